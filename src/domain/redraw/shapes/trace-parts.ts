// From edges with ground on their left to parts: outer rings with their holes.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { isInsideRing } from '../../geometry/nested-rings.ts';
import { doubleArea, type Shape } from '../../geometry/rings.ts';
import { cornerKey, edgeKey, type Edge } from './segments.ts';

/** The parts that some edges enclose. At every corner as many edges must end as begin, and they meet in corners only. */
export function traceParts(edges: readonly Edge[]): Shape[] {
  return nestRings(traceRings(edges).flatMap(partAtRepeats));
}

/** Walks round the ground; a ring may come through a corner, or along an edge and back, more than once. */
function traceRings(edges: readonly Edge[]): Path64[] {
  const leaving = new Map<number, GridPoint[]>();
  for (const [from, to] of edges) {
    const known = leaving.get(cornerKey(from));
    if (known === undefined) leaving.set(cornerKey(from), [to]);
    else known.push(to);
  }
  const seen = new Set<string>();
  const rings: Path64[] = [];
  for (const start of edges) {
    if (seen.has(edgeKey(...start))) continue;
    const ring: Path64 = [];
    let [from, to] = start;
    while (!seen.has(edgeKey(from, to))) {
      seen.add(edgeKey(from, to));
      ring.push(from);
      const next = chooseNext(from, to, leaving.get(cornerKey(to)) ?? []);
      if (next === undefined) return [];
      [from, to] = [to, next];
    }
    rings.push(ring);
  }
  return rings;
}

/** Round the ground at a corner: the first way out clockwise from where one came. */
function chooseNext(from: GridPoint, corner: GridPoint, ways: readonly GridPoint[]): GridPoint | undefined {
  if (ways.length < 2) return ways[0];
  const back = Math.atan2(from.y - corner.y, from.x - corner.x);
  const turned = (to: GridPoint): number => {
    const angle = back - Math.atan2(to.y - corner.y, to.x - corner.x);
    return angle <= 0 ? angle + 2 * Math.PI : angle;
  };
  return ways.reduce((best, way) => (turned(way) < turned(best) ? way : best));
}

/** A ring that comes through a corner again is taken apart there, since GeoJSON readers refuse rings that touch themselves. */
function partAtRepeats(ring: Path64): Path64[] {
  const placeOf = new Map<number, number>();
  const rings: Path64[] = [];
  const open: Path64 = [];
  for (const point of ring) {
    const start = placeOf.get(cornerKey(point));
    if (start !== undefined) {
      const loop = open.splice(start);
      for (const gone of loop) placeOf.delete(cornerKey(gone));
      rings.push(loop);
    }
    placeOf.set(cornerKey(point), open.length);
    open.push(point);
  }
  rings.push(open);
  return rings.filter((loop) => loop.length > 2 && doubleArea(loop) !== 0);
}

/** Rings as parts: what turns left is ground, what turns right is a hole in the smallest ground around it. */
export function nestRings(rings: readonly Path64[]): Shape[] {
  const parts = rings.filter((ring) => doubleArea(ring) > 0).map((outer) => ({ outer, holes: [] as Path64[], area: doubleArea(outer) }));
  for (const hole of rings) {
    const area = doubleArea(hole);
    if (area >= 0) continue;
    const around = parts.filter((part) => part.area >= -area && isInsideRing(hole, part.outer)).sort((a, b) => a.area - b.area)[0];
    around?.holes.push(hole);
  }
  return parts.map(({ outer, holes }) => ({ outer, holes }));
}
