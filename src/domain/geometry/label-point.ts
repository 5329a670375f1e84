// A point inside a unit's geometry, for its label and for finding what contains it.
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';

/** Heights, as shares of the polygon's extent, at which a line is drawn across it when its centroid lies outside. */
const HEIGHTS = [0.5, 0.3, 0.7, 0.4, 0.6] as const;

/**
 * A point of the geometry in degrees: the point itself; the centroid of the largest polygon where it lies inside, else
 * the middle of the longest stretch inside on a few lines across it. Without area: its first corner; null without any.
 */
export function labelPoint(geometry: Polygon | MultiPolygon | Point): Position | null {
  if (geometry.type === 'Point') return geometry.coordinates;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let largest: readonly Position[][] | null = null;
  let largestArea = -1;
  for (const rings of polygons) {
    const area = Math.abs(ringArea(rings[0] ?? []));
    if (area > largestArea) {
      largest = rings;
      largestArea = area;
    }
  }
  const corner = largest?.[0]?.[0];
  if (!largest || !corner) return null;
  const center = centroidOf(largest[0]!);
  if (center && locateInRings(center[0]!, center[1]!, largest) === 'inside') return center;
  return middleOfLongestStretch(largest) ?? corner;
}

/** Where a point lies: counted over all rings, so holes are outside; exact on borders as far as the numbers are. */
export function locateInRings(longitude: number, latitude: number, rings: readonly (readonly Position[])[]): 'inside' | 'border' | 'outside' {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      // Relative to the point, so that the products below keep their digits.
      const x1 = ring[j]![0]! - longitude;
      const y1 = ring[j]![1]! - latitude;
      const x2 = ring[i]![0]! - longitude;
      const y2 = ring[i]![1]! - latitude;
      if (x1 * x2 <= 0 && y1 * y2 <= 0 && isOnLine(x1, y1, x2, y2)) return 'border';
      if (y1 > 0 !== y2 > 0 && x1 + ((x2 - x1) * y1) / (y1 - y2) > 0) isInside = !isInside;
    }
  }
  return isInside ? 'inside' : 'outside';
}

/** Square degrees, positive when counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
  const [west, south] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let i = 2; i < ring.length; i++) {
    sum += (ring[i - 1]![0]! - west) * (ring[i]![1]! - south) - (ring[i - 1]![1]! - south) * (ring[i]![0]! - west);
  }
  return sum / 2;
}

/** True where the line through two points near the origin passes it within 1e-9 degrees (0.1 mm). */
function isOnLine(x1: number, y1: number, x2: number, y2: number): boolean {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? x1 === 0 && y1 === 0 : Math.abs(x1 * y2 - x2 * y1) <= 1e-9 * length;
}

function centroidOf(ring: readonly Position[]): Position | null {
  const [west, south] = ring[0] as [number, number];
  let sum = 0;
  let x = 0;
  let y = 0;
  for (let i = 2; i < ring.length; i++) {
    const x1 = ring[i - 1]![0]! - west;
    const y1 = ring[i - 1]![1]! - south;
    const x2 = ring[i]![0]! - west;
    const y2 = ring[i]![1]! - south;
    const cross = x1 * y2 - y1 * x2;
    sum += cross;
    x += cross * (x1 + x2);
    y += cross * (y1 + y2);
  }
  return sum === 0 ? null : [west + x / (3 * sum), south + y / (3 * sum)];
}

function middleOfLongestStretch(rings: readonly (readonly Position[])[]): Position | null {
  const latitudes = rings[0]!.map((position) => position[1]!);
  const south = Math.min(...latitudes);
  const extent = Math.max(...latitudes) - south;
  let best: Position | null = null;
  let longest = 0;
  for (const share of HEIGHTS) {
    const latitude = south + extent * share;
    const crossings = crossingsAt(rings, latitude);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const length = crossings[i + 1]! - crossings[i]!;
      if (length <= longest) continue;
      longest = length;
      best = [(crossings[i]! + crossings[i + 1]!) / 2, latitude];
    }
  }
  return best;
}

/** Longitudes at which the rings cross a parallel, from west to east. */
function crossingsAt(rings: readonly (readonly Position[])[], latitude: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1, y1] = ring[j] as [number, number];
      const [x2, y2] = ring[i] as [number, number];
      if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((x2 - x1) * (latitude - y1)) / (y2 - y1));
    }
  }
  return crossings.sort((a, b) => a - b);
}
