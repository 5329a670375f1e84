// Hamlets strung along village roads: where they stand, their outline, their houses.
import { lengthOf, pointAlong, cutLine, offsetLine } from './lines.ts';
import { add, distance, dot, leftOf, type Line, type Point, type Ring } from './plane.ts';
import type { Place } from './places.ts';
import { Random } from './random.ts';
import { BoxIndex, boxOf, centerOf, contains, counterClockwise, grow, TakenGround } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import type { Seeds } from './seeds.ts';
import type { Footprint } from './building-rows.ts';

export interface HamletGround {
  readonly edges: readonly RoadEdge[];
  /** Ground a hamlet must keep off: water, the town, the seats, with a margin. */
  readonly taken: readonly Ring[];
  /** Township of a point, −1 outside or where the point is within a stone's throw of a border. */
  readonly townshipOf: (point: Point) => number;
}

export interface Hamlet extends Place {
  readonly edge: RoadEdge;
}

const SPACING_METERS = 620;

/** Places `count` hamlets with `houses` houses in all. */
export function buildHamlets(seeds: Seeds, ground: HamletGround, count: number, houses: number): Hamlet[] {
  const random = new Random(seeds.hamlets);
  const taken = new TakenGround(ground.taken);
  const edges = new BoxIndex(ground.edges, (edge) => boxOf(edge.line));
  const chosen: { edge: RoadEdge; middle: number; point: Point; side: -1 | 0 | 1; rows: 1 | 2; random: Random; township: number }[] = [];
  const open = ground.edges.filter((edge) => !edge.bridge && lengthOf(edge.line) > 330);
  for (let attempt = 0; attempt < 60000 && chosen.length < count; attempt++) {
    const edge = open[Math.floor(random.next() * open.length)]!;
    const length = lengthOf(edge.line);
    if (edge.rank !== 'track' && random.chance(0.55)) continue;
    const middle = random.between(150, length - 150);
    const { point } = pointAlong(edge.line, middle);
    const spacing = SPACING_METERS * (attempt < 20000 ? 1 : 0.8);
    if (chosen.some((other) => distance(other.point, point) < spacing)) continue;
    const side = edge.rank === 'track' ? 0 : random.chance(0.5) ? 1 : -1;
    if (isBent(edge.line, middle)) continue;
    const rows = side !== 0 || random.chance(0.3) ? 2 : 1;
    const probe = hamletRing(edge.line, middle, 130, side, random.fork(attempt));
    const township = ground.townshipOf(point);
    if (township < 0 || probe.some((corner) => ground.townshipOf(corner) !== township)) continue;
    if (taken.touches(probe)) continue;
    const roadNear = edges.near(boxOf(probe)).some((other) => other !== edge && crossesRing(other.line, probe));
    if (roadNear) continue;
    chosen.push({ edge, middle, point, side, rows, random: random.fork(attempt), township });
  }
  return shareHouses(chosen.map(roomAt), houses, random).map((wanted, k) => {
    const { edge, middle, side, rows, random: own, township } = chosen[k]!;
    return { ...hamletAt(edge, middle, side, rows, wanted, own), township, edge };
  });
}

function crossesRing(line: Line, ring: Ring): boolean {
  const length = lengthOf(line);
  const steps = Math.max(2, Math.ceil(length / 25));
  for (let i = 0; i <= steps; i++) if (contains(ring, pointAlong(line, (length * i) / steps).point)) return true;
  return false;
}

/** Whether the road turns so sharply there that houses on the inside would stand in each other's way. */
function isBent(line: Line, middle: number): boolean {
  const { heading } = pointAlong(line, middle);
  return [-140, -90, -45, 45, 90, 140].some((step) => dot(pointAlong(line, middle + step).heading, heading) < 0.93);
}

/** Houses that fit at most along the road. */
function roomAt({ edge, middle, side, rows }: { edge: RoadEdge; middle: number; side: -1 | 0 | 1; rows: 1 | 2 }): number {
  const half = Math.min(125, middle - 20, lengthOf(edge.line) - middle - 20);
  return Math.max(6, Math.floor((half * 2) / 22) * rows * (side === 0 ? 2 : 1));
}

function shareHouses(rooms: readonly number[], houses: number, random: Random): number[] {
  const wishes = rooms.map((room) => Math.max(5, Math.min(room, Math.round(room * random.between(0.35, 1)))));
  let left = houses - wishes.reduce((sum, wish) => sum + wish, 0);
  for (let round = 0; left !== 0 && round < 60; round++) {
    for (let k = 0; k < wishes.length && left !== 0; k++) {
      if (left > 0 && wishes[k]! < rooms[k]!) [wishes[k], left] = [wishes[k]! + 1, left - 1];
      else if (left < 0 && wishes[k]! > 5) [wishes[k], left] = [wishes[k]! - 1, left + 1];
    }
  }
  return wishes;
}

const FRONT = 9;

function hamletRing(line: Line, middle: number, half: number, side: -1 | 0 | 1, random: Random): Point[] {
  const part = cutLine(line, Math.max(8, middle - half), Math.min(lengthOf(line) - 8, middle + half));
  const dense = Array.from({ length: 7 }, (_, i) => pointAlong(part, (lengthOf(part) * i) / 6).point);
  const depth = random.between(72, 80);
  const left = offsetLine(dense, side < 0 ? -FRONT : depth + random.between(-3, 3));
  const right = offsetLine(dense, side > 0 ? FRONT : -depth - random.between(-3, 3));
  return counterClockwise([...right, ...left.toReversed()]);
}

/** One house a plot, on both sides of the road or on one, each in a yard of its own. */
function hamletAt(edge: RoadEdge, middle: number, side: -1 | 0 | 1, rows: 1 | 2, wanted: number, random: Random): Place {
  const sides = side === 0 ? [1, -1] : [side];
  const perRow = Math.ceil(wanted / (sides.length * rows));
  const plot = random.between(18.5, 22.5);
  const half = Math.min((perRow * plot) / 2, middle - 14, lengthOf(edge.line) - middle - 14);
  const pitch = (2 * half) / perRow;
  const houses: Footprint[] = [];
  const depthOf = (row: number): number => FRONT + 5 + row * 26;
  for (let n = 0; n < perRow; n++) {
    for (const way of sides) {
      for (let row = 0; row < rows; row++) {
        if (houses.length >= wanted) break;
        houses.push(houseAt(edge.line, middle - half + (n + 0.5) * pitch, way, depthOf(row) + random.between(0, row === 0 && rows === 1 ? 12 : 5), pitch, random));
      }
    }
  }
  const ring = outlineAround(edge.line, middle, half, sides, rows, random);
  return { kind: 'hamlet', ring, center: centerOf(ring), buildings: houses, township: -1, entries: [pointAlong(edge.line, middle - half - 5).point, pointAlong(edge.line, middle + half + 5).point] };
}

function houseAt(line: Line, along: number, way: number, setback: number, pitch: number, random: Random): Footprint {
  const { point, heading } = pointAlong(line, along);
  const out = leftOf(heading);
  const width = Math.min(pitch - 4, random.between(9, 13));
  const depth = random.between(6.5, 8);
  const corner = (x: number, y: number): Point => add(add(point, heading, x), out, way * y);
  const ring = [corner(-width / 2, setback), corner(width / 2, setback), corner(width / 2, setback + depth), corner(-width / 2, setback + depth)];
  return { ring: counterClockwise(ring), floors: random.chance(0.12) ? 2 : 1, households: 1 };
}

function outlineAround(line: Line, middle: number, half: number, sides: readonly number[], rows: number, random: Random): Point[] {
  const part = cutLine(line, middle - half - 5, middle + half + 5);
  const steps = Math.max(3, Math.round(half / 18));
  const dense = Array.from({ length: steps + 1 }, (_, i) => pointAlong(part, (lengthOf(part) * i) / steps).point);
  const depth = FRONT + 5 + (rows - 1) * 26 + 24;
  const edgeOn = (way: number): Point[] =>
    offsetLine(dense, (i) => way * (sides.includes(way) ? depth + random.between(0, 8) - (i === 0 || i === steps ? 3 : 0) : -FRONT));
  return counterClockwise([...edgeOn(-1), ...edgeOn(1).toReversed()]);
}

/** The hamlet's ground with a strip of garden around it, for fields to keep off. */
export function gardenAround(hamlet: Place): Point[] {
  return grow([hamlet.ring], 9)[0]!;
}
