// How a table was understood: where its headings stand and what each column means.
import { columnName } from './headings.ts';
import type { Table } from './table.ts';

export interface TableLayout {
  /** Row of the headings as the spreadsheet counts; 0 where the table has none. */
  readonly headingRow: number;
  /** Heading of each column, else its letter. */
  readonly names: readonly string[];
  /** Meaning of each column that is read. */
  readonly meanings: ReadonlyMap<number, string>;
}

export function layoutOf({ headingRow, headings }: Table, columns: ReadonlyMap<string, number>): TableLayout {
  return {
    headingRow,
    names: headings.map(columnName),
    meanings: new Map([...columns].map(([meaning, column]) => [column, meaning])),
  };
}
