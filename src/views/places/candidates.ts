// The units a place in hand may be, in the order of their numbers: what is offered or was searched, then the map's.
import type { Suggested } from '../../domain/district/match/open-places.ts';
import type { Suggestion } from '../../domain/district/match/place-match.ts';
import type { UnitDirectory } from '../../store/state.ts';
import { aliasMet, searchUnits } from './unit-ranking.ts';

export interface Candidate {
  readonly row: number;
  readonly why: Suggestion['why'] | 'found' | 'picked';
  /** The alias it was met by, '' where the name says it. */
  readonly by: string;
}

/** Few enough that a new unit and a refusal stand in sight below them. */
const MOST_CANDIDATES = 5;

/** The row of the same unit after the district was read anew, null where it is gone. */
export function findAgain(row: number, before: UnitDirectory, now: UnitDirectory): number | null {
  const id = before.id[row];
  if (before === now) return row;
  const again = id === undefined ? -1 : now.id.indexOf(id);
  return again < 0 ? null : again;
}

/** `text`: what is being searched, '' for nothing; `picked`: the unit chosen on the map. */
export function listCandidates(
  directory: UnitDirectory, place: string, suggested: Suggested | null, text: string, picked: number | null,
): readonly Candidate[] {
  const listed: Candidate[] = text.trim() !== ''
    ? searchUnits(directory, text, MOST_CANDIDATES).map((row) => ({ row, why: 'found', by: aliasMet(directory, row, text) }))
    : suggested === null || suggested.place !== place ? []
      : suggested.units.slice(0, MOST_CANDIDATES).map(({ unit, why, by }) => ({ row: unit, why, by: by === directory.name[unit] ? '' : by }));
  if (picked === null || listed.some(({ row }) => row === picked)) return listed;
  return [...listed, { row: picked, why: 'picked', by: '' }];
}
