// The district of the page bench: buildings by seed, each zoned by itself, in compounds, as the product prepares them.
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { labelPoints } from '../../../../src/domain/district/containment.ts';
import { describeUnits, type UnitDirectory } from '../../../../src/domain/district/unit-directory.ts';
import { columnsOf, type UnitShapes } from '../../../../src/domain/district/unit-shapes.ts';
import { UNIT_KINDS, type UnitTable } from '../../../../src/domain/district/unit-table.ts';
import { findZonedUnits, refineZones } from '../../../../src/domain/zoning/facts/zoned-units.ts';
import { drawMapSources } from '../../../../workers/map-sources.ts';
import { DATES, labelsOn, makeBuildings, toUnitTable } from '../../make-district.ts';

const SEED = 20_220_401;
/** Degrees from a compound's outermost building to its wall. */
const MARGIN = 0.0002;
/** Days of the outbreak that are scrubbed. */
const DAYS = 30;

export interface BenchDistrict {
  readonly units: UnitTable;
  readonly directory: UnitDirectory;
  readonly shapes: UnitShapes;
  /** Address of the units as GeoJSON. */
  readonly address: string;
  /** Status words of the days, one after the other. */
  readonly days: readonly Uint16Array[];
}

/** `isDrawn` false: the map gets no GeoJSON of the units, which it does not bear by the million. */
export function makeDistrict(count: number, isDrawn: boolean): BenchDistrict {
  const buildings = makeBuildings({ count, seed: SEED });
  const alone = toUnitTable(buildings, 'building');
  const compounds = wallsOf(alone, buildings.compound);
  const units = joinTables(alone, compounds, buildings.compound);
  const zones = refineZones(units, findZonedUnits(units), 'building', []);
  const directory = describeUnits(units, zones, labelPoints(units));
  const days = Array.from({ length: DAYS }, (_, i) => {
    const labels = labelsOn(buildings, Math.floor((DATES - DAYS) / 2) + i, SEED);
    const status = new Uint16Array(units.count);
    status.set(labels);
    // A compound is as strict as its strictest building.
    labels.forEach((level, b) => {
      const row = count + buildings.compound[b]!;
      if (level > status[row]!) status[row] = level;
    });
    return status;
  });
  if (isDrawn) {
    const { units: blob, shapes } = drawMapSources(units, zones);
    return { units, directory, shapes, days, address: URL.createObjectURL(blob) };
  }
  const shapes = columnsOf(units.geometry.map((geometry, row) => ({ row, isPart: row < count, geometry: geometry as Polygon })));
  return { units, directory, shapes, days, address: URL.createObjectURL(new Blob([JSON.stringify({ type: 'FeatureCollection', features: [] })])) };
}

/** All units as features with their level, for the rival that sets the data of all. */
export function featuresOf({ units }: BenchDistrict): FeatureCollection {
  const features = units.geometry.map((geometry, row): Feature => ({ type: 'Feature', id: row, properties: { level: 0 }, geometry: geometry! }));
  return { type: 'FeatureCollection', features };
}

/** A wall around the buildings of each compound. */
function wallsOf({ geometry }: UnitTable, compound: Uint32Array): Polygon[] {
  const bounds: [number, number, number, number][] = [];
  geometry.forEach((building, b) => {
    const box = (bounds[compound[b]!] ??= [Infinity, Infinity, -Infinity, -Infinity]);
    for (const [x, y] of (building as Polygon).coordinates[0]!) {
      box[0] = Math.min(box[0], x! - MARGIN);
      box[1] = Math.min(box[1], y! - MARGIN);
      box[2] = Math.max(box[2], x! + MARGIN);
      box[3] = Math.max(box[3], y! + MARGIN);
    }
  });
  return bounds.map(([west, south, east, north]) => {
    const ring: Position[] = [[west, south], [east, south], [east, north], [west, north], [west, south]];
    return { type: 'Polygon', coordinates: [ring] };
  });
}

function joinTables(buildings: UnitTable, walls: readonly Polygon[], compound: Uint32Array): UnitTable {
  const count = buildings.count + walls.length;
  const longer = (column: Int32Array, value: number): Int32Array => {
    const joined = new Int32Array(count).fill(value);
    joined.set(column);
    return joined;
  };
  const id = [...buildings.id, ...walls.map((_, c) => `c${c}`)];
  const kind = new Uint8Array(count).fill(UNIT_KINDS.indexOf('compound'));
  kind.set(buildings.kind);
  return {
    count, id, name: id, kind,
    aliases: id.map(() => []),
    parent: longer(Int32Array.from(compound, (c) => buildings.count + c), -1),
    population: longer(buildings.population, buildings.population[0]!),
    households: longer(buildings.households, buildings.households[0]!),
    buildings: longer(buildings.buildings, buildings.buildings[0]!),
    geometry: [...buildings.geometry, ...walls],
  };
}
