// A point inside an outline of the plane.
import type { Paths64 } from 'clipper2-ts';
import { labelPoint } from '../../geometry/label-point.ts';

/** The middle of the largest part of an outline whose rings are wound as footprints are, in whole millimetres. */
export function middleOf(rings: Paths64): readonly [x: number, y: number] {
  const closed = rings.map((ring) => [...ring, ring[0]!].map(({ x, y }) => [x, y]));
  const point = labelPoint(closed.length === 1 ? { type: 'Polygon', coordinates: closed } : { type: 'MultiPolygon', coordinates: polygonsOf(closed) })!;
  return [Math.round(point[0]!), Math.round(point[1]!)];
}

/** Outer rings (counter-clockwise), each with the holes that follow it. */
function polygonsOf(rings: number[][][]): number[][][][] {
  const polygons: number[][][][] = [];
  for (const ring of rings) {
    let area = 0;
    for (let i = 1; i < ring.length; i++) area += ring[i - 1]![0]! * ring[i]![1]! - ring[i - 1]![1]! * ring[i]![0]!;
    if (area > 0 || polygons.length === 0) polygons.push([ring]);
    else polygons.at(-1)!.push(ring);
  }
  return polygons;
}
