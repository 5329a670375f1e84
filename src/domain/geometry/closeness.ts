// Whether two footprints touch, overlap or stand closer than a distance.
import { Clipper, PointInPolygonResult, type Path64, type Paths64 } from 'clipper2-ts';
import { isInsideRings, type Footprint } from './footprint.ts';
import type { GridPoint } from './plane.ts';
import type { Bounds } from './rings.ts';

/** Millimetres: what rounding to the grid may leave between borders that meet. */
export const ROUNDING = 2;

/** Millimetres between two footprints: 0 where they touch or overlap, Infinity where they are not closer than `gap`. */
export function distanceBelow(a: Footprint, b: Footprint, gap: number): number {
  const reach = Math.max(gap, ROUNDING);
  const ours = edgesNear(a.rings, b.bounds, reach);
  const theirs = edgesNear(b.rings, a.bounds, reach);
  let nearest = Infinity;
  for (let i = 0; i < ours.length; i += 2) {
    for (let j = 0; j < theirs.length; j += 2) {
      nearest = Math.min(nearest, squaredDistance(ours[i]!, ours[i + 1]!, theirs[j]!, theirs[j + 1]!, reach));
      if (nearest <= ROUNDING * ROUNDING) return 0;
    }
  }
  const isWithin = a.rings.some((ring) => isInsideRings(ring[0]!, b.rings)) || b.rings.some((ring) => isInsideRings(ring[0]!, a.rings));
  return isWithin ? 0 : nearest < gap * gap ? Math.sqrt(nearest) : Infinity;
}

/**
 * True where the footprints share ground. Snapped neighbours that only share borders answer false; where it cannot be
 * told at once (borders running on each other all the way) the answer is true.
 */
export function mayOverlap(a: Footprint, b: Footprint): boolean {
  const ours = edgesNear(a.rings, b.bounds, 0);
  const theirs = edgesNear(b.rings, a.bounds, 0);
  for (let i = 0; i < ours.length; i += 2) {
    for (let j = 0; j < theirs.length; j += 2) if (areEdgesCrossing(ours[i]!, ours[i + 1]!, theirs[j]!, theirs[j + 1]!)) return true;
  }
  return reachesInto(ours, a, b) || reachesInto(theirs, b, a);
}

/** True where a middle of an edge lies inside the other's rings, or the whole outline lies on them. */
function reachesInto(edges: Path64, owner: Footprint, other: Footprint): boolean {
  let onBorder = 0;
  for (let i = 0; i < edges.length; i += 2) {
    const middle = { x: (edges[i]!.x + edges[i + 1]!.x) / 2, y: (edges[i]!.y + edges[i + 1]!.y) / 2 };
    const sides = other.rings.map((ring) => Clipper.pointInPolygon(middle, ring));
    if (sides.includes(PointInPolygonResult.IsOn)) onBorder++;
    else if (sides.filter((side) => side === PointInPolygonResult.IsInside).length % 2 === 1) return true;
  }
  return onBorder === owner.rings.reduce((sum, ring) => sum + ring.length, 0);
}

/** Start and end of every edge whose bounds come within reach, two entries each. */
function edgesNear(rings: Paths64, { minX, minY, maxX, maxY }: Bounds, reach: number): Path64 {
  const edges: Path64 = [];
  for (const ring of rings) {
    let start = ring[ring.length - 1]!;
    for (const end of ring) {
      const isNear = Math.max(start.x, end.x) >= minX - reach && Math.min(start.x, end.x) <= maxX + reach
        && Math.max(start.y, end.y) >= minY - reach && Math.min(start.y, end.y) <= maxY + reach;
      if (isNear) edges.push(start, end);
      start = end;
    }
  }
  return edges;
}

/** Squared distance of two edges; Infinity as soon as their bounds are farther apart than `reach`. */
function squaredDistance(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint, reach: number): number {
  if (Math.max(a.x, b.x) + reach < Math.min(c.x, d.x) || Math.max(c.x, d.x) + reach < Math.min(a.x, b.x)) return Infinity;
  if (Math.max(a.y, b.y) + reach < Math.min(c.y, d.y) || Math.max(c.y, d.y) + reach < Math.min(a.y, b.y)) return Infinity;
  if (areEdgesCrossing(a, b, c, d)) return 0;
  return Math.min(squaredToEdge(a, c, d), squaredToEdge(b, c, d), squaredToEdge(c, a, b), squaredToEdge(d, a, b));
}

const areEdgesCrossing = (a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): boolean => areCrossing(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);

/** Whether the edges from a to b and from c to d cross in their middles. */
export function areCrossing(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  return turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 && turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0;
}

/** Positive when c is left of the line from a to b. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function squaredToEdge(point: GridPoint, start: GridPoint, end: GridPoint): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  const x = point.x - start.x - share * dx;
  const y = point.y - start.y - share * dy;
  return x * x + y * y;
}
