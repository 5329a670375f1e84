// Which cells of a table are about a person, whatever row was taken for its headings; what stands in their place.
import type { ImportKind } from '../../domain/district/import-review.ts';
import { isCode } from '../../domain/district/person-code.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { shortenValue } from '../rejects.ts';
import { firstRows } from '../tables/heading-row.ts';
import { isPersonal } from '../tables/personal-headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import type { TableLayout } from '../tables/table-layout.ts';

/** What only a number or code may stand for. */
const CODES: ReadonlySet<string> = new Set(['caseId', 'person']);

/** Stands for a value about a person. */
const HIDDEN = '•••';

export interface PersonalColumns {
  /**
   * Whether a cell of a column, counted from 0, in a row as the spreadsheet counts is not to be shown: below a word for a
   * person, or below a heading of numbers of cases or persons where it is no number.
   */
  covers(column: number, row: number, cell: string): boolean;
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
  const isOfCodes = (column: number): boolean => CODES.has(meanings.get(column) ?? '');
  const covers = (column: number, row: number, cell: string): boolean =>
    row > (saidIn.get(column) ?? Infinity) || (row > headingRow && (isByHeading[column] === true || (isOfCodes(column) && !isCode(cell.trim()))));
  return {
    covers,
    isPersonal: (column) => saidIn.has(column) || isByHeading[column]! || hasPersonalNumber(names[column]!),
    heading: (column) => (headingRow > 0 && covers(column, headingRow, names[column]!) ? HIDDEN : hideNumbers(names[column]!)),
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
