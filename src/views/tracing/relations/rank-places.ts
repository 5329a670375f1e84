// Places of meetings in the order a person asked for.
import type { MeetingPlace } from '../../../domain/tracing/answers.ts';

export const RANKINGS = ['minutes', 'cases', 'size'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** Rows, the largest first; equal ones by number of cases, then as they stand; an unknown size comes last. */
export function rankPlaces(places: readonly MeetingPlace[], by: Ranking): number[] {
  const value = ({ minutes, cases, size }: MeetingPlace): number => (by === 'minutes' ? minutes : by === 'cases' ? cases.length : (size ?? -1));
  return places.map((_, row) => row).sort((a, b) => value(places[b]!) - value(places[a]!) || places[b]!.cases.length - places[a]!.cases.length || a - b);
}
