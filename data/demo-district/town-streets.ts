// The county town's avenues and streets, and the blocks between them.
import { lengthOf, pointAlong } from './lines.ts';
import { AVENUE_COLUMNS, AVENUE_ROWS, BRIDGE_COLUMNS, RIVER_ROW, TRUNKS, townAxes, townPoint } from './layout.ts';
import { mix, leftOf, add, type Line, type Point, type Ring } from './plane.ts';
import { Random, smoothNoise } from './random.ts';
import { areaOf, centerOf, contains, grow, longAxis, splitRing, unite } from './rings.ts';
import type { RoadLine } from './roads.ts';
import type { Seeds } from './seeds.ts';

/** A block of ground between streets, its streets' middles as outline. */
export interface Block {
  readonly ring: Ring;
  readonly center: Point;
  /** 0 in the middle of the town, about 1 at its edge. */
  readonly remoteness: number;
}

export interface TownStreets {
  readonly roads: readonly RoadLine[];
  readonly avenues: readonly Line[];
  readonly blocks: readonly Block[];
  /** Outline of the built-up ground, its ring streets on the line. */
  readonly footprint: readonly Point[][];
  /** Ground along the river between the town's embankments. */
  readonly riverside: readonly Point[][];
}

const STEPS = 7;

function avenuePiece(seed: number, from: Point, to: Point): Point[] {
  const line: Point[] = [];
  for (let i = 0; i <= STEPS; i++) {
    const at = mix(from, to, i / STEPS);
    line.push(townPoint(seed, at.x, at.y));
  }
  return line;
}

/** How far out a place of the town's axes is, 1 at the edge of the built-up ground. */
function remotenessAt(seed: number, u: number, v: number): number {
  const [long, short] = v > -400 ? [(u + 150) / 3250, (v + 150) / 2350] : [(u - 350) / 2350, (v + 300) / 1650];
  return Math.sqrt(long * long + short * short) + 0.12 * smoothNoise(seed + 9, u, v, 900);
}

const column = (i: number): number => AVENUE_COLUMNS[i]!;
const row = (j: number): number => AVENUE_ROWS[j]!;

/** Whether the cell east of column i and north of row j is built up. */
export function isBuiltUp(seed: number, i: number, j: number): boolean {
  if (i < 0 || j < 0 || i >= AVENUE_COLUMNS.length - 1 || j >= AVENUE_ROWS.length - 1 || j === RIVER_ROW) return false;
  return remotenessAt(seed, (column(i) + column(i + 1)) / 2, (row(j) + row(j + 1)) / 2) < 1.05;
}

const MAIN_COLUMNS = new Set([5]);
const MAIN_ROWS = new Set([1, 4, 6]);

/** Whether a piece of a row lies on the way to a trunk road: it is kept even between fields. */
function leadsToTrunk(j: number, i: number): boolean {
  return TRUNKS.some(({ avenue, end }) => 'row' in avenue && avenue.row === j && (end === 'low' ? column(i) < 0 : column(i) >= 0));
}

/** The end of an avenue inside the built-up ground, in the town's own axes. */
export function avenueEnd(seed: number, avenue: { readonly column: number } | { readonly row: number }, end: 'low' | 'high'): Point {
  const touched: Point[] = [];
  if ('column' in avenue) {
    const i = avenue.column;
    for (let j = 0; j < AVENUE_ROWS.length; j++) {
      if ([[i, j], [i - 1, j], [i, j - 1], [i - 1, j - 1]].some(([a, b]) => isBuiltUp(seed, a!, b!))) touched.push({ x: column(i), y: row(j) });
    }
  } else {
    const j = avenue.row;
    for (let i = 0; i < AVENUE_COLUMNS.length; i++) {
      if ([[i, j], [i - 1, j], [i, j - 1], [i - 1, j - 1]].some(([a, b]) => isBuiltUp(seed, a!, b!))) touched.push({ x: column(i), y: row(j) });
    }
  }
  return end === 'low' ? touched[0]! : touched.at(-1)!;
}

/** Lays avenues, cuts the ground between them into blocks by streets, all in plane metres. */
export function makeTownStreets(seeds: Seeds): TownStreets {
  const seed = seeds.town;
  const random = new Random(seed);
  const avenues: (RoadLine & { readonly reachesOut: boolean })[] = [];
  const cells: Point[][] = [];
  const riverCells: Point[][] = [];
  const piece = (i: number, j: number, alongRow: boolean): Point[] =>
    avenuePiece(seed, { x: column(i), y: row(j) }, alongRow ? { x: column(i + 1), y: row(j) } : { x: column(i), y: row(j + 1) });
  for (let j = 0; j < AVENUE_ROWS.length; j++) {
    for (let i = 0; i < AVENUE_COLUMNS.length; i++) {
      if (isBuiltUp(seed, i, j) || isBuiltUp(seed, i, j - 1)) avenues.push({ line: piece(i, j, true), rank: MAIN_ROWS.has(j) ? 'main' : 'street', route: `row-${j}`, reachesOut: leadsToTrunk(j, i) });
      const bridge = j === RIVER_ROW && BRIDGE_COLUMNS.includes(i);
      if (bridge || isBuiltUp(seed, i, j) || isBuiltUp(seed, i - 1, j)) {
        avenues.push({ line: piece(i, j, false), rank: MAIN_COLUMNS.has(i) ? 'main' : 'street', crossesWater: bridge, route: `column-${i}`, reachesOut: MAIN_COLUMNS.has(i) });
      }
      const outline = (): Point[] => outlineOf([piece(i, j, true), piece(i + 1, j, false), piece(i, j + 1, true), piece(i, j, false)]);
      if (isBuiltUp(seed, i, j)) cells.push(outline());
      if (j === RIVER_ROW && isBuiltUp(seed, i, j - 1) && isBuiltUp(seed, i, j + 1)) riverCells.push(outline());
    }
  }
  const streets: RoadLine[] = [];
  const blocks: Block[] = [];
  for (const cell of cells) divide(cell, random, seed, streets, blocks);
  const built = blocks.filter((block) => !isFringe(block, seed));
  const footprint = unite(grow(built.map((block) => block.ring), 1)).filter((ring) => areaOf(ring) > 90000);
  return {
    roads: [
      ...avenues.filter((road) => road.reachesOut || road.crossesWater === true || bordersGround(road.line, footprint)),
      ...streets.filter((road) => bordersGround(road.line, footprint)),
    ],
    avenues: avenues.map((avenue) => avenue.line),
    blocks: built.filter((block) => footprint.some((ring) => contains(ring, block.center))),
    footprint,
    riverside: unite(riverCells),
  };
}

/** Ground at the edge of the town that is not built up yet: the edge is ragged, with fields reaching in. */
function isFringe(block: Block, seed: number): boolean {
  const { x, y } = block.center;
  return block.remoteness + 0.16 * smoothNoise(seed + 21, x, y, 700) + 0.1 * smoothNoise(seed + 22, x, y, 260) > 0.95;
}

function bordersGround(line: Line, footprint: readonly Ring[]): boolean {
  return [0.25, 0.5, 0.75].some((share) => {
    const { point, heading } = pointAlong(line, lengthOf(line) * share);
    return [6, -6].some((aside) => footprint.some((ring) => contains(ring, add(point, leftOf(heading), aside))));
  });
}

/** As `remotenessAt`, from a point of the plane: the axes bend little, so the bend is left out. */
function remotenessOnPlane(point: Point, seed: number): number {
  const { x: u, y: v } = townAxes(point);
  return remotenessAt(seed, u, v);
}

function outlineOf([south, east, north, west]: readonly [Line, Line, Line, Line]): Point[] {
  return [...south.slice(0, -1), ...east.slice(0, -1), ...north.toReversed().slice(0, -1), ...west.toReversed().slice(0, -1)];
}

/** Halves the ground across its length until the blocks have the size of the neighbourhood. */
function divide(ring: Point[], random: Random, seed: number, streets: RoadLine[], blocks: Block[]): void {
  const center = centerOf(ring);
  const remoteness = remotenessOnPlane(center, seed);
  const wanted = (21000 + 26000 * Math.min(1.2, remoteness)) * random.between(0.75, 1.6);
  const axis = longAxis(ring);
  if (areaOf(ring) > wanted * 1.35 || axis.length > 330) {
    for (let attempt = 0; attempt < 4; attempt++) {
      const across = leftOf(axis.along);
      const lean = random.between(-0.1, 0.1);
      const at = add(center, axis.along, axis.length * random.between(-0.13, 0.13));
      const split = splitRing(ring, at, { x: across.x + lean * axis.along.x, y: across.y + lean * axis.along.y });
      if (!split || Math.min(areaOf(split.left), areaOf(split.right)) < 7000) continue;
      streets.push({ line: split.cut, rank: 'street', route: `lane-${streets.length}` });
      divide(split.left, random, seed, streets, blocks);
      divide(split.right, random, seed, streets, blocks);
      return;
    }
  }
  blocks.push({ ring, center, remoteness });
}
