// Staggering at the desk: parties of the lines of the days planned, and the people on roads and in blocks at any minute of it.
import type { Feature, LineString, Point } from 'geojson';
import { MINUTES_PER_DAY, type Minute } from '../../src/domain/day.ts';
import type { FarmRegister, OccupancyAnswer, StaggerAnswer, StaggerSettings } from '../../src/domain/farming/answers.ts';
import { buildParties, type Parties } from '../../src/domain/farming/staggering/build-problem.ts';
import { occupancyAt } from '../../src/domain/farming/staggering/occupancy.ts';
import { RESOURCE_KINDS } from '../../src/domain/farming/staggering/problem.ts';
import { toPosition } from '../../src/domain/geometry/plane.ts';
import type { OpenFarm } from './open-farm.ts';
import type { DayWays } from './ways-out.ts';

export interface Planned {
  readonly parties: Parties;
  readonly answer: StaggerAnswer;
  readonly centers: BlockCenters;
}

/** Sums of label points of the plots of every block or greenhouse that is used, and how many, by resource. */
type BlockCenters = ReadonlyMap<number, readonly [lng: number, lat: number, points: number]>;

/** `days`: the ways of every planned day, by its own list. */
export function partiesOf(farm: OpenFarm, days: readonly DayWays[], settings: StaggerSettings): Parties {
  return buildParties({
    register: farm.register, bridge: farm.finder.network.world.graph.bridge,
    days: days.map(({ of: { lines }, ways }) => ({ lines, wayOf: (line) => ways.get(line) ?? null })),
  }, settings);
}

/** Name of a resource: its road, block or greenhouse. */
export function nameResources(farm: OpenFarm, { problem, of }: Parties): string[] {
  const { graph } = farm.finder.network.world;
  const { blocks, plots }: FarmRegister = farm.register;
  return Array.from(of, (id, i) => {
    const kind = RESOURCE_KINDS[problem.resourceKind[i]!]!;
    if (kind === 'segment' || kind === 'bridge') return graph.names[graph.name[id]!]!;
    return kind === 'block' && id >= 0 ? blocks[id]!.name : plots.id[id < 0 ? -2 - id : id]!;
  });
}

/** People on roads and in blocks; null where nothing is planned on that day. */
export function drawOccupancy(farm: OpenFarm, { parties, answer, centers }: Planned, minute: Minute): OccupancyAnswer | null {
  const { settings, plan } = answer;
  const day = Math.floor(minute / MINUTES_PER_DAY) - settings.firstDay;
  if (day < 0 || day >= settings.days) return null;
  const { problem, of } = parties;
  const { people, onRoads, inFields } = occupancyAt(problem, plan.slot, day, minute - (settings.firstDay + day) * MINUTES_PER_DAY - settings.dayStart);
  const { graph } = farm.finder.network.world;
  const roads: Feature<LineString, { people: number; limit: number | null }>[] = [];
  const blocks: Feature<Point, { people: number; limit: number | null; name: string }>[] = [];
  let most = 0;
  people.forEach((count, resource) => {
    if (count === 0) return;
    const kind = RESOURCE_KINDS[problem.resourceKind[resource]!]!;
    const limit = Number.isFinite(problem.capacity[resource]!) ? problem.capacity[resource]! : null;
    if (kind === 'segment' || kind === 'bridge') {
      most = Math.max(most, count);
      const edge = of[resource]!;
      const coordinates = [];
      for (let k = graph.pointStart[edge]!; k < graph.pointStart[edge + 1]!; k++) coordinates.push(toPosition(graph.plane, { x: graph.x[k]!, y: graph.y[k]! }));
      roads.push({ type: 'Feature', properties: { people: count, limit }, geometry: { type: 'LineString', coordinates } });
      return;
    }
    const [lng, lat, points] = centers.get(resource) ?? [NaN, NaN, 0];
    if (points > 0) blocks.push({ type: 'Feature', properties: { people: count, limit, name: answer.resourceName[resource]! }, geometry: { type: 'Point', coordinates: [lng / points, lat / points] } });
  });
  return { minute, roads: { type: 'FeatureCollection', features: roads }, blocks: { type: 'FeatureCollection', features: blocks }, onRoads, inFields, most };
}

export function centersOfBlocks({ register: { plots } }: OpenFarm, { problem, plotStart, plot }: Parties): BlockCenters {
  const centers = new Map<number, [number, number, number]>();
  for (let party = 0; party < problem.parties; party++) {
    const last = problem.useStart[party + 1]! - 1;
    if (last < problem.useStart[party]!) continue;
    const sum = centers.get(problem.use[last]!) ?? [0, 0, 0];
    for (let k = plotStart[party]!; k < plotStart[party + 1]!; k++) {
      const [lng, lat] = [plots.center[2 * plot[k]!]!, plots.center[2 * plot[k]! + 1]!];
      if (Number.isNaN(lng)) continue;
      sum[0] += lng;
      sum[1] += lat;
      sum[2]++;
    }
    centers.set(problem.use[last]!, sum);
  }
  return centers;
}
