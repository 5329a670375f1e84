// Judges every unit on every list day: the engine behind slider, table and terminal.
import type { EpidemicDay, Minute } from '../day.ts';
import type { CaseTable } from '../district/case-table.ts';
import { createMatcher } from '../district/match/create-matcher.ts';
import type { Matcher } from '../district/match/place-match.ts';
import type { UnitTable } from '../district/unit-table.ts';
import { buildHistory } from './build-history.ts';
import { compilePack } from './compile-pack.ts';
import { watchCounty, type CountyDay } from './county.ts';
import { decideCases, type DecidedCases } from './counting-positives.ts';
import { explainStanding } from './explain-standing.ts';
import type { History } from './history.ts';
import {
  CONTROLLED, DUE, HELD_CONTACT, HELD_DISINFECTION, HELD_SCREENING, LIVE, OPEN_CONDITION, PRECAUTION, type LevelCode,
} from './level.ts';
import type { ConditionsMode, RulePack } from './rule-pack.ts';
import type { Standing, StandingRow } from './standing.ts';
import { standingRow } from './standing-row.ts';
import { advance, blockedBy, isLive, isShortOfConditions, startCourse, type Course, type CourseRules } from './unit-course.ts';
import { gatherUnitFacts, type FactTables, type UnitFacts } from './unit-facts.ts';
import { findZonedUnits, type ZonedUnits } from './zoned-units.ts';

export interface JudgeSettings {
  readonly conditions: ConditionsMode;
  /** What was entered after this minute is not read; undefined: everything is. */
  readonly knownAt?: Minute | undefined;
}

export interface DistrictFacts extends FactTables {
  readonly units: UnitTable;
  readonly cases: readonly CaseTable[];
  /** Finds the unit of a place; by the unit table alone where none is given. */
  readonly matcher?: Matcher | undefined;
}

/** Rows of a case table whose place is no unit: told, not thrown. */
export interface UnknownPlace {
  readonly table: number;
  readonly row: number;
  readonly place: string;
}

/** Facts of a district sorted by unit: what does not depend on the pack. */
export interface PreparedDistrict {
  readonly units: UnitTable;
  readonly zones: ZonedUnits;
  /** As they were given; `cases` names their rows. */
  readonly caseTables: readonly CaseTable[];
  readonly cases: DecidedCases;
  readonly facts: ReadonlyMap<number, UnitFacts>;
  readonly matcher: Matcher;
  readonly unknownPlaces: readonly UnknownPlace[];
}

/** A district indexed once for a pack and settings; then asked for any day. */
export interface JudgedDistrict {
  readonly pack: RulePack;
  readonly conditions: ConditionsMode;
  /** Rows that are zoned: the top of each tree below street; parts share the level of their top. */
  readonly zoned: Uint32Array;
  /** Zoned row of every row; −1 for streets and districts. */
  readonly zonedOf: Int32Array;
  readonly matcher: Matcher;
  readonly unknownPlaces: readonly UnknownPlace[];
  /** First and last day of a counting positive; null without one. */
  readonly firstPositive: EpidemicDay | null;
  readonly lastPositive: EpidemicDay | null;
  /** Status bytes (`level.ts`) of all lists in a range. */
  history(first: EpidemicDay, last: EpidemicDay): History;
  /** One unit on one list as a table row; cheap when days are asked for in ascending order. */
  row(unit: number, day: EpidemicDay): StandingRow;
  /** Why one unit has its level on one list. */
  standing(unit: number, day: EpidemicDay): Standing;
}

/** What `standing-row.ts` and `explain-standing.ts` ask of a judged district. */
export interface JudgeView {
  readonly prepared: PreparedDistrict;
  readonly rules: CourseRules;
  course(zonedUnit: number, day: EpidemicDay): Course | null;
  county(zonedUnit: number, day: EpidemicDay): CountyDay | null;
}

export function judgeDistrict(facts: DistrictFacts, pack: RulePack, settings: JudgeSettings): JudgedDistrict {
  return judgePrepared(prepareDistrict(facts, settings.knownAt), pack, settings.conditions);
}

/** Decides which rows count and sorts all facts by unit; serves any pack. */
export function prepareDistrict(district: DistrictFacts, knownAt?: Minute): PreparedDistrict {
  const { units } = district;
  const zones = findZonedUnits(units);
  const matcher = district.matcher ?? createMatcher(units);
  const rowOfPlace = (place: string): number => matcher.match(place).unit;
  const { cases, unknown } = decideCases(district.cases, rowOfPlace, zones.zonedOf, knownAt);
  const facts = gatherUnitFacts(units, zones.zonedOf, cases, district, rowOfPlace, knownAt);
  return { units, zones, caseTables: district.cases, cases, facts, matcher, unknownPlaces: unknown };
}

/** Judges a prepared district by a pack. */
export function judgePrepared(prepared: PreparedDistrict, pack: RulePack, conditions: ConditionsMode): JudgedDistrict {
  const { zones, facts } = prepared;
  const rules: CourseRules = { pack: compilePack(pack), conditions };
  const view: JudgeView = {
    prepared,
    rules,
    course: followCourses(rules, facts),
    county: pack.precaution === 'complement' ? watchCounties(rules, prepared) : () => null,
  };
  let underB: JudgedDistrict | null = null;
  const [firstPositive, lastPositive] = positiveSpan(facts);
  return {
    pack,
    conditions,
    zoned: zones.zoned,
    zonedOf: zones.zonedOf,
    matcher: prepared.matcher,
    unknownPlaces: prepared.unknownPlaces,
    firstPositive,
    lastPositive,
    history: (first, last) => judgeHistory(view, first, last),
    row: (unit, day) => standingRow(view, unit, day),
    standing(unit, day) {
      if (pack.dayCount === 'A') underB ??= judgePrepared(prepared, { ...pack, dayCount: 'B' }, conditions);
      return explainStanding(view, unit, day, underB?.row(unit, day).nextChangeOn ?? null);
    },
  };
}

function positiveSpan(facts: ReadonlyMap<number, UnitFacts>): [EpidemicDay | null, EpidemicDay | null] {
  let first: EpidemicDay | null = null;
  let last: EpidemicDay | null = null;
  for (const { positiveDays } of facts.values()) {
    if (first === null || positiveDays[0]! < first) first = positiveDays[0]!;
    if (last === null || positiveDays.at(-1)! > last) last = positiveDays.at(-1)!;
  }
  return [first, last];
}

/** Remembers where each unit's course stands, so that ascending days cost one step each. */
function followCourses(
  rules: CourseRules,
  facts: ReadonlyMap<number, UnitFacts>,
): (zonedUnit: number, day: EpidemicDay) => Course | null {
  const courses = new Map<number, Course>();
  return (zonedUnit, day) => {
    const unitFacts = facts.get(zonedUnit);
    if (unitFacts === undefined || unitFacts.positiveDays[0]! > day) return null;
    let course = courses.get(zonedUnit);
    if (course === undefined || course.list > day) courses.set(zonedUnit, (course = startCourse(rules, unitFacts)));
    while (course.list < day) advance(rules, unitFacts, course, null);
    return course;
  };
}

/** Units without a district above them share one county. */
function watchCounties(rules: CourseRules, prepared: PreparedDistrict): JudgeView['county'] {
  const members = new Map<number, UnitFacts[]>();
  for (const [unit, facts] of prepared.facts) {
    const county = prepared.zones.countyOf[unit]!;
    const list = members.get(county);
    if (list) list.push(facts);
    else members.set(county, [facts]);
  }
  const watched = new Map<number, (day: EpidemicDay) => CountyDay>();
  return (zonedUnit, day) => {
    const county = prepared.zones.countyOf[zonedUnit]!;
    let watch = watched.get(county);
    if (!watch) watched.set(county, (watch = watchCounty(rules, members.get(county) ?? [])));
    return watch(day);
  };
}

const HELD_BIT = { screening: HELD_SCREENING, contact: HELD_CONTACT, disinfection: HELD_DISINFECTION } as const;

function judgeHistory(view: JudgeView, first: EpidemicDay, last: EpidemicDay): History {
  const { prepared, rules } = view;
  const history = buildHistory(prepared.units.count, first, last);
  const clear = rules.pack.stages[rules.pack.clear]!.code;
  for (const unit of prepared.zones.zoned) {
    const facts = prepared.facts.get(unit);
    if (facts === undefined && rules.pack.rest < 0) {
      history.add(unit, () => clear);
      continue;
    }
    history.add(unit, (day) => {
      const course = view.course(unit, day);
      const own = course === null || facts === undefined ? clear : ownStatus(rules, facts, course);
      return (own & CONTROLLED) === CONTROLLED ? own : restStatus(view, unit, day, own);
    });
  }
  return history.finish();
}

/** The status of a unit by its own positives. */
function ownStatus(rules: CourseRules, facts: UnitFacts, course: Course): number {
  const code: LevelCode = rules.pack.stages[course.stage]!.code;
  if (isLive(course, facts)) return code | LIVE;
  if (rules.pack.stages[course.stage]!.step === null) return code;
  let status: number = code;
  for (const blocker of blockedBy(rules, facts, course)) status |= HELD_BIT[blocker];
  const tomorrow: Course = { ...course };
  advance(rules, facts, tomorrow, course.list);
  if (rules.pack.stages[tomorrow.stage]!.code < code) status |= DUE | (isShortOfConditions(rules, facts, course) ? OPEN_CONDITION : 0);
  return status;
}

/** The status of a unit that is neither sealed nor controlled: in a complement pack that of the rest of its county. */
function restStatus(view: JudgeView, unit: number, day: EpidemicDay, own: number): number {
  const county = view.county(unit, day);
  if (county === null || !county.active) return own;
  const live = own & LIVE;
  return PRECAUTION | live | (live === 0 && county.clearOn === day + 1 ? DUE : 0);
}
