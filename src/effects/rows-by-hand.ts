// Rows that a person enters by hand: stored ahead of the entry that names them.
import type { Body, RowKind } from '../domain/journal/entry.ts';
import { encodeTable, type StoredTables } from '../formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../io/row-sets.ts';

/** `name`: what the step is told by, '' for nothing. */
export async function rowsByHand<Kind extends keyof StoredTables & RowKind>(of: Kind, table: Parameters<typeof encodeTable<Kind>>[1], name: string): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  const { count } = table;
  return { kind: 'rows-recorded', of, rows: hash, count, name, source: { file: '', crs: 'wgs84', taken: count, refused: 0 } };
}
