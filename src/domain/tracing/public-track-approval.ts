// Whether what was approved of a public track may go out: it is of these cases, and nothing has changed since.
import type { Minute } from '../day.ts';
import { hashText, type Hash } from '../journal/canonical.ts';
import type { ApprovedTrack } from './proposals/fold-tracing.ts';
import type { PublicTrack } from './public-track.ts';

/** What a person may let out, word for word. */
export interface TrackApproval {
  readonly by: string;
  readonly at: Minute;
  readonly text: string;
  /** False: stays or homes are others than when it was given, and it is void. */
  readonly holds: boolean;
}

/** Public track of some cases as the tracing desk answers it; page and worker share this shape. */
export interface PublicTrackAnswer extends PublicTrack {
  readonly question: PublicTrackQuestion;
  /** Names what is known now. */
  readonly basis: Hash;
  readonly approval: TrackApproval | null;
}

export interface PublicTrackQuestion {
  /** Sorted, each once. */
  readonly cases: readonly string[];
  /** Days before onset from which stays count; null: all that are on file. */
  readonly days: number | null;
  readonly now: Minute;
}

/** `all`: the lines of every stay on file, whatever part of them was asked for; `illFrom`: day of illness of each case. */
export function trackBasis(cases: readonly string[], { lines, leftOut }: PublicTrack, illFrom: readonly number[]): Hash {
  const { home, isolated, undated, nameless } = leftOut;
  // What was approved before stays after the isolation were counted still holds where there are none.
  return hashText(JSON.stringify([cases, illFrom, lines.map(({ key, warnings }) => [key, ...warnings]), [home, undated, nameless, ...(isolated === 0 ? [] : [isolated])]]));
}

/** The newest approval of exactly these cases: every one of them has it as its newest. */
export function approvalOf(tracks: readonly ApprovedTrack[], cases: readonly string[], basis: Hash): TrackApproval | null {
  const own = cases.map((id) => tracks.find((one) => one.case === id));
  const [first] = own;
  if (first?.text === undefined || first.basis === undefined) return null;
  const isOne = own.every((one) => one !== undefined && one.text === first.text && one.basis === first.basis && String(one.cases) === String(cases));
  return isOne ? { by: first.by, at: first.at, text: first.text, holds: first.basis === basis } : null;
}
