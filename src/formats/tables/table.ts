// Delimited text as a table: headings of row 1, cells of the columns somebody wants, row numbers, ragged rows refused.
import type { Reject } from '../../domain/district/reject.ts';
import { cleanCell } from './clean-cell.ts';
import { findDelimiter, walkRows } from './delimited.ts';
import { RejectList } from '../rejects.ts';

/** Names that would reach into the prototype of an object keyed by headings. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Eleven times what a city of 25 million published in its worst spring; a longer file would not fit into memory. */
const MOST_ROWS = 2_000_000;

export interface Table {
  readonly file: string;
  /** Headings as they stand, cleaned; '' where the column has none or a forbidden one. */
  readonly headings: readonly string[];
  /** Whole rows, without blank and refused ones. */
  readonly count: number;
  /** Number of each row as the spreadsheet counts (header = 1). */
  readonly rowNumbers: readonly number[];
  /** Cleaned cells by heading index; null for a column nobody wants. */
  readonly columns: readonly (readonly string[] | null)[];
  /** Rows of data met, refused ones included, blank ones not. */
  readonly met: number;
  readonly rejects: readonly Reject[];
}

/**
 * Reads delimited text (comma, tab or semicolon, found in the first line).
 * `wants` picks the columns to keep. Rejects: `empty-file` (no heading), `forbidden-key` (the column is left out),
 * `not-csv` (a quote not closed, one line), `too-many-cells`, `too-few-cells` (one row), `too-large` (over two million
 * rows: the whole file, because a list cut short would release units too early). A fault of a whole row shows no text of
 * it, since columns nobody asked for may hold names and telephone numbers.
 */
export function readTable(
  text: string,
  file: string,
  wants: (heading: string) => boolean = () => true,
  mostRows = MOST_ROWS,
): Table {
  const rejects = new RejectList(file);
  const rowNumbers: number[] = [];
  let headings: string[] | null = null;
  let columns: (string[] | null)[] = [];
  let width = 0;
  let met = 0;

  walkRows(text, findDelimiter(text), (cells, row) => {
    if (cells !== null && cells.every((cell) => cell.trim() === '')) return true;
    if (headings === null) {
      if (cells === null) {
        rejects.refuse('not-csv', { row });
        return false;
      }
      headings = readHeadings(cells, row, rejects);
      columns = headings.map((heading) => (heading !== '' && wants(heading) ? [] : null));
      width = headings.findLastIndex((heading) => heading !== '') + 1;
      return true;
    }
    if (++met > mostRows) return false;
    if (cells === null) rejects.refuse('not-csv', { row });
    else if (cells.length < width) rejects.refuse('too-few-cells', { row, value: `${cells.length} / ${width}` });
    else if (hasExtraCells(cells, headings.length)) {
      rejects.refuse('too-many-cells', { row, value: `${cells.length} / ${headings.length}` });
    } else {
      rowNumbers.push(row);
      for (let i = 0; i < columns.length; i++) columns[i]?.push(cleanCell(cells[i] ?? ''));
    }
    return true;
  });
  if (met > mostRows) return refuseTooLarge(file, mostRows);
  if (headings === null && rejects.list.length === 0) rejects.refuse('empty-file');
  return { file, headings: headings ?? [], count: rowNumbers.length, rowNumbers, columns, met, rejects: rejects.list };
}

function refuseTooLarge(file: string, mostRows: number): Table {
  const rejects = new RejectList(file);
  rejects.refuse('too-large', { hint: `≤ ${mostRows}` });
  return { file, headings: [], count: 0, rowNumbers: [], columns: [], met: 0, rejects: rejects.list };
}

function readHeadings(cells: readonly string[], row: number, rejects: RejectList): string[] {
  return cells.map((cell) => {
    const heading = cleanCell(cell);
    if (!FORBIDDEN_KEYS.has(heading.toLowerCase())) return heading;
    rejects.refuse('forbidden-key', { row, column: heading, value: heading });
    return '';
  });
}

function hasExtraCells(cells: readonly string[], width: number): boolean {
  for (let i = width; i < cells.length; i++) if (cells[i]!.trim() !== '') return true;
  return false;
}
