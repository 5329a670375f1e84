// Shapes of the plane as GeoJSON geometry, always written the same way.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Path64 } from 'clipper2-ts';
import { toPosition, type Plane } from './plane.ts';
import type { Shape } from './rings.ts';

/**
 * Shapes as one Polygon, or a MultiPolygon of several, in WGS-84 with seven decimals: outer rings counter-clockwise,
 * holes clockwise (RFC 7946, 3.1.6). Rings begin at their westernmost point and are sorted by it, so that the same
 * ground is always the same text. Null where nothing is left at that precision.
 */
export function toGeometry(shapes: readonly Shape[], plane: Plane): Polygon | MultiPolygon | null {
  if (shapes.length === 1) {
    const coordinates = toPolygon(shapes[0]!, plane);
    return coordinates.length === 0 ? null : { type: 'Polygon', coordinates };
  }
  const polygons = shapes.map((shape) => toPolygon(shape, plane)).filter((rings) => rings.length > 0);
  if (polygons.length === 0) return null;
  polygons.sort((a, b) => compareRings(a[0]!, b[0]!));
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

function toPolygon({ outer, holes }: Shape, plane: Plane): Position[][] {
  const ring = toRing(outer, plane);
  if (ring === null) return [];
  if (holes.length === 0) return [ring];
  const inner = holes.map((hole) => toRing(hole, plane)).filter((hole) => hole !== null);
  return [ring, ...inner.sort(compareRings)];
}

function toRing(path: Path64, plane: Plane): Position[] | null {
  const positions: Position[] = [];
  let start = 0;
  for (const point of path) {
    const position = toPosition(plane, point);
    if (positions.length > 0 && comparePositions(position, positions.at(-1)!) === 0) continue;
    if (positions.length > 0 && comparePositions(position, positions[start]!) < 0) start = positions.length;
    positions.push(position);
  }
  // The last one may be the first again.
  if (positions.length > 1 && comparePositions(positions[0]!, positions.at(-1)!) === 0) positions.pop();
  if (positions.length < 3) return null;
  const ring = start === 0 ? positions : [...positions.slice(start), ...positions.slice(0, start)];
  ring.push(ring[0]!);
  return ring;
}

function comparePositions(a: Position, b: Position): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}

function compareRings(a: readonly Position[], b: readonly Position[]): number {
  const differing = a.findIndex((position, i) => i === b.length || comparePositions(position, b[i]!) !== 0);
  return differing < 0 ? a.length - b.length : differing === b.length ? 1 : comparePositions(a[differing]!, b[differing]!);
}
