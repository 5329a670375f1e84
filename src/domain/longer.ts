// Columns that grow while they are filled.

interface Growing {
  readonly length: number;
  set(column: ArrayLike<number>): void;
}

/** A column of `length` that begins as this one and ends with zeros. */
export function longer<Column extends Growing>(column: Column, length: number): Column {
  const grown = new (column.constructor as new (length: number) => Column)(length);
  grown.set(column as unknown as ArrayLike<number>);
  return grown;
}
