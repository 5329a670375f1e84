// How far shapes stand apart.
import { distanceBelow } from '../../geometry/closeness.ts';
import { boundsOf, ringsOf, type Shape } from '../../geometry/rings.ts';

/** Millimetres; no plane is wider. */
const FARTHEST = 2 ** 27;

export interface Link {
  readonly one: number;
  readonly other: number;
  /** Millimetres. */
  readonly distance: number;
}

/** Millimetres between two shapes, 0 where they touch. */
export function distanceBetween(one: readonly Shape[], other: readonly Shape[]): number {
  const [a, b] = [one, other].map((parts) => {
    const rings = ringsOf(parts);
    return { row: 0, rings, bounds: boundsOf(rings), surveyed: true };
  });
  return distanceBelow(a!, b!, FARTHEST);
}

/** The shortest links that hold all groups together, each with the group it reaches as `other`. */
export function linkNearest(groups: readonly (readonly Shape[])[]): Link[] {
  const links: Link[] = [];
  const reached = new Set([0]);
  while (reached.size < groups.length) {
    const open = [...groups.keys()].filter((i) => !reached.has(i));
    const ways = [...reached].flatMap((one) => open.map((other): Link => ({ one, other, distance: distanceBetween(groups[one]!, groups[other]!) })));
    const nearest = ways.reduce((best, way) => (way.distance < best.distance ? way : best));
    links.push(nearest);
    reached.add(nearest.other);
  }
  return links;
}
