// Some rows of a table of facts, as a table.

type Column = readonly string[] | Int32Array | Uint8Array | Uint32Array;

/** The rows named, in their order; a list of records is picked from like a column. */
export function pickRows<Table extends object>(table: Table, rows: readonly number[]): Table {
  if (Array.isArray(table)) return rows.map((row) => (table as unknown[])[row]) as unknown as Table;
  const picked = Object.entries(table).map(([name, column]: [string, number | Column]) => [name, pickColumn(column, rows)] as const);
  return Object.fromEntries(picked) as Table;
}

function pickColumn(column: number | Column, rows: readonly number[]): number | Column {
  if (typeof column === 'number') return rows.length;
  if (column instanceof Int32Array || column instanceof Uint8Array || column instanceof Uint32Array) {
    const Kind = column.constructor as new (values: number[]) => Int32Array;
    return new Kind(rows.map((row) => column[row]!));
  }
  return rows.map((row) => column[row]!);
}
