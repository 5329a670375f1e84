// Tables of the district to and from row sets; only the columns that are used are kept.
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { ContactTable, DisinfectionTable, RoundTable } from '../../domain/district/fact-tables.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import { decodeRowSet, encodeRowSet, type ColumnSet } from './row-set.ts';

interface Tables {
  units: UnitTable;
  cases: CaseTable;
  rounds: RoundTable;
  contacts: ContactTable;
  disinfections: DisinfectionTable;
}

/** Lists that are numbered by others, not by row: they keep their length when rows are dropped. */
const DICTIONARIES: ReadonlySet<string> = new Set(['places']);

export function encodeTable<Kind extends keyof Tables>(kind: Kind, table: Tables[Kind]) {
  return encodeRowSet(kind, table as unknown as ColumnSet);
}

/**
 * A stored table, without the rows (from 0) that were withdrawn.
 * @throws RowSetError when the bytes are not such a table.
 */
export function decodeTable<Kind extends keyof Tables>(
  kind: Kind,
  bytes: Uint8Array,
  withdrawnRows: readonly number[] = [],
): Tables[Kind] {
  const columns = decodeRowSet(kind, bytes);
  const table = withdrawnRows.length === 0 ? columns : withoutRows(columns, new Set(withdrawnRows));
  return table as unknown as Tables[Kind];
}

function withoutRows(columns: ColumnSet, dropped: ReadonlySet<number>): ColumnSet {
  const kept: Record<string, ColumnSet[string]> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (name === 'count') kept[name] = (column as number) - [...dropped].filter((row) => row < (column as number)).length;
    else if (typeof column === 'number' || DICTIONARIES.has(name)) kept[name] = column;
    else kept[name] = column.filter((_: unknown, row: number) => !dropped.has(row)) as ColumnSet[string];
  }
  return kept;
}
