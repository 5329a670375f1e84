// Tells the rows of a list of tracing that are recorded already from new ones, and investigations that say something else.
import { textAt } from '../district/text-column.ts';
import { investigationAt, type InvestigationRow, type InvestigationTable } from './cases/investigation-table.ts';
import type { StoredRosterTable } from './contacts/stored-rosters.ts';
import type { StoredStayTable } from './stays/stored-stays.ts';

export interface TracingSplit {
  /** Rows of the list that are recorded nowhere. */
  readonly fresh: readonly number[];
  /** Rows that say something else of a case that is under investigation: they hold from then on. */
  readonly changed: readonly number[];
  readonly known: number;
}

/** What a row says; where it stood and when it was entered is no matter. */
const WORDS: { readonly stays: (table: StoredStayTable, row: number) => unknown[]; readonly rosters: (table: StoredRosterTable, row: number) => unknown[] } = {
  stays: (t, i) => [
    textAt(t.caseId, i), t.places[t.place[i]!], textAt(t.unit, i), t.role[i], t.from[i], t.until[i], t.longitude[i], t.latitude[i], t.certainty[i], t.evidence[i], t.risk[i], t.contacts[i],
  ],
  rosters: (t, i) => [
    t.persons[t.person[i]!], textAt(t.caseId, i), t.places[t.place[i]!], t.buildingNames[t.building[i]!], t.stair[i], t.floor[i], t.flatNames[t.flat[i]!], t.from[i], t.until[i],
    t.relation[i], t.isProtected[i], t.kitchen[i],
  ],
};

interface KnownTables {
  stays: StoredStayTable;
  rosters: StoredRosterTable;
}

/** `recorded`: all that is on file and what a person took back, which the same list does not bring again. Of equal rows of one list the first counts. */
export function splitKnownTracing<Kind extends 'stays' | 'rosters'>(kind: Kind, list: KnownTables[Kind], recorded: readonly KnownTables[Kind][]): TracingSplit {
  const wordsOf = WORDS[kind] as (table: KnownTables[Kind], row: number) => unknown[];
  const known = new Set(recorded.flatMap((table) => Array.from({ length: table.count }, (_, row) => JSON.stringify(wordsOf(table, row)))));
  const fresh: number[] = [];
  for (let row = 0; row < list.count; row++) {
    const words = JSON.stringify(wordsOf(list, row));
    if (known.has(words)) continue;
    known.add(words);
    fresh.push(row);
  }
  return { fresh, changed: [], known: list.count - fresh.length };
}

export interface InvestigationSplit extends TracingSplit {
  /** The fresh and changed rows in their order; what a changed one leaves open stays as it is on file. */
  readonly rows: readonly InvestigationRow[];
}

/**
 * `current`: one row a case, as it holds; `takenBack`: rows that a person withdrew or amended, which the same list does not
 * bring again. Of several rows of one case the last holds. An empty cell says nothing and changes nothing.
 */
export function splitKnownInvestigations(list: InvestigationTable, current: InvestigationTable, takenBack: readonly InvestigationTable[]): InvestigationSplit {
  const onFile = new Map(Array.from({ length: current.count }, (_, row) => [textAt(current.caseId, row), investigationAt(current, row)]));
  const settled = new Map<string, InvestigationRow[]>();
  for (const table of takenBack) {
    for (let row = 0; row < table.count; row++) settled.set(textAt(table.caseId, row), [...(settled.get(textAt(table.caseId, row)) ?? []), investigationAt(table, row)]);
  }
  const last = new Map(Array.from({ length: list.count }, (_, row) => [textAt(list.caseId, row), row]));
  const [fresh, changed, rows]: [number[], number[], InvestigationRow[]] = [[], [], []];
  for (const row of [...last.values()].toSorted((a, b) => a - b)) {
    const given = investigationAt(list, row);
    const before = onFile.get(given.caseId);
    if ([...(before === undefined ? [] : [before]), ...(settled.get(given.caseId) ?? [])].some((said) => saysNoMore(given, said))) continue;
    (before === undefined ? fresh : changed).push(row);
    rows.push(before === undefined ? given : { ...before, ...saidIn(given) });
  }
  return { fresh, changed, known: list.count - fresh.length - changed.length, rows };
}

const saidIn = (row: InvestigationRow): InvestigationRow => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as InvestigationRow;

function saysNoMore(row: InvestigationRow, before: InvestigationRow): boolean {
  return Object.entries(saidIn(row)).every(([name, value]) => name === 'sourceRow' || JSON.stringify(value) === JSON.stringify(before[name as keyof InvestigationRow]));
}
