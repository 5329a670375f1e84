// The district of the page bench: buildings by seed, each zoned by itself, in compounds, as the product prepares them.
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { labelPoints } from '../../../../src/domain/district/containment.ts';
import { placeColumnOf, placesOf } from '../../../../src/domain/district/place-column.ts';
import { describeUnits } from '../../../../src/domain/district/unit-directory.ts';
import { worldX, worldY, type UnitShapes } from '../../../../src/domain/district/unit-shapes.ts';
import { UNIT_KINDS, type UnitTable } from '../../../../src/domain/district/unit-table.ts';
import { planeAbout } from '../../../../src/domain/geometry/plane.ts';
import { findZonedUnits, refineZones } from '../../../../src/domain/zoning/facts/zoned-units.ts';
import type { Bounds, MapPlaces } from '../../../../src/map/map-types.ts';
import { drawMapSources } from '../../../../workers/zoning/map-sources.ts';
import { CENTER, DATES, labelsOn, makeBuildings, toUnitTable, type Buildings } from '../../make-district.ts';

const SEED = 20_220_401;
/** Degrees from a compound's outermost building to its wall. */
const MARGIN = 0.0002;
/** Days of the outbreak that are scrubbed. */
const DAYS = 30;

export interface BenchDistrict {
  readonly places: MapPlaces;
  readonly shapes: UnitShapes;
  /** Status words of the days, one after the other. */
  readonly days: readonly Uint16Array[];
}

export interface PreparedDistrict extends BenchDistrict {
  readonly units: UnitTable;
  /** Address of the units as GeoJSON. */
  readonly address: string;
}

/** Buildings in compounds, as the product prepares them. */
export function makeDistrict(count: number): PreparedDistrict {
  const buildings = makeBuildings({ count, seed: SEED });
  const alone = toUnitTable(buildings, 'building');
  const units = joinTables(alone, wallsOf(alone, buildings.compound), buildings.compound);
  const zones = refineZones(units, findZonedUnits(units), 'building', []);
  const days = daysOf(buildings, (labels) => {
    const status = new Uint16Array(units.count);
    status.set(labels);
    // A compound is as strict as its strictest building.
    labels.forEach((level, b) => {
      const row = count + buildings.compound[b]!;
      if (level > status[row]!) status[row] = level;
    });
    return status;
  });
  const { units: blob, shapes } = drawMapSources(units, zones);
  return { units, places: describeUnits(units, zones, labelPoints(units)), shapes, days, address: URL.createObjectURL(blob) };
}

/** Buildings alone, straight into columns and without GeoJSON: MapLibre does not bear them by the million. */
export function makeManyBuildings(count: number): BenchDistrict {
  const buildings = makeBuildings({ count, seed: SEED });
  const { longitude, latitude, metersPerLongitude, metersPerLatitude } = planeAbout(CENTER.longitude, CENTER.latitude);
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const { coordinates, ringOffsets, polygonOffsets } = buildings;
  const center = Float64Array.from({ length: 2 * count }, (_, i) => {
    const meters = coordinates[2 * ringOffsets[polygonOffsets[i >> 1]!]! + (i % 2)]!;
    return i % 2 === 0 ? longitude + meters / metersPerLongitude : latitude + meters / metersPerLatitude;
  });
  const shapes: UnitShapes = {
    rows, isPart: new Uint8Array(count), shapeOffsets: polygonOffsets, ringOffsets,
    coordinates: Uint32Array.from(coordinates, (meters, i) => (i % 2 === 0 ? worldX(longitude + meters / metersPerLongitude) : worldY(latitude + meters / metersPerLatitude))),
  };
  const names = Array.from<string>({ length: count }).fill('');
  const places: MapPlaces = {
    id: names, name: names, kind: new Uint8Array(count).fill(UNIT_KINDS.indexOf('building')), zoned: rows, shown: rows, center,
    extent: extentOf(center), zonedOf: Int32Array.from(rows), streetOf: new Int32Array(count).fill(-1), population: new Int32Array(count),
  };
  return { places, shapes, days: daysOf(buildings, (labels) => Uint16Array.from(labels)) };
}

function daysOf(buildings: Buildings, write: (labels: Uint8Array) => Uint16Array): Uint16Array[] {
  return Array.from({ length: DAYS }, (_, i) => write(labelsOn(buildings, Math.floor((DATES - DAYS) / 2) + i, SEED)));
}

function extentOf(center: Float64Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < center.length; i += 2) {
    west = Math.min(west, center[i]!);
    east = Math.max(east, center[i]!);
    south = Math.min(south, center[i + 1]!);
    north = Math.max(north, center[i + 1]!);
  }
  return [west, south, east, north];
}

/** All units as features with their level, for the rival that sets the data of all. */
export function featuresOf(units: UnitTable): FeatureCollection {
  const features = placesOf(units.geometry).map((geometry, row): Feature => ({ type: 'Feature', id: row, properties: { level: 0 }, geometry: geometry! }));
  return { type: 'FeatureCollection', features };
}

/** A wall around the buildings of each compound. */
function wallsOf({ geometry }: UnitTable, compound: Uint32Array): Polygon[] {
  const bounds: [number, number, number, number][] = [];
  placesOf(geometry).forEach((building, b) => {
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
    geometry: placeColumnOf([...placesOf(buildings.geometry), ...walls]),
  };
}
