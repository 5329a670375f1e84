// Whose ground a place is, and how much ground two shapes share.
import { Clipper, FillRule, type Paths64 } from 'clipper2-ts';
import { mayOverlap } from '../../geometry/closeness.ts';
import type { Footprint } from '../../geometry/footprint.ts';
import { doubleArea, ringsOf, type Shape } from '../../geometry/rings.ts';
import { areBoundsApart, boundsOfParts } from './edit-shape.ts';
import { turnAt } from './segments.ts';

/** Whether a place lies in the parts; for a place on their border the answer is either. */
export function isGround(parts: readonly Shape[], x: number, y: number): boolean {
  let isInside = false;
  for (const { outer, holes } of parts) {
    for (const ring of holes.length === 0 ? [outer] : [outer, ...holes]) {
      let from = ring[ring.length - 1]!;
      for (const to of ring) {
        // Upwards either way: an edge and its twin then say the same of a place that lies on them.
        if (from.y > y !== to.y > y && (from.y < to.y ? turnAt(from, to, { x, y }) : turnAt(to, from, { x, y })) > 0) isInside = !isInside;
        from = to;
      }
    }
  }
  return isInside;
}

/** The ground that two shapes share, as rings: none where they meet in corners and borders only. */
export function sharedGround(one: readonly Shape[], other: readonly Shape[]): Paths64 {
  if (one.length === 0 || other.length === 0 || areBoundsApart(boundsOfParts(one), boundsOfParts(other))) return [];
  return Clipper.intersect(ringsOf(one), ringsOf(other), FillRule.NonZero);
}

/** False where shapes whose borders meet in corners only surely share no ground; most neighbours are told apart so without the clipper. */
export function mayShareGround(one: readonly Shape[], other: readonly Shape[]): boolean {
  if (areBoundsApart(boundsOfParts(one), boundsOfParts(other))) return false;
  const [a, b] = [one, other].map((parts): Footprint => ({ row: 0, rings: ringsOf(parts), bounds: boundsOfParts(parts), surveyed: true }));
  return mayOverlap(a!, b!);
}

/** Square millimetres that two shapes share. */
export function sharedArea(one: readonly Shape[], other: readonly Shape[]): number {
  return Math.abs(sharedGround(one, other).reduce((sum, ring) => sum + doubleArea(ring), 0)) / 2;
}
