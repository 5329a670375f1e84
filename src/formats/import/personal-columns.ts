// Which cells of a table are about a person, whatever row was taken for its headings; what stands in their place.
import type { ImportKind } from '../../domain/district/import-review.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { shortenValue } from '../rejects.ts';
import { firstRows } from '../tables/heading-row.ts';
import { isPersonal } from '../tables/personal-headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import type { TableLayout } from '../tables/table-layout.ts';

/** Stands for a value about a person. */
const HIDDEN = '•••';

export interface PersonalColumns {
  /** Whether a cell of a column, counted from 0, in a row as the spreadsheet counts stands below a word for a person. */
  covers(column: number, row: number): boolean;
  /** Whether the column is about a person below its heading, or its heading is a value about one. */
  isPersonal(column: number): boolean;
  /** The heading of a column as it may be shown. */
  heading(column: number): string;
}

/**
 * A column is about a person below the first of the first five rows that says so, and below its heading. A title that
 * fills one cell above a wider table says nothing of its column; nor does any word where the heading is recognised.
 */
export function personalColumns(rows: RowSource, { names, headingRow, meanings }: TableLayout, kind: ImportKind): PersonalColumns {
  const saidIn = new Map<number, number>();
  const first = firstRows(rows).map(({ cells, row }) => ({ cells: cells ?? [], row, filled: (cells ?? []).filter((cell) => cell.trim() !== '').length }));
  const widest = Math.max(0, ...first.map(({ filled }) => filled));
  for (const { cells, row, filled } of first) {
    if (filled === 1 && widest > 1) continue;
    cells.forEach((cell, column) => {
      if (saidIn.has(column) || (headingRow > 0 && meanings.has(column)) || !isPersonal(cell, kind)) return;
      saidIn.set(column, row);
    });
  }
  const isByHeading = names.map((name) => isPersonal(name, kind));
  const covers = (column: number, row: number): boolean => row > (saidIn.get(column) ?? Infinity) || (isByHeading[column] === true && row > headingRow);
  return {
    covers,
    isPersonal: (column) => saidIn.has(column) || isByHeading[column]! || hasPersonalNumber(names[column]!),
    heading: (column) => (headingRow > 0 && covers(column, headingRow) ? HIDDEN : hideNumbers(names[column]!)),
  };
}

/** A cell as it may be shown: shortened, and hidden where it is about a person. */
export function showCell(cell: string, isCovered: boolean): string {
  const shown = shortenValue(cell);
  return isCovered && shown !== '' ? HIDDEN : hasPersonalNumber(cell) ? HIDDEN : shown;
}

/** A text as it may be shown: hidden where it holds the number of an identity card or a telephone. */
export function hideNumbers(text: string): string {
  return hasPersonalNumber(text) ? HIDDEN : text;
}
