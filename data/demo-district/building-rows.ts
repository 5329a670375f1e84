// Fills a compound with rows of blocks: what stands where, how high, for how many households.
import { add, dot, leftOf, subtract, type Point, type Ring } from './plane.ts';
import type { Random } from './random.ts';
import { boxOf, centerOf, contains, grow, longAxis, type Box } from './rings.ts';

/** A building as it stands; households 0 where nobody lives. */
export interface Footprint {
  readonly ring: Ring;
  readonly floors: number;
  readonly households: number;
}

/** How a compound is built. Metres; pitch is from row to row. */
export interface BuildingStyle {
  readonly depth: number;
  readonly lengths: readonly number[];
  readonly gap: number;
  readonly pitch: number;
  readonly floors: readonly number[];
  /** Metres of frontage per household and floor; 0 where nobody lives. */
  readonly frontage: number;
  readonly margin: number;
  /** Share of places left open: yards, squares, greens. */
  readonly open: number;
}

export const STYLES = {
  walkUp: { depth: 12.5, lengths: [38, 38, 52, 52, 66], gap: 13, pitch: 31, floors: [6, 6, 6, 7, 5], frontage: 10, margin: 9, open: 0.09 },
  old: { depth: 10.5, lengths: [34, 46, 46, 58], gap: 10, pitch: 25, floors: [4, 5, 5, 6], frontage: 9.2, margin: 7, open: 0.1 },
  tower: { depth: 17, lengths: [27, 27, 33], gap: 24, pitch: 46, floors: [11, 17, 18, 18], frontage: 10, margin: 12, open: 0.12 },
  seat: { depth: 11, lengths: [30, 42, 42, 54], gap: 13, pitch: 27, floors: [3, 4, 4, 5], frontage: 10, margin: 8, open: 0.16 },
  school: { depth: 14, lengths: [34, 46, 60], gap: 20, pitch: 40, floors: [3, 4, 5], frontage: 0, margin: 11, open: 0.22 },
  factory: { depth: 27, lengths: [46, 64, 84], gap: 16, pitch: 46, floors: [1, 1, 2], frontage: 0, margin: 14, open: 0.22 },
  market: { depth: 22, lengths: [36, 52, 70], gap: 11, pitch: 32, floors: [1, 2], frontage: 0, margin: 8, open: 0.1 },
  hospital: { depth: 18, lengths: [40, 56], gap: 18, pitch: 40, floors: [4, 6, 9], frontage: 0, margin: 11, open: 0.12 },
  office: { depth: 15, lengths: [32, 44], gap: 20, pitch: 38, floors: [4, 6, 8], frontage: 0, margin: 10, open: 0.2 },
} as const satisfies Record<string, BuildingStyle>;

/** Buildings in rows facing south, or as near to it as the ground lies, none outside the compound's inner edge. */
export function fillRows(ring: Ring, style: BuildingStyle, random: Random): Footprint[] {
  const inner = grow([ring], -style.margin)[0];
  if (!inner || inner.length < 3) return [];
  const axis = longAxis(ring);
  const along = Math.abs(axis.along.x) >= Math.abs(axis.along.y) ? axis.along : leftOf(axis.along);
  const east = along.x < 0 ? { x: -along.x, y: -along.y } : along;
  const north = leftOf(east);
  const middle = centerOf(ring);
  const local = inner.map((point) => ({ x: dot(subtract(point, middle), east), y: dot(subtract(point, middle), north) }));
  const box = boxOf(local);
  const floors = random.pick(style.floors);
  let best: Footprint[] = [];
  for (const phase of [0, 0.33, 0.66]) {
    const found: Footprint[] = [];
    const own = random.fork(Math.round(phase * 100));
    const place = (x: number, y: number): Point => add(add(middle, east, x), north, y);
    for (let south = box.minY + phase * style.pitch * 0.6; south + style.depth < box.maxY; south += style.pitch) {
      fillRow(local, south, box, style, floors, own, (x, y, length, levels) => {
        const households = style.frontage === 0 ? 0 : Math.round(length / style.frontage) * levels;
        const corners = [[0, 0], [length, 0], [length, style.depth], [0, style.depth]] as const;
        found.push({ ring: corners.map(([dx, dy]) => place(x + dx, y + dy)), floors: levels, households });
      });
    }
    if (found.length > best.length) best = found;
  }
  return best;
}

/** One row from west to east; `build` gets the south-west corner in the compound's own axes, the length and the floors. */
function fillRow(
  local: Ring, south: number, box: Box, style: BuildingStyle, floors: number, random: Random,
  build: (x: number, y: number, length: number, floors: number) => void,
): void {
  let x = box.minX + random.between(0, 6);
  while (x < box.maxX) {
    const length = random.pick(style.lengths);
    const y = south + random.between(-0.8, 0.8);
    const fits = ([[0, 0], [length, 0], [length, style.depth], [0, style.depth], [length / 2, 0], [length / 2, style.depth]] as const)
      .every(([dx, dy]) => contains(local, { x: x + dx, y: y + dy }));
    if (!fits) {
      x += 4;
      continue;
    }
    if (random.chance(style.open)) {
      x += length + style.gap;
      continue;
    }
    build(x, y, length, random.chance(0.85) ? floors : random.pick(style.floors));
    x += length + style.gap * random.between(0.9, 1.25);
  }
}
