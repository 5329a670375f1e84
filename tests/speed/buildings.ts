// Buildings of a synthetic city: slabs in rows, five to thirty to a compound, for growing and merging.
import { CoverageWriter, type Coverage, type Vertex } from './coverage.ts';
import { between, randomOf, wholeBetween, type Random } from './random.ts';

export interface Buildings extends Coverage {
  /** Number of the compound each building stands in. */
  readonly compound: Uint32Array;
}

const PER_COMPOUND = [5, 30] as const;
/** Metres between the middles of two compounds: no compound's buildings, grown by 12 m, reach another's. */
const PITCH_METERS = 560;
/** Slots left empty, which become courtyards. */
const SPARE = 1.2;
const LENGTH = [36, 56] as const;
const DEPTH = [11, 15] as const;
const SLOT_WIDTH = [60, 84] as const;
const SLOT_HEIGHT = [24, 44] as const;
/** Tangents of half the angles by which a compound and a building in it stand askew: ±30° and ±5.7°. */
const COMPOUND_TANGENT = 0.268;
const BUILDING_TANGENT = 0.05;

type Turn = (x: number, y: number) => Vertex;

/** By the tangent of half the angle: rational, so no engine rounds it differently. */
function turnBy(tangent: number): Turn {
  const scale = 1 + tangent * tangent;
  const [cosine, sine] = [(1 - tangent * tangent) / scale, (2 * tangent) / scale];
  return (x, y) => [x * cosine - y * sine, x * sine + y * cosine];
}

/** `count` rectangles, none of which overlaps another; gaps of 3–50 m, so that buildings grown by 12 m merge here and not there. */
export function makeBuildings({ count, seed }: { readonly count: number; readonly seed: number }): Buildings {
  const random = randomOf(seed);
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1)!) sizes.push(Math.min(left, wholeBetween(random, ...PER_COMPOUND)));
  const columns = Math.ceil(Math.sqrt(sizes.length));
  const writer = new CoverageWriter();
  sizes.forEach((size, c) => {
    const middle: Vertex = [((c % columns) - (columns - 1) / 2) * PITCH_METERS, (Math.floor(c / columns) - (columns - 1) / 2) * PITCH_METERS];
    for (const ring of drawCompound(size, middle, random)) writer.addPolygon([ring]);
  });
  return { ...writer.finish(), compound: Uint32Array.from(sizes.flatMap((size, c) => Array.from({ length: size }, () => c))) };
}

function drawCompound(size: number, [middleX, middleY]: Vertex, random: Random): Vertex[][] {
  const columns = Math.max(2, Math.round(Math.sqrt(size / 2)));
  const slots = Array.from({ length: Math.ceil(size * SPARE) }, (_, slot) => slot);
  while (slots.length > size) slots.splice(wholeBetween(random, 0, slots.length - 1), 1);
  const rows = Math.ceil((size * SPARE) / columns);
  const [width, height] = [between(random, ...SLOT_WIDTH), between(random, ...SLOT_HEIGHT)];
  const turn = turnBy(between(random, -COMPOUND_TANGENT, COMPOUND_TANGENT));
  return slots.map((slot) => {
    const x = ((slot % columns) - (columns - 1) / 2) * width;
    const y = (Math.floor(slot / columns) - (rows - 1) / 2) * height;
    const [length, depth] = [between(random, ...LENGTH) / 2, between(random, ...DEPTH) / 2];
    const tilt = turnBy(between(random, -BUILDING_TANGENT, BUILDING_TANGENT));
    return [tilt(-length, -depth), tilt(length, -depth), tilt(length, depth), tilt(-length, depth)].map(([dx, dy]): Vertex => {
      const [east, north] = turn(x + dx, y + dy);
      return [middleX + east, middleY + north];
    });
  });
}
