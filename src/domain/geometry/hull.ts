// The convex hull of points of the plane.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from './plane.ts';

/** The smallest convex ring around the points, counter-clockwise (Andrew's monotone chain). */
export function convexHull(points: readonly GridPoint[]): Path64 {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(points: readonly GridPoint[]): Path64 {
  const chain: Path64 = [];
  for (const point of points) {
    while (chain.length > 1 && !turnsLeft(chain.at(-2)!, chain.at(-1)!, point)) chain.pop();
    chain.push(point);
  }
  chain.pop();
  return chain;
}

function turnsLeft(a: GridPoint, b: GridPoint, c: GridPoint): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
