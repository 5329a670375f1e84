// Tables of the district to and from row sets; only the columns that are used are kept.
import { NOT_RECORDED } from '../../domain/day.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { ContactTable, DisinfectionTable, OrderTable, RoundTable, VisitTable } from '../../domain/district/fact-tables.ts';
import type { HouseholdTable, PlotTable } from '../../domain/farming/register/farm-tables.ts';
import type { InvestigationTable } from '../../domain/tracing/cases/investigation-table.ts';
import type { StoredRosterTable } from '../../domain/tracing/contacts/stored-rosters.ts';
import type { StoredStayTable } from '../../domain/tracing/stays/stored-stays.ts';
import type { TrackTable } from '../../domain/tracing/track/track-table.ts';
import { keepPlaces, placeColumnOf } from '../../domain/district/place-column.ts';
import { keepTexts, textColumnOf } from '../../domain/district/text-column.ts';
import type { UnitGeometry, UnitTable } from '../../domain/district/unit-table.ts';
import type { ZoneList } from '../../domain/publishing/zone-list.ts';
import { decodeRowSet, encodeRowSet, isPlaceColumn, isTextColumn, type ColumnSet } from './row-set.ts';

/** The tables that are stored, by the kind of their rows. */
export interface StoredTables {
  units: UnitTable;
  cases: CaseTable;
  rounds: RoundTable;
  contacts: ContactTable;
  disinfections: DisinfectionTable;
  orders: OrderTable;
  visits: VisitTable;
  households: HouseholdTable;
  plots: PlotTable;
  investigations: InvestigationTable;
  stays: StoredStayTable;
  rosters: StoredRosterTable;
  tracks: TrackTable;
  list: ZoneList;
}

/** Lists that are numbered by others, not by row: they keep their length when rows are dropped. */
const DICTIONARIES: ReadonlySet<string> = new Set(['places', 'persons', 'buildingNames', 'flatNames', 'tracks']);

export function encodeTable<Kind extends keyof StoredTables>(kind: Kind, table: StoredTables[Kind]) {
  return encodeRowSet(kind, table as unknown as ColumnSet);
}

/**
 * A stored table, without the rows (from 0) that were withdrawn.
 * @throws RowSetError when the bytes are not such a table.
 */
export function decodeTable<Kind extends keyof StoredTables>(
  kind: Kind,
  bytes: Uint8Array,
  withdrawnRows: readonly number[] = [],
): StoredTables[Kind] {
  const columns = withNewColumns(kind, decodeRowSet(kind, bytes));
  const table = withdrawnRows.length === 0 ? columns : withoutRows(columns, new Set(withdrawnRows));
  return table as unknown as StoredTables[Kind];
}

/** Columns that tables stored by earlier versions lack. */
const NEW_COLUMNS: Readonly<Partial<Record<keyof StoredTables, readonly string[]>>> = {
  cases: ['isolatedOn'], contacts: ['transferredOn'], disinfections: ['recordedAt'],
};

/** Columns that tables stored by earlier versions have as lists. */
const TEXT_COLUMNS: Readonly<Partial<Record<keyof StoredTables, readonly string[]>>> = { cases: ['caseId', 'person'] };
const PLACE_COLUMNS: Readonly<Partial<Record<keyof StoredTables, readonly string[]>>> = { units: ['geometry', 'given'] };

function withNewColumns(kind: keyof StoredTables, columns: ColumnSet): ColumnSet {
  const missing = (NEW_COLUMNS[kind] ?? []).filter((name) => columns[name] === undefined);
  const isList = (name: string): boolean => Array.isArray(columns[name]);
  const texts = (TEXT_COLUMNS[kind] ?? []).filter(isList);
  const places = (PLACE_COLUMNS[kind] ?? []).filter(isList);
  if (missing.length + texts.length + places.length === 0) return columns;
  const count = columns['count'] as number;
  return {
    ...columns,
    ...Object.fromEntries(missing.map((name) => [name, new Int32Array(count).fill(NOT_RECORDED)])),
    ...Object.fromEntries(texts.map((name) => [name, textColumnOf(columns[name] as string[])])),
    ...Object.fromEntries(places.map((name) => [name, placeColumnOf(columns[name] as (UnitGeometry | null)[])])),
  };
}

/** A table without some rows (from 0). */
export function withoutTableRows<Table extends object>(table: Table, dropped: readonly number[]): Table {
  return withoutRows(table as unknown as ColumnSet, new Set(dropped)) as unknown as Table;
}

function withoutRows(columns: ColumnSet, dropped: ReadonlySet<number>): ColumnSet {
  const kept: Record<string, ColumnSet[string]> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (name === 'count') kept[name] = (column as number) - [...dropped].filter((row) => row < (column as number)).length;
    else if (typeof column === 'number' || DICTIONARIES.has(name)) kept[name] = column;
    else if (isTextColumn(column)) kept[name] = keepTexts(column, (row) => !dropped.has(row));
    else if (isPlaceColumn(column)) kept[name] = keepPlaces(column, (row) => !dropped.has(row));
    else kept[name] = column.filter((_: unknown, row: number) => !dropped.has(row)) as ColumnSet[string];
  }
  return kept;
}
