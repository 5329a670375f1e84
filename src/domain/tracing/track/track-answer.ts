// What the tracing desk in its worker answers of one track of a case; page and worker share these shapes.
import type { EntryId } from '../../journal/entry.ts';
import type { RefusedPoints, SuggestedStay, TrackGap, TrackSettings } from './suggest-stays.ts';

export interface TrackAnswer {
  /** Number of the case. */
  readonly id: string;
  /** The entry that records the track. */
  readonly entry: EntryId;
  readonly settings: TrackSettings;
  readonly stays: readonly SuggestedStay[];
  readonly gaps: readonly TrackGap[];
  /** Points in the file; those in `refused` take no part. */
  readonly points: number;
  readonly refused: readonly RefusedPoints[];
  /** Points that stood behind a later one and went where their time puts them. */
  readonly reordered: number;
}
