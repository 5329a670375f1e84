// Shapes of the plane as GeoJSON geometry, always written the same way.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Path64 } from 'clipper2-ts';
import { areTouching, partAtPinches } from './pinches.ts';
import { DECIMALS, toPosition, type Plane } from './plane.ts';
import type { Shape } from './rings.ts';

/**
 * Shapes as one Polygon, or a MultiPolygon of several, in WGS-84 with seven decimals: outer rings counter-clockwise,
 * holes clockwise (RFC 7946, 3.1.6). Rings begin at their westernmost point and are sorted by it, so that the same
 * ground is always the same text. Null where nothing is left at that precision.
 */
export function toGeometry(shapes: readonly Shape[], plane: Plane): Polygon | MultiPolygon | null {
  const polygons = shapes.length === 1 ? toPolygons(shapes[0]!, plane) : shapes.flatMap((shape) => toPolygons(shape, plane));
  if (polygons.length === 0) return null;
  polygons.sort((a, b) => compareRings(a[0]!, b[0]!));
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

/** Mostly one. Rings a few millimetres apart may be written with common corners: ground that hangs together in those only comes apart. */
function toPolygons({ outer, holes }: Shape, plane: Plane): Position[][][] {
  const ring = toRing(outer, plane);
  if (ring === null) return [];
  if (holes.length === 0) return [[ring]];
  const inner = holes.map((hole) => toRing(hole, plane)).filter((hole) => hole !== null);
  const [around, ...within] = [ring, ...inner].map(toSteps);
  if (!areTouching([around!, ...within])) return [[ring, ...inner.sort(compareRings)]];
  return partAtPinches(around!, within).map((part) => [fromSteps(part.outer), ...part.holes.map(fromSteps).sort(compareRings)]);
}

/** In steps of the last decimal that is written. */
const toSteps = (ring: readonly Position[]): Path64 => ring.slice(1).map(([lng, lat]) => ({ x: Math.round(lng! * DECIMALS), y: Math.round(lat! * DECIMALS) }));
const fromSteps = (path: Path64): Position[] => close(path.map(({ x, y }) => [x / DECIMALS, y / DECIMALS]));

function toRing(path: Path64, plane: Plane): Position[] | null {
  const positions: Position[] = [];
  for (const point of path) {
    const position = toPosition(plane, point);
    if (positions.length > 0 && comparePositions(position, positions.at(-1)!) === 0) continue;
    positions.push(position);
  }
  // The last one may be the first again.
  if (positions.length > 1 && comparePositions(positions[0]!, positions.at(-1)!) === 0) positions.pop();
  return positions.length < 3 ? null : close(positions);
}

/** Closed, from its westernmost point. */
function close(positions: readonly Position[]): Position[] {
  let start = 0;
  positions.forEach((position, i) => { if (comparePositions(position, positions[start]!) < 0) start = i; });
  return [...positions.slice(start), ...positions.slice(0, start), positions[start]!];
}

function comparePositions(a: Position, b: Position): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}

function compareRings(a: readonly Position[], b: readonly Position[]): number {
  const differing = a.findIndex((position, i) => i === b.length || comparePositions(position, b[i]!) !== 0);
  return differing < 0 ? a.length - b.length : differing === b.length ? 1 : comparePositions(a[differing]!, b[differing]!);
}
