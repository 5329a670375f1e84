// What is recorded about a unit besides positives: rounds, contacts, disinfections, orders, visits, overrides, newest first.
import { NOT_RECORDED, type EpidemicDay } from '../day.ts';
import type { RecordedOverride } from '../journal/fold.ts';
import type { EntryId, RowId } from '../journal/entry.ts';
import { LEVELS, type Level } from '../zoning/level.ts';
import type { ContactTable, DisinfectionTable, OrderTable, RoundTable, VisitTable } from './fact-tables.ts';
import type { UnitTable } from './unit-table.ts';

/** One recorded fact; `area` is the row it names: the unit, a part of it, or what contains it. */
export type UnitFactRow = { readonly area: number; readonly day: EpidemicDay } & (
  | { readonly kind: 'round'; readonly id: RowId; readonly resultOn: EpidemicDay; readonly outcome: number }
  | {
    readonly kind: 'contact'; readonly id: RowId; readonly exposedOn: EpidemicDay | null; readonly transferredOn: EpidemicDay | null;
    readonly isNegative: boolean; readonly resultOn: EpidemicDay | null;
  }
  | { readonly kind: 'disinfection'; readonly id: RowId; readonly passed: boolean }
  | { readonly kind: 'order'; readonly id: RowId; readonly level: Level }
  | { readonly kind: 'visit'; readonly id: RowId; readonly person: string; readonly to: EpidemicDay; readonly risk: number; readonly contacts: number }
  | { readonly kind: 'override'; readonly id: EntryId; readonly level: Level; readonly until: EpidemicDay; readonly reason: string; readonly by: string }
);

interface Recorded<Table> {
  readonly table: Table;
  readonly idOf: (row: number) => RowId;
}

export interface RecordedTables {
  readonly rounds: readonly Recorded<RoundTable>[];
  readonly contacts: readonly Recorded<ContactTable>[];
  readonly disinfections: readonly Recorded<DisinfectionTable>[];
  readonly orders: readonly Recorded<OrderTable>[];
  readonly visits: readonly Recorded<VisitTable>[];
}

const recorded = (day: number): EpidemicDay | null => (day === NOT_RECORDED ? null : day);

/** Facts whose area is the unit, lies in it, or contains it. */
export function collectUnitFacts(
  unit: number, units: UnitTable, tables: RecordedTables, overrides: readonly RecordedOverride[], rowOfPlace: (place: string) => number,
): UnitFactRow[] {
  const isIn = (inner: number, outer: number): boolean => {
    for (let at = inner; at >= 0; at = units.parent[at]!) if (at === outer) return true;
    return false;
  };
  const areas = new Map<string, number>();
  const areaOf = (place: string): number => {
    let area = areas.get(place);
    if (area === undefined) areas.set(place, (area = rowOfPlace(place)));
    return area;
  };
  const facts: UnitFactRow[] = [];
  const take = <Table extends { readonly count: number; readonly area: readonly string[] }>(
    list: readonly Recorded<Table>[], fact: (table: Table, row: number, at: { area: number; id: RowId }) => UnitFactRow,
  ): void => {
    for (const { table, idOf } of list) {
      for (let row = 0; row < table.count; row++) {
        const area = areaOf(table.area[row]!);
        if (area >= 0 && (isIn(area, unit) || isIn(unit, area))) facts.push(fact(table, row, { area, id: idOf(row) }));
      }
    }
  };
  take(tables.rounds, (table, row, at) => ({ kind: 'round', ...at, day: table.day[row]!, resultOn: table.resultOn[row]!, outcome: table.outcome[row]! }));
  take(tables.contacts, (table, row, at) => {
    const exposedOn = recorded(table.lastExposedOn[row]!);
    const enteredOn = recorded(table.enteredOn[row]!);
    return {
      kind: 'contact', ...at, day: exposedOn ?? enteredOn ?? 0, exposedOn, transferredOn: recorded(table.transferredOn[row]!),
      isNegative: table.result[row] === 1, resultOn: recorded(table.resultOn[row]!),
    };
  });
  take(tables.disinfections, (table, row, at) => ({ kind: 'disinfection', ...at, day: table.day[row]!, passed: table.passed[row] === 1 }));
  take(tables.orders, (table, row, at) => ({ kind: 'order', ...at, day: table.day[row]!, level: LEVELS[table.level[row] as 0] }));
  take(tables.visits, (table, row, at) => ({
    kind: 'visit', ...at, day: table.from[row]!, to: table.to[row]!, person: table.person[row]!, risk: table.risk[row]!, contacts: table.contacts[row]!,
  }));
  for (const { area: place, level, from, until, reason, by, entry } of overrides) {
    const area = areaOf(place);
    if (area >= 0 && (isIn(area, unit) || isIn(unit, area))) facts.push({ kind: 'override', id: entry, area, day: from, level, until, reason, by });
  }
  return facts.sort((a, b) => b.day - a.day);
}
