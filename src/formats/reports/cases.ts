// A case list as columns: one row a report, with every row or value that could not be taken told.
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { CaseColumns } from './case-columns.ts';
import { CASE_HEADINGS } from './case-headings.ts';
import { caseRowReader } from './case-rows.ts';
import { ColumnReader } from '../tables/column-reader.ts';
import type { DateOrder } from '../tables/dates.ts';
import { pickColumns } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { readTable } from '../tables/table.ts';

export interface CaseOptions {
  /** Order of day and month where a column does not settle it. */
  readonly dateOrder?: DateOrder | undefined;
}

export interface CaseReading {
  /** Null when the file lacks a needed column or a heading; see `rejects`. */
  readonly cases: CaseTable | null;
  readonly rejects: readonly Reject[];
  /** Rows of data in the file, refused ones included: 0 in a validly empty file. */
  readonly met: number;
  /** Heading that named the unit, for telling unknown ones. */
  readonly keyHeading: string;
}

/**
 * Reads a case list. Needed: `unit` or `place`, and a report date; a row without them, or with a bad report date, is
 * refused. Any other bad value is left out with a warning, which errs on the side of a positive that counts.
 * Repeated rows are still in the table: `dropRepeatedCases` looks at all files of a run together.
 * The key of a row is its unit; else district and place without a blank between; else the place.
 */
export function readCases(text: string, file: string, options: CaseOptions = {}): CaseReading {
  const table = readTable(text, file, (heading) => CASE_HEADINGS.find(heading) !== undefined);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table.headings, CASE_HEADINGS, rejects);
  const hasKey = columns.has('unit') || columns.has('place');
  if (table.headings.length > 0) {
    if (!hasKey) rejects.refuse('missing-column', { row: 1, column: 'unit', hint: 'unit, place, 划定单元, 地址' });
    if (!columns.has('reported')) rejects.refuse('missing-column', { row: 1, column: 'date', hint: 'date, reported_on, 报告日期' });
  }
  const keyHeading = table.headings[columns.get('unit') ?? columns.get('place') ?? -1] ?? '';
  if (!hasKey || !columns.has('reported')) return { cases: null, rejects: rejects.list, met: table.met, keyHeading };
  const readRow = caseRowReader(new ColumnReader(table, columns, options.dateOrder, rejects), rejects);
  const collected = new CaseColumns(table.count);
  for (let index = 0; index < table.count; index++) {
    const report = readRow(index);
    if (report !== null) collected.add(report);
  }
  rejects.list.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { cases: collected.finish(), rejects: rejects.list, met: table.met, keyHeading };
}
