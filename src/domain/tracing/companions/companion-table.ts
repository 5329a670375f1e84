// 时空伴随 (spatio-temporal companions): two tracks together in one cell, where one of them stays long, as columns.
import type { Minute } from '../../day.ts';

/**
 * Defaults: two phone numbers more than 10 minutes in one cell of 800 m × 800 m, where either stayed more than 30 hours
 * within 14 days (as published of Chengdu; rules in `data/tracing-rules`).
 */
export const COMPANION_DEFAULTS = { days: 14, cellMeters: 800, togetherMinutes: 10, stayHours: 30, gapMinutes: 30 } as const;

export interface CompanionOptions {
  /** End of the window, exclusive. */
  readonly until: Minute;
  /** Length of the window. */
  readonly days?: number;
  readonly cellMeters?: number;
  /** Longer than this without a break. */
  readonly togetherMinutes?: number;
  /** Longer than this in all, one of the two. */
  readonly stayHours?: number;
  /** A point says where the phone is for so long at most. */
  readonly gapMinutes?: number;
  /** Corner of cell 0, 0; degrees. */
  readonly origin: { readonly longitude: number; readonly latitude: number };
}

/** By (`trackA`, `trackB`, `column`, `row`); `trackA` < `trackB` are indices into the tracks. */
export interface CompanionTable {
  readonly count: number;
  readonly trackA: Int32Array;
  readonly trackB: Int32Array;
  /** Cells east and north of the origin. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** The longest stretch together, and all of them. */
  readonly longestSeconds: Float64Array;
  readonly togetherSeconds: Float64Array;
  /** In that cell within the window. */
  readonly staySecondsA: Float64Array;
  readonly staySecondsB: Float64Array;
}
