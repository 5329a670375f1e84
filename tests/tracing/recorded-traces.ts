// The rows of tracing that a plan names, table by table as they were recorded: for tests of what comes in and goes out.
import type { Plan } from '../../src/domain/journal/fold.ts';
import type { RowId } from '../../src/domain/journal/entry.ts';
import type { InvestigationTable } from '../../src/domain/tracing/cases/investigation-table.ts';
import type { StoredRosterTable } from '../../src/domain/tracing/contacts/stored-rosters.ts';
import type { StoredStayTable } from '../../src/domain/tracing/stays/stored-stays.ts';
import type { TrackTable } from '../../src/domain/tracing/track/track-table.ts';
import type { ReadRowSet } from '../../src/formats/row-sets/read-row-set.ts';
import { loadRecorded, loadTables, type Missing, type RecordedTable } from '../../src/formats/case-file/stored-tables.ts';

/** The points of one file, of the case it was recorded for. */
export interface RecordedTrack {
  readonly caseId: string;
  readonly file: string;
  /** Its first row: what names the whole of it when it is taken back. */
  readonly row: RowId;
  readonly table: TrackTable;
}

export interface RecordedTraces {
  readonly investigations: readonly RecordedTable<InvestigationTable>[];
  readonly stays: readonly RecordedTable<StoredStayTable>[];
  readonly rosters: readonly StoredRosterTable[];
  readonly tracks: readonly RecordedTrack[];
}

/** Tracks bear the number of their case as the name of their entry. */
export async function loadTraces(plan: Plan, read: ReadRowSet, missing: Missing): Promise<RecordedTraces> {
  const [investigations, stays, rosters, tracks] = await Promise.all([
    loadRecorded(plan, 'investigations', read, missing), loadRecorded(plan, 'stays', read, missing), loadTables(plan, 'rosters', read, missing), loadRecorded(plan, 'tracks', read, missing),
  ]);
  const nameOf = new Map(plan.rowSets.map(({ entry, name }) => [entry, name ?? ''] as const));
  return { investigations, stays, rosters, tracks: tracks.map(({ table, file, entry, idOf }) => ({ caseId: nameOf.get(entry) ?? '', file, row: idOf(0), table })) };
}
