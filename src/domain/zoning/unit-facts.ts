// The facts of a district turned into lists per unit: what one unit's clock and conditions look up.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../day.ts';
import { RESULT_NEGATIVE, ROUND_CLEAN, type ContactTable, type DisinfectionTable, type RoundTable } from '../district/fact-tables.ts';
import type { UnitTable } from '../district/unit-table.ts';
import type { DecidedCases } from './counting-positives.ts';
import { NO_UNIT } from '../district/match/place-match.ts';

export interface RoundFact {
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly clean: boolean;
}

/** `lastExposedOn` null: "no contact in this area", entered on `enteredOn`. */
export interface ContactFact {
  readonly lastExposedOn: EpidemicDay | null;
  readonly negative: boolean;
  /** null: the result came with the entry. */
  readonly resultOn: EpidemicDay | null;
  /** null: known at any time. */
  readonly enteredOn: EpidemicDay | null;
}

export interface DisinfectionFact {
  readonly day: EpidemicDay;
  readonly passed: boolean;
}

/** What one zoned unit is judged from. */
export interface UnitFacts {
  /** Report days of counting positives, ascending, each once, and how many on each. */
  readonly positiveDays: readonly EpidemicDay[];
  readonly positiveCounts: readonly number[];
  readonly rounds: readonly RoundFact[];
  readonly contacts: readonly ContactFact[];
  readonly disinfections: readonly DisinfectionFact[];
}

export interface FactTables {
  readonly rounds: readonly RoundTable[];
  readonly contacts: readonly ContactTable[];
  readonly disinfections: readonly DisinfectionTable[];
}

/** Positives per zoned row; a map, since most units of a district never have one. */
function positivesByUnit(cases: DecidedCases): Map<number, Map<EpidemicDay, number>> {
  const byUnit = new Map<number, Map<EpidemicDay, number>>();
  for (let i = 0; i < cases.count; i++) {
    if (cases.decision[i] !== 0) continue;
    const unit = cases.zonedUnit[i]!;
    let days = byUnit.get(unit);
    if (!days) byUnit.set(unit, (days = new Map()));
    const day = cases.reportedOn[i]!;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return byUnit;
}

function byArea<Table extends { readonly count: number; readonly area: readonly string[] }, Fact>(
  tables: readonly Table[],
  rowOfPlace: (place: string) => number,
  fact: (table: Table, row: number) => Fact | null,
): Map<number, Fact[]> {
  const facts = new Map<number, Fact[]>();
  for (const table of tables) {
    for (let row = 0; row < table.count; row++) {
      const area = rowOfPlace(table.area[row]!);
      const value = area === NO_UNIT ? null : fact(table, row);
      if (value === null) continue;
      const list = facts.get(area);
      if (list) list.push(value);
      else facts.set(area, [value]);
    }
  }
  return facts;
}

/** A column of days or minutes in which `NOT_RECORDED` reads as null. */
const recorded = (value: number): number | null => (value === NOT_RECORDED ? null : value);

/**
 * Facts of every zoned row that ever had a counting positive.
 * A round holds for the area it names and all inside it; rounds of parts are not added up (rules 7b, "whose round").
 * What was entered after `knownAt` is not read; an entry that names only its day was made by the end of it.
 * Contacts and disinfections of the parts belong to the unit as well ("all in the area, parts included").
 */
export function gatherUnitFacts(
  units: UnitTable,
  zonedOf: Int32Array,
  cases: DecidedCases,
  tables: FactTables,
  rowOfPlace: (place: string) => number,
  knownAt: Minute = Infinity,
): Map<number, UnitFacts> {
  const rounds = byArea(tables.rounds, rowOfPlace, (table, row): RoundFact | null =>
    (recorded(table.recordedAt[row]!) ?? -Infinity) > knownAt
      ? null
      : { day: table.day[row]!, resultOn: table.resultOn[row]!, clean: table.outcome[row] === ROUND_CLEAN },
  );
  const contacts = byArea(tables.contacts, rowOfPlace, (table, row): ContactFact | null => {
    const enteredOn = recorded(table.enteredOn[row]!);
    if (enteredOn !== null && (enteredOn + 1) * MINUTES_PER_DAY > knownAt) return null;
    return {
      lastExposedOn: recorded(table.lastExposedOn[row]!),
      negative: table.result[row] === RESULT_NEGATIVE,
      resultOn: recorded(table.resultOn[row]!),
      enteredOn,
    };
  });
  const disinfections = byArea(tables.disinfections, rowOfPlace, (table, row): DisinfectionFact => ({
    day: table.day[row]!,
    passed: table.passed[row] === 1,
  }));
  const partsOf = new Map<number, number[]>();
  for (const area of new Set([...contacts.keys(), ...disinfections.keys()])) {
    const zoned = zonedOf[area]!;
    if (zoned < 0 || zoned === area) continue;
    const parts = partsOf.get(zoned);
    if (parts) parts.push(area);
    else partsOf.set(zoned, [area]);
  }

  const facts = new Map<number, UnitFacts>();
  for (const [unit, days] of positivesByUnit(cases)) {
    const chain = [unit];
    for (let above = units.parent[unit]!; above >= 0; above = units.parent[above]!) chain.push(above);
    const area = [...chain, ...(partsOf.get(unit) ?? [])];
    const sorted = [...days.entries()].sort((a, b) => a[0] - b[0]);
    facts.set(unit, {
      positiveDays: sorted.map(([day]) => day),
      positiveCounts: sorted.map(([, count]) => count),
      rounds: chain.flatMap((row) => rounds.get(row) ?? []).sort((a, b) => a.day - b.day || a.resultOn - b.resultOn),
      contacts: area.flatMap((row) => contacts.get(row) ?? []),
      disinfections: area.flatMap((row) => disinfections.get(row) ?? []).sort((a, b) => a.day - b.day),
    });
  }
  return facts;
}
