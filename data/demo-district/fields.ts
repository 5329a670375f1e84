// Field parcels: each section of the countryside in strips, cut by roads, water, woods and villages.
import { landPoint, type Countryside, type Section } from './countryside.ts';
import { distanceToLine, lengthOf, nearestOnSegment, offsetLine } from './lines.ts';
import { distance, type Line, type Point, type Ring } from './plane.ts';
import { Random } from './random.ts';
import { areaOf, BoxIndex, boxOf, centerOf, contains, cutOut, grow, overlapOf, TakenGround } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import type { Seeds } from './seeds.ts';

export interface Field {
  readonly ring: Ring;
  readonly crop: 'paddy' | 'maize';
  readonly squareMeters: number;
}

export interface FieldGround {
  readonly countryside: Countryside;
  readonly edges: readonly RoadEdge[];
  /** Water, woods, villages, the town: outlines without holes. */
  readonly taken: readonly Ring[];
  readonly townships: readonly Ring[];
  /** Lines of river and streams: paddy lies near them. */
  readonly waterLines: readonly { readonly line: Line; readonly reach: number }[];
}

const ROAD_HALF_WIDTH = { main: 13, street: 7, track: 5 } as const;
const LEAST_SQUARE_METERS = 5200;

/** Lays out all fields of the district. */
export function layFields(seeds: Seeds, ground: FieldGround): Field[] {
  const taken = new TakenGround(ground.taken);
  const roads = new BoxIndex(ground.edges.map((edge) => ({ edge, strip: stripOf(edge) })), (item) => boxOf(item.strip));
  const inland = ground.townships.map((ring) => ({ ring: grow([ring], -2.5), deep: grow([ring], -500) }));
  const fields: Field[] = [];
  ground.countryside.sections.forEach((section, k) => {
    const random = new Random(seeds.fields).fork(k);
    const outline = cornersOf(section);
    const box = boxOf(outline);
    const wet = nearWater(ground, centerOf(outline));
    const cutters = [...taken.near(box, 20), ...roads.near(box, 20).map((item) => item.strip)];
    const { ring: own, deep } = inland[section.township]!;
    const whole = stripsOf(section, wet, random).filter(() => !random.chance(0.004));
    const strips = atBorder(outline, deep) ? overlapOf(whole, own) : whole;
    for (const cut of cutOut(strips, cutters)) {
      const squareMeters = areaOf(cut);
      if (squareMeters < LEAST_SQUARE_METERS || isSliver(cut, squareMeters)) continue;
      const crop = nearWater(ground, centerOf(cut)) ? 'paddy' : 'maize';
      const ring = simplify(cut);
      fields.push({ ring, crop, squareMeters: areaOf(ring) });
    }
  });
  return fields;
}

function stripOf(edge: RoadEdge): Point[] {
  const half = ROAD_HALF_WIDTH[edge.rank];
  const line = lengthOf(edge.line) > 0 ? edge.line : [edge.line[0]!, edge.line[0]!];
  return [...offsetLine(line, half), ...offsetLine(line, -half).toReversed()].toReversed();
}

function cornersOf(section: Section): Point[] {
  const { west, east, south, north } = section;
  return [[west, south], [east, south], [east, north], [west, north]].map(([a, b]) => landPoint(section.lay, a!, b!));
}

/** Whether the border of the township may run through a section. */
function atBorder(outline: Ring, inland: readonly Ring[]): boolean {
  return outline.some((point) => !inland.some((ring) => contains(ring, point)));
}

/** As a distance, but giving up early: points of a line lie less than 200 m apart. */
function isNear(point: Point, line: Line, reach: number): boolean {
  for (let i = 1; i < line.length; i++) {
    const b = line[i]!;
    if (Math.abs(b.x - point.x) > reach + 200 || Math.abs(b.y - point.y) > reach + 200) continue;
    if (nearestOnSegment(point, line[i - 1]!, b).meters < reach) return true;
  }
  return false;
}

function nearWater(ground: FieldGround, point: Point): boolean {
  return ground.waterLines.some(({ line, reach }) => isNear(point, line, reach));
}

/** Strips from side to side of a section, of unequal widths, sometimes halved by a headland in the middle. */
function stripsOf(section: Section, wet: boolean, random: Random): Point[][] {
  const { west, east, south, north } = section;
  const alongA = random.chance(0.36);
  const width = alongA ? north - south : east - west;
  const wanted = wet ? random.between(116, 160) : random.between(154, 262);
  const count = Math.max(4, Math.round((width - 16) / wanted));
  const cuts = Array.from({ length: count - 1 }, (_, i) => (i + 1 + random.between(-0.22, 0.22)) / count);
  const edges = [0, ...cuts, 1];
  const halves = random.chance(wet ? 0.75 : 0.3) ? [0, random.between(0.4, 0.6), 1] : [0, 1];
  const [low, high] = alongA ? [south, north] : [west, east];
  const [from, to] = alongA ? [west, east] : [south, north];
  const strips: Point[][] = [];
  const at = (lateral: number, along: number): Point => {
    const l = low + 3 + (high - low - 6) * lateral;
    const m = from + 3 + (to - from - 6) * along;
    return alongA ? landPoint(section.lay, m, l) : landPoint(section.lay, l, m);
  };
  for (let h = 0; h + 1 < halves.length; h++) {
    const ends = [halves[h]! + (h === 0 ? 0 : 0.005), halves[h + 1]! - (h + 2 === halves.length ? 0 : 0.005)] as const;
    for (let i = 0; i + 1 < edges.length; i++) {
      const sides = [edges[i]! + 0.0012, edges[i + 1]! - 0.0012] as const;
      const steps = Math.max(4, Math.round((to - from) / 170));
      const side = (lateral: number): Point[] =>
        Array.from({ length: steps + 1 }, (_, k) => at(lateral, ends[0] + ((ends[1] - ends[0]) * k) / steps));
      const ring = [...side(sides[0]), ...side(sides[1]).toReversed()];
      strips.push(areaOf(ring) < 0 ? ring.toReversed() : ring);
    }
  }
  return strips;
}

/** Ground too thin to plough on its own. */
function isSliver(ring: Ring, squareMeters: number): boolean {
  let around = 0;
  ring.forEach((point, i) => (around += distance(point, ring[(i + 1) % ring.length]!)));
  return squareMeters / around < 11;
}

/** Drops points that bend the outline by less than 40 cm, never two in a row: a long bend would go unseen. */
function simplify(ring: Ring): Point[] {
  const kept: Point[] = [];
  let dropped = true;
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const after = ring[(i + 1) % ring.length]!;
    dropped = !dropped && distanceToLine(point, [before, after]) <= 0.4;
    if (!dropped) kept.push(point);
  });
  return kept.length >= 4 ? kept : [...ring];
}
