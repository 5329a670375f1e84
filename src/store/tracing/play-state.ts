// Playing the time of a case, or of several together: what was chosen of it.
import type { Minute } from '../../domain/day.ts';
import type { OverlayAnswer } from '../../domain/tracing/answers.ts';
import type { Stretch } from '../../domain/tracing/moment/brush-picture.ts';

/** Minutes of the cases in a second of the clock. */
export const PLAY_SPEEDS = [10, 60, 360, 1440] as const;
export type PlaySpeed = (typeof PLAY_SPEEDS)[number];

export interface PlayState {
  /** The moment that is shown; null: none is. */
  readonly minute: Minute | null;
  readonly isPlaying: boolean;
  readonly speed: PlaySpeed;
  /** The stretch of time that list and map are kept to; null: all of it. */
  readonly brush: Stretch | null;
}

export interface OverlayState {
  /** Numbers of the cases that are ticked, in the order in which they were. */
  readonly ticked: readonly string[];
  /** Numbers of the cases that are shown together; null: none are. */
  readonly shown: readonly string[] | null;
  readonly days: number;
  /** Null before it is first asked; of other cases while they are asked again. */
  readonly answer: OverlayAnswer | null;
}

export const NO_PLAY: PlayState = { minute: null, isPlaying: false, speed: 360, brush: null };
export const NO_OVERLAY: OverlayState = { ticked: [], shown: null, days: 14, answer: null };
