// 推演: what the lists would be with a new positive, with a round that ends so or so, or if all goes well; nothing is recorded.
import { NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import { withoutCaseRows } from '../../district/case-rows.ts';
import { RESULT_NEGATIVE, ROUND_CLEAN, ROUND_FAILED, type ContactTable } from '../../district/fact-tables.ts';
import { caseTableOf, contactTableOf, disinfectionTableOf, roundTableOf } from '../../district/tables-of.ts';
import type { DistrictFacts, JudgedDistrict } from '../judge/judge-district.ts';
import { LEVELS, levelOf, type Level } from '../level.ts';

/** What is supposed; all of it together makes one question. */
export interface Supposition {
  /** Positives reported in these units on these days. */
  readonly positives: readonly { readonly unit: string; readonly day: EpidemicDay }[];
  /** Full rounds of these areas: all negative, or with a positive. */
  readonly rounds: readonly { readonly area: string; readonly day: EpidemicDay; readonly isClean: boolean }[];
  /** From this day on nobody is positive and every open condition is met at its first chance; null: only what is on file. */
  readonly allGoesWellFrom: EpidemicDay | null;
}

/** The facts of a district with those that are supposed, up to the list `until`. */
export function suppose(facts: DistrictFacts, supposed: Supposition, until: EpidemicDay): DistrictFacts {
  const { positives, rounds, allGoesWellFrom } = supposed;
  const base = allGoesWellFrom === null ? facts : hope(facts, allGoesWellFrom, until);
  return {
    ...base,
    cases: positives.length === 0 ? base.cases : [...base.cases, caseTableOf(positives.map(({ unit, day }) => ({ place: unit, reportedOn: day })))],
    rounds: rounds.length === 0
      ? base.rounds
      : [...base.rounds, roundTableOf(rounds.map(({ area, day, isClean }) => ({ area, day, outcome: isClean ? ROUND_CLEAN : ROUND_FAILED })))],
  };
}

/** Nobody positive after `day`, a clean round every day from it, contacts negative and gone, disinfection passed on it. */
function hope(facts: DistrictFacts, day: EpidemicDay, until: EpidemicDay): DistrictFacts {
  const areas = facts.units.id;
  const days = Array.from({ length: Math.max(0, until - day + 1) }, (_, k) => day + k);
  return {
    ...facts,
    cases: facts.cases.map((table) => withoutCaseRows(table, new Set(Array.from({ length: table.count }, (_, row) => row).filter((row) => table.reportedOn[row]! > day)))),
    rounds: [...facts.rounds, roundTableOf(days.flatMap((on) => areas.map((area) => ({ area, day: on, outcome: ROUND_CLEAN }))))],
    contacts: [...facts.contacts.map((table) => settleContacts(table, day)), contactTableOf(areas.map((area) => ({ area, result: RESULT_NEGATIVE, enteredOn: day })))],
    disinfections: [...facts.disinfections, disinfectionTableOf(areas.map((area) => ({ area, day, passed: true })))],
  };
}

function settleContacts(table: ContactTable, day: EpidemicDay): ContactTable {
  const isOpen = (row: number): boolean => table.result[row] !== RESULT_NEGATIVE;
  return {
    ...table,
    result: table.result.map(() => RESULT_NEGATIVE),
    resultOn: table.resultOn.map((resultOn, row) => (isOpen(row) ? day : resultOn)),
    transferredOn: table.transferredOn.map((transferredOn) => (transferredOn === NOT_RECORDED ? day : transferredOn)),
  };
}

/** One unit that another reading lists at another level. */
export interface LevelDifference {
  /** Row of the unit. */
  readonly unit: number;
  readonly before: Level;
  readonly after: Level;
}

/** Units of one list that two judgements of the same units see differently. */
export function compareLists(before: JudgedDistrict, after: JudgedDistrict, day: EpidemicDay): LevelDifference[] {
  const [was, is] = [before.history(day, day).base, after.history(day, day).base];
  const rows = [...new Set([...before.zoned, ...after.zoned])].sort((a, b) => a - b);
  const differences: LevelDifference[] = [];
  for (const unit of rows) {
    const old = levelOf(was[before.zonedOf[unit]!]!);
    const now = levelOf(is[after.zonedOf[unit]!]!);
    if (old !== now) differences.push({ unit, before: LEVELS[old], after: LEVELS[now] });
  }
  return differences;
}
