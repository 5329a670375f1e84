// Rows of cells in turn, whether they stand in delimited text or in the cells of a sheet.
import { walkRows, type Delimiter } from './delimited.ts';

/**
 * Takes one row: its cells and its number as a spreadsheet counts (first row = 1). `cells` is null for a line whose
 * quotes are broken, which then stands in `line`. Walking stops when false comes back.
 */
export type VisitRow = (cells: readonly string[] | null, row: number, line: string) => boolean;

/** Rows that can be walked as often as needed. */
export interface RowSource {
  /** Whether rows are cells of a sheet, which stand in their columns: one that ends early is blank from there on. */
  readonly isSheet: boolean;
  walk(visit: VisitRow): void;
}

export function rowsOfText(text: string, delimiter: Delimiter): RowSource {
  return { isSheet: false, walk: (visit) => walkRows(text, delimiter, visit) };
}

/** Rows in their order; a sheet lists none that are blank. */
export function rowsOfSheet(rows: readonly { readonly row: number; readonly cells: readonly string[] }[]): RowSource {
  return {
    isSheet: true,
    walk(visit) {
      for (const { row, cells } of rows) if (!visit(cells, row, '')) return;
    },
  };
}
