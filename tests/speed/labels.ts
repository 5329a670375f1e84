// A made-up outbreak in a synthetic city: which level each compound has on each of ninety days.
import { CONTROLLED, PRECAUTION, SEALED } from '../../src/domain/zoning/level.ts';
import type { Coverage } from './coverage.ts';
import { between, randomOf, wholeBetween, type Random } from './random.ts';

/** Days of the outbreak, numbered from 0. */
export const DATES = 90;
const CHANGES_PER_DAY = 0.01;
const RADIUS = [150, 600] as const;
/** Days from a focus's first compound to its last, and days a compound stays on one level. */
const SPREAD_DAYS = 10;
const STAY_DAYS = [14, 27] as const;
const GOLDEN_FRACTION = 0.6180339887498949;

/** Per coverage and seed: level of unit u on date d at [u × DATES + d]. */
const histories = new WeakMap<Coverage, Map<number, Uint8Array>>();

/**
 * The level code of every polygon on a date: 0 none, 1 precaution, 2 controlled, 3 sealed, stricter towards the middle of
 * a focus. About 1 % of the units change from one date to the next. Ask with the coverage as it was made, not with
 * a distorted copy: the labels of row r hold for row r of the copy too. The first call for a seed draws all dates.
 */
export function labelsOn(coverage: Coverage, date: number, seed: number): Uint8Array {
  if (!Number.isInteger(date) || date < 0 || date >= DATES) throw new RangeError(`The outbreak has the dates 0–${DATES - 1}, not ${date}.`);
  const bySeed = histories.get(coverage) ?? new Map<number, Uint8Array>();
  histories.set(coverage, bySeed);
  const history = bySeed.get(seed) ?? drawHistory(coverage, randomOf(seed));
  bySeed.set(seed, history);
  return Uint8Array.from({ length: coverage.count }, (_, unit) => history[unit * DATES + date]!);
}

/** Foci are added, evenly over time, until the changes of all dates together are 1 % a day. */
function drawHistory(coverage: Coverage, random: Random): Uint8Array {
  const { count } = coverage;
  const history = new Uint8Array(count * DATES);
  const middles = middlesOf(coverage);
  const unitsNear = indexMiddles(middles);
  const wanted = CHANGES_PER_DAY * count * (DATES - 1);
  // Foci of before the first date still stand on it. The bound ends a city too small to change that often.
  for (let focus = 0, changes = 0; changes < wanted && focus < 1000 + count; focus++) {
    const start = Math.floor(((focus * GOLDEN_FRACTION) % 1) * 2 * DATES) - DATES;
    const center = wholeBetween(random, 0, count - 1);
    const radius = RADIUS[0] + (RADIUS[1] - RADIUS[0]) * random() ** 2;
    for (const unit of unitsNear(middles[2 * center]!, middles[2 * center + 1]!, radius)) {
      const [dx, dy] = [middles[2 * unit]! - middles[2 * center]!, middles[2 * unit + 1]! - middles[2 * center + 1]!];
      const strength = 1 - Math.sqrt(dx * dx + dy * dy) / radius + between(random, -0.2, 0.2);
      if (strength <= 0) continue;
      const days = history.subarray(unit * DATES, (unit + 1) * DATES);
      const before = countChanges(days);
      const peak = strength > 0.6 ? SEALED : strength > 0.3 ? CONTROLLED : PRECAUTION;
      raiseDays(days, start + wholeBetween(random, 0, SPREAD_DAYS), peak, random);
      changes += countChanges(days) - before;
    }
  }
  return history;
}

/** Puts the peak on the days from `start` on, then each milder level; a stricter level of another focus stays. */
function raiseDays(days: Uint8Array, start: number, peak: number, random: Random): void {
  let day = start;
  for (let level = peak; level >= PRECAUTION; level--) {
    const end = day + wholeBetween(random, ...STAY_DAYS);
    for (; day < end; day++) if (day >= 0 && day < DATES) days[day] = Math.max(days[day]!, level);
  }
}

function countChanges(days: Uint8Array): number {
  let changes = 0;
  for (let day = 1; day < DATES; day++) if (days[day] !== days[day - 1]) changes++;
  return changes;
}

/** Mean of the outer vertices of each polygon, x and y by turns. */
function middlesOf({ count, coordinates, ringOffsets, polygonOffsets }: Coverage): Float64Array {
  const middles = new Float64Array(2 * count);
  for (let p = 0; p < count; p++) {
    const [first, last] = [ringOffsets[polygonOffsets[p]!]!, ringOffsets[polygonOffsets[p]! + 1]!];
    for (let v = first; v < last; v++) {
      middles[2 * p]! += coordinates[2 * v]! / (last - first);
      middles[2 * p + 1]! += coordinates[2 * v + 1]! / (last - first);
    }
  }
  return middles;
}

/** Units by squares of the widest radius; answers all units of the squares a circle touches, always in the same order. */
function indexMiddles(middles: Float64Array): (x: number, y: number, radius: number) => number[] {
  const [, side] = RADIUS;
  const squares = new Map<string, number[]>();
  const squareOf = (meters: number): number => Math.floor(meters / side);
  for (let unit = 0; unit < middles.length / 2; unit++) {
    const key = `${squareOf(middles[2 * unit]!)} ${squareOf(middles[2 * unit + 1]!)}`;
    const units = squares.get(key);
    if (units) units.push(unit);
    else squares.set(key, [unit]);
  }
  return (x, y, radius) => {
    const near: number[] = [];
    for (let i = squareOf(x - radius); i <= squareOf(x + radius); i++) {
      for (let j = squareOf(y - radius); j <= squareOf(y + radius); j++) near.push(...(squares.get(`${i} ${j}`) ?? []));
    }
    return near;
  };
}
