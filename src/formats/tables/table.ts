// Rows as a table: the headings found, cells of the columns somebody wants, row numbers, ragged rows refused.
import { longer } from '../../domain/longer.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { cleanCell } from './clean-cell.ts';
import { chooseDelimiter, findHeadingRow, firstRows, LAST_HEADING_ROW, type FirstRow, type Recognises } from './heading-row.ts';
import { columnName } from './headings.ts';
import { RejectList } from '../rejects.ts';
import { utf8Of, type TextSource } from './text.ts';
import { rowsOfText, type RowSource } from './row-source.ts';
import type { CellCollector, CellColumn } from './cell-column.ts';

/** Names that would reach into the prototype of an object keyed by headings. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Eleven times what a city of 25 million published in its worst spring; a longer file would not fit into memory. */
const MOST_ROWS = 2_000_000;

/** The columns of the widest sheet a spreadsheet can hold. */
const MOST_COLUMNS = 16_384;

export interface Table {
  readonly file: string;
  /** Headings as they stand, cleaned; '' where the column has none or a forbidden one. */
  readonly headings: readonly string[];
  /** Row of the headings as the spreadsheet counts; 0 where the table has none. */
  readonly headingRow: number;
  /** Whole rows, without blank and refused ones. */
  readonly count: number;
  /** Number of each row as the spreadsheet counts. */
  readonly rowNumbers: Uint32Array;
  /** Cleaned cells by heading index; null for a column nobody wants. */
  readonly columns: readonly (CellColumn | null)[];
  /** Rows of data met, refused ones included, blank ones not. */
  readonly met: number;
  readonly rejects: readonly Reject[];
}

export interface TableOptions {
  /** Row of the headings where a person settled it; 0 for none. */
  readonly headingRow?: number | undefined;
  readonly mostRows?: number | undefined;
}

/**
 * Reads delimited text (its delimiter is found) or a sheet. Without `headingRow` the headings are the row with the most
 * recognised ones among the first five, else the first that is not blank; rows above it are no data.
 * `recognises` also picks the columns to keep, by heading or letter; without it all are kept. Rejects: `empty-file` (no
 * heading), `forbidden-key` (the column is left out), `not-csv` (a quote not closed, one line), `too-many-cells` and
 * `too-few-cells` (one row of a text: its cells may have slipped), `too-large` (over two million rows or 16,384 columns:
 * the whole file, because a list cut short would release units too early). A fault of a whole row shows no text of it,
 * since columns nobody asked for may hold names and telephone numbers.
 */
export function readTable(source: TableSource, file: string, recognises?: Recognises, options: TableOptions = {}): Table {
  const rows = rowsOf(source, recognises ?? (() => false));
  const rejects = new RejectList(file);
  const first = firstRows(rows);
  const beginning = options.headingRow === 0 ? { blank: blankHeadings(first), from: 1 } : { blank: null, from: headingsFrom(first, recognises, options.headingRow) };
  return readBody(rows, beginning, recognises, options.mostRows ?? MOST_ROWS, rejects);
}

/** Rows, or delimited text. */
export type TableSource = RowSource | TextSource;

function rowsOf(source: TableSource, recognises: Recognises): RowSource {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) return source;
  const utf8 = utf8Of(source);
  return rowsOfText(utf8, chooseDelimiter(utf8, recognises));
}

/** Where a table begins: it has no headings but `blank` ones, or they are the first row from `from` on that is not blank. */
interface Beginning {
  readonly blank: readonly string[] | null;
  readonly from: number;
}

function blankHeadings(first: readonly FirstRow[]): string[] {
  const widest = Math.max(0, ...first.map(({ cells }) => (cells ?? []).findLastIndex((cell) => cell.trim() !== '') + 1));
  return Array.from({ length: Math.min(widest, MOST_COLUMNS) }, () => '');
}

function headingsFrom(first: readonly FirstRow[], recognises: Recognises | undefined, chosen: number | undefined): number {
  if (chosen !== undefined) return Math.min(Math.max(1, chosen), LAST_HEADING_ROW);
  return (recognises === undefined ? null : findHeadingRow(first, recognises))?.row ?? 1;
}

function readBody(rows: RowSource, { blank, from }: Beginning, recognises: Recognises | undefined, mostRows: number, rejects: RejectList): Table {
  let rowNumbers = new Uint32Array(1024);
  let count = 0;
  let headings: readonly string[] | null = null;
  let headingRow = 0;
  let columns: (CellCollector | null)[] = [];
  let kept: { readonly column: CellCollector; readonly cell: number }[] = [];
  let width = 0;
  let met = 0;
  const open = (given: readonly string[]): void => {
    headings = given;
    columns = given.map((heading, i) => (wants(heading, i, recognises) ? rows.startColumn() : null));
    kept = columns.flatMap((column, cell) => (column === null ? [] : [{ column, cell }]));
    width = rows.isSheet ? 0 : given.findLastIndex((heading) => heading !== '') + 1;
  };
  if (blank !== null) open(blank);

  rows.walk((cells, row) => {
    if (row < from || cells?.isBlank() === true) return true;
    if (headings === null) {
      if (cells === null) rejects.refuse('not-csv', { row });
      else if (cells.count > MOST_COLUMNS) rejects.refuse('too-large', { row, value: String(cells.count), hint: `≤ ${MOST_COLUMNS}` });
      else {
        headingRow = row;
        open(readHeadings(cells.texts(), row, rejects));
      }
      return headings !== null;
    }
    if (++met > mostRows) return false;
    if (cells === null) rejects.refuse('not-csv', { row });
    else if (cells.count < width) rejects.refuse('too-few-cells', { row, value: `${cells.count} / ${width}` });
    else if (!rows.isSheet && cells.count > headings.length && !cells.isBlank(headings.length)) {
      rejects.refuse('too-many-cells', { row, value: `${cells.count} / ${headings.length}` });
    } else {
      if (count === rowNumbers.length) rowNumbers = longer(rowNumbers, 2 * count);
      rowNumbers[count++] = row;
      for (let i = 0; i < kept.length; i++) kept[i]!.column.add(cells, kept[i]!.cell);
    }
    return true;
  });
  if (met > mostRows) return refuseTooLarge(rejects.file, mostRows);
  if (headings === null && rejects.list.length === 0) rejects.refuse('empty-file');
  return { file: rejects.file, headings: headings ?? [], headingRow, count, rowNumbers: rowNumbers.subarray(0, count), columns: columns.map((column) => column?.finish() ?? null), met, rejects: rejects.list };
}

/** A column without a heading is wanted only where it is asked for by its letter. */
function wants(heading: string, column: number, recognises: Recognises | undefined): boolean {
  return recognises === undefined ? heading !== '' : recognises(columnName(heading, column));
}

function refuseTooLarge(file: string, mostRows: number): Table {
  const rejects = new RejectList(file);
  rejects.refuse('too-large', { hint: `≤ ${mostRows}` });
  return { file, headings: [], headingRow: 0, count: 0, rowNumbers: new Uint32Array(0), columns: [], met: 0, rejects: rejects.list };
}

function readHeadings(cells: readonly string[], row: number, rejects: RejectList): string[] {
  return cells.map((cell) => {
    const heading = cleanCell(cell);
    if (!FORBIDDEN_KEYS.has(heading.toLowerCase())) return heading;
    rejects.refuse('forbidden-key', { row, column: heading, value: heading });
    return '';
  });
}
