// What the page shows of one list day: levels, counts and today's changes.
import type { EpidemicDay } from '../day.ts';

/** Sums over the zoned units of one level. */
export interface LevelCount {
  readonly units: number;
  readonly buildings: number;
  readonly households: number;
  readonly people: number;
}

/** Rows of zoned units, in row order. */
export interface ChangeList {
  /** Stricter than on the list before. */
  readonly raised: Uint32Array;
  /** Milder than on the list before. */
  readonly lowered: Uint32Array;
  /** May be lowered on the next list. */
  readonly due: Uint32Array;
  /** Held beyond its date by an open condition. */
  readonly held: Uint32Array;
  /** A positive of the list day itself: sealed on the next list. */
  readonly live: Uint32Array;
}

/** The view of list day `day`; `status` is the caller's column of status bytes and is not to be written. */
export interface DayView {
  readonly day: EpidemicDay;
  readonly status: Uint8Array;
  /** By level code. */
  readonly counts: readonly [LevelCount, LevelCount, LevelCount, LevelCount];
  readonly changes: ChangeList;
}
