// One unit on one list as a table row: level, since, last positive, next change and what blocks it (rules 7b).
import type { EpidemicDay } from '../../day.ts';
import type { JudgeView, WatchedTree } from './judge-district.ts';
import { dueList, type Clock, type ClockRules } from './clock.ts';
import type { County } from './county.ts';
import { outlookOf, stepsAhead } from './look-ahead.ts';
import type { CompiledPack } from '../packs/compile-pack.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import { isReported, isRowIn, nearestArea } from './tree-rows.ts';
import { blockedBy } from './tree-blockers.ts';
import { liveLevels } from './tree-live.ts';
import { levelsOf, liveEvents, type TreeState } from './tree-run.ts';
import { LEVELS, SEALED, type LevelCode } from '../level.ts';
import type { OverrideState } from './overrides.ts';
import type { Blocker, ChangeAhead, OverrideStanding, StandingRow } from './standing.ts';

const NO_TEXT = { zh: '', en: '' };
const NOTHING: readonly Blocker[] = [];
const NO_DAYS = { stageDay: null, stageDays: null, heldDays: 0 } as const;
const NO_CHANGE = { nextLevel: null, nextChangeOn: null } as const;

/** The row of a unit; a street or district, which has no level of its own, answers `none` without a clause. */
export function standingRow(view: JudgeView, unit: number, day: EpidemicDay): StandingRow {
  const { zones, parts, conditions, trees } = view;
  const zonedUnit = zones.zonedOf[unit]!;
  const { pack } = parts[partIndex(parts, day)]!.rules.pack;
  if (zonedUnit < 0) return areaRow(unit, day, pack.id, pack.dayCount, conditions);
  const tree = trees.get(zones.topOf[unit]!);
  return tree === undefined ? untouchedRow(view, unit, day) : treeRow(view, tree, unit, day);
}

function areaRow(unit: number, day: EpidemicDay, pack: string, dayCount: 'A' | 'B', conditionsMode: StandingRow['conditionsMode']): StandingRow {
  return {
    unit, zonedUnit: -1, day, pack, dayCount, conditionsMode, level: 'none', ruleLevel: 'none', override: null,
    stage: '', label: NO_TEXT, measures: NO_TEXT, clauseId: '', clause: NO_TEXT, since: null, ...NO_DAYS,
    lastPositive: null, live: false, liveLevel: 'none', hasSealedParts: false, ...NO_CHANGE, blockedBy: NOTHING,
  };
}

/** A unit in which nothing ever happens: clear, or the rest of its county. */
function untouchedRow(view: JudgeView, unit: number, day: EpidemicDay): StandingRow {
  const { zones, parts, conditions } = view;
  const { pack } = parts[partIndex(parts, day)]!.rules;
  const county = view.county(zones.topOf[unit]!);
  const { code, since, isActive, isLive } = county.on(day);
  const rest = isActive && pack.rest >= 0;
  const stage = pack.stages[rest ? pack.rest : pack.clear]!;
  const { nextLevel, nextChangeOn } = nextOfCounty(view, county, day);
  const liveCode = !rest && pack.rest >= 0 && isLive ? pack.stages[pack.rest]!.code : code;
  return {
    unit, zonedUnit: zones.zonedOf[unit]!, day, pack: pack.pack.id, dayCount: pack.pack.dayCount, conditionsMode: conditions,
    level: LEVELS[code], ruleLevel: LEVELS[code], override: null,
    stage: stage.text.id, label: stage.text.label, measures: stage.text.measures, clauseId: stage.text.id, clause: stage.text.clause,
    since, stageDay: null, stageDays: null, heldDays: 0, lastPositive: null, live: false, liveLevel: LEVELS[liveCode], hasSealedParts: false,
    nextLevel, nextChangeOn, blockedBy: NOTHING,
  };
}

function treeRow(view: JudgeView, tree: WatchedTree, unit: number, day: EpidemicDay): StandingRow {
  const { zones, parts, conditions, prepared } = view;
  const zonedUnit = zones.zonedOf[unit]!;
  const { model } = tree;
  const state = tree.on(day);
  const area = nearestArea(prepared.units, model, zonedUnit);
  const levels = levelsOf(parts, state);
  const { rule, shown, stage, by, override } = levels[area]!;
  const { pack } = shown === rule && by !== null ? by.rules.pack : packUnder(parts, state, area);
  const { stageDay, stageDays, heldDays } = shown === rule && by !== null ? daysOf(by.rules, by.clock, day) : NO_DAYS;
  const county = view.county(tree.top);
  const step = tree.next(day)[area]!;
  const events = liveEvents(model, state);
  // One literal, no spreads: a city asks for a million of these.
  return {
    unit,
    zonedUnit,
    day,
    pack: pack.id,
    dayCount: pack.dayCount,
    conditionsMode: conditions,
    level: LEVELS[shown],
    // What a part follows is what the area around it shows (readings 21).
    ruleLevel: LEVELS[model.areas[area]!.row === unit ? rule : shown],
    override: override === null ? null : overrideStanding(override),
    stage: stage.text.id,
    label: stage.text.label,
    measures: stage.text.measures,
    clauseId: stage.text.id,
    clause: stage.text.clause,
    since: state.since[area]!,
    stageDay,
    stageDays,
    heldDays,
    lastPositive: lastPositive(view, tree, state, area, zonedUnit),
    live: events !== null && isReported(model, events, area, model.areas[area]!.row === zonedUnit),
    liveLevel: LEVELS[liveCodeOf(view, tree, state, area, county)],
    hasSealedParts: shown < SEALED && levels.length > 1 && levels.some((level, part) => level.shown === SEALED && part !== area && isRowIn(prepared.units, model.areas[part]!.row, zonedUnit)),
    nextLevel: step === null ? null : LEVELS[step.to],
    nextChangeOn: step === null ? null : step.list,
    blockedBy: blockedBy(model, parts, state, area),
  };
}

function liveCodeOf({ parts }: JudgeView, { model }: WatchedTree, state: TreeState, area: number, county: County): LevelCode {
  const isRest = parts.some(({ rules }) => rules.pack.rest >= 0);
  if (!isRest && liveEvents(model, state) === null) return levelsOf(parts, state)[area]!.shown;
  const { isActive, isLive } = county.on(state.list);
  return liveLevels(model, parts, state, isRest && (isActive || isLive))[area]!;
}

export function overrideStanding({ fact }: OverrideState): OverrideStanding {
  const { level, from, until, madeOn, reason, by } = fact;
  return { level: LEVELS[level], from, until, madeOn, reason, by };
}

/** Day k of n (rules 7b, "since; day k of n"): held, k stays n and the days held stand beside it. */
export function daysOf(rules: ClockRules, clock: Clock, list: EpidemicDay): { stageDay: number | null; stageDays: number | null; heldDays: number } {
  const due = dueList(rules, clock);
  if (due === null) return NO_DAYS;
  // In the first stage days are counted from the anchor, which B takes for day 1; later ones from their first list.
  const isFirst = !rules.pack.stages[clock.stage]!.isLater;
  const firstDay = isFirst ? Math.max(1, clock.stageStart - clock.anchor + 1 - rules.pack.shift) : 1;
  const whole = Math.max(1, due - clock.stageStart + firstDay - 1);
  return {
    stageDay: Math.min(whole, list - clock.stageStart + firstDay),
    stageDays: whole,
    heldDays: Math.max(0, list - due + 1),
  };
}

/** The pack an area is judged by: the one in force, or the one it ends its stage under. */
export function packUnder(parts: readonly RulesPart[], { finishing, list }: TreeState, area: number): CompiledPack {
  return parts[finishing[area]! < 0 ? partIndex(parts, list) : finishing[area]!]!.rules.pack;
}

/** Latest counting positive up to the cut-off: of the compound, or where the smallest unit is zoned of what lies in the unit or around it. */
function lastPositive({ parts, prepared }: JudgeView, { model }: WatchedTree, state: TreeState, area: number, zonedUnit: number): EpidemicDay | null {
  const { grain } = packUnder(parts, state, area).pack;
  const isShared = grain === 'compound' || grain === 'building';
  for (let i = state.read - 1; i >= 0; i--) {
    const { day, positives } = model.events[i]!;
    if (positives.some(({ row }) => isShared || isRowIn(prepared.units, row, zonedUnit) || isRowIn(prepared.units, zonedUnit, row))) return day;
  }
  return null;
}

function nextOfCounty(view: JudgeView, county: County, day: EpidemicDay) {
  for (const { list, to } of countySteps(view, county, day, Infinity)) return { nextLevel: LEVELS[to], nextChangeOn: list };
  return NO_CHANGE;
}

/** The changes of an untouched unit after a list. */
function* countySteps({ parts }: JudgeView, county: County, day: EpidemicDay, until: EpidemicDay) {
  const { isActive, settledOn } = county.ahead(day);
  const last = Math.min(until, Math.max(settledOn, parts.at(-1)!.from) + 1);
  let from = county.on(day).code;
  for (let list = day + 1; list <= last; list++) {
    const { pack } = parts[partIndex(parts, list)]!.rules;
    const to = pack.rest >= 0 && isActive(list) ? pack.stages[pack.rest]!.code : pack.clearCode;
    if (to !== from) yield { list, from, to };
    from = to;
  }
}

/** The changes of a unit on the lists after `day` up to `until`, if nobody is positive any more and what is open is met at its first chance. */
export function changesAhead(view: JudgeView, unit: number, day: EpidemicDay, until: EpidemicDay): ChangeAhead[] {
  const { zones, trees, prepared } = view;
  if (zones.zonedOf[unit]! < 0) return [];
  const tree = trees.get(zones.topOf[unit]!);
  const county = view.county(zones.topOf[unit]!);
  const named = ({ list, from, to }: { list: EpidemicDay; from: LevelCode; to: LevelCode }): ChangeAhead => ({ day: list, from: LEVELS[from], to: LEVELS[to] });
  if (tree === undefined) return [...countySteps(view, county, day, until)].map(named);
  const { isActive, settledOn } = outlookOf(view.parts, county, day);
  const area = nearestArea(prepared.units, tree.model, zones.zonedOf[unit]!);
  return [...stepsAhead(tree.model, view.parts, tree.on(day), area, isActive, settledOn, until)].map(named);
}
