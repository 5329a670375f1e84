// What the map draws: GeoJSON as blobs, made here so that the page never parses or copies it, and the units' shapes as columns.
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { hasPlace, placeAt } from '../../src/domain/district/place-column.ts';
import { columnsOf, type PlacedShape, type UnitShapes } from '../../src/domain/district/unit-shapes.ts';
import { UNIT_KINDS, type UnitTable } from '../../src/domain/district/unit-table.ts';
import { readRings } from '../../src/domain/geometry/clip.ts';
import { toGeometry } from '../../src/domain/geometry/features.ts';
import { unitFootprints } from '../../src/domain/geometry/footprint.ts';
import type { ZonedUnits } from '../../src/domain/zoning/facts/zoned-units.ts';

/** One blob of GeoJSON a layer; null where the district has no such layer. */
export interface MapSources {
  /** The shapes of layer `units`, in its order. */
  readonly shapes: UnitShapes;
  readonly units: Blob;
  readonly buildings: Blob | null;
  readonly streets: Blob | null;
  readonly district: Blob | null;
}

const kindIs = (kind: (typeof UNIT_KINDS)[number]): number => UNIT_KINDS.indexOf(kind);
const BUILDING = kindIs('building');
const STREET = kindIs('street');
const DISTRICT = kindIs('district');

export function drawMapSources(units: UnitTable, zones: ZonedUnits): MapSources {
  const rowsOf = (kind: number): number[] => {
    const rows: number[] = [];
    for (let row = 0; row < units.count; row++) if (units.kind[row] === kind && hasPlace(units.geometry, row)) rows.push(row);
    return rows;
  };
  const plain = (rows: readonly number[]): Blob | null =>
    rows.length === 0
      ? null
      : collect(rows.map((row) => feature(row, placeAt(units.geometry, row)!, { name: units.name[row]!, zoned: zones.zonedOf[row]! })));
  const { plane, footprints } = unitFootprints(units, zones.shown);
  const drawn = footprints.flatMap(({ row, rings, surveyed }) => {
    const geometry = surveyed ? areaOf(placeAt(units.geometry, row)) : toGeometry(readRings(rings), plane);
    return geometry === null ? [] : [{ row, surveyed, geometry, isPart: zones.topOf[row] !== row }];
  });
  return {
    shapes: columnsOf(drawn satisfies PlacedShape[]),
    units: collect(
      drawn.map(({ row, geometry, surveyed }) => feature(row, geometry, { name: units.name[row]!, kind: UNIT_KINDS[units.kind[row]!]!, surveyed })),
    ),
    buildings: plain(rowsOf(BUILDING).filter((row) => zones.zonedOf[row] !== row)),
    streets: plain(rowsOf(STREET)),
    district: plain(rowsOf(DISTRICT)),
  };
}

function areaOf(geometry: Geometry | null): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

function feature(row: number, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id: row, geometry, properties };
}

function collect(features: Feature[]): Blob {
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return new Blob([JSON.stringify(collection)], { type: 'application/geo+json' });
}
