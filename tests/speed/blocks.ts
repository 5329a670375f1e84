// One block of a synthetic city: 3×3 compounds that share their borders exactly, between the middles of four streets.
import { clearanceOf, type Ring, type Vertex } from './coverage.ts';
import { between, type Random } from './random.ts';

export interface BlockFrame {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A compound, and the one that fills its hole where it has one. */
export interface Compound {
  readonly outer: Ring;
  readonly filler: Ring | null;
}

export const SIDE = 3;
/** Metres from a vertex of a compound to any edge of it that the vertex is not an end of, at least. */
export const CLEARANCE_METERS = 20;
/** Metres from the middle of a street to a block: two of them make a street of 12–20 m. */
const VERGE = [6.01, 9.99] as const;
const SWAY_METERS = 8;
const BEND = [20, 26] as const;
const TEE = [24, 32] as const;
const HOLE_SCALE = [0.36, 0.48] as const;
const HOLE_SHARE = 0.06;
const STRAIGHT_SHARE = 0.62;
const BENT_SHARE = 0.85;
const TEE_SHARE = 0.25;

/** Draws a block; what comes out too narrow somewhere is drawn again, so every compound keeps the clearance. */
export function drawBlock(frame: BlockFrame, random: Random): Compound[] {
  for (;;) {
    const compounds = tryBlock(frame, random);
    if (compounds.every(({ outer, filler }) => clearanceOf(filler ? [outer, filler] : [outer]) >= CLEARANCE_METERS + 0.01)) return compounds;
  }
}

type Table<Value> = Value[][];
const tableOf = <Value>(columns: number, rows: number, value: (i: number, j: number) => Value): Table<Value> =>
  Array.from({ length: columns }, (_, i) => Array.from({ length: rows }, (__, j) => value(i, j)));

function tryBlock(frame: BlockFrame, random: Random): Compound[] {
  const nodes = tableOf(SIDE + 1, SIDE + 1, (i, j): Vertex => [
    placeLine(frame.west, frame.east, i, random), placeLine(frame.south, frame.north, j, random),
  ]);
  const holes = tableOf(SIDE, SIDE, () => random() < HOLE_SHARE);
  const isHole = (i: number, j: number): boolean => holes[i]?.[j] ?? false;
  // Rises from node (i, j); bent only between two compounds, since a street keeps its width.
  const uprights = tableOf(SIDE + 1, SIDE, (i, j) => {
    const isStraight = i === 0 || i === SIDE || isHole(i - 1, j) || isHole(i, j);
    return drawEdge(nodes[i]![j]!, nodes[i]![j + 1]!, isStraight, random);
  });
  const tees = tableOf(SIDE + 1, SIDE + 1, (i, j) => placeTee(uprights, i, j, random));
  const levels = tableOf(SIDE, SIDE + 1, (i, j) => {
    const isStraight = j === 0 || j === SIDE || isHole(i, j - 1) || isHole(i, j);
    return drawEdge(nodes[i]![j]!, tees[i + 1]![j] ?? nodes[i + 1]![j]!, isStraight, random);
  });
  const compounds: Compound[] = [];
  for (let j = 0; j < SIDE; j++) {
    for (let i = 0; i < SIDE; i++) {
      const right = uprights[i + 1]![j]!;
      const tee = tees[i + 1]![j + 1];
      const sides = [
        levels[i]![j]!.slice(0, -1),
        (tees[i + 1]![j] ? right.slice(1) : right).slice(0, tee ? undefined : -1),
        levels[i]![j + 1]!.slice(1).reverse(),
        uprights[i]![j]!.slice(1).reverse(),
      ];
      const filler = isHole(i, j) ? drawHole([nodes[i]![j]!, nodes[i + 1]![j]!, nodes[i + 1]![j + 1]!, nodes[i]![j + 1]!], random) : null;
      compounds.push({ outer: sides.flat(), filler });
    }
  }
  return compounds;
}

function placeLine(from: number, to: number, line: number, random: Random): number {
  if (line === 0) return from + between(random, ...VERGE);
  if (line === SIDE) return to - between(random, ...VERGE);
  return from + ((to - from) * line) / SIDE + between(random, -SWAY_METERS, SWAY_METERS);
}

/** Straight, bent once, or bulging with two vertices: the compound that a bend or a bulge goes into is not convex. */
function drawEdge(start: Vertex, end: Vertex, isStraight: boolean, random: Random): Vertex[] {
  const kind = random();
  const aside = between(random, ...BEND) * (random() < 0.5 ? -1 : 1);
  if (isStraight || kind < STRAIGHT_SHARE) return [start, end];
  if (kind < BENT_SHARE) return [start, pointAside(start, end, between(random, 0.4, 0.6), aside), end];
  return [start, pointAside(start, end, 0.36, aside), pointAside(start, end, 0.64, aside), end];
}

function pointAside([ax, ay]: Vertex, [bx, by]: Vertex, share: number, aside: number): Vertex {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.sqrt(dx * dx + dy * dy);
  return [ax + dx * share - (dy / length) * aside, ay + dy * share + (dx / length) * aside];
}

/**
 * Where the border that comes from the west ends some way up the straight border above node (i, j) and not in the node:
 * the compound east of it then faces two neighbours along one straight line. The point is a vertex of all three.
 */
function placeTee(uprights: Table<Vertex[]>, i: number, j: number, random: Random): Vertex | null {
  const draw = random();
  const above = uprights[i]![j];
  if (i === 0 || i === SIDE || j === 0 || above?.length !== 2 || draw >= TEE_SHARE) return null;
  const [[ax, ay], [bx, by]] = above as [Vertex, Vertex];
  const point = pointAside([ax, ay], [bx, by], between(random, ...TEE) / Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2), 0);
  above.splice(1, 0, point);
  return point;
}

/** A smaller copy of the compound about its middle, crooked a little. */
function drawHole(corners: readonly Vertex[], random: Random): Ring {
  const x = corners.reduce((sum, corner) => sum + corner[0], 0) / corners.length;
  const y = corners.reduce((sum, corner) => sum + corner[1], 0) / corners.length;
  return corners.map((corner): Vertex => {
    const scale = between(random, ...HOLE_SCALE);
    return [x + (corner[0] - x) * scale, y + (corner[1] - y) * scale];
  });
}
