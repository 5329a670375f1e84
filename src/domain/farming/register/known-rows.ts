// Tells the rows of a list of households or plots that are recorded already from new ones and from those that say something else.
import { placeAt } from '../../district/place-column.ts';
import { textAt } from '../../district/text-column.ts';
import type { HouseholdTable, PlotTable } from './farm-tables.ts';

export interface RegisterSplit {
  /** Rows whose number is recorded nowhere. */
  readonly fresh: readonly number[];
  /** Rows that say something else of a number that is recorded: they hold from then on. */
  readonly changed: readonly number[];
  readonly known: number;
}

/** What a row says apart from its number and where it stood. */
const WORDS: { readonly households: (table: HouseholdTable, row: number) => string; readonly plots: (table: PlotTable, row: number) => string } = {
  households: (t, i) => JSON.stringify([t.places[t.place[i]!]!, t.people[i], t.mode[i], t.machines[i], t.helps[i]]),
  plots: (t, i) => JSON.stringify([textAt(t.household, i), t.places[t.place[i]!]!, textAt(t.block, i), t.crop[i], t.kind[i], t.mu[i], placeAt(t.outline, i)]),
};

/** `recorded`: the register as it stands. Of rows that say the same in one list the last counts; a number whose last row is recorded is known as a whole. */
export function splitKnownRows<Kind extends 'households' | 'plots'>(
  kind: Kind,
  list: Kind extends 'households' ? HouseholdTable : PlotTable,
  recorded: Kind extends 'households' ? HouseholdTable : PlotTable,
): RegisterSplit {
  const wordsOf = WORDS[kind] as (table: HouseholdTable | PlotTable, row: number) => string;
  const known = new Map(Array.from({ length: recorded.count }, (_, row) => [textAt(recorded.id, row), wordsOf(recorded, row)]));
  const lists = new Map<string, number[]>();
  for (let row = 0; row < list.count; row++) {
    const id = textAt(list.id, row);
    const rows = lists.get(id);
    if (rows === undefined) lists.set(id, [row]);
    else rows.push(row);
  }
  const [fresh, changed]: [number[], number[]] = [[], []];
  for (const [id, rows] of lists) {
    const before = known.get(id);
    if (before !== undefined && before === wordsOf(list, rows.at(-1)!)) continue;
    const distinct = rows.filter((row, i) => rows.findLastIndex((other) => wordsOf(list, other) === wordsOf(list, row)) === i);
    (before === undefined ? fresh : changed).push(...distinct);
  }
  const byRow = (a: number, b: number): number => a - b;
  return { fresh: fresh.sort(byRow), changed: changed.sort(byRow), known: list.count - fresh.length - changed.length };
}
