// 圈选: the units whose place lies within an outline a person drew on the map.
import type { Position } from 'geojson';

/** Rows of `rows` whose label point (`center`: lng, lat interleaved, NaN without a place) lies within the ring, WGS-84. */
export function rowsInside(ring: readonly Position[], rows: ArrayLike<number>, center: Float64Array): number[] {
  const inside: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (isInside(ring, center[2 * row]!, center[2 * row + 1]!)) inside.push(row);
  }
  return inside;
}

/** Even and odd crossings of a ray; a point without a place is nowhere. */
function isInside(ring: readonly Position[], x: number, y: number): boolean {
  let within = false;
  for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[before] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  }
  return within;
}
