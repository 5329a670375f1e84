// The one place where the page asks the clock for a day.
import type { EpidemicDay } from '../domain/day.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const HOME_OFFSET_MS = 8 * 3_600_000;

/** Today as a civil day of UTC+8, wherever the machine stands. */
export function civilToday(): EpidemicDay {
  return Math.floor((Date.now() + HOME_OFFSET_MS) / MILLISECONDS_PER_DAY);
}
