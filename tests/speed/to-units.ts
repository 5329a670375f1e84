// A synthetic city as the project takes it: polygons in degrees and a table of units.
import type { Polygon, Position } from 'geojson';
import { placeColumnOf } from '../../src/domain/district/place-column.ts';
import { UNIT_KINDS, UNKNOWN, type UnitKind, type UnitTable } from '../../src/domain/district/unit-table.ts';
import { planeAbout } from '../../src/domain/geometry/plane.ts';
import type { Coverage } from './coverage.ts';

/** Where the origin of the plane stands, degrees in WGS-84. */
export const CENTER = { longitude: 125.8, latitude: 44.15 } as const;

/**
 * The polygons in longitude and latitude, rings closed as GeoJSON has them.
 * In all digits, not in the seven of a file: `toGrid` of the plane about `CENTER` then gives back the same millimetres,
 * and areas can be compared with those of golden.json.
 */
export function toPolygons({ count, coordinates, ringOffsets, polygonOffsets }: Coverage): Polygon[] {
  const { longitude, latitude, metersPerLongitude, metersPerLatitude } = planeAbout(CENTER.longitude, CENTER.latitude);
  const readRing = (r: number): Position[] => {
    const ring: Position[] = [];
    for (let v = ringOffsets[r]!; v < ringOffsets[r + 1]!; v++) {
      ring.push([longitude + coordinates[2 * v]! / metersPerLongitude, latitude + coordinates[2 * v + 1]! / metersPerLatitude]);
    }
    ring.push(ring[0]!);
    return ring;
  };
  const polygons: Polygon[] = [];
  for (let p = 0; p < count; p++) {
    const rings: Position[][] = [];
    for (let r = polygonOffsets[p]!; r < polygonOffsets[p + 1]!; r++) rings.push(readRing(r));
    polygons.push({ type: 'Polygon', coordinates: rings });
  }
  return polygons;
}

/** The units of a coverage, row for row, ids `u0`, `u1` …; columns are filled at once, without a record per unit. */
export function toUnitTable(coverage: Coverage, kind: UnitKind = 'compound'): UnitTable {
  const { count } = coverage;
  const id = Array.from({ length: count }, (_, row) => `u${row}`);
  const none: readonly string[] = [];
  const unknown = (): Int32Array => new Int32Array(count).fill(UNKNOWN);
  return {
    count,
    id,
    name: id,
    aliases: Array.from({ length: count }, () => none),
    kind: new Uint8Array(count).fill(UNIT_KINDS.indexOf(kind)),
    parent: new Int32Array(count).fill(-1),
    population: unknown(),
    households: unknown(),
    buildings: unknown(),
    geometry: placeColumnOf(toPolygons(coverage)),
  };
}
