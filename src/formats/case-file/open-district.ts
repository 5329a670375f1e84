// A district as its case file says it: units, reports, facts and published lists, read from their row sets and ready to be judged.
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { Entry, RowId } from '../../domain/journal/entry.ts';
import type { Plan } from '../../domain/journal/fold.ts';
import { textsOf } from '../../domain/district/text-column.ts';
import { contactFacts } from '../../domain/tracing/contacts/contact-facts.ts';
import type { FrozenDay } from '../../domain/publishing/published-days.ts';
import type { DistrictFacts } from '../../domain/zoning/judge/judge-district.ts';
import type { ReadRowSet } from '../row-sets/read-row-set.ts';
import { loadPublished } from './published-lists.ts';
import { loadFactTables, loadRecordedCases, loadUnits, matcherOf, tablesOf, withoutWithdrawn, type Missing, type RecordedFactTables } from './stored-tables.ts';

/** A recorded case table without what was withdrawn, and where its rows came from. */
export interface CaseSource {
  readonly table: CaseTable;
  readonly file: string;
  readonly idOf: (row: number) => RowId;
}

export interface StoredDistrict {
  readonly facts: DistrictFacts;
  readonly recorded: RecordedFactTables;
  readonly sources: readonly CaseSource[];
  /** Days with a published list, by day. */
  readonly frozen: readonly FrozenDay[];
}

/** Contacts that tracing recorded are facts as those of any list. */
function withContactsOf({ tracing }: Plan, tables: RecordedFactTables, sources: readonly CaseSource[]): RecordedFactTables {
  if (tracing.placedContacts.length === 0) return tables;
  const persons = new Set(sources.flatMap(({ table }) => textsOf(table.person)));
  return { ...tables, contacts: [...tables.contacts, contactFacts(tracing, (person) => persons.has(person))] };
}

/** `plan`: folded from `entries`. `missing` gets what is named but not there: page and terminal go on with the rest, and tell. */
export async function openDistrict(plan: Plan, entries: readonly Entry[], read: ReadRowSet, missing: Missing): Promise<StoredDistrict> {
  const [units, cases, tables, frozen] = await Promise.all([
    loadUnits(plan, read, missing), loadRecordedCases(plan, read, missing), loadFactTables(plan, read, missing), loadPublished(plan.versions, entries, read, missing),
  ]);
  const sources = cases.map((list): CaseSource => {
    const { table, rows } = withoutWithdrawn(list);
    return { table, file: list.file, idOf: (row) => `${list.entry}#${rows[row]!}` };
  });
  const recorded = withContactsOf(plan, tables, sources);
  const facts: DistrictFacts = { units, ...tablesOf(recorded), overrides: plan.overrides, matcher: matcherOf(plan, units), cases: sources.map(({ table }) => table) };
  return { facts, recorded, sources, frozen };
}
