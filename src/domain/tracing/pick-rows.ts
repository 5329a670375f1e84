// Some rows of a column, in the order given.

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

export function pickColumn<Kind extends Column>(column: Kind, rows: ArrayLike<number>): Kind {
  const picked = new (column.constructor as new (length: number) => Kind)(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = column[rows[at]!]!;
  return picked;
}
