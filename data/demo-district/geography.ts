// The ground of the district put together, layer by layer: water, town, roads, townships, hamlets, woods, fields.
import { makeCountryside } from './countryside.ts';
import { layFields, type Field } from './fields.ts';
import { buildHamlets, gardenAround } from './hamlets.ts';
import { AVENUE_ROWS, townPoint, RIVER_ROW } from './layout.ts';
import { joinRoads, paveWays } from './network.ts';
import type { Place } from './places.ts';
import type { Line, Point, Ring } from './plane.ts';
import { areaOf, boxOf, contains, cutOut, grow, overlapOf, TakenGround, widen } from './rings.ts';
import type { RoadEdge, RoadLine } from './roads.ts';
import { makeSeat } from './seat-streets.ts';
import type { Seeds } from './seeds.ts';
import { drawBorders, ringAround } from './territory.ts';
import { divideTown, TOWN_SOUTH } from './town-borders.ts';
import { buildSeat, buildTown } from './town-places.ts';
import { makeTownStreets } from './town-streets.ts';
import { makeCrossRoads, makeTrunks } from './trunk-roads.ts';
import { makeWater, type WaterBody } from './water.ts';
import { growWoods, type Wood } from './woods.ts';

export interface Geography {
  readonly district: Ring;
  /** Outlines of the streets and townships, by label. */
  readonly townships: readonly Ring[];
  readonly places: readonly Place[];
  readonly roads: readonly RoadEdge[];
  readonly water: readonly WaterBody[];
  readonly woods: readonly Wood[];
  readonly fields: readonly Field[];
}

/** Compounds and hamlets, and buildings, of the district. */
const UNIT_COUNT = 900;
const BUILDING_COUNT = 12000;
const BORDER_MARGIN_METERS = 40;

/** Makes the whole ground from the seeds; the same seeds give the same metres. */
export function makeGeography(seeds: Seeds): Geography {
  const water = makeWater(seeds);
  const banks = grow(water.rings, 9);
  const town = makeTownStreets(seeds);
  const trunks = makeTrunks(seeds);
  const seats = Array.from({ length: 11 }, (_, k) => makeSeat(seeds, k, trunks));
  const borders = divideTown(
    drawBorders(seeds, town.footprint, townPoint(seeds.town, 0, 0), water.riverLine),
    water.riverLine, northwardLine(seeds, trunks[2]!),
  );
  const townships = Array.from({ length: TOWN_SOUTH + 1 }, (_, label) => ringAround(borders, (other) => other === label));
  const countryside = makeCountryside(seeds, townships);
  const district = ringAround(borders, (label) => label >= 0);
  const lines: RoadLine[] = [
    ...trunks.map((line, k): RoadLine => ({ line, rank: 'main', crossesWater: true, route: `trunk-${k}` })),
    ...makeCrossRoads(seeds, seats),
    ...town.roads,
    ...seats.flatMap((seat) => seat.roads),
    ...countryside.tracks,
  ];
  const builtUp = [...town.footprint, ...town.riverside, ...seats.map((seat) => seat.footprint)];
  const roads = joinRoads(lines, { district, water: banks, builtUp });

  const townshipOf = (point: Point): number => townships.findIndex((ring) => contains(ring, point));
  const builtTown = buildTown(seeds, town, townshipOf);
  const notForBlocks = new TakenGround([...banks, ...widen(roads.filter((edge) => edge.rank === 'main').map((edge) => edge.line), 11)]);
  const isFree = (ring: Ring): boolean => !notForBlocks.touches(ring);
  const inSeats = seats.flatMap((seat) => buildSeat(seeds, seat, isFree));
  const centers = [...builtTown.places, ...inSeats];
  const compounds = centers.filter((place) => place.kind === 'compound').length;
  const standing = centers.reduce((sum, place) => sum + place.buildings.length, 0);
  const keepOff = [...grow(water.rings, 45), ...grow(town.footprint, 120), ...seats.flatMap((seat) => grow([seat.footprint], 60))];
  const hamlets = buildHamlets(
    seeds,
    { edges: roads, taken: keepOff, townshipOf: surelyIn(townships) },
    UNIT_COUNT - compounds, BUILDING_COUNT - standing,
  );
  paveWays(roads, new Set(hamlets.map((hamlet) => hamlet.edge)));

  const villages = [...town.footprint, ...town.riverside, ...seats.map((seat) => seat.footprint), ...hamlets.map(gardenAround)];
  const embankment = cutOut(town.riverside, [...banks, ...roads.flatMap((edge) => (edge.rank === 'track' ? [] : widen([edge.line], 10)))]).filter((ring) => areaOf(ring) > 1200);
  const woods = growWoods(seeds, roads, [...banks, ...villages], [...builtTown.parks, ...embankment], district);
  const waterLines = [
    { line: water.riverLine, reach: 1150 },
    ...water.streams.map((line) => ({ line, reach: 430 })),
  ];
  const taken = [...banks, ...villages.flatMap((ring) => grow([ring], 4)), ...woods.filter((wood) => wood.kind !== 'park').flatMap((wood) => grow([wood.ring], 4))];
  const fields = layFields(seeds, { countryside, edges: roads, taken, townships, waterLines });
  return { district, townships, places: [...centers, ...hamlets], roads, water: water.bodies.flatMap((body) => within(body, district)), woods, fields };
}

/** Water ends at the border. */
function within(body: WaterBody, district: Ring): WaterBody[] {
  return overlapOf([body.ring], [district]).filter((ring) => areaOf(ring) > 50).map((ring) => ({ ...body, ring }));
}

/** The avenue from the river northwards and the trunk road that continues it. */
function northwardLine(seeds: Seeds, trunk: Line): Point[] {
  const line: Point[] = [];
  for (let v = AVENUE_ROWS[RIVER_ROW]; v < AVENUE_ROWS.at(-1)!; v += 60) {
    const point = townPoint(seeds.town, 0, v);
    if (line.length > 0 && trunk.length > 0 && isPast(point, trunk[0]!, trunk[1]!)) break;
    line.push(point);
  }
  return [...line, ...trunk];
}

function isPast(point: Point, start: Point, next: Point): boolean {
  return (point.x - start.x) * (next.x - start.x) + (point.y - start.y) * (next.y - start.y) >= -1;
}

/** The township of a point that is well clear of every border. */
function surelyIn(townships: readonly Ring[]): (point: Point) => number {
  const inner = townships.map((ring) => ({ box: boxOf(ring), rings: grow([ring], -BORDER_MARGIN_METERS) }));
  return (point) => inner.findIndex(({ box, rings }) =>
    point.x > box.minX && point.x < box.maxX && point.y > box.minY && point.y < box.maxY && rings.some((ring) => contains(ring, point)));
}
