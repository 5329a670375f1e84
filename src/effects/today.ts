// The one place where the page asks the clock for a day or a minute.
import type { EpidemicDay, Minute } from '../domain/day.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const HOME_OFFSET_MS = 8 * 3_600_000;

/** Today as a civil day of UTC+8, wherever the machine stands. */
export function civilToday(): EpidemicDay {
  return Math.floor((Date.now() + HOME_OFFSET_MS) / MILLISECONDS_PER_DAY);
}

/** Now as a minute of UTC+8: when something was entered. */
export function currentMinute(): Minute {
  return Math.floor((Date.now() + HOME_OFFSET_MS) / 60_000);
}
