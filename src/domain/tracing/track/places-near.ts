// Which buildings and venues a stay may have been at: those it lies in or near, the nearest first.
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { extentOf, hasPlace, placeAt } from '../../district/place-column.ts';
import { UNIT_KINDS, type UnitGeometry, type UnitKind, type UnitTable } from '../../district/unit-table.ts';
import { locateInRings, ringArea } from '../../geometry/label-point.ts';
import { EARTH_METERS, metersBetween } from '../great-circle.ts';

/** Candidates of stay s are `start[s]` to before `start[s + 1]`, the likeliest first; a stay without any is unmatched. */
export interface PlaceCandidates {
  readonly start: Uint32Array;
  /** Row of the unit. */
  readonly unit: Uint32Array;
  /** From the stay to the unit's outline or point; 0 inside. */
  readonly meters: Float64Array;
}

/** Places in degrees, one a row; NaN finds nothing. */
export interface StayPlaces {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface NearOptions {
  readonly radiusMeters?: number | undefined;
  /** The same for units of which only a point is known: their ground lies around it. */
  readonly pointRadiusMeters?: number | undefined;
  readonly kinds?: readonly UnitKind[] | undefined;
}

const METERS_PER_DEGREE = (EARTH_METERS * Math.PI) / 180;

/**
 * Units of `kinds` within their radius, by distance; of several in which a stay lies the smallest comes first, of
 * equals the one that stands first. Outlines are measured in a flat plane about the stay.
 * @throws RangeError for a radius that is negative or no number.
 */
export function findPlacesNear({ longitude, latitude }: StayPlaces, units: UnitTable, { radiusMeters = 100, pointRadiusMeters = radiusMeters, kinds = ['building', 'venue'] }: NearOptions = {}): PlaceCandidates {
  for (const radius of [radiusMeters, pointRadiusMeters]) if (!(radius >= 0 && radius < Infinity)) throw new RangeError(`no radius: ${radius}`);
  const nearby = indexUnits(units, kinds);
  const start = new Uint32Array(longitude.length + 1);
  const found: Candidate[] = [];
  for (let stay = 0; stay < longitude.length; stay++) {
    const [lng, lat] = [longitude[stay]!, latitude[stay]!];
    const candidates = nearby(lng, lat, Math.max(radiusMeters, pointRadiusMeters))
      .map((unit) => measure(unit, placeAt(units.geometry, unit)!, lng, lat))
      .filter(({ unit, meters }) => meters <= (placeAt(units.geometry, unit)!.type === 'Point' ? pointRadiusMeters : radiusMeters));
    found.push(...candidates.sort((a, b) => a.meters - b.meters || a.area - b.area || a.unit - b.unit));
    start[stay + 1] = found.length;
  }
  return { start, unit: Uint32Array.from(found, ({ unit }) => unit), meters: Float64Array.from(found, ({ meters }) => meters) };
}

interface Candidate {
  readonly unit: number;
  readonly meters: number;
  /** Square degrees: only places at one spot are compared by it. */
  readonly area: number;
}

/** Rows of units whose box comes within a radius of a place. */
function indexUnits({ count, kind, geometry }: UnitTable, kinds: readonly UnitKind[]): (lng: number, lat: number, radiusMeters: number) => number[] {
  const codes = new Set(kinds.map((one) => UNIT_KINDS.indexOf(one)));
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => codes.has(kind[row]!) && hasPlace(geometry, row));
  if (rows.length === 0) return () => [];
  const index = new Flatbush(rows.length);
  for (const row of rows) {
    const [west, south, east, north] = extentOf(geometry, [row]) ?? [NaN, NaN, NaN, NaN];
    index.add(west, south, east, north);
  }
  index.finish();
  return (lng, lat, radiusMeters) => {
    if (Number.isNaN(lng) || Number.isNaN(lat)) return [];
    // A hair wider, so that rounding loses nothing; at the poles all longitudes are near.
    const north = (1.001 * radiusMeters) / METERS_PER_DEGREE + 1e-9;
    const east = north / Math.max(1e-3, Math.cos(((Math.abs(lat) + north) * Math.PI) / 180));
    return index.search(lng - east, lat - north, lng + east, lat + north).map((i) => rows[i]!);
  };
}

function measure(unit: number, geometry: UnitGeometry, lng: number, lat: number): Candidate {
  if (geometry.type === 'Point') return { unit, meters: metersBetween(lng, lat, geometry.coordinates[0]!, geometry.coordinates[1]!), area: 0 };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const area = polygons.reduce((sum, [outer]) => sum + Math.abs(ringArea(outer ?? [])), 0);
  if (polygons.some((rings) => locateInRings(lng, lat, rings) !== 'outside')) return { unit, meters: 0, area };
  return { unit, meters: Math.min(...polygons.flat().map((ring) => metersToRing(ring, lng, lat))), area };
}

function metersToRing(ring: readonly Position[], lng: number, lat: number): number {
  const east = METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = [(ring[i - 1]![0]! - lng) * east, (ring[i - 1]![1]! - lat) * METERS_PER_DEGREE];
    const [dx, dy] = [(ring[i]![0]! - ring[i - 1]![0]!) * east, (ring[i]![1]! - ring[i - 1]![1]!) * METERS_PER_DEGREE];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x1 + share * dx, y1 + share * dy));
  }
  return nearest;
}
