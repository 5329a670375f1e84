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
  const polygons = shapes.map((shape) => toPolygon(shape, plane)).filter((rings) => rings.length > 0);
  if (polygons.length === 0) return null;
  polygons.sort((a, b) => compareRings(a[0]!, b[0]!));
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

function toPolygon({ outer, holes }: Shape, plane: Plane): Position[][] {
  const ring = toRing(outer, plane);
  if (ring === null) return [];
  const inner = holes.map((hole) => toRing(hole, plane)).filter((hole) => hole !== null);
  return [ring, ...inner.sort(compareRings)];
}

function toRing(path: Path64, plane: Plane): Position[] | null {
  const all = path.map((point) => toPosition(plane, point));
  const positions = all.filter((position, i) => comparePositions(position, all.at(i - 1)!) !== 0);
  if (positions.length < 3) return null;
  const start = positions.reduce((first, position, i) => (comparePositions(position, positions[first]!) < 0 ? i : first), 0);
  return [...positions.slice(start), ...positions.slice(0, start), positions[start]!];
}

function comparePositions(a: Position, b: Position): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}

function compareRings(a: readonly Position[], b: readonly Position[]): number {
  const differing = a.findIndex((position, i) => i === b.length || comparePositions(position, b[i]!) !== 0);
  return differing < 0 ? a.length - b.length : differing === b.length ? 1 : comparePositions(a[differing]!, b[differing]!);
}
