// Tells the rows of a new list that are recorded already from those that are new: lists grow nightly, a case counts once.
import { groupBy } from '../group-by.ts';
import type { EntryId, RowId } from '../journal/entry.ts';
import { changedFacts, completeReport, reportAt, saysMore } from './case-rows.ts';
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
  readonly before: CaseReport;
  readonly report: CaseReport;
}

export interface KnownSplit {
  /** Rows of the list that are recorded nowhere. */
  readonly fresh: readonly number[];
  /** How many rows say what is recorded, or what a person withdrew. */
  readonly known: number;
  readonly changed: readonly ChangedCase[];
  /** How many of the fresh rows bear the number of a case recorded elsewhere: their list seems to be numbered anew. */
  readonly renumbered: number;
}

interface Record {
  readonly id: RowId;
  readonly report: CaseReport;
  /** A person withdrew or corrected it. */
  readonly settled: boolean;
  readonly byHand: boolean;
  claimed: boolean;
}

/**
 * Every row claims at most one record, every record answers at most one row. A row with a case id claims the record of
 * that id at the same place: a number alone is no identity, for some lists are numbered anew each night, and taking such
 * a row for a correction would withdraw a positive. Any other row claims a record of its place and report day whose id
 * and person do not contradict it, so that a column more or less tonight makes no new case of an old one. In a list that
 * is numbered anew, another day at the place of a number is another case, not a correction.
 */
export function splitKnownCases(list: CaseTable, recorded: readonly RecordedCases[]): KnownSplit {
  const records = collectRecords(recorded);
  if (records.length === 0) return { fresh: Array.from({ length: list.count }, (_, row) => row), known: 0, changed: [], renumbered: 0 };
  const byNumber = groupBy(records, ({ report }) => report.caseId);
  const byPlaceAndDay = groupBy(records, ({ report }) => placeAndDay(report));
  const claims: (Record | undefined)[] = Array.from({ length: list.count }, () => undefined);
  const reports = Array.from({ length: list.count }, (_, row) => reportAt(list, row));
  const ofNumber = ({ caseId }: CaseReport): readonly Record[] => (caseId === undefined ? [] : (byNumber.get(caseId) ?? []));
  const ofNumberHere = (report: CaseReport): readonly Record[] => ofNumber(report).filter((record) => record.report.place === report.place);
  for (const [row, report] of reports.entries()) {
    const sameDay = ofNumberHere(report).filter((record) => record.report.reportedOn === report.reportedOn);
    claims[row] = claim(sameDay, [({ settled }) => !settled]);
  }
  if (!isNumberedAnew(reports, ofNumber)) {
    for (const [row, report] of reports.entries()) claims[row] ??= claim(ofNumberHere(report), [({ settled }) => !settled, () => true]);
  }
  for (const [row, report] of reports.entries()) {
    if (claims[row] !== undefined) continue;
    const near = (byPlaceAndDay.get(placeAndDay(report)) ?? []).filter((record) => agree(record.report, report));
    claims[row] = claim(near, [({ settled, report: { person } }) => !settled && person === report.person, ({ settled }) => !settled, () => true]);
  }

  const fresh: number[] = [];
  const changed: ChangedCase[] = [];
  let [known, renumbered] = [0, 0];
  const twins = countTwins(reports, records);
  for (const [row, report] of reports.entries()) {
    const record = claims[row];
    if (record === undefined) {
      fresh.push(row);
      if (ofNumber(report).length > 0) renumbered++;
      continue;
    }
    const now = restate(report, record, ofNumber(report));
    const isPaired = report.caseId !== undefined || twins(report) === 1;
    if (!record.settled && isPaired && saysMore(now, record.report)) {
      changed.push({ row, record: record.id, before: record.report, report: completeReport(now, record.report) });
    } else known++;
  }
  return { fresh, known, changed, renumbered };
}

/** More numbers stand at other places than they were recorded at than at the same. */
function isNumberedAnew(reports: readonly CaseReport[], ofNumber: (report: CaseReport) => readonly Record[]): boolean {
  let [here, elsewhere] = [0, 0];
  for (const report of reports) {
    const records = ofNumber(report);
    if (records.some((record) => record.report.place === report.place)) here++;
    else if (records.length > 0) elsewhere++;
  }
  return elsewhere > here;
}

/** What a row says of its record. Over a correction by hand it only says what it did not say before the correction. */
function restate(report: CaseReport, record: Record, ofNumber: readonly Record[]): CaseReport {
  if (!record.byHand) return report;
  const original = ofNumber.find(({ settled, report: { place } }) => settled && place === report.place);
  return original === undefined ? report : { ...record.report, ...changedFacts(report, original.report) };
}

/** Facts of two people of one home are never exchanged: a row without number is paired only where it stands alone. */
function countTwins(reports: readonly CaseReport[], records: readonly Record[]): (report: CaseReport) => number {
  const rows = groupBy(reports, placeAndDay);
  const recorded = groupBy(records, ({ report }) => placeAndDay(report));
  return (report) => Math.max(rows.get(placeAndDay(report))?.length ?? 0, recorded.get(placeAndDay(report))?.length ?? 0);
}

/** Takes the first record nobody has claimed that meets the earliest wish. */
function claim(candidates: readonly Record[], wishes: readonly ((record: Record) => boolean)[]): Record | undefined {
  for (const wish of wishes) {
    const found = candidates.find((record) => !record.claimed && wish(record));
    if (found === undefined) continue;
    found.claimed = true;
    return found;
  }
  return undefined;
}

function agree(a: CaseReport, b: CaseReport): boolean {
  const fits = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;
  return fits(a.caseId, b.caseId) && fits(a.person, b.person);
}

function collectRecords(recorded: readonly RecordedCases[]): Record[] {
  const records: Record[] = [];
  for (const { entry, file, table, withdrawnRows, withdrawnByHand } of recorded) {
    const withdrawn = new Set(withdrawnRows);
    const byHand = new Set(withdrawnByHand);
    for (let row = 0; row < table.count; row++) {
      if (withdrawn.has(row) && !byHand.has(row)) continue;
      records.push({ id: `${entry}#${row}`, report: reportAt(table, row), settled: byHand.has(row), byHand: file === '', claimed: false });
    }
  }
  return records;
}

function placeAndDay({ place, reportedOn }: CaseReport): string {
  return `${place}\n${reportedOn}`;
}
