// 农时: each plot's crop clock against the first day its farmer may come.
import type { EpidemicDay } from '../../day.ts';

/** 农事 by code: 育秧 nursery, 插秧 transplant, 播种 sowing. */
export const OPERATIONS = ['nursery', 'transplant', 'sow'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** How a plot stands, by code: work can be done in time; the window has not closed but the farmer comes too late for the whole of it; it will be missed; it ended before the list day. */
export const SEASON_STATES = ['in-time', 'tight', 'missed', 'ended', 'unknown'] as const;
export type SeasonState = (typeof SEASON_STATES)[number];

/** One row a plot and operation. */
export interface SeasonTable {
  readonly count: number;
  readonly plot: Int32Array;
  readonly household: Int32Array;
  /** Codes in `OPERATIONS`, `SEASON_STATES`. */
  readonly operation: Uint8Array;
  readonly state: Uint8Array;
  /** Window, days inclusive. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** First list day on which the farmer may go; NOT_RECORDED where none is known within the lists. */
  readonly earliest: Int32Array;
  /** Working days the plot needs. */
  readonly workDays: Uint8Array;
  readonly mu: Float64Array;
}

/** 代耕代种: who farms a plot for its farmer. */
export interface Substitution {
  /** Row of `SeasonTable`. */
  readonly row: number;
  /** Household row; null where nobody was found, with the reason. */
  readonly helper: number | null;
  readonly reason: 'none' | 'no-helper-near' | 'no-machine' | 'no-days-left' | 'all-busy' | 'all-closed';
  /** By the way the helper may go, home to field; NaN where nobody was found, or the files have no road there. */
  readonly meters: number;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
}

const TIGHT = SEASON_STATES.indexOf('tight');

/** The fewest days left first; of equals what will be missed before what will be done in part. */
export function compareUrgency({ until, state }: Pick<SeasonTable, 'until' | 'state'>, a: number, b: number): number {
  return until[a]! - until[b]! || Number(state[a] === TIGHT) - Number(state[b] === TIGHT);
}
