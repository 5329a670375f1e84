// 无卡点路口: where a road runs over the edge of a unit that is closed off, and neither a gate nor a barrier stands.
import type { Position } from 'geojson';
import Flatbush from 'flatbush';
import { MILLIMETERS, planeAbout, toGrid, toPosition, type GridPoint, type Plane } from '../geometry/plane.ts';

/** A closed-off unit with the rings of its ground, WGS-84, first position repeated at the end. */
export interface ClosedUnit {
  readonly row: number;
  readonly rings: readonly (readonly Position[])[];
}

export interface Crossing {
  readonly row: number;
  readonly at: Position;
}

/** Metres from a crossing within which a gate guards it. */
const GUARDED_WITHIN_METERS = 20;

/** `roads`: lines, `guards`: gates and barriers, WGS-84. Crossings nearer to each other than a gate reaches are one. */
export function findUnguardedCrossings(units: readonly ClosedUnit[], roads: readonly (readonly Position[])[], guards: readonly Position[]): Crossing[] {
  const first = units[0]?.rings[0]?.[0];
  const segments = roads.flatMap((road) => road.slice(1).map((end, i): [Position, Position] => [road[i]!, end]));
  if (first === undefined || segments.length === 0) return [];
  const plane = planeAbout(first[0]!, first[1]!);
  const lines = segments.map(([from, to]): [GridPoint, GridPoint] => [toGrid(plane, from), toGrid(plane, to)]);
  const index = new Flatbush(lines.length);
  for (const [a, b] of lines) index.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  index.finish();
  const isGuarded = nearOf(guards.map((guard) => toGrid(plane, guard)));
  return units.flatMap(({ row, rings }) => {
    const open: GridPoint[] = [];
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [toGrid(plane, ring[i - 1]!), toGrid(plane, ring[i]!)];
        for (const line of index.search(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))) {
          const at = crossingOf(a, b, ...lines[line]!);
          if (at !== null && !isGuarded(at) && !open.some((other) => isNear(other, at))) open.push(at);
        }
      }
    }
    return open.map((at): Crossing => ({ row, at: place(plane, at) }));
  });
}

const place = (plane: Plane, at: GridPoint): Position => toPosition(plane, { x: Math.round(at.x), y: Math.round(at.y) });
const REACH = GUARDED_WITHIN_METERS * MILLIMETERS;
const isNear = (a: GridPoint, b: GridPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= REACH;

function nearOf(guards: readonly GridPoint[]): (at: GridPoint) => boolean {
  if (guards.length === 0) return () => false;
  const index = new Flatbush(guards.length);
  for (const { x, y } of guards) index.add(x, y, x, y);
  index.finish();
  return (at) => index.search(at.x - REACH, at.y - REACH, at.x + REACH, at.y + REACH).some((guard) => isNear(guards[guard]!, at));
}

/** Where two segments run over each other; null where they only touch, or not even that. */
function crossingOf(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): GridPoint | null {
  const side = (p: GridPoint, q: GridPoint, r: GridPoint): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const [one, other] = [side(c, d, a), side(c, d, b)];
  if (one * other >= 0 || side(a, b, c) * side(a, b, d) >= 0) return null;
  const share = one / (one - other);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
