// Real road networks with seeded homes, fields and zones on them: what the lines are tried on.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { placeColumnOf } from '../../src/domain/district/place-column.ts';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { FarmPlaces } from '../../src/domain/farming/lines/farm-places.ts';
import { readRoads } from '../../src/domain/farming/roads/read-roads.ts';
import { buildRoadGraph, type RoadGraph } from '../../src/domain/farming/roads/road-graph.ts';
import { unitFootprints, type UnitFootprints } from '../../src/domain/geometry/footprint.ts';
import type { UnitGeometry } from '../../src/domain/district/unit-table.ts';
import { toPosition, type Plane } from '../../src/domain/geometry/plane.ts';
import type { FarmGround } from '../../src/domain/farmland/judge-line.ts';
import { numbersFrom } from '../oracle/farming/random-world.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const fileOf = (place: string): string => join(DATA, `${place}-roads.geojson.gz`);
export const areRoadsHere = (place: string): boolean => existsSync(fileOf(place));

export interface RealWorld {
  readonly graph: RoadGraph;
  readonly footprints: UnitFootprints;
  readonly places: FarmPlaces;
  readonly ground: FarmGround;
  readonly homes: readonly UnitGeometry[];
}

/** `villages`: discs of eight corners about road points, some with gates; a third is sealed or controlled. */
export function makeRealWorld(place: string, villages: number, householdsEach: number, plotsEach: number): RealWorld {
  const roads = readRoads(JSON.parse(gunzipSync(readFileSync(fileOf(place))).toString('utf8')) as FeatureCollection);
  const next = numbersFrom(7);
  const road = (): readonly [number, number] => {
    const { positions } = roads[next(0, roads.length - 1)]!;
    return positions[next(0, positions.length - 1)]! as [number, number];
  };
  const [lngDegree, latDegree] = [1 / 75_000, 1 / 111_000];
  const about = ([lng, lat]: readonly [number, number], meters: number): Polygon => ({
    type: 'Polygon',
    coordinates: [Array.from({ length: 9 }, (_, i) => [lng + meters * Math.cos((i * Math.PI) / 4) * lngDegree, lat + meters * Math.sin((i * Math.PI) / 4) * latDegree].map((degree) => Math.round(degree * 1e7) / 1e7))],
  });
  const middles = Array.from({ length: villages }, road);
  const outlines = middles.map((middle) => about(middle, next(60, 250)));
  const units = unitTableOf(outlines.map((geometry, i) => ({ id: `v${i}`, geometry })));
  const footprints = unitFootprints(units, Uint32Array.from(middles.keys()));
  const plane: Plane = footprints.plane;
  const graph = buildRoadGraph(roads, plane);
  const gates = footprints.footprints.flatMap(({ row, rings }) => (row % 2 === 0 ? [0, 2, 5].map((corner) => ({ row, at: toPosition(plane, rings[0]![corner]!) })) : []));
  const count = villages * householdsEach;
  const home = Array.from({ length: count }, (_, i) => {
    const [lng, lat] = middles[i % villages]!;
    return [lng + next(-40, 40) * lngDegree, lat + next(-40, 40) * latDegree] as const;
  });
  const plots = Array.from({ length: count * plotsEach }, (_, i) => {
    // Fields lie within some kilometres of their village, at roads.
    const [lng, lat] = middles[(i % count) % villages]!;
    for (let tries = 0; ; tries++) {
      const at = road();
      if (tries > 200 || Math.hypot((at[0] - lng) / lngDegree, (at[1] - lat) / latDegree) < 3000) return about([at[0] + next(-60, 60) * lngDegree, at[1] + next(-60, 60) * latDegree], next(10, 40));
    }
  });
  const places: FarmPlaces = {
    households: { count, unit: Int32Array.from(home, (_, i) => i % villages), point: Float64Array.from(home.flat()), mode: Uint8Array.from(home, (_, i) => i % 4) },
    plots: {
      count: plots.length, household: Int32Array.from(plots, (_, i) => i % count), outline: placeColumnOf(plots),
      block: new Int32Array(plots.length).fill(-1), village: new Int32Array(plots.length).fill(-1),
    },
    gates: { count: gates.length, unit: Int32Array.from(gates, ({ row }) => row), point: Float64Array.from(gates.flatMap(({ at }) => at)), oneWay: Uint8Array.from(gates, (_, i) => (i % 5 === 4 ? 1 : 0)) },
  };
  const ground: FarmGround = { status: Uint16Array.from(middles, () => [0, 0, 1, 1, 2, 3][next(0, 5)]!), zonedOf: Int32Array.from(middles.keys()), parent: new Int32Array(villages).fill(-1) };
  return { graph, footprints, places, ground, homes: home.map((coordinates) => ({ type: 'Point', coordinates: [...coordinates] })) };
}
