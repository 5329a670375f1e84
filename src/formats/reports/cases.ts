// A case list as columns: one row a report, with every row or value that could not be taken told.
import type { EpidemicDay } from '../../domain/day.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { ReviewDates } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { readCaseColumns } from './case-columns.ts';
import { CASE_HEADINGS } from './case-headings.ts';
import { describeDates } from './report-dates.ts';
import { NO_CELLS } from '../tables/cell-column.ts';
import { ColumnReader } from '../tables/column-reader.ts';
import type { DateOrder } from '../tables/dates.ts';
import { mapHeadings, pickColumns, type ColumnMapping } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { layoutOf, type TableLayout } from '../tables/table-layout.ts';
import { readTable, type TableSource } from '../tables/table.ts';

export interface CaseOptions {
  /** Order of day and month where a column does not settle it. */
  readonly dateOrder?: DateOrder | undefined;
  /** The year of dates without one; without it they are not read. */
  readonly year?: number | undefined;
  /** Row of the headings where a person settled it; 0 for none. */
  readonly headingRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  /** The last day a report may be of. */
  readonly latestDay?: EpidemicDay | undefined;
  /** Units are named as people name them, not by their keys: district and street columns go in front of them. */
  readonly namesAreas?: boolean | undefined;
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

/** A reading with what is shown of it before it counts. */
export interface CaseListReading extends CaseReading {
  readonly layout: TableLayout;
  readonly dates: ReviewDates;
}

/**
 * Reads a case list. Needed: `unit` or `place`, and a report date; a row without them, with a bad report date or with a
 * negative result is refused. Any other bad value is left out with a warning, which errs on the side of a positive that
 * counts; so are numbers of cards and telephones in an address, and case and person numbers that may be names. Repeated rows are still in the table: `dropRepeatedCases` looks at all files of a run together.
 * The key of a row is its unit; else district and place without a blank between; else the place.
 */
export function readCases(source: TableSource, file: string, options: CaseOptions = {}): CaseListReading {
  const known = mapHeadings(CASE_HEADINGS, options.mapping, 'cases');
  const table = readTable(source, file, (heading) => known.find(heading) !== undefined, options);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table, known, rejects);
  const hasKey = columns.has('unit') || columns.has('place');
  if (table.headings.length > 0) {
    const row = table.headingRow;
    if (!hasKey) rejects.refuse('missing-column', { row, column: 'unit', hint: 'unit, place, 划定单元, 地址' });
    if (!columns.has('reported')) rejects.refuse('missing-column', { row, column: 'date', hint: 'date, reported_on, 报告日期' });
  }
  const layout = layoutOf(table, columns);
  const keyHeading = layout.names[columns.get('unit') ?? columns.get('place') ?? -1] ?? '';
  const reportCells = table.columns[columns.get('reported') ?? -1] ?? NO_CELLS;
  const { dateOrder, year, latestDay, namesAreas } = options;
  const found = { met: table.met, keyHeading, layout };
  if (!hasKey || !columns.has('reported')) return { ...found, dates: describeDates(reportCells, new Int32Array(), options), cases: null, rejects: rejects.list };
  const reader = new ColumnReader(table, columns, { order: dateOrder, year, latestDay }, rejects);
  const cases = readCaseColumns(reader, table.count, rejects, { latestDay, namesAreas });
  // Columns are read one after the other: what is told of a row stands together.
  rejects.list.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...found, dates: describeDates(reportCells, cases.reportedOn, options), cases, rejects: rejects.list };
}
