// The tables that a plan names, read from where their row sets are; rows withdrawn later are left out.
import { withoutCaseRows } from '../../domain/district/case-rows.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { RecordedCases } from '../../domain/district/known-cases.ts';
import { createMatcher } from '../../domain/district/match/create-matcher.ts';
import type { Matcher } from '../../domain/district/match/place-match.ts';
import { redrawUnits } from '../../domain/district/redrawn-units.ts';
import { mergeUnits } from '../../domain/district/merge-units.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import { assignParents } from '../../domain/district/containment.ts';
import type { ContactTable, DisinfectionTable, OrderTable, RoundTable, VisitTable } from '../../domain/district/fact-tables.ts';
import type { EntryId, RowId, RowKind } from '../../domain/journal/entry.ts';
import type { Plan, RowSetRef } from '../../domain/journal/fold.ts';
import { MissingRowSet, type ReadRowSet } from '../row-sets/read-row-set.ts';
import { decodeTable, type StoredTables } from '../row-sets/row-set-tables.ts';
import { RowSetError } from '../row-sets/row-set.ts';

const refsOf = (plan: Plan, kind: RowKind): RowSetRef[] => plan.rowSets.filter((ref) => ref.of === kind);

/** Files whose rows are named but not there, or no longer what they were. */
export type Missing = Set<string>;

/** What a row set holds; null, and told, where it is not there: the rest of a district must still open. */
async function readContent<Content>({ rows, source, of }: RowSetRef, read: ReadRowSet, decode: (bytes: Uint8Array) => Content, missing: Missing): Promise<Content | null> {
  try {
    return decode(await read(rows));
  } catch (reason) {
    if (!(reason instanceof MissingRowSet || reason instanceof RowSetError)) throw reason;
    missing.add(source.file === '' ? of : source.file);
    return null;
  }
}

const isThere = <Content>(content: Content | null): content is Content => content !== null;

/** All tables of a kind that are there, in the order they were recorded. */
export async function loadTables<Kind extends RowKind & keyof StoredTables>(plan: Plan, kind: Kind, read: ReadRowSet, missing: Missing): Promise<StoredTables[Kind][]> {
  return (await loadRecorded(plan, kind, read, missing)).map(({ table }) => table);
}

/** A table without what was withdrawn, and where each row left stands in the journal. */
export interface RecordedTable<Table> {
  readonly table: Table;
  readonly file: string;
  readonly entry: EntryId;
  readonly idOf: (row: number) => RowId;
}

/** As `loadTables`, each with where it stands in the journal. */
export async function loadRecorded<Kind extends RowKind & keyof StoredTables>(plan: Plan, kind: Kind, read: ReadRowSet, missing: Missing): Promise<RecordedTable<StoredTables[Kind]>[]> {
  const tables = await Promise.all(refsOf(plan, kind).map((ref) => readContent(ref, read, (bytes): RecordedTable<StoredTables[Kind]> => {
    const { entry, source, withdrawnRows, count } = ref;
    const withdrawn = new Set(withdrawnRows);
    const kept = Array.from({ length: count }, (_, row) => row).filter((row) => !withdrawn.has(row));
    return { table: decodeTable(kind, bytes, withdrawnRows), file: source.file, entry, idOf: (row) => `${entry}#${kept[row]!}` };
  }, missing)));
  return tables.filter(isThere);
}

/** The other facts of a district, each with where it was recorded. */
export interface RecordedFactTables {
  readonly rounds: readonly RecordedTable<RoundTable>[];
  readonly contacts: readonly Pick<RecordedTable<ContactTable>, 'table' | 'idOf'>[];
  readonly disinfections: readonly RecordedTable<DisinfectionTable>[];
  readonly orders: readonly RecordedTable<OrderTable>[];
  readonly visits: readonly RecordedTable<VisitTable>[];
}

export async function loadFactTables(plan: Plan, read: ReadRowSet, missing: Missing): Promise<RecordedFactTables> {
  const [rounds, contacts, disinfections, orders, visits] = await Promise.all([
    loadRecorded(plan, 'rounds', read, missing), loadRecorded(plan, 'contacts', read, missing), loadRecorded(plan, 'disinfections', read, missing),
    loadRecorded(plan, 'orders', read, missing), loadRecorded(plan, 'visits', read, missing),
  ]);
  return { rounds, contacts, disinfections, orders, visits };
}

/** The tables alone, as the rules read them. */
export function tablesOf({ rounds, contacts, disinfections, orders, visits }: RecordedFactTables) {
  const table = <Table>(recorded: readonly Pick<RecordedTable<Table>, 'table'>[]): Table[] => recorded.map((one) => one.table);
  return { rounds: table(rounds), contacts: table(contacts), disinfections: table(disinfections), orders: table(orders), visits: table(visits) };
}

/** The units of the district: all tables as one, places given by hand put in, buildings in the compound they stand in. */
export async function loadUnits(plan: Plan, read: ReadRowSet, missing: Missing): Promise<UnitTable> {
  const tables = await loadTables(plan, 'units', read, missing);
  const units = redrawUnits(mergeUnits(tables, new Map(plan.placed)), plan.redrawings);
  return { ...units, parent: assignParents(units) };
}

/** Case tables as they were recorded, with what was withdrawn of them: for telling known rows and single reports. */
export async function loadRecordedCases(plan: Plan, read: ReadRowSet, missing: Missing): Promise<RecordedCases[]> {
  const lists = await Promise.all(refsOf(plan, 'cases').map((ref) => readContent(ref, read, (bytes): RecordedCases => {
    const { entry, source, withdrawnRows, withdrawnByHand } = ref;
    return { entry, file: source.file, table: decodeTable('cases', bytes), withdrawnRows, withdrawnByHand };
  }, missing)));
  return lists.filter(isThere);
}

/** What is left of a recorded table, and the number in it of every row left. */
export function withoutWithdrawn({ table, withdrawnRows }: RecordedCases): { readonly table: CaseTable; readonly rows: readonly number[] } {
  const withdrawn = new Set(withdrawnRows);
  const rows = Array.from({ length: table.count }, (_, row) => row).filter((row) => !withdrawn.has(row));
  return { rows, table: withdrawn.size === 0 ? table : withoutCaseRows(table, withdrawn) };
}

/** The matcher of a district: its units, what persons decided about places, and its own name. */
export function matcherOf(plan: Plan, units: UnitTable): Matcher {
  const name = plan.district?.name.zh ?? '';
  return createMatcher(units, { chosen: new Map(plan.matched), districtNames: name === '' ? [] : [name] });
}
