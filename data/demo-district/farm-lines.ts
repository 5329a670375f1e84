// Ways from home to field along the roads: of households in hamlets, some with a field in another village, and of some who live in town.
import { distance, type Point } from './plane.ts';
import type { Facility } from './facilities.ts';
import type { Plot } from './plots.ts';
import { Random } from './random.ts';
import type { District, PlaceUnit } from './registry.ts';
import { centerOf, contains } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import { Routes, type Access } from './routes.ts';
import type { Seeds } from './seeds.ts';

export interface FarmLine {
  /** House of the household, or the building it lives in. */
  readonly holder: string;
  /** Its hamlet or compound. */
  readonly home: string;
  readonly plot: string;
  readonly way: readonly Point[];
}

/** Every third hamlet has a household with a field in another village. */
const AWAY_EVERY = 3;
const FROM_TOWN = 72;
const HOME_TO_ROAD_METERS = 120;
const FIELD_TO_ROAD_METERS = 30;
const AWAY_METERS = { near: 1500, far: 5500 };
const TOWN_METERS = { near: 2000, far: 9000 };

interface Ground {
  readonly district: District;
  readonly plotsOf: ReadonlyMap<PlaceUnit, readonly Plot[]>;
  readonly gatesOf: ReadonlyMap<string, readonly Point[]>;
  readonly routes: Routes;
}

export function drawFarmLines(seeds: Seeds, district: District, plots: readonly Plot[], roads: readonly RoadEdge[], facilities: readonly Facility[]): FarmLine[] {
  const ground: Ground = { district, plotsOf: groupBy(plots, ({ hamlet }) => hamlet), gatesOf: gatesByUnit(facilities), routes: new Routes(roads) };
  const root = new Random(seeds.farmLines);
  const hamlets = district.places.filter(({ place }) => place.kind === 'hamlet');
  const compounds = district.places.filter(({ place }) => place.kind === 'compound');
  const lines: (FarmLine | null)[] = [];
  hamlets.forEach((hamlet, k) => {
    const random = root.fork(k);
    lines.push(drawLine(ground, hamlet, hamlet, random));
    if (k % AWAY_EVERY === 0) lines.push(drawLine(ground, hamlet, farFrom(hamlet, hamlets, AWAY_METERS, random), random));
  });
  for (let k = 0; k < FROM_TOWN; k++) {
    const random = root.fork(100_000 + k);
    const home = random.pick(compounds);
    lines.push(drawLine(ground, home, farFrom(home, hamlets, TOWN_METERS, random), random));
  }
  return lines.filter((line) => line !== null);
}

export function groupBy<Key>(plots: readonly Plot[], keyOf: (plot: Plot) => Key): Map<Key, Plot[]> {
  const groups = new Map<Key, Plot[]>();
  for (const plot of plots) groups.set(keyOf(plot), [...(groups.get(keyOf(plot)) ?? []), plot]);
  return groups;
}

function gatesByUnit(facilities: readonly Facility[]): Map<string, Point[]> {
  const gates = new Map<string, Point[]>();
  for (const { kind, unit, point } of facilities) if (kind === 'gate') gates.set(unit, [...(gates.get(unit) ?? []), point]);
  return gates;
}

function farFrom({ place: { center } }: PlaceUnit, hamlets: readonly PlaceUnit[], { near, far }: { near: number; far: number }, random: Random): PlaceUnit {
  const within = hamlets.filter(({ place }) => distance(place.center, center) > near && distance(place.center, center) < far);
  return random.pick(within.length > 0 ? within : hamlets);
}

/** From a house of `home` to a field that `village` farms; null where no field of it lies at a road. */
function drawLine(ground: Ground, home: PlaceUnit, village: PlaceUnit, random: Random): FarmLine | null {
  const { routes, plotsOf, gatesOf } = ground;
  const house = random.pick(home.buildings);
  const door = centerOf(house.ring);
  // Out of a walled compound one goes by the gate; a hamlet lies on its road.
  const gate = home.place.kind === 'hamlet' ? [] : nearest(gatesOf.get(home.unit) ?? [], door);
  const start = routes.accessFrom(gate[0] ?? door, HOME_TO_ROAD_METERS);
  const field = findField(routes, plotsOf.get(village) ?? [], random);
  if (start === null || field === null) return null;
  const way = routes.wayBetween(start, field.access);
  return way === null ? null : { holder: house.unit, home: home.unit, plot: field.plot.plot, way: [door, ...gate, ...way, field.edge, field.middle] };
}

function nearest(points: readonly Point[], to: Point): Point[] {
  return points.toSorted((a, b) => distance(a, to) - distance(b, to)).slice(0, 1);
}

/** A field at a road, and where one steps from the road into it. */
function findField(routes: Routes, plots: readonly Plot[], random: Random): { plot: Plot; access: Access; edge: Point; middle: Point } | null {
  const first = Math.floor(random.next() * plots.length);
  for (let k = 0; k < plots.length; k++) {
    const plot = plots[(first + k) % plots.length]!;
    const { ring } = plot.field;
    const middle = centerOf(ring);
    if (!contains(ring, middle)) continue;
    let best: { access: Access; edge: Point } | null = null;
    for (const edge of ring) {
      const access = routes.accessFrom(edge, FIELD_TO_ROAD_METERS);
      if (access !== null && (best === null || access.meters < best.access.meters)) best = { access, edge };
    }
    if (best !== null) return { plot, ...best, middle };
  }
  return null;
}
