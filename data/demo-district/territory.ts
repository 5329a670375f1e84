// Divides the district among its streets and townships: borders are shared lines, so nothing overlaps and nothing is left.
import { insideDistrict, SEATS } from './layout.ts';
import { distanceToLine, thinLine } from './lines.ts';
import { distance, mix, type Line, type Point, type Ring } from './plane.ts';
import { smoothNoise } from './random.ts';
import { contains, counterClockwise } from './rings.ts';
import type { Seeds } from './seeds.ts';

const CELL = 250;
const HALF = 78;
const OUTSIDE = -1;
/** Label of the county town before its own streets divide it. */
export const TOWN = SEATS.length;

export interface Border {
  readonly line: Point[];
  readonly left: number;
  readonly right: number;
}

/** The borders between townships, the town (one piece) and the outside. */
export function drawBorders(seeds: Seeds, townFootprint: readonly Ring[], townMiddle: Point, river: Line): Border[] {
  const labels = labelCells(seeds, townFootprint, townMiddle, river);
  return traceBorders(labels).map((border) => ({ ...border, line: soften(border.line, seeds.territory) }));
}

const at = (labels: Int8Array, i: number, j: number): number =>
  i < 0 || j < 0 || i >= 2 * HALF || j >= 2 * HALF ? OUTSIDE : labels[j * 2 * HALF + i]!;
const cornerPoint = (i: number, j: number): Point => ({ x: (i - HALF) * CELL, y: (j - HALF) * CELL });

function labelCells(seeds: Seeds, footprint: readonly Ring[], townMiddle: Point, river: Line): Int8Array {
  const labels = new Int8Array(4 * HALF * HALF).fill(OUTSIDE);
  const outline = footprint.map((ring) => [...ring, ring[0]!]);
  const seatNorth = SEATS.map((seat) => isNorthOf(river, seat));
  for (let j = 0; j < 2 * HALF; j++) {
    for (let i = 0; i < 2 * HALF; i++) {
      const point = { x: (i + 0.5 - HALF) * CELL, y: (j + 0.5 - HALF) * CELL };
      if (!insideDistrict(seeds.territory, point)) continue;
      labels[j * 2 * HALF + i] = labelOf(seeds, point, footprint, outline, townMiddle, river, seatNorth);
    }
  }
  return keepWhole(labels);
}

function labelOf(seeds: Seeds, point: Point, footprint: readonly Ring[], outline: readonly Line[], townMiddle: Point, river: Line, seatNorth: readonly boolean[]): number {
  const townDistance = distance(point, townMiddle);
  if (townDistance < 6500) {
    if (footprint.some((ring) => contains(ring, point)) || outline.some((line) => distanceToLine(point, line) < 420)) return TOWN;
  }
  const north = isNorthOf(river, point);
  let best = TOWN;
  let least = townDistance * 1.12 + 900 * smoothNoise(seeds.territory + 90, point.x, point.y, 2600);
  SEATS.forEach((seat, k) => {
    const near = distance(point, seat) + (seatNorth[k] !== north ? 2300 : 0);
    if (near - 1500 > least) return;
    const pull = near + 1500 * smoothNoise(seeds.territory + 10 + k, point.x, point.y, 2600);
    if (pull < least) [least, best] = [pull, k];
  });
  return best;
}

/** Which bank a point is on, by the nearest stretch of the river. */
function isNorthOf(river: Line, point: Point): boolean {
  let least = Infinity;
  let side = false;
  for (let i = 0; i + 6 < river.length; i += 6) {
    const [a, b] = [river[i]!, river[i + 6]!];
    const far = distance(point, mix(a, b, 0.5));
    if (far < least) [least, side] = [far, (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) < 0];
  }
  return side;
}

/** Gives scattered cells to a neighbour, so that every label is one piece. */
function keepWhole(labels: Int8Array): Int8Array {
  const size = 2 * HALF;
  const part = new Int32Array(labels.length).fill(-1);
  const parts: { label: number; cells: number[] }[] = [];
  for (let start = 0; start < labels.length; start++) {
    if (part[start] !== -1) continue;
    const cells = [start];
    part[start] = parts.length;
    for (const cell of cells) {
      for (const next of neighbors(cell, size)) {
        if (part[next] === -1 && labels[next] === labels[start]) {
          part[next] = parts.length;
          cells.push(next);
        }
      }
    }
    parts.push({ label: labels[start]!, cells });
  }
  for (const { label, cells } of parts) {
    const biggest = Math.max(...parts.filter((other) => other.label === label).map((other) => other.cells.length));
    if (cells.length === biggest) continue;
    const beside = cells.flatMap((cell) => neighbors(cell, size)).find((cell) => labels[cell] !== label);
    const taken = beside === undefined ? OUTSIDE : labels[beside]!;
    for (const cell of cells) labels[cell] = taken;
  }
  return labels;
}

function neighbors(cell: number, size: number): number[] {
  const [i, j] = [cell % size, Math.floor(cell / size)];
  return [i > 0 ? cell - 1 : -1, i < size - 1 ? cell + 1 : -1, j > 0 ? cell - size : -1, j < size - 1 ? cell + size : -1].filter((next) => next >= 0);
}

/** Follows the lines between cells of different labels from one meeting of three to the next. */
function traceBorders(labels: Int8Array): Border[] {
  interface Side { readonly from: number; readonly to: number; readonly left: number; readonly right: number }
  const size = 2 * HALF + 1;
  const sides = new Map<number, Side[]>();
  const put = (side: Side): void => {
    sides.set(side.from, [...(sides.get(side.from) ?? []), side]);
    const back = { from: side.to, to: side.from, left: side.right, right: side.left };
    sides.set(side.to, [...(sides.get(side.to) ?? []), back]);
  };
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const here = at(labels, i, j);
      const below = at(labels, i, j - 1);
      const beside = at(labels, i - 1, j);
      if (here !== below) put({ from: j * size + i, to: j * size + i + 1, left: here, right: below });
      if (here !== beside) put({ from: j * size + i, to: (j + 1) * size + i, left: beside, right: here });
    }
  }
  const isJunction = (corner: number): boolean => sides.get(corner)!.length !== 2;
  const borders: Border[] = [];
  const done = new Set<string>();
  for (const [corner, leaving] of sides) {
    if (!isJunction(corner)) continue;
    for (const first of leaving) {
      if (done.has(`${first.from}-${first.to}`)) continue;
      const line = [cornerPoint(first.from % size, Math.floor(first.from / size))];
      let side = first;
      for (;;) {
        done.add(`${side.from}-${side.to}`).add(`${side.to}-${side.from}`);
        line.push(cornerPoint(side.to % size, Math.floor(side.to / size)));
        if (isJunction(side.to)) break;
        side = sides.get(side.to)!.find((other) => other.to !== side.from)!;
      }
      borders.push({ line, left: first.left, right: first.right });
    }
  }
  return borders;
}

/** Rounds the steps of a border and ruffles it; its ends stay. */
function soften(line: Line, seed: number): Point[] {
  let soft = [...line];
  for (let round = 0; round < 5; round++) {
    soft = soft.map((point, i) => (i === 0 || i === soft.length - 1 ? point : mix(point, mix(soft[i - 1]!, soft[i + 1]!, 0.5), 0.5)));
  }
  const thin = thinLine(soft, 170);
  return thin.map((point, i) => {
    if (i === 0 || i === thin.length - 1) return point;
    return { x: point.x + 55 * smoothNoise(seed + 70, point.x, point.y, 420), y: point.y + 55 * smoothNoise(seed + 71, point.x, point.y, 420) };
  });
}

/** The ring around a label, put together from the borders it shares; `sameAs` lets several labels count as one. */
export function ringAround(borders: readonly Border[], isInside: (label: number) => boolean): Point[] {
  const lines = borders
    .filter((border) => isInside(border.left) !== isInside(border.right))
    .map((border) => (isInside(border.left) ? border.line : border.line.toReversed()));
  const rings: Point[][] = [];
  const left = new Set(lines);
  for (const start of lines) {
    if (!left.delete(start)) continue;
    const ring = start.slice(0, -1);
    for (let end = start.at(-1)!; distance(end, start[0]!) > 0.01; ) {
      const next = [...left].find((line) => distance(line[0]!, end) < 0.01);
      if (!next) break;
      left.delete(next);
      ring.push(...next.slice(0, -1));
      end = next.at(-1)!;
    }
    rings.push(ring);
  }
  return counterClockwise(rings.toSorted((a, b) => b.length - a.length)[0]!);
}
