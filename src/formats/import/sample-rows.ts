// The first rows and values of a file, for a person to see what was understood.
import type { ImportKind, ReviewColumn } from '../../domain/district/import-review.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { isPersonal } from '../tables/personal-headings.ts';
import type { RowSource } from '../tables/row-source.ts';
import type { TableLayout } from '../tables/table-layout.ts';
import { shortenValue } from '../rejects.ts';

const HEAD_ROWS = 6;
const HEAD_CELLS = 12;
const MOST_SAMPLES = 3;
/** A column whose first thousand rows are empty shows none. */
const ROWS_SEARCHED = 1000;
/** Beyond these only columns that are read are listed: nobody looks through ten thousand. */
const MOST_COLUMNS = 200;
/** Stands for a value about a person. */
const HIDDEN = '•••';

/** The first rows as they stand; cells below a heading about a person are hidden. */
export function headOf(rows: RowSource, { names, headingRow }: TableLayout, kind: ImportKind): string[][] {
  const head: string[][] = [];
  rows.walk((cells, row, line) => {
    const shown = (cells ?? [line]).slice(0, HEAD_CELLS).map(shortenValue);
    head.push(shown.map((cell, i) => (row > headingRow && cell !== '' && isPersonal(names[i] ?? '', kind) ? HIDDEN : cell)));
    return row < HEAD_ROWS;
  });
  return head;
}

/** The columns in order, each with its meaning and first values; none of a column about a person. */
export function columnsOf(rows: RowSource, { names, headingRow, meanings }: TableLayout, kind: ImportKind): ReviewColumn[] {
  const listed = names.map((_, i) => i).filter((i) => i < MOST_COLUMNS || meanings.has(i));
  const samples = new Map(listed.map((i) => [i, [] as string[]]));
  const open = new Set(listed.filter((i) => !isPersonal(names[i]!, kind)));
  let searched = 0;
  rows.walk((cells, row) => {
    if (row <= headingRow || cells === null) return true;
    for (const i of open) {
      const value = shortenValue(cleanCell(cells[i] ?? ''));
      if (value === '') continue;
      samples.get(i)!.push(value);
      if (samples.get(i)!.length === MOST_SAMPLES) open.delete(i);
    }
    return open.size > 0 && ++searched < ROWS_SEARCHED;
  });
  return listed.map((i) => ({ heading: names[i]!, meaning: meanings.get(i) ?? '', personal: isPersonal(names[i]!, kind), samples: samples.get(i)! }));
}
