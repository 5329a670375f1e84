// Finds where a table begins: which of its first rows holds the headings, and what separates its cells.
import { cleanCell } from './clean-cell.ts';
import { DELIMITERS, findDelimiter, type Delimiter } from './delimited.ts';
import { rowsOfText, type RowSource } from './row-source.ts';

/** Titles, units and notes stand above the headings in at most four rows. */
export const LAST_HEADING_ROW = 5;

/** Whether a heading is one that is looked for. */
export type Recognises = (heading: string) => boolean;

/** One of the first rows; `cells` is null where its quotes are broken. */
export interface FirstRow {
  readonly cells: readonly string[] | null;
  readonly row: number;
}

/** The rows 1 to `LAST_HEADING_ROW`. */
export function firstRows(rows: RowSource): FirstRow[] {
  const first: FirstRow[] = [];
  rows.walk((cells, row) => {
    if (row <= LAST_HEADING_ROW) first.push({ cells: cells?.texts() ?? null, row });
    return row < LAST_HEADING_ROW;
  });
  return first;
}

/** The first row with the most recognised headings, and how many it has; null where no row has one. */
export function findHeadingRow(first: readonly FirstRow[], recognises: Recognises): { readonly row: number; readonly recognised: number } | null {
  let best: { row: number; recognised: number } | null = null;
  for (const { cells, row } of first) {
    const recognised = (cells ?? []).filter((cell) => isHeading(cell, recognises)).length;
    if (recognised > (best?.recognised ?? 0)) best = { row, recognised };
  }
  return best;
}

function isHeading(cell: string, recognises: Recognises): boolean {
  const heading = cleanCell(cell);
  return heading !== '' && recognises(heading);
}

/** The delimiter under which the first rows show the most recognised headings; among equals that of the first line. */
export function chooseDelimiter(utf8: Uint8Array, recognises: Recognises): Delimiter {
  const scores = DELIMITERS.map((delimiter) => {
    const first = firstRows(rowsOfText(utf8, delimiter));
    return findHeadingRow(first, recognises)?.recognised ?? 0;
  });
  const best = Math.max(...scores);
  if (best === 0) return findDelimiter(utf8, LAST_HEADING_ROW);
  const equals = DELIMITERS.filter((_, i) => scores[i] === best);
  const first = findDelimiter(utf8);
  return equals.includes(first) ? first : equals[0]!;
}
