// Small worlds in metres for the farming tests: units as rings, roads, gates, homes and plots, turned into what the product takes.
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { placeColumnOf } from '../../../src/domain/district/place-column.ts';
import type { FarmGround } from '../../../src/domain/farmland/judge-line.ts';
import type { UnitFootprints } from '../../../src/domain/geometry/footprint.ts';
import { planeAbout, type Plane } from '../../../src/domain/geometry/plane.ts';
import { boundsOf } from '../../../src/domain/geometry/rings.ts';
import { buildRoadGraph } from '../../../src/domain/farming/roads/road-graph.ts';
import { readRoads, readTracks } from '../../../src/domain/farming/roads/read-roads.ts';
import { LineFinder } from '../../../src/domain/farming/lines/line-finder.ts';
import { finish } from '../../../src/domain/steps.ts';
import type { FarmPlaces } from '../../../src/domain/farming/lines/farm-places.ts';

export type Spot = readonly [x: number, y: number];

export interface SmallWorld {
  /** Row i is unit i: its outline in metres, counter-clockwise, null where it is not drawn; its level. */
  readonly units: readonly { readonly ring: readonly Spot[] | null; readonly level: number; readonly parent?: number }[];
  readonly roads: readonly { readonly points: readonly Spot[]; readonly tags?: Record<string, unknown> }[];
  readonly tracks?: readonly (readonly Spot[])[];
  readonly banks?: readonly (readonly Spot[])[];
  readonly gates: readonly { readonly unit: number; readonly at: Spot; readonly oneWay?: number }[];
  readonly homes: readonly { readonly unit: number; readonly at: Spot | null; readonly mode?: number; readonly access?: number }[];
  readonly plots: readonly { readonly home: number; readonly ring?: readonly Spot[]; readonly at?: Spot; readonly block?: number; readonly village?: number }[];
}

export const PLANE: Plane = planeAbout(126.1, 44.1);

export const degrees = ([x, y]: Spot): Position => [PLANE.longitude + x / PLANE.metersPerLongitude, PLANE.latitude + y / PLANE.metersPerLatitude];

export function openWorld(world: SmallWorld) {
  const line = (points: readonly Spot[], properties: Record<string, unknown>): Feature<LineString> => ({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: points.map(degrees) } });
  const layer = (features: Feature<LineString>[]): FeatureCollection<LineString> => ({ type: 'FeatureCollection', features });
  const graph = buildRoadGraph([
    ...readRoads(layer(world.roads.map(({ points, tags }) => line(points, tags ?? { class: 'street' })))),
    ...readTracks(layer((world.tracks ?? []).map((points) => line(points, {})))),
  ], PLANE);
  const footprints: UnitFootprints = {
    plane: PLANE,
    footprints: world.units.flatMap(({ ring }, row) => {
      if (ring === null) return [];
      const rings = [ring.map(([x, y]) => ({ x: Math.round(x * 1000), y: Math.round(y * 1000) }))];
      return [{ row, rings, bounds: boundsOf(rings), surveyed: true }];
    }),
  };
  const interleave = (spots: readonly (Spot | null)[]): Float64Array => Float64Array.from(spots.flatMap((spot) => (spot === null ? [NaN, NaN] : degrees(spot))));
  const places: FarmPlaces = {
    households: {
      count: world.homes.length, unit: Int32Array.from(world.homes, ({ unit }) => unit), point: interleave(world.homes.map(({ at }) => at)),
      mode: Uint8Array.from(world.homes, ({ mode }) => mode ?? 0),
    },
    plots: {
      count: world.plots.length, household: Int32Array.from(world.plots, ({ home }) => home),
      outline: placeColumnOf(world.plots.map(({ ring, at }) => (
        ring ? { type: 'Polygon', coordinates: [[...ring, ring[0]!].map(degrees)] } : at ? { type: 'Point', coordinates: degrees(at) } : null))),
      block: Int32Array.from(world.plots, ({ block }) => block ?? -1), village: Int32Array.from(world.plots, ({ village }) => village ?? -1),
    },
    gates: {
      count: world.gates.length, unit: Int32Array.from(world.gates, ({ unit }) => unit), point: interleave(world.gates.map(({ at }) => at)),
      oneWay: Uint8Array.from(world.gates, ({ oneWay }) => oneWay ?? 0),
    },
  };
  const finder = finish(LineFinder.open({ graph, footprints, places, banks: (world.banks ?? []).map((bank) => bank.map(([x, y]) => ({ x: x * 1000, y: y * 1000 }))) }, world.units.length));
  return { graph, footprints, places, finder, ground: groundOf(world), access: Uint8Array.from(world.homes, ({ access }) => access ?? 2) };
}

export function groundOf({ units }: SmallWorld): FarmGround {
  return { status: Uint16Array.from(units, ({ level }) => level), zonedOf: Int32Array.from(units.keys()), parent: Int32Array.from(units, ({ parent }) => parent ?? -1) };
}

export const box = (west: number, south: number, east: number, north: number): Spot[] => [[west, south], [east, south], [east, north], [west, north]];
