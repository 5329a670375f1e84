// Stays offered from a track, on the card of the case in hand: which track is open, by which settings, what was answered and what a person put aside.
import type { EntryId } from '../../domain/journal/entry.ts';
import type { Spot, TrackSettings } from '../../domain/tracing/track/suggest-stays.ts';
import type { TrackAnswer } from '../../domain/tracing/track/track-answer.ts';

/** A suggestion that was put aside; it is kept from being offered until the page goes. */
export interface DismissedStay extends Spot {
  readonly entry: EntryId;
}

export interface TrackState {
  /** The track that is looked through; null: none is. */
  readonly open: EntryId | null;
  readonly settings: TrackSettings;
  /** Null before it is first asked; of earlier settings while it is asked again. */
  readonly answer: TrackAnswer | null;
  readonly dismissed: readonly DismissedStay[];
  /** Starts of the suggestions that are being recorded. */
  readonly recording: readonly Spot[];
}

export const NO_TRACK: TrackState = { open: null, settings: { radiusMeters: 200, minutes: 20 }, answer: null, dismissed: [], recording: [] };
