// The sections of the countryside: in every township a bent, broken grid of its own, with farm tracks on its sides.
import { partsInside } from './lines.ts';
import type { Point, Ring } from './plane.ts';
import { Random, smoothNoise } from './random.ts';
import { boxOf, contains, type Box } from './rings.ts';
import type { RoadLine } from './roads.ts';
import type { Seeds } from './seeds.ts';

/** How a township's fields lie: the direction of its rows, and the noise that bends them. */
export interface Lay {
  readonly seed: number;
  readonly east: Point;
}

/** A cell of a township's grid in its own axes; `landPoint` bends it into the plane. */
export interface Section {
  readonly township: number;
  readonly lay: Lay;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface Countryside {
  readonly sections: readonly Section[];
  readonly tracks: readonly RoadLine[];
}

/** From the axes of a township's grid to the plane. */
export function landPoint({ seed, east }: Lay, a: number, b: number): Point {
  const x = east.x * a - east.y * b;
  const y = east.y * a + east.x * b;
  return {
    x: x + 620 * smoothNoise(seed, x, y, 5200) + 190 * smoothNoise(seed + 1, x, y, 2000),
    y: y + 620 * smoothNoise(seed + 2, x, y, 5200) + 190 * smoothNoise(seed + 3, x, y, 2000),
  };
}

/** Rows of unequal height, each cut at places of its own, so that tracks meet in T's; a part of them is missing. */
export function makeCountryside(seeds: Seeds, townships: readonly Ring[]): Countryside {
  const sections: Section[] = [];
  const tracks: RoadLine[] = [];
  const root = new Random(seeds.terrain);
  townships.forEach((ring, township) => {
    const random = root.fork(township);
    const slope = random.between(-0.62, 0.62);
    const length = Math.sqrt(1 + slope * slope);
    const lay: Lay = { seed: seeds.terrain, east: { x: 1 / length, y: slope / length } };
    const box = boxOf(ring);
    const extent = extentIn(lay, box);
    for (let south = extent.minY; south < extent.maxY; ) {
      const north = south + random.between(640, 1120);
      for (let west = extent.minX + random.between(0, 900); west < extent.maxX; ) {
        const east = west + random.between(700, 1450);
        const keeps = { base: random.chance(0.82), side: random.chance(0.66), bridge: random.chance(0.035) };
        const base = bentLine(lay, west, south, east, south);
        const side = bentLine(lay, west, south, west, north);
        const all = [...base, ...side, ...bentLine(lay, west, north, east, north), ...bentLine(lay, east, south, east, north)];
        if (meet(boxOf(all), box) && all.some((point) => contains(ring, point))) {
          sections.push({ township, lay, west, east, south, north });
          for (const line of [keeps.base ? base : null, keeps.side ? side : null]) {
            for (const part of line ? partsInside(line, ring, (point) => contains(ring, point)) : []) {
              tracks.push({ line: part, rank: 'track', crossesWater: keeps.bridge });
            }
          }
        }
        west = east;
      }
      south = north;
    }
  });
  return { sections, tracks };
}

function meet(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}

function bentLine(lay: Lay, a0: number, b0: number, a1: number, b1: number): Point[] {
  const steps = Math.max(2, Math.round((Math.abs(a1 - a0) + Math.abs(b1 - b0)) / 110));
  return Array.from({ length: steps + 1 }, (_, i) => landPoint(lay, a0 + ((a1 - a0) * i) / steps, b0 + ((b1 - b0) * i) / steps));
}

/** The box of a township in the axes of its grid, with room for the bends. */
function extentIn({ east }: Lay, box: Box): Box {
  const corners = [[box.minX, box.minY], [box.maxX, box.minY], [box.maxX, box.maxY], [box.minX, box.maxY]] as const;
  const turned = corners.map(([x, y]) => ({ x: x * east.x + y * east.y, y: y * east.x - x * east.y }));
  const { minX, minY, maxX, maxY } = boxOf(turned);
  return { minX: minX - 1500, minY: minY - 900, maxX: maxX + 900, maxY: maxY + 900 };
}
