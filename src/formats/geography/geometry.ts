// GeoJSON geometries checked position by position and moved to WGS-84; a fault is a reason, never an exception.
import type { Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { RejectReason } from '../../domain/district/reject.ts';
import type { LngLat } from './coordinate-system.ts';
import { findSelfCrossing } from './ring-crossing.ts';

export type GeometryFault = Extract<
  RejectReason,
  | 'open-ring' | 'self-crossing' | 'wrong-axis-order' | 'null-island' | 'not-finite' | 'not-a-number' | 'out-of-range'
  | 'unsupported-geometry'
>;

/** Thrown inside this file only, to leave nested coordinates at the first fault. */
class FaultFound extends Error {
  constructor(
    readonly fault: GeometryFault,
    readonly at: string,
  ) {
    super(fault);
  }
}

export type GeometryType = 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

const LEVELS_ABOVE_POSITION: Readonly<Record<GeometryType, number>> = {
  Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3,
};

/** Rings longer than this are borders of provinces; they are not searched for crossings. */
const LONGEST_CHECKED_RING = 20_000;

export type GeometryReading =
  | { readonly geometry: Geometry; readonly fault: null }
  | { readonly geometry: null; readonly fault: GeometryFault; readonly value: string };

/**
 * Checks a geometry of one of the types of `allowed` and moves it to WGS-84. Heights are dropped. Faults: a type not
 * allowed or too few positions, strings or endless numbers as coordinates, 0,0, latitude first (only what no latitude
 * can be is certain here), coordinates off the globe, rings that are open or cross themselves.
 */
export function readGeometry(
  geometry: unknown,
  allowed: readonly GeometryType[],
  convert: (position: LngLat) => LngLat,
): GeometryReading {
  if (typeof geometry !== 'object' || geometry === null) return { geometry: null, fault: 'unsupported-geometry', value: typeof geometry };
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (!isAllowed(type, allowed)) return { geometry: null, fault: 'unsupported-geometry', value: typeof type === 'string' ? type : '?' };
  try {
    const checked = readNested(coordinates, LEVELS_ABOVE_POSITION[type], type, convert);
    return { geometry: { type, coordinates: checked } as Geometry, fault: null };
  } catch (error) {
    if (!(error instanceof FaultFound)) throw error;
    return { geometry: null, fault: error.fault, value: error.at };
  }
}

function isAllowed(type: unknown, allowed: readonly GeometryType[]): type is GeometryType {
  return allowed.some((candidate) => candidate === type);
}

type Nested = Position | Nested[];

function readNested(value: unknown, level: number, type: GeometryType, convert: (position: LngLat) => LngLat): Nested {
  if (level === 0) return readPosition(value, convert);
  if (!Array.isArray(value) || value.length === 0) throw new FaultFound('unsupported-geometry', `${type} []`);
  const parts = value.map((part: unknown) => readNested(part, level - 1, type, convert));
  if (level !== 1) return parts;
  if (type === 'Polygon' || type === 'MultiPolygon') checkRing(parts as Position[]);
  else if (type !== 'MultiPoint' && parts.length < 2) throw new FaultFound('unsupported-geometry', `${type} [1]`);
  return parts;
}

function readPosition(value: unknown, convert: (position: LngLat) => LngLat): Position {
  if (!Array.isArray(value) || value.length < 2) throw new FaultFound('unsupported-geometry', '[]');
  const [lng, lat] = value as unknown[];
  return checkPosition(lng, lat, convert);
}

/** One position; throws `FaultFound`. */
function checkPosition(lng: unknown, lat: unknown, convert: (position: LngLat) => LngLat): LngLat {
  const at = `${String(lng)},${String(lat)}`;
  for (const number of [lng, lat]) {
    if (typeof number === 'number' ? !Number.isFinite(number) : number === null) throw new FaultFound('not-finite', at);
    if (typeof number !== 'number') throw new FaultFound('not-a-number', at);
  }
  const [x, y] = [lng as number, lat as number];
  if (x === 0 && y === 0) throw new FaultFound('null-island', at);
  if (Math.abs(y) > 90 && Math.abs(x) <= 90 && Math.abs(y) <= 180) throw new FaultFound('wrong-axis-order', at);
  if (Math.abs(y) > 90 || Math.abs(x) > 180) throw new FaultFound('out-of-range', at);
  return convert([x, y]);
}

function checkRing(ring: readonly Position[]): void {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) throw new FaultFound('open-ring', `${first[0]},${first[1]} … ${last[0]},${last[1]}`);
  if (ring.length < 4) throw new FaultFound('unsupported-geometry', `ring [${ring.length}]`);
  const crossing = ring.length > LONGEST_CHECKED_RING ? null : findSelfCrossing(ring);
  if (crossing !== null) throw new FaultFound('self-crossing', `${crossing[0]},${crossing[1]}`);
}

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  return flattenPositions(geometry.coordinates, LEVELS_ABOVE_POSITION[geometry.type]);
}

function flattenPositions(nested: Nested, level: number): Position[] {
  if (level === 0) return [nested as Position];
  return (nested as Nested[]).flatMap((part) => flattenPositions(part, level - 1));
}

/** The same geometry with every position moved. */
export function moveGeometry<Moved extends Point | Polygon | MultiPolygon>(geometry: Moved, move: (position: LngLat) => LngLat): Moved {
  return { type: geometry.type, coordinates: moveNested(geometry.coordinates, LEVELS_ABOVE_POSITION[geometry.type], move) } as Moved;
}

function moveNested(nested: Nested, level: number, move: (position: LngLat) => LngLat): Nested {
  return level === 0 ? move(nested as LngLat) : (nested as Nested[]).map((part) => moveNested(part, level - 1, move));
}
