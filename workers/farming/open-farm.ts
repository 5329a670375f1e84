// The farm register of a case file on its ground: units, roads and gates read, homes and plots joined to the roads, once for all lists.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { labelPoints } from '../../src/domain/district/containment.ts';
import { placeAt } from '../../src/domain/district/place-column.ts';
import { UNIT_KINDS, type UnitTable } from '../../src/domain/district/unit-table.ts';
import type { FarmFinding, FarmRegister, OpenFarmingAsk } from '../../src/domain/farming/answers.ts';
import { GATE_BOTH, GATE_IN, GATE_OUT, type FarmPlaces, type GateTable } from '../../src/domain/farming/lines/farm-places.ts';
import { findGround } from '../../src/domain/farming/lines/find-ground.ts';
import { LineFinder } from '../../src/domain/farming/lines/line-finder.ts';
import { describeRegister } from '../../src/domain/farming/register/describe-register.ts';
import { matchHome } from '../../src/domain/district/match/match-home.ts';
import { findRegisterFaults } from '../../src/domain/farming/register/register-findings.ts';
import type { FarmPack } from '../../src/domain/farming/rules/farm-pack.ts';
import type { CropWindows } from '../../src/domain/farming/season/crop-windows.ts';
import { FARM_TRACKS, readRoads, readTracks } from '../../src/domain/farming/roads/read-roads.ts';
import type { BarrierLine } from '../../src/domain/farming/roads/barriers.ts';
import { buildRoadGraph } from '../../src/domain/farming/roads/road-graph.ts';
import { unitFootprints } from '../../src/domain/geometry/footprint.ts';
import { toGrid, type Plane } from '../../src/domain/geometry/plane.ts';
import { foldUpTo } from '../../src/domain/journal/up-to-version.ts';
import { nameGates } from '../../src/domain/farming/register/name-gates.ts';
import { loadRegister } from '../../src/formats/case-file/stored-register.ts';
import { loadUnits, matcherOf, type Missing } from '../../src/formats/case-file/stored-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { readLayer, type LayerFeature } from '../layers.ts';

export interface OpenFarm {
  readonly units: UnitTable;
  readonly zonedOf: Int32Array;
  readonly register: FarmRegister;
  readonly finder: LineFinder;
  readonly places: FarmPlaces;
  readonly findings: readonly FarmFinding[];
  readonly missing: readonly string[];
  readonly packs: readonly FarmPack[];
  readonly windows: CropWindows;
  /** Label points of all units, lng and lat interleaved. */
  readonly centers: Float64Array;
  /** Row of the building of every home (本楼栋), of the home itself where it is larger; −1 unknown. */
  readonly building: Int32Array;
}

/** Runs long work in slices, to its end. */
export type RunSteps = <Result>(steps: Generator<unknown, Result, void>) => Promise<Result>;

const [BUILDING, DISTRICT] = (['building', 'district'] as const).map((kind) => UNIT_KINDS.indexOf(kind)) as [number, number];

export async function openFarm(ask: OpenFarmingAsk, run: RunSteps): Promise<OpenFarm> {
  const plan = foldUpTo(ask);
  const missing: Missing = new Set();
  const [units, merged, roads, tracks, facilities, water] = await Promise.all([
    loadUnits(plan, getRowSet, missing), loadRegister(plan, getRowSet, missing), readLayer(plan, 'roads'), readLayer(plan, FARM_TRACKS), readLayer(plan, 'facilities'), readLayer(plan, 'water'),
  ]);
  const { zonedOf, shown, packs, windows } = ask;
  const matcher = matcherOf(plan, units);
  const rowOf = (place: string): number => matchHome(matcher, units.kind, place);
  const gates = readGates(facilities, units, (place) => (place === '' ? -1 : rowOf(place)));
  const register = describeRegister(merged.households, merged.plots, { units, zonedOf, rowOf, gates: gates.described });
  const footprints = unitFootprints(units, shown);
  const collection = (features: LayerFeature[]) => ({ type: 'FeatureCollection' as const, features });
  const graph = buildRoadGraph([...readRoads(collection(roads)), ...readTracks(collection(tracks))], footprints.plane);
  const { households, plots } = register;
  const places: FarmPlaces = {
    households: { count: households.count, unit: households.unit, point: new Float64Array(2 * households.count).fill(NaN), mode: households.mode },
    plots: { count: plots.count, household: plots.household, outline: merged.plots.outline, block: plots.block, village: plots.village },
    gates: gates.table,
  };
  const finder = await run(LineFinder.open({ graph, footprints, places, banks: banksOf(water, footprints.plane) }, units.count));
  const faults = await run(findRegisterFaults(merged, { home: households.unit, village: plots.village, district: districtOf(units) }));
  const findings = [...faults, ...findGround(finder, { status: new Uint16Array(units.count), zonedOf, parent: units.parent })];
  const building = households.unit.map((row) => buildingOf(units, row));
  return { units, zonedOf, register, finder, places, findings, missing: [...missing], packs, windows, centers: labelPoints(units), building };
}

/** A stair or a flat is part of its building. */
function buildingOf({ kind, parent }: UnitTable, from: number): number {
  let row = from;
  while (row >= 0 && kind[row]! < BUILDING) row = parent[row]!;
  return row < 0 ? from : row;
}

function districtOf({ count, kind, geometry }: UnitTable): (Polygon | MultiPolygon)[] {
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => kind[row] === DISTRICT);
  return rows.map((row) => placeAt(geometry, row)).filter((place) => place !== null && place.type !== 'Point');
}

/** Banks of the water of the district, and rivers drawn as lines. */
function banksOf(water: readonly LayerFeature[], plane: Plane): BarrierLine[] {
  const lines = water.flatMap(({ geometry }): Position[][] => {
    switch (geometry?.type) {
      case 'LineString': return [geometry.coordinates];
      case 'MultiLineString': case 'Polygon': return geometry.coordinates;
      case 'MultiPolygon': return geometry.coordinates.flat();
      default: return [];
    }
  });
  return lines.map((line) => line.map((position) => toGrid(plane, position)));
}

interface Gates {
  readonly table: GateTable;
  readonly described: FarmRegister['gates'];
}

function readGates(facilities: readonly LayerFeature[], units: UnitTable, unitOf: (place: string) => number): Gates {
  const gates = facilities.flatMap(({ geometry, properties }) => {
    if (geometry?.type !== 'Point' || properties?.['kind'] !== 'gate') return [];
    const [lng, lat] = geometry.coordinates as [number, number];
    const text = (key: string): string => (typeof properties[key] === 'string' ? properties[key] : '');
    return [{ lng, lat, name: text('name'), unit: unitOf(text('unit')), oneWay: text('oneWay') === 'out' ? GATE_OUT : text('oneWay') === 'in' ? GATE_IN : GATE_BOTH }];
  });
  const names = nameGates(gates, units);
  return {
    table: {
      count: gates.length, unit: Int32Array.from(gates, ({ unit }) => unit), point: Float64Array.from(gates.flatMap(({ lng, lat }) => [lng, lat])), oneWay: Uint8Array.from(gates, ({ oneWay }) => oneWay),
    },
    described: gates.map(({ lng, lat }, i) => ({ name: names[i]!, lng, lat })),
  };
}
