// Judges every unit on every list day: the engine behind slider, table and terminal.
import type { EpidemicDay, Minute } from '../../day.ts';
import type { CaseTable } from '../../district/case-table.ts';
import { createMatcher } from '../../district/match/create-matcher.ts';
import type { Matcher } from '../../district/match/place-match.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { decideCases, type DecidedCases } from '../facts/counting-positives.ts';
import { explainStanding } from './explain-standing.ts';
import type { History } from '../lists/history.ts';
import { watchCounty, type County } from './county.ts';
import { judgeHistory } from './judge-history.ts';
import { nextSteps, outlookOf, type StepAhead } from './look-ahead.ts';
import { compileTimeline, type RulesPart } from './rules-parts.ts';
import { modelTrees, type TreeModel } from './tree-model.ts';
import { advanceTree, liveEvents, settleTree, skipTo, startTree, stillUntil, type TreeState } from './tree-run.ts';
import type { ConditionsMode, Grain, RulePack } from '../packs/rule-pack.ts';
import type { ChangeAhead, Standing, StandingRow } from './standing.ts';
import { changesAhead, standingRow } from './standing-row.ts';
import { partOn, timelineOf, type PackTimeline } from '../packs/timeline.ts';
import { RISK_PENDING } from '../../district/fact-tables.ts';
import { gatherFacts, lastCountedDay, type FactTables, type OverrideFact, type RecordedFacts, type VisitFact } from '../facts/unit-facts.ts';
import { findZonedUnits, refineZones, type ZonedUnits } from '../facts/zoned-units.ts';

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
  /** Compounds; a pack of a finer grain refines them. */
  readonly zones: ZonedUnits;
  /** As they were given; `cases` names their rows. */
  readonly caseTables: readonly CaseTable[];
  readonly cases: DecidedCases;
  readonly facts: RecordedFacts;
  readonly matcher: Matcher;
  readonly unknownPlaces: readonly UnknownPlace[];
}

/** A district indexed once for a timeline of packs and settings; then asked for any day. */
export interface JudgedDistrict {
  readonly timeline: PackTimeline;
  /** The pack of the last part of the timeline. */
  readonly pack: RulePack;
  readonly conditions: ConditionsMode;
  readonly zones: ZonedUnits;
  /** Rows that are counted, and the row whose level each row shows (−1 for streets and districts): of `zones`. */
  readonly zoned: Uint32Array;
  readonly zonedOf: Int32Array;
  readonly matcher: Matcher;
  readonly unknownPlaces: readonly UnknownPlace[];
  /** First and last day of a counting positive; null without one. */
  readonly firstPositive: EpidemicDay | null;
  readonly lastPositive: EpidemicDay | null;
  /** Tops of the trees on which the level of units without a case may hang: all with a case or an override where a pack speaks of the rest of a county, else none. */
  readonly countyWatch: readonly number[];
  packOn(list: EpidemicDay): RulePack;
  /** Status words (`level.ts`) of all lists in a range. */
  history(first: EpidemicDay, last: EpidemicDay): History;
  /** One unit on one list as a table row; cheap when days are asked for in ascending order. */
  row(unit: number, day: EpidemicDay): StandingRow;
  /** Why one unit has its level on one list. */
  standing(unit: number, day: EpidemicDay): Standing;
  /** What lies ahead of a unit after a list, up to `until`, if all goes well (rules 7b, "next change"). */
  ahead(unit: number, day: EpidemicDay, until: EpidemicDay): ChangeAhead[];
  /** Rows visited in infectious days, as known on a day, that make no zone yet: nobody has graded the risk. */
  visitedUngraded(day: EpidemicDay): readonly number[];
  /** Overrides read by a list that never had an effect: no part may stand below its compound (readings 20). */
  refusedOverrides(day: EpidemicDay): readonly { readonly row: number; readonly override: OverrideFact }[];
}

/** A compound in which something raises or overrides, and its state on any list. */
export interface WatchedTree {
  readonly top: number;
  readonly model: TreeModel;
  on(list: EpidemicDay): TreeState;
  /** The next change of every area after a list, if all goes well. */
  next(list: EpidemicDay): readonly (StepAhead | null)[];
}

/** What the rows, explanations and histories ask of a judged district. */
export interface JudgeView {
  readonly prepared: PreparedDistrict;
  readonly zones: ZonedUnits;
  readonly parts: readonly RulesPart[];
  readonly conditions: ConditionsMode;
  readonly trees: ReadonlyMap<number, WatchedTree>;
  county(row: number): County;
}

export function judgeDistrict(facts: DistrictFacts, packs: RulePack | PackTimeline, settings: JudgeSettings): JudgedDistrict {
  return judgePrepared(prepareDistrict(facts, settings.knownAt), packs, settings.conditions);
}

/** Decides which rows count and sorts all facts by unit; serves any pack. */
export function prepareDistrict(district: DistrictFacts, knownAt?: Minute): PreparedDistrict {
  const { units } = district;
  const zones = findZonedUnits(units);
  const matcher = district.matcher ?? createMatcher(units);
  const rowOfPlace = (place: string): number => matcher.match(place).unit;
  const { cases, unknown } = decideCases(district.cases, rowOfPlace, zones.topOf, knownAt);
  const facts = gatherFacts(district, district.cases, matcher, knownAt);
  return { units, zones, caseTables: district.cases, cases, facts, matcher, unknownPlaces: unknown };
}

const isTimeline = (packs: RulePack | PackTimeline): packs is PackTimeline => Array.isArray(packs);

/** Judges a prepared district by a pack, or by several that follow one another. */
export function judgePrepared(prepared: PreparedDistrict, packs: RulePack | PackTimeline, conditions: ConditionsMode): JudgedDistrict {
  const timeline = isTimeline(packs) ? packs : timelineOf(packs);
  const view = openView(prepared, timeline, conditions);
  let underB: JudgedDistrict | null = null;
  const [firstPositive, lastPositive] = positiveSpan(prepared.cases);
  return {
    timeline,
    pack: timeline.at(-1)!.pack,
    conditions,
    zones: view.zones,
    zoned: view.zones.zoned,
    zonedOf: view.zones.zonedOf,
    matcher: prepared.matcher,
    unknownPlaces: prepared.unknownPlaces,
    firstPositive,
    lastPositive,
    countyWatch: shareCounties(view.parts) ? [...view.trees.keys()] : [],
    packOn: (list) => partOn(timeline, list).pack,
    history: (first, last) => judgeHistory(view, first, last),
    row: (unit, day) => standingRow(view, unit, day),
    ahead: (unit, day, until) => changesAhead(view, unit, day, until),
    visitedUngraded: (day) => findUngraded(prepared, partOn(timeline, day).pack, day),
    refusedOverrides: (day) => [...view.trees.values()].flatMap(({ model, on }) => !model.hasOverrides ? [] : on(day).overrides
      .filter(({ standing }) => standing === 'refused')
      .map(({ area, fact }) => ({ row: model.areas[area]!.row, override: fact }))),
    standing(unit, day) {
      if (partOn(timeline, day).pack.dayCount === 'A') underB ??= judgePrepared(prepared, countedByB(timeline), conditions);
      return explainStanding(view, unit, day, underB?.row(unit, day).nextChangeOn ?? null);
    },
  };
}

function countedByB([first, ...others]: PackTimeline): PackTimeline {
  const byB = ({ pack, from }: PackTimeline[0]): PackTimeline[0] => ({ pack: { ...pack, dayCount: 'B' }, from });
  return [byB(first), ...others.map(byB)];
}

/** From the coarsest to the finest: the parts of a compound are told apart as soon as one pack of a timeline does. */
const GRAINS: readonly Grain[] = ['compound', 'building', 'smallest', 'nested'];

function openView(prepared: PreparedDistrict, timeline: PackTimeline, conditions: ConditionsMode): JudgeView {
  const { units, zones: compounds, cases, caseTables, facts } = prepared;
  const parts = compileTimeline(timeline, conditions);
  const grain = timeline.map(({ pack }) => pack.grain).reduce((a, b) => (GRAINS.indexOf(b) > GRAINS.indexOf(a) ? b : a));
  const zones = refineZones(units, compounds, grain, facts.overrides.keys());
  const models = modelTrees({ units, topOf: compounds.topOf, cases, caseTables, facts }, grain);
  const counties = shareCounties(parts) ? new Counties(parts, compounds.countyOf, models, firstFactOf(prepared)) : null;
  const apart = counties === null ? watchCounty(parts, [], Infinity, []) : null;
  const trees = new Map<number, WatchedTree>();
  for (const [top, model] of models) {
    const county = counties?.of(top) ?? null;
    const on = followTree(parts, model, county === null ? model.start : county.start, county === null ? null : () => county.watched());
    const countyOf = (): County => (county === null ? apart! : county.watched());
    trees.set(top, { top, model, on, next: rememberNext(parts, model, on, countyOf) });
    county?.states.push(on);
  }
  return {
    prepared, zones, parts, conditions, trees,
    county: (row) => apart ?? counties!.of(row).watched(),
  };
}

/** Whether what a clear unit shows hangs on the rest of its county, or on the day alone. */
function shareCounties(parts: readonly RulesPart[]): boolean {
  return parts.some(({ rules: { pack } }) => pack.rest >= 0 || pack.clearCode !== parts[0]!.rules.pack.clearCode);
}

interface CountyDraft {
  readonly start: EpidemicDay;
  readonly models: TreeModel[];
  readonly states: ((list: EpidemicDay) => TreeState)[];
  watched(): County;
}

/** Units without a county share one. */
class Counties {
  private readonly drafts = new Map<number, CountyDraft>();

  constructor(private readonly parts: readonly RulesPart[], private readonly countyOf: Int32Array, models: ReadonlyMap<number, TreeModel>, private readonly start: EpidemicDay) {
    const members = new Map<number, TreeModel[]>();
    for (const [top, model] of models) {
      const list = members.get(countyOf[top]!);
      if (list) list.push(model);
      else members.set(countyOf[top]!, [model]);
    }
    for (const [county, list] of members) this.drafts.set(county, this.draft(list));
  }

  of(row: number): CountyDraft {
    const county = this.countyOf[row]!;
    let draft = this.drafts.get(county);
    if (draft === undefined) this.drafts.set(county, (draft = this.draft([])));
    return draft;
  }

  private draft(models: TreeModel[]): CountyDraft {
    const { start } = this;
    const states: CountyDraft['states'] = [];
    let county: County | null = null;
    return { start, models, states, watched: () => (county ??= watchCounty(this.parts, models, start, states)) };
  }
}

/** Remembers where a compound stands, so that ascending days cost one step each. */
function followTree(parts: readonly RulesPart[], model: TreeModel, start: EpidemicDay, county: (() => County) | null): (list: EpidemicDay) => TreeState {
  let state: TreeState | null = null;
  return (list) => {
    if (state === null || state.list > list) state = startTree(model, parts, Math.min(start, list));
    while (state.list < list) {
      const still = county !== null ? state.list : stillUntil(model, parts, state);
      if (still > state.list) {
        skipTo(state, Math.min(list, still));
        continue;
      }
      advanceTree(model, parts, state, null);
      settleTree(model, parts, state, county !== null && county().on(state.list).isActive);
    }
    return state;
  };
}

/** The day of the first fact on file: the list of that day is the first before which nobody knew anything (readings 26). */
function firstFactOf({ cases, facts }: PreparedDistrict): EpidemicDay {
  let first = Infinity;
  const see = (day: EpidemicDay): void => {
    if (day < first) first = day;
  };
  cases.reportedOn.forEach(see);
  const all = <Fact>(rows: ReadonlyMap<number, readonly Fact[]>, dayOf: (fact: Fact) => EpidemicDay | null): void => {
    for (const list of rows.values()) for (const fact of list) see(dayOf(fact) ?? Infinity);
  };
  all(facts.rounds, ({ resultOn }) => resultOn);
  all(facts.contacts, ({ enteredOn, lastExposedOn }) => enteredOn ?? lastExposedOn);
  all(facts.disinfections, ({ day }) => day);
  all(facts.orders, ({ day }) => day);
  all(facts.visits, ({ decidedOn }) => decidedOn);
  all(facts.overrides, ({ from }) => from - 1);
  return first;
}

/** The next changes after the list asked about last, and up to which list they stay what they are. */
interface RememberedSteps {
  readonly list: EpidemicDay;
  readonly read: number;
  readonly validTo: EpidemicDay;
  readonly steps: readonly (StepAhead | null)[];
}

/**
 * All parts of a compound ask for the same list, and from list to list the answer stays the same until it comes true:
 * what is hoped for one day later is still in time. Not so where contacts are entered, persons decide or packs change.
 */
function rememberNext(parts: readonly RulesPart[], model: TreeModel, on: WatchedTree['on'], county: () => County): WatchedTree['next'] {
  const isSteady = parts.length === 1 && parts[0]!.rules.pack.rest < 0 && !model.hasOverrides && model.areas.every(({ contacts }) => contacts.length === 0);
  let asked: RememberedSteps | null = null;
  return (list) => {
    if (asked?.list === list) return asked.steps;
    const state = on(list);
    if (isSteady && asked !== null && asked.list < list && list <= asked.validTo && state.read === asked.read && liveEvents(model, state) === null) return asked.steps;
    const { isActive, settledOn } = outlookOf(parts, county(), list);
    const steps = nextSteps(model, parts, state, isActive, settledOn);
    const validTo = steps.reduce((soonest, step) => Math.min(soonest, (step?.list ?? Infinity) - 1), Infinity);
    asked = { list, read: state.read, steps, validTo: liveEvents(model, state) === null ? validTo : list };
    return steps;
  };
}

function positiveSpan(cases: DecidedCases): [EpidemicDay | null, EpidemicDay | null] {
  let first: EpidemicDay | null = null;
  let last: EpidemicDay | null = null;
  for (let i = 0; i < cases.count; i++) {
    if (cases.decision[i] !== 0) continue;
    const day = cases.reportedOn[i]!;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return [first, last];
}

function findUngraded({ facts }: PreparedDistrict, { visits, visitRisk }: RulePack, day: EpidemicDay): number[] {
  if (visits === undefined || visitRisk === 'sealed') return [];
  const isUngraded = (visit: VisitFact): boolean => visit.risk === RISK_PENDING && visit.decidedOn <= day && lastCountedDay(visit, visits.lookBack.days) !== null;
  return [...facts.visits].flatMap(([row, list]) => (list.some(isUngraded) ? [row] : []));
}
