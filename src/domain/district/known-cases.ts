// Tells the rows of a new list that are recorded already from those that are new: lists grow nightly, a case counts once.
import type { EntryId, RowId } from '../journal/entry.ts';
import { completeReport, reportAt, saysMore } from './case-rows.ts';
import type { CaseReport, CaseTable } from './case-table.ts';

/** A recorded table; rows are numbered from 0. */
export interface RecordedCases {
  readonly entry: EntryId;
  /** '' for hand entry. */
  readonly file: string;
  readonly table: CaseTable;
  readonly withdrawnRows: readonly number[];
  /** Those of them that a person withdrew or corrected: the same row of a later list does not bring them back. */
  readonly withdrawnByHand: readonly number[];
}

/** A row that says something else than its record; `report` completes what the new row leaves open. */
export interface ChangedCase {
  readonly row: number;
  readonly record: RowId;
  readonly report: CaseReport;
}

export interface KnownSplit {
  /** Rows of the list that are recorded nowhere. */
  readonly fresh: readonly number[];
  /** How many rows say what is recorded, or what a person withdrew. */
  readonly known: number;
  readonly changed: readonly ChangedCase[];
}

interface Record {
  readonly id: RowId;
  readonly report: CaseReport;
  /** A person withdrew or corrected it. */
  readonly settled: boolean;
}

/** What is recorded of one case id or, without ids, of one place, day and person. */
type Records = Map<string, Record[]>;

/**
 * A row with a case id is the recorded case of that id. Rows without ids are told apart by place, report day and person:
 * as many as are recorded are known, whatever columns the newer list has more. Such a row is changed only where it
 * answers one record and no other, so that facts of two people of one home are never exchanged.
 */
export function splitKnownCases(list: CaseTable, recorded: readonly RecordedCases[]): KnownSplit {
  const records = collectRecords(recorded);
  const asked = new Map<string, number>();
  for (let row = 0; row < list.count; row++) addOne(asked, identityOf(list, row));

  const fresh: number[] = [];
  const changed: ChangedCase[] = [];
  let known = 0;
  const met = new Map<string, number>();
  for (let row = 0; row < list.count; row++) {
    const identity = identityOf(list, row);
    const of = records.get(identity) ?? [];
    const turn = addOne(met, identity);
    const hasId = list.caseId[row] !== '';
    if (of.length === 0 || (!hasId && turn >= of.length)) {
      fresh.push(row);
      continue;
    }
    const live = of.filter(({ settled }) => !settled);
    const [only] = live;
    const report = reportAt(list, row);
    const isPaired = only !== undefined && live.length === 1 && (hasId || (of.length === 1 && asked.get(identity) === 1));
    const wasSettled = of.some((record) => record.settled && !saysMore(report, record.report));
    if (isPaired && !wasSettled && saysMore(report, only.report)) {
      changed.push({ row, record: only.id, report: completeReport(report, only.report) });
    } else known++;
  }
  return { fresh, known, changed };
}

function collectRecords(recorded: readonly RecordedCases[]): Records {
  const records: Records = new Map();
  for (const { entry, table, withdrawnRows, withdrawnByHand } of recorded) {
    const withdrawn = new Set(withdrawnRows);
    const byHand = new Set(withdrawnByHand);
    for (let row = 0; row < table.count; row++) {
      if (withdrawn.has(row) && !byHand.has(row)) continue;
      const identity = identityOf(table, row);
      const record: Record = { id: `${entry}#${row}`, report: reportAt(table, row), settled: byHand.has(row) };
      const list = records.get(identity);
      if (list) list.push(record);
      else records.set(identity, [record]);
    }
  }
  return records;
}

function identityOf(table: CaseTable, row: number): string {
  const caseId = table.caseId[row]!;
  return caseId === '' ? `${table.places[table.place[row]!]!}\n${table.reportedOn[row]!}\n${table.person[row]!}` : `#${caseId}`;
}

/** Counts one more and returns how many there were before. */
function addOne(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}
