// Tells the rows of a list of facts that are recorded already from those that are new: contacts are listed again each night.
import type { RowId } from '../journal/entry.ts';
import { NOT_RECORDED } from '../day.ts';
import { CONTACTS_NOT_RECORDED, RESULT_MISSING, RISK_PENDING } from './fact-tables.ts';
import type { FactTablesByKind } from './fact-tables.ts';
import type { FactListKind } from './import-review.ts';

/** What one row says: of what it is, and what may be said of that later (null: not said yet). */
export interface FactWords {
  readonly of: string;
  readonly said: readonly (string | number | null)[];
}

/** Names the unit of an area: another way of writing it is no other area. */
export type NameArea = (area: string) => string;

const recorded = (day: number): number | null => (day === NOT_RECORDED ? null : day);
const words = (of: readonly (string | number | null)[], said: FactWords['said'] = []): FactWords => ({ of: JSON.stringify(of), said });

const READERS: { readonly [Kind in FactListKind]: (table: FactTablesByKind[Kind], row: number, name: NameArea) => FactWords } = {
  rounds: (t, i, name) => words([name(t.area[i]!), t.day[i]!, t.resultOn[i]!, t.outcome[i]!]),
  // "None" is an answer of the day it was given on; of a contact, transfer and result come later.
  contacts: (t, i, name) => {
    const exposedOn = recorded(t.lastExposedOn[i]!);
    if (exposedOn === null) return words([name(t.area[i]!), null, recorded(t.enteredOn[i]!)]);
    return words([name(t.area[i]!), exposedOn], [recorded(t.transferredOn[i]!), t.result[i] === RESULT_MISSING ? null : t.result[i]!, recorded(t.resultOn[i]!)]);
  },
  disinfections: (t, i, name) => words([name(t.area[i]!), t.day[i]!, t.passed[i]!]),
  orders: (t, i, name) => words([name(t.area[i]!), t.day[i]!, t.level[i]!]),
  visits: (t, i, name) => words([name(t.area[i]!), t.person[i]!, t.from[i]!, t.to[i]!], [
    t.risk[i] === RISK_PENDING ? null : t.risk[i]!, t.contacts[i] === CONTACTS_NOT_RECORDED ? null : t.contacts[i]!,
  ]),
  overrides: (list, i, name) => {
    const { area, level, from, until, reason, by } = list[i]!;
    return words([name(area), level, from, until, reason, by]);
  },
};

/** What the rows of a list say, in its order; when they were entered is no matter. */
export function wordsOfFacts<Kind extends FactListKind>(kind: Kind, table: FactTablesByKind[Kind], name: NameArea): FactWords[] {
  const count = 'count' in table ? table.count : table.length;
  return Array.from({ length: count }, (_, row) => READERS[kind](table, row, name));
}

/** A recorded row; `id` null where it cannot be replaced: a person withdrew it, and the same row does not bring it back. */
export interface RecordedFact extends FactWords {
  readonly id: RowId | null;
}

export interface FactSplit {
  /** Rows of the list that are recorded nowhere. */
  readonly fresh: readonly number[];
  readonly known: number;
  /** Rows that say more than their record: they take its place. */
  readonly changed: readonly { readonly row: number; readonly record: RowId }[];
}

/**
 * Every row claims one record: an equal one, else one that says more, else one it completes. Two contacts of one day are
 * two persons, so each record answers one row; any other fact is the same however often it is listed.
 */
export function splitKnownFacts(kind: FactListKind, list: readonly FactWords[], records: readonly RecordedFact[]): FactSplit {
  const open = new Map<string, RecordedFact[]>();
  for (const record of records) {
    const alike = open.get(record.of);
    if (alike) alike.push(record);
    else open.set(record.of, [record]);
  }
  const answers = new Map<number, 'known' | RowId>();
  const claim = (fits: (said: FactWords['said'], record: RecordedFact) => boolean, answer: (record: RecordedFact) => 'known' | RowId): void => {
    for (const [row, { of, said }] of list.entries()) {
      const left = open.get(of) ?? [];
      // Of several that fit, the one that says most: what is left over says least.
      const record = answers.has(row) ? undefined : left.filter((candidate) => fits(said, candidate)).toSorted((one, other) => countSaid(other) - countSaid(one))[0];
      if (record === undefined) continue;
      answers.set(row, answer(record));
      if (kind === 'contacts') open.set(of, left.filter((other) => other !== record));
      else if (answers.get(row) !== 'known') open.set(of, left.map((other) => (other === record ? { of, said, id: null } : other)));
    }
  };
  claim((said, record) => completes(record.said, said) && completes(said, record.said), () => 'known');
  claim((said, record) => completes(record.said, said), () => 'known');
  claim((said, record) => record.id !== null && completes(said, record.said), ({ id }) => id!);
  const changed = [...answers].flatMap(([row, record]) => (record === 'known' ? [] : [{ row, record }]));
  const isTwice = repeatsOf(kind, list);
  const fresh = list.flatMap((_, row) => (answers.has(row) || isTwice(row) ? [] : [row]));
  return { fresh, known: list.length - fresh.length - changed.length, changed };
}

/** Whether what a row says stands in a later one of the same list already. */
function repeatsOf(kind: FactListKind, list: readonly FactWords[]): (row: number) => boolean {
  if (kind === 'contacts') return () => false;
  const first = new Map<string, number>();
  for (const [row, fact] of list.entries()) if (!first.has(keyOf(fact))) first.set(keyOf(fact), row);
  return (row) => first.get(keyOf(list[row]!)) !== row;
}

const keyOf = ({ of, said }: FactWords): string => JSON.stringify([of, said]);
const countSaid = ({ said }: FactWords): number => said.filter((value) => value !== null).length;

/** Whether `more` says all that `less` says. */
function completes(more: FactWords['said'], less: FactWords['said']): boolean {
  return less.every((value, i) => value === null || value === more[i]);
}
