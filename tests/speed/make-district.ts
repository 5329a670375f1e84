// A synthetic city for benches and for checks of correctness: the same seed gives the same bytes on every machine.
import { drawBlock, SIDE } from './blocks.ts';
import { CoverageWriter, type Coverage, type Vertex } from './coverage.ts';
import { between, randomOf } from './random.ts';

export type { Coverage } from './coverage.ts';
export { makeBuildings, type Buildings } from './buildings.ts';
export { jitter, withTJunctions } from './distort.ts';
export { DATES, labelsOn } from './labels.ts';
export { CENTER, toPolygons, toUnitTable } from './to-units.ts';

/** Raised with every change that moves a byte of what any maker here makes; golden.json names the one it was made with. */
export const GENERATOR_VERSION = 1;

export interface MakeRequest {
  readonly count: number;
  readonly seed: number;
}

/** Metres between the middles of two streets. */
const BLOCK = [366, 480] as const;
/** Compounds of a block on average, with those that fill holes. */
const COMPOUNDS_PER_BLOCK = SIDE * SIDE * 1.06;

/**
 * The city stands askew by the angle of the triangle 7–24–25, so that no row of vertices shares a coordinate, which a
 * sweep over the plane would meet in no real city; its sine and cosine are rational: no engine rounds them differently.
 */
const turn = (x: number, y: number): Vertex => [(24 * x - 7 * y) / 25, (7 * x + 24 * y) / 25];

/**
 * `count` compounds of about 1.8 ha in blocks of 3×3, streets of 12–20 m between the blocks.
 *
 * Neighbours in a block have the identical vertices along their common border. A compound that fills a hole is the row
 * after the one around it and counts like any other. The middle of the bounds is the origin, within a millimetre.
 */
export function makeCoverage({ count, seed }: MakeRequest): Coverage {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A city has at least one compound, not ${count}.`);
  const random = randomOf(seed);
  const columns = Math.ceil(Math.sqrt(count / COMPOUNDS_PER_BLOCK));
  const streets = [0];
  for (let c = 0; c < columns; c++) streets.push(streets[c]! + between(random, ...BLOCK));
  const writer = new CoverageWriter();
  for (let south = 0, north = 0; writer.count < count; south = north) {
    north += between(random, ...BLOCK);
    for (let c = 0; c < columns; c++) {
      for (const { outer, filler } of drawBlock({ west: streets[c]!, south, east: streets[c + 1]!, north }, random)) {
        const left = count - writer.count;
        // The last compound has no hole where nothing is left to fill it.
        if (left > 0) writer.addPolygon(filler && left > 1 ? [outer, filler.toReversed()] : [outer]);
        if (filler && left > 1) writer.addPolygon([filler]);
      }
    }
  }
  const [x, y] = writer.middle(turn);
  return writer.finish((east, north) => {
    const turned = turn(east, north);
    return [turned[0] - x, turned[1] - y];
  });
}
