// How days are counted (rules 2, 7b "N days from day a"), and levels by strictness.
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { LEVELS } from '../../../src/domain/zoning/level.ts';
import type { Level } from '../../../src/domain/zoning/level.ts';

export type DayCount = 'A' | 'B';

/** Levels as numbers, mildest first, so that "the stricter" is `Math.max`. */
export const NONE = 0;
export const PRECAUTION = 1;
export const CONTROLLED = 2;
export const SEALED = 3;

export function strictness(level: Level): number {
  return LEVELS.indexOf(level);
}

export function levelNamed(rank: number): Level {
  return LEVELS[rank] ?? 'none';
}

/** "The next level stands from a+N+1 (A), a+N (B)": the first list on which N days from day a are over. */
export function firstListAfter(anchor: EpidemicDay, days: number, dayCount: DayCount): EpidemicDay {
  return dayCount === 'A' ? anchor + days + 1 : anchor + days;
}

/** "Day n of a text = date a+n (A), a+n-1 (B), rounds included." */
export function dayOfText(anchor: EpidemicDay, n: number, dayCount: DayCount): EpidemicDay {
  return dayCount === 'A' ? anchor + n : anchor + n - 1;
}
