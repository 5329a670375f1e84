// Walks one compound through its lists under a timeline of packs: clocks, nesting, overrides, change of packs.
import type { EpidemicDay } from '../../day.ts';
import { CONTROLLED } from '../level.ts';
import { carriedTo, carryGates, changePacks } from './change-packs.ts';
import { dueList, type Clock, type ClockMoment, type ClockRules } from './clock.ts';
import { composeLevels, hasSealedPart, isCompoundSealed, isOverrideTold, stageOfLevel, type AreaLevel, type RuledClock } from './compose-levels.ts';
import { overridesOf, type OverrideState } from './overrides.ts';
import { applyEvents, isPastDate, runningClocks, stepClocks, type ListSays } from './pack-clocks.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { DayEvents, TreeModel } from './tree-model.ts';

/** A pack reading the whole history. */
export interface PackRun {
  clocks: Clock[];
  levels: readonly AreaLevel[];
}

/** Where a compound stands on list `list`. Mutable: `advanceTree` and `settleTree` move it on by one list. */
export interface TreeState {
  list: EpidemicDay;
  /** Index of the first event not yet read. */
  read: number;
  readonly runs: PackRun[];
  /** Clocks that a pack before held past their date (readings 22). */
  carried: RuledClock[];
  /** By area: the run an area ends its stage under (`finishOld`); −1: the pack in force. */
  finishing: number[];
  overrides: readonly OverrideState[];
  /** Overrides as the pack in force tells them on this list, before its levels are known, for the packs that read beside it; else null. */
  told: readonly OverrideState[] | null;
  /** By area: first list of the unbroken run at the shown level; null when it began before the first fact. */
  since: (EpidemicDay | null)[];
  /** The list that is looked ahead from; undefined: all facts are read. */
  knownTo: EpidemicDay | undefined;
  /** Nothing moved on the way to this list: its levels are those of the list before, in the same county. */
  isStill: boolean;
  isCountyActive: boolean;
  /** An override that shows on this list is not known when looked ahead from it: it was made later. */
  hasLostOverride: boolean;
  /** Whether a part is shown sealed, as the pack in force reads it. */
  hasSealedPart: boolean;
}

/** Which facts an advance may read: real ones, or none after `hopedFrom` with every condition met at its first chance. */
export type HopedFrom = EpidemicDay | null;

/** The compound on the list before anything shows. */
export function startTree(model: TreeModel, parts: readonly RulesPart[], list: EpidemicDay): TreeState {
  const state: TreeState = {
    list, read: 0,
    runs: parts.map(() => ({ clocks: [], levels: [] })),
    carried: [],
    finishing: model.areas.map(() => -1),
    overrides: model.hasOverrides ? overridesOf(model) : [],
    told: null,
    since: model.areas.map(() => null),
    knownTo: undefined,
    isStill: false,
    isCountyActive: false,
    hasLostOverride: false,
    hasSealedPart: false,
  };
  for (const [index, run] of state.runs.entries()) {
    run.levels = composeLevels({ model, rules: parts[index]!.rules, clocks: run.clocks, overrides: state.overrides, list, isCountyActive: false }).levels;
  }
  return state;
}

/** A state of its own to look ahead with from its list, knowing of the overrides made by then. */
export function cloneTree(state: TreeState): TreeState {
  const overrides = state.overrides.length === 0 ? state.overrides : state.overrides.filter(({ fact }) => fact.madeOn <= state.list);
  return { ...copyTree(state), hasLostOverride: overrides.length < state.overrides.length, knownTo: state.list, overrides };
}

function copyTree(state: TreeState): TreeState {
  return {
    ...state,
    runs: state.runs.map(({ clocks, levels }) => ({ clocks: clocks.map((clock) => ({ ...clock })), levels })),
    carried: state.carried.map(({ rules, clock }) => ({ rules, clock: { ...clock } })),
    finishing: [...state.finishing],
    since: [...state.since],
  };
}

/** What each area is on the state's list. */
export function levelsOf(parts: readonly RulesPart[], state: TreeState): readonly AreaLevel[] {
  return state.runs[partIndex(parts, state.list)]!.levels;
}

/** The events of the state's own list day: live, read by the next list. */
export function liveEvents(model: TreeModel, state: TreeState): DayEvents | null {
  const next = model.events[state.read];
  return next?.day === state.list ? next : null;
}

/**
 * Moves all clocks to the next list, which reads facts up to and including the present list day. The levels of that list
 * follow by `settleTree`, once it is known whether the county has a sealed or controlled unit.
 */
export function advanceTree(model: TreeModel, parts: readonly RulesPart[], state: TreeState, hopedFrom: HopedFrom): void {
  const day = state.list;
  const list = day + 1;
  const events = liveEvents(model, state);
  const read = events !== null && (hopedFrom === null || day <= hopedFrom) ? events : null;
  if (events !== null) state.read++;
  state.isStill = read === null && !state.hasLostOverride && isQuiet(parts, state, list);
  state.hasLostOverride = false;
  if (state.isStill) {
    state.list = list;
    return;
  }
  state.told = null;
  if (areOverridesAsked(parts, state, list)) {
    // Told once, by the pack in force; the others, what they leave behind, and compounds that wait for their parts read the
    // list with that (readings 14, 17).
    // The rest of the county is not asked: it decides between two levels that hold nobody.
    const first = copyTree(state);
    moveTree(model, parts, first, read, hopedFrom);
    state.told = composeTree(model, parts, first, false).overrides;
  }
  moveTree(model, parts, state, read, hopedFrom);
}

/** Whether somebody has decided a level for a list that several packs read, or for whose compounds it may be refused on it. */
function areOverridesAsked(parts: readonly RulesPart[], { overrides }: TreeState, list: EpidemicDay): boolean {
  if (parts.length === 1) return parts[0]!.rules.pack.pack.grain === 'nested' && isOverrideTold(overrides, list);
  return overrides.some(({ fact, standing }) => fact.from <= list && list <= fact.until && standing !== 'ended' && standing !== 'refused');
}

/** The overrides by which parts are sealed on a list, and whether they are still to be held against its rule. */
export function overridesOn({ told, overrides }: TreeState): { readonly overrides: readonly OverrideState[]; readonly follows: boolean } {
  return { overrides: told ?? overrides, follows: told === null };
}

const isOfParts = ({ cause }: Clock): boolean => cause === 'around';
const isOfArea = (clock: Clock): boolean => !isOfParts(clock);

function moveTree(model: TreeModel, parts: readonly RulesPart[], state: TreeState, read: DayEvents | null, hopedFrom: HopedFrom): void {
  const day = state.list;
  const list = day + 1;
  const moment = momentAt(state, list, hopedFrom);
  const holds = partIndex(parts, list);
  state.hasSealedPart = false;
  for (let index = 0; index < parts.length; index++) {
    const run = state.runs[index]!;
    const { rules } = parts[index]!;
    if (index > 0 && index <= holds) carryGates(model, parts, state, index, read, moment);
    if (read !== null) applyEvents(model, rules, run.clocks, read, saysOf(model, rules, run, day));
    // What an earlier pack keeps sealed holds the compound where this pack has no clock left.
    if (run.clocks.length === 0 && state.overrides.length === 0 && (index !== holds || state.carried.length === 0)) continue;
    stepClocks(model, rules, run.clocks, moment, isOfArea);
    if (rules.pack.pack.grain === 'nested') {
      const ask = { model, rules, clocks: run.clocks, ...overridesOn(state), list, knownTo: state.knownTo, carried: index <= holds ? carriedTo(parts, state, index) : [] };
      const isSealed = hasSealedPart(ask);
      stepClocks(model, rules, run.clocks, { ...moment, hasSealedPart: isSealed || isCompoundSealed(ask) }, isOfParts);
      if (index === holds) state.hasSealedPart = isSealed;
    }
    run.clocks = runningClocks(rules, run.clocks);
  }
  state.list = list;
  changePacks(model, parts, state, read);
}

/** Whether nothing can move on a list by itself: no decision of a person, no pack that begins, no clock that is due. */
export function isQuiet(parts: readonly RulesPart[], { overrides, runs, carried, finishing }: TreeState, list: EpidemicDay): boolean {
  if (overrides.length > 0 || carried.length > 0) return false;
  if (parts.length > 1 && finishing.some((index) => index >= 0)) return false;
  for (let index = 0; index < parts.length; index++) {
    const { from, rules } = parts[index]!;
    if (from === list) return false;
    for (const clock of runs[index]!.clocks) if ((dueList(rules, clock) ?? Infinity) <= list) return false;
  }
  return true;
}

/**
 * The last list, from the present one on, on which nothing moves and nothing is reported; the list after it shows the same
 * levels still. A county that is looked at moves by itself: not asked there.
 */
export function stillUntil(model: TreeModel, parts: readonly RulesPart[], state: TreeState): EpidemicDay {
  const { list, overrides, carried, finishing, runs } = state;
  if (overrides.length > 0 || carried.length > 0 || (parts.length > 1 && finishing.some((index) => index >= 0))) return list;
  let until = (model.events[state.read]?.day ?? Infinity) - 1;
  for (let index = 0; index < parts.length; index++) {
    const { from, rules } = parts[index]!;
    if (from > list) until = Math.min(until, from - 2);
    for (const clock of runs[index]!.clocks) until = Math.min(until, (dueList(rules, clock) ?? Infinity) - 2);
  }
  return Math.max(list, until);
}

/** Moves a state on to a list that it is still on (`stillUntil`). */
export function skipTo(state: TreeState, list: EpidemicDay): void {
  state.list = list;
  state.isStill = true;
}

/** Whether any area would be shown controlled or sealed, whatever the rest of the county is. */
function isActive(levels: readonly AreaLevel[]): boolean {
  return levels.some(({ shown }) => shown >= CONTROLLED);
}

const NO_OVERRIDES: readonly OverrideState[] = [];
const NO_CLOCKS: readonly Clock[] = [];

/** The levels of a list by every pack, and the overrides as they stand on it. */
interface Composed {
  readonly levels: readonly (readonly AreaLevel[])[];
  readonly overrides: readonly OverrideState[];
}

/**
 * The levels of the list that `advanceTree` came to; `isCountyActive` decides what a clear unit of a complement pack
 * shows. The pack in force comes first: it alone decides how overrides stand, the others read them so.
 */
function composeTree(model: TreeModel, parts: readonly RulesPart[], state: TreeState, isCountyActive: boolean): Composed {
  const { list, finishing, carried } = state;
  // A city asks for a million of these: one pack and nobody's decisions is the rule.
  if (parts.length === 1 && state.overrides.length === 0) {
    const { levels } = composeLevels({ model, rules: parts[0]!.rules, clocks: state.runs[0]!.clocks, overrides: NO_OVERRIDES, list, isCountyActive });
    return { levels: [levels], overrides: NO_OVERRIDES };
  }
  const holds = partIndex(parts, list);
  const ask = (index: number, overrides: readonly OverrideState[]) => ({
    model, rules: parts[index]!.rules, clocks: state.runs[index]!.clocks, overrides, list, isCountyActive, knownTo: state.knownTo,
  });
  const ruled = finishing.every((index) => index < 0)
    ? null
    : finishing.map((index, area) => (index < 0 ? null : composeLevels({ ...ask(index, state.overrides), ...overridesOn(state) }).levels[area]!));
  const real = composeLevels({ ...ask(holds, state.overrides), carried, ruled, follows: true });
  const levels = state.runs.map((_, index) => (index === holds ? real.levels : composeLevels(ask(index, real.overrides)).levels));
  return { levels, overrides: real.overrides };
}

/** Gives the list that `advanceTree` came to its levels. */
export function settleTree(model: TreeModel, parts: readonly RulesPart[], state: TreeState, isCountyActive: boolean): void {
  if (state.isStill && state.isCountyActive === isCountyActive) return;
  commitTree(parts, state, composeTree(model, parts, state, isCountyActive));
  state.isCountyActive = isCountyActive;
}

/** Whether the list that `advanceTree` came to has a sealed or controlled area, whatever the rest of the county is. */
export function willBeActive(model: TreeModel, parts: readonly RulesPart[], state: TreeState): boolean {
  return isActive(state.isStill ? levelsOf(parts, state) : composeTree(model, parts, state, false).levels[partIndex(parts, state.list)]!);
}

function commitTree(parts: readonly RulesPart[], state: TreeState, { levels, overrides }: Composed): void {
  const before = state.runs[partIndex(parts, state.list - 1)]!.levels;
  const now = levels[partIndex(parts, state.list)]!;
  for (let area = 0; area < now.length; area++) {
    if (now[area]!.shown !== before[area]!.shown) state.since[area] = state.list;
  }
  for (let index = 0; index < levels.length; index++) state.runs[index]!.levels = levels[index]!;
  state.overrides = overrides;
}

const IS_NEVER_DECIDED = (): boolean => false;

/** What a clock is asked on a list. */
export function momentAt(state: TreeState, list: EpidemicDay, hopedFrom: HopedFrom): ClockMoment {
  return {
    list,
    seenTo: (hopedFrom === null ? list : Math.min(list, hopedFrom)) - 1,
    hopedFrom,
    hasSealedPart: state.hasSealedPart,
    isDecided: state.overrides.length === 0 ? IS_NEVER_DECIDED : (undecidedOn) => state.overrides.some(({ fact }) => fact.madeOn >= undecidedOn && fact.from <= list),
  };
}

/** What a list said of an area, for the positives of its day. */
export function saysOf(model: TreeModel, rules: ClockRules, run: PackRun, list: EpidemicDay): ListSays {
  return new SaidByList(model, rules, run.levels, run.clocks.length === 0 ? NO_CLOCKS : run.clocks.map((clock) => ({ ...clock })), list);
}

class SaidByList implements ListSays {
  /** `clocks`: as they stood on the list, which the positives then move. */
  constructor(
    private readonly model: TreeModel,
    private readonly rules: ClockRules,
    private readonly levels: readonly AreaLevel[],
    private readonly clocks: readonly Clock[],
    private readonly list: EpidemicDay,
  ) {}

  stage(area: number): number {
    // A gate carried from an earlier pack, or a stage ended under it, speaks in that pack's stages.
    const { stage, shown } = this.levels[area]!;
    const { pack } = this.rules;
    return (pack.stages[stage.index] === stage ? stage : stageOfLevel(pack, shown)).index;
  }

  code(area: number): number {
    return this.levels[area]!.shown;
  }

  isHeld(area: number): boolean {
    return isPastDate(this.model, this.rules, this.clocks, area, this.levels[area]!.shown, this.list);
  }
}
