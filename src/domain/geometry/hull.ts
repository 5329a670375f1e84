// The convex hull of points of the plane.
import { convex, featureCollection, point } from '@turf/turf';
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from './plane.ts';

/** The smallest convex ring around the points, counter-clockwise and open; empty when they have no area. */
export function convexHull(points: readonly GridPoint[]): Path64 {
  const ring = convex(featureCollection(points.map(({ x, y }) => point([x, y]))))?.geometry.coordinates[0] ?? [];
  return ring.slice(0, -1).map(([x, y]) => ({ x: x!, y: y! }));
}
