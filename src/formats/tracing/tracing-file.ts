// What the lists of tracing have in common: headings in any order, moments with or without an hour, codes for persons and cases.
import { MINUTES_PER_DAY, NOT_RECORDED, type Minute } from '../../domain/day.ts';
import type { ReviewDates } from '../../domain/district/import-review.ts';
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { isCode } from '../reports/code-values.ts';
import { FactColumns, type FactOptions } from '../reports/fact-file.ts';
import { describeDates } from '../reports/report-dates.ts';
import { RejectList } from '../rejects.ts';
import type { CellColumn } from '../tables/cell-column.ts';
import { decideDateOrder, lacksYear } from '../tables/dates.ts';
import { mapHeadings, pickColumns, type HeadingIndex } from '../tables/headings.ts';
import { layoutOf, type TableLayout } from '../tables/table-layout.ts';
import { readTable, type Table as ReadRows, type TableSource } from '../tables/table.ts';

export interface TracingReading<Table> {
  /** Null where a needed column is missing. */
  readonly table: Table | null;
  readonly rejects: readonly Reject[];
  /** Rows of data met, refused ones included. */
  readonly met: number;
  readonly layout: TableLayout;
  /** What all columns of days and times hold together. */
  readonly dates: ReviewDates;
}

/** Reads the cells of one row; null where the row is refused, which is told. */
type ReadRow<Row> = (index: number) => Row | null;

interface ListOf<Meaning extends string, Row, Table> {
  readonly headings: HeadingIndex<Meaning>;
  /** One of each of these must be there, each missed by its first. */
  readonly needed: readonly (readonly Meaning[])[];
  /** Columns of days and times: one order of day and month holds for all of them. */
  readonly times: readonly Meaning[];
  /** Minutes of rows that say when something was; `NOT_RECORDED` where nobody said. */
  readonly spans: (table: Table) => readonly Int32Array[];
  readonly reader: (columns: TracingColumns<Meaning>) => ReadRow<Row>;
  readonly table: (rows: readonly Row[]) => Table;
}

/** Columns about a person are never found, whatever they are called for, nor is one called 姓名 mapped to anything. */
export function readTracing<Meaning extends string, Row, Table>(list: ListOf<Meaning, Row, Table>, source: TableSource, file: string, options: FactOptions = {}): TracingReading<Table> {
  const headings = mapHeadings(list.headings, options.mapping, 'cases');
  const read = readTable(source, file, (heading) => headings.find(heading) !== undefined, options);
  const rejects = new RejectList(file);
  rejects.addAll(read.rejects);
  const columns = pickColumns(read, headings, rejects);
  const cells = joinCells(read, list.times.map((meaning) => columns.get(meaning)));
  const decided = options.dateOrder === undefined ? decideDateOrder(cells.distinct()) : options.dateOrder;
  const settled = { ...options, dateOrder: decided === 'dmy' || decided === 'mdy' ? decided : undefined };
  const found = { met: read.met, layout: layoutOf(read, columns) };
  const missing = read.headings.length === 0 ? [] : list.needed.filter((meanings) => !meanings.some((meaning) => columns.has(meaning)));
  for (const [column] of missing) rejects.refuse('missing-column', { row: read.headingRow, column: column! });
  if (missing.length > 0 || read.headings.length === 0) return { ...found, table: null, rejects: rejects.list, dates: describeDates(cells, new Int32Array(), options) };
  const readRow = list.reader(new TracingColumns(read, columns, settled, rejects));
  const rows = Array.from({ length: read.count }, (_, index) => readRow(index)).filter((row) => row !== null);
  const table = list.table(rows);
  const days = Int32Array.from(list.spans(table).flatMap((minutes) => [...minutes]).filter((minute) => minute !== NOT_RECORDED), (minute) => Math.floor(minute / MINUTES_PER_DAY));
  return { ...found, table, rejects: rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), dates: describeDates(cells, days, options) };
}

/** Cells of several columns as one: of a row the first that lacks its year, so that rows are counted and not cells. */
function joinCells({ count, columns }: ReadRows, wanted: readonly (number | undefined)[]): CellColumn {
  const joined = wanted.map((column) => columns[column ?? -1] ?? null).filter((column) => column !== null);
  return {
    length: count, codes: null,
    at: (index) => joined.map((column) => column.at(index)).find(lacksYear) ?? '',
    distinct: () => joined.flatMap((column) => [...column.distinct()]),
  };
}

export class TracingColumns<Meaning extends string> extends FactColumns<Meaning> {
  /** The code of a case or person; '' where none stands there, null and told, without showing it, where it may be a name. */
  codeOf(meaning: Meaning, need: 'needed' | 'optional'): (index: number) => string | null {
    const read = this.text(meaning, need);
    return (index) => {
      const code = read(index);
      if (code === '') return need === 'needed' ? null : '';
      if (isCode(code)) return code;
      this.rejects.refuse('personal-value', { row: this.rowNumber(index), column: this.heading(meaning) });
      return null;
    };
  }

  /** A place as written, without numbers of telephones and cards. */
  place(meaning: Meaning): (index: number) => string {
    const read = this.text(meaning, 'optional');
    return (index) => {
      const written = read(index);
      const place = /\p{Script=Han}/u.test(written) ? withoutPersonalNumbers(written) : written;
      if (place !== written) this.rejects.warn('personal-value', { row: this.rowNumber(index), column: this.heading(meaning) });
      return place;
    };
  }

  /**
   * A moment; undefined where none stands there, `false` for what is none, which refuses the row. A day without an hour
   * begins at its first minute and ends at its last.
   */
  moment(meaning: Meaning, without: 'start' | 'end'): (index: number) => Minute | undefined | false {
    const read = this.dayOrNothing(meaning);
    return (index) => {
      const date = read(index);
      if (date === null || date === false) return date === null ? undefined : false;
      return date.day * MINUTES_PER_DAY + (date.minute >= 0 ? date.minute : without === 'start' ? 0 : MINUTES_PER_DAY - 1);
    };
  }

  /** What is written of a number of a house, stair, floor or flat, its words left out: 3号楼, 2单元, 301室. Never more than a code. */
  number(meaning: Meaning): (index: number) => string {
    const read = this.text(meaning, 'optional');
    return (index) => {
      const written = read(index).normalize('NFKC').trim();
      const code = /^(?:第|地下|负)?(-?[A-Za-z]?\d{1,5}(?:-\d{1,4})*[A-Za-z]?|[A-Za-z])(?:号楼|楼|栋|幢|座|号|单元|门|层|楼层|室|户|房|#|F)?$/u.exec(written)?.[1] ?? '';
      if (code === '' && written !== '') this.rejects.warn('not-a-number', { row: this.rowNumber(index), column: this.heading(meaning) });
      return /^(?:地下|负)/u.test(written) && code !== '' ? `-${code}` : code;
    };
  }
}
