// The first rows and values of a file, for a person to see what was understood.
import type { ImportKind, ReviewColumn } from '../../domain/district/import-review.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import type { RowSource } from '../tables/row-source.ts';
import type { TableLayout } from '../tables/table-layout.ts';
import { personalColumns, showCell } from './personal-columns.ts';

const HEAD_ROWS = 6;
const HEAD_CELLS = 12;
const MOST_SAMPLES = 3;
/** A column whose first thousand rows are empty shows none. */
const ROWS_SEARCHED = 1000;
/** Beyond these only columns that are read are listed: nobody looks through ten thousand. */
const MOST_COLUMNS = 200;

/** Rows 1 to 6 as they stand, blank ones of a sheet among them; cells about a person are hidden. */
export function headOf(rows: RowSource, layout: TableLayout, kind: ImportKind): string[][] {
  const personal = personalColumns(rows, layout, kind);
  const head: string[][] = [];
  rows.walk((cells, row, line) => {
    // A sheet tells of no blank rows.
    while (head.length < Math.min(row - 1, HEAD_ROWS)) head.push([]);
    if (row > HEAD_ROWS) return false;
    head.push((cells?.texts() ?? [line]).slice(0, HEAD_CELLS).map((cell, column) => showCell(cell, personal.covers(column, row, cell))));
    return row < HEAD_ROWS;
  });
  return head;
}

/** The columns in order, each with its meaning and first values; none of a column about a person. */
export function columnsOf(rows: RowSource, layout: TableLayout, kind: ImportKind): ReviewColumn[] {
  const { names, headingRow, meanings } = layout;
  const personal = personalColumns(rows, layout, kind);
  const listed = names.map((_, i) => i).filter((i) => i < MOST_COLUMNS || meanings.has(i));
  const samples = new Map(listed.map((i) => [i, [] as string[]]));
  const open = new Set(listed.filter((i) => !personal.isPersonal(i)));
  let searched = 0;
  rows.walk((cells, row) => {
    if (row <= headingRow || cells === null) return true;
    for (const i of open) {
      const cell = cleanCell(cells.text(i));
      const value = showCell(cell, personal.covers(i, row, cell));
      if (value === '') continue;
      samples.get(i)!.push(value);
      if (samples.get(i)!.length === MOST_SAMPLES) open.delete(i);
    }
    return open.size > 0 && ++searched < ROWS_SEARCHED;
  });
  return listed.map((i) => ({ heading: personal.heading(i), meaning: meanings.get(i) ?? '', personal: personal.isPersonal(i), samples: samples.get(i)! }));
}
