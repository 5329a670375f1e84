// Rows of cells in turn, whether they stand in delimited text or in the cells of a sheet.
import { TextCells, type CellCollector } from './cell-column.ts';
import { ByteCells } from './byte-cells.ts';
import { walkRows, type Delimiter } from './delimited.ts';

/** The cells of the row that is being visited; they are gone with the next one. */
export interface RowCells {
  readonly count: number;
  /** A cell as it stands, '' beyond the last. */
  text(cell: number): string;
  texts(): string[];
  /** Whether the cells from `from` on hold nothing but blanks. */
  isBlank(from?: number): boolean;
}

/**
 * Takes one row: its cells and its number as a spreadsheet counts (first row = 1). `cells` is null for a line whose
 * quotes are broken, which then stands in `line`. Walking stops when false comes back.
 */
export type VisitRow = (cells: RowCells | null, row: number, line: string) => boolean;

/** Rows that can be walked as often as needed. */
export interface RowSource {
  /** Whether rows are cells of a sheet, which stand in their columns: one that ends early is blank from there on. */
  readonly isSheet: boolean;
  walk(visit: VisitRow): void;
  /** Collects cells of rows of this source. */
  startColumn(): CellCollector;
}

/** Rows of delimited text in UTF-8. */
export function rowsOfText(utf8: Uint8Array, delimiter: Delimiter): RowSource {
  const rows = expectRows(utf8);
  return { isSheet: false, walk: (visit) => walkRows(utf8, delimiter, visit), startColumn: () => new ByteCells(utf8, rows) };
}

/** About how many rows a text has, by the lines at its beginning; a little more, so that columns need not grow. */
function expectRows(utf8: Uint8Array): number {
  const head = utf8.subarray(0, 1 << 16);
  const lines = head.reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
  return Math.ceil((1.1 * lines * utf8.length) / Math.max(1, head.length));
}

/** Rows in their order; a sheet lists none that are blank. */
export function rowsOfSheet(rows: readonly { readonly row: number; readonly cells: readonly string[] }[]): RowSource {
  return {
    isSheet: true,
    walk(visit) {
      for (const { row, cells } of rows) if (!visit(sheetCells(cells), row, '')) return;
    },
    startColumn: () => new TextCells(),
  };
}

function sheetCells(cells: readonly string[]): RowCells {
  return {
    count: cells.length,
    text: (cell) => cells[cell] ?? '',
    texts: () => [...cells],
    isBlank(from = 0) {
      for (let i = from; i < cells.length; i++) if (cells[i]!.trim() !== '') return false;
      return true;
    },
  };
}
