// What a plan names of tracing: investigations as one table, stays and rosters with their places and cases matched, tracks.
import { mergeInvestigations, type Investigations } from '../../domain/tracing/cases/merge-investigations.ts';
import type { RosterTable } from '../../domain/tracing/contacts/roster-table.ts';
import { placeRosters } from '../../domain/tracing/contacts/stored-rosters.ts';
import { placeStays, type PlacedStays } from '../../domain/tracing/stays/stored-stays.ts';
import type { TrackTable } from '../../domain/tracing/track/track-table.ts';
import { textAt } from '../../domain/district/text-column.ts';
import type { EntryId, RowId } from '../../domain/journal/entry.ts';
import type { Plan } from '../../domain/journal/fold.ts';
import type { ReadRowSet } from '../row-sets/read-row-set.ts';
import { loadRecorded, type Missing } from './stored-tables.ts';

export interface RecordedTracing extends Investigations {
  readonly stays: PlacedStays;
  /** Where a stay, by its row in `stays`, stands in the journal. */
  readonly idOfStay: (row: number) => RowId;
  /** The same of an investigation, by its number: the row that holds. */
  readonly idOfCase: (of: number) => RowId;
  readonly roster: RosterTable;
  readonly tracks: readonly RecordedTrack[];
}

/** The points of one file, of the case it was recorded for. */
export interface RecordedTrack {
  readonly caseId: string;
  readonly file: string;
  readonly entry: EntryId;
  readonly table: TrackTable;
}

/** Tracks bear the number of their case as the name of their entry. `rowOfPlace`: unit of a key or of a place as written, below 0 for none. Rows withdrawn later are left out. */
export async function loadTracing(plan: Plan, read: ReadRowSet, missing: Missing, rowOfPlace: (place: string) => number): Promise<RecordedTracing> {
  const [investigations, stayTables, rosters, tracks] = await Promise.all([
    loadRecorded(plan, 'investigations', read, missing), loadRecorded(plan, 'stays', read, missing), loadRecorded(plan, 'rosters', read, missing), loadRecorded(plan, 'tracks', read, missing),
  ]);
  const { cases, caseOf } = mergeInvestigations(investigations.map(({ table }) => table));
  const stays = placeStays(stayTables.map(({ table }) => table), caseOf, cases.count, rowOfPlace);
  const newest = new Map<number, RowId>();
  for (const { table, idOf } of investigations) for (let row = 0; row < table.count; row++) newest.set(caseOf(textAt(table.caseId, row)), idOf(row));
  const nameOf = new Map(plan.rowSets.map(({ entry, name }) => [entry, name ?? ''] as const));
  return {
    cases, caseOf, stays,
    tracks: tracks.map(({ table, file, entry }) => ({ caseId: nameOf.get(entry) ?? '', file, entry, table })),
    idOfCase: (of) => newest.get(of)!,
    idOfStay: (row) => stayTables[stays.table[row]!]!.idOf(stays.row[row]!),
    roster: placeRosters(rosters.map(({ table }) => table), caseOf, rowOfPlace),
  };
}
