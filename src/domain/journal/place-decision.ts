// Which entries decided about a place: what must be withdrawn for the place to wait again.
import type { Entry, EntryId } from './entry.ts';
import { settle } from './settle.ts';

/** The entries about a place that are in force, one or, where it was decided anew, several. */
export function findPlaceDecisions(entries: readonly Entry[], place: string): EntryId[] {
  return settle(entries).live.flatMap(({ id, body }) => (body !== 'purged' && body.kind === 'place-matched' && body.place === place ? [id] : []));
}
