// One answer for all days: the first day's status of every unit and every later change, sorted by day.
import type { EpidemicDay } from '../../day.ts';

/**
 * Status words (see `level.ts`) of every list day from `first` to `last`.
 * The changes of day `first + k` are rows `dayOffset[k] … dayOffset[k+1]` of `unit`, `from`, `to`;
 * k = 0 has none. Applying a day's changes forward, or undoing them backward, moves a status column by one day.
 */
export interface History {
  readonly units: number;
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
  readonly base: Uint16Array;
  readonly dayOffset: Uint32Array;
  readonly unit: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}
