// What the worker is asked of companions and answers; page and worker share these shapes.
import type { Minute } from '../../day.ts';
import type { CellBounds } from './cell-bounds.ts';

export interface CompanionSettings {
  readonly cellMeters: number;
  readonly togetherMinutes: number;
  readonly stayHours: number;
  readonly days: number;
}

/** Two tracks together in a cell; a track is called by the number of its case, or by its file. */
export interface CompanionPair {
  readonly a: string;
  readonly b: string;
  readonly cell: CellBounds;
  /** The longest stretch together, and all of them. */
  readonly longestMinutes: number;
  readonly togetherMinutes: number;
  /** In that cell within the days, each. */
  readonly stayMinutesA: number;
  readonly stayMinutesB: number;
}

export interface CompanionsAnswer {
  readonly settings: CompanionSettings;
  readonly now: Minute;
  /** Tracks on file, those of one case as one. */
  readonly tracks: number;
  /** The longest together first. */
  readonly pairs: readonly CompanionPair[];
}

export function isSameScreen(one: CompanionSettings, other: CompanionSettings): boolean {
  return one.cellMeters === other.cellMeters && one.togetherMinutes === other.togetherMinutes && one.stayHours === other.stayHours && one.days === other.days;
}
