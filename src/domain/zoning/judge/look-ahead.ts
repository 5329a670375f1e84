// What comes next if nobody is positive any more and each open condition is met at its first chance (rules 7b, "next change").
import type { EpidemicDay } from '../../day.ts';
import { CONTROLLED, type LevelCode } from '../level.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { TreeModel } from './tree-model.ts';
import {
  advanceTree, cloneTree, levelsOf, liveEvents, momentAt, settleTree, type TreeState,
} from './tree-run.ts';

/** A hoped-for course cannot last longer than this many lists: the longest stage of any pack is far shorter. */
const HORIZON = 400;

/** Says of each list whether the county has a sealed or controlled unit. */
export type CountyAhead = (list: EpidemicDay) => boolean;

export const NO_COUNTY: CountyAhead = () => false;

/** What lies ahead of a county on a list, if all goes well. */
export interface CountyOutlook {
  readonly isActive: CountyAhead;
  /** From this list on nothing changes any more. */
  readonly settledOn: EpidemicDay;
}

/** The outlook of the rest of a county; nothing is asked where no pack looks at it. */
export function outlookOf(parts: readonly RulesPart[], county: { ahead(list: EpidemicDay): CountyOutlook }, list: EpidemicDay): CountyOutlook {
  return parts.some(({ rules }) => rules.pack.rest >= 0) ? county.ahead(list) : { isActive: NO_COUNTY, settledOn: list };
}

/** Whether nothing can change any more in a state that looks ahead from `from`. */
function isSettled(model: TreeModel, parts: readonly RulesPart[], state: TreeState, from: EpidemicDay): boolean {
  // An override shown on this list but made later is not there when looked ahead from it (readings 24).
  if (state.list === from && (model.hasOverrides || liveEvents(model, state) !== null)) return false;
  if (parts.length > 1 && parts.at(-1)!.from > state.list) return false;
  if (state.carried.length > 0 || state.overrides.some(({ fact }) => fact.until >= state.list)) return false;
  if (state.finishing.some((index) => index >= 0)) return false;
  const { isDecided } = momentAt(state, state.list, from);
  // A clock that waits for a person's decision waits for good: nobody decides after the list that is looked ahead from.
  return state.runs[partIndex(parts, state.list)]!.clocks.every(({ undecidedOn }) => undecidedOn !== null && !isDecided(undecidedOn));
}

/** Moves a state that looks ahead from `from` by one list. */
export function hopeOn(model: TreeModel, parts: readonly RulesPart[], state: TreeState, from: EpidemicDay, county: CountyAhead): void {
  advanceTree(model, parts, state, from);
  settleTree(model, parts, state, county(state.list));
}

/** A list on which an area would show another level than on the list before. */
export interface StepAhead {
  readonly list: EpidemicDay;
  readonly from: LevelCode;
  readonly to: LevelCode;
}

/** The changes of an area after the state's own list, up to `until`, if all goes well. */
export function* stepsAhead(
  model: TreeModel, parts: readonly RulesPart[], state: TreeState, area: number, county: CountyAhead, countyEnd: EpidemicDay, until: EpidemicDay,
): Generator<StepAhead> {
  const from = state.list;
  const ahead = cloneTree(state);
  let { shown } = levelsOf(parts, state)[area]!;
  while (ahead.list < until && !(ahead.list >= countyEnd && isSettled(model, parts, ahead, from))) {
    hopeOn(model, parts, ahead, from, county);
    const next = levelsOf(parts, ahead)[area]!.shown;
    if (next !== shown) yield { list: ahead.list, from: shown, to: next };
    shown = next;
  }
}

/** The first change of every area; null where no end is known. */
export function nextSteps(
  model: TreeModel, parts: readonly RulesPart[], state: TreeState, county: CountyAhead, countyEnd: EpidemicDay,
): (StepAhead | null)[] {
  const from = state.list;
  const now = levelsOf(parts, state);
  const steps: (StepAhead | null)[] = now.map(() => null);
  let open = steps.length;
  const ahead = cloneTree(state);
  while (open > 0 && ahead.list < from + HORIZON && !(ahead.list >= countyEnd && isSettled(model, parts, ahead, from))) {
    hopeOn(model, parts, ahead, from, county);
    const levels = levelsOf(parts, ahead);
    for (let area = 0; area < steps.length; area++) {
      const { shown } = now[area]!;
      if (steps[area] !== null || levels[area]!.shown === shown) continue;
      steps[area] = { list: ahead.list, from: shown, to: levels[area]!.shown };
      open--;
    }
  }
  return steps;
}

/** The lists after the state's own on which a compound would be active, up to where nothing changes any more. */
export interface ActiveAhead {
  readonly from: EpidemicDay;
  /** Entry k: on list `from + 1 + k`. */
  readonly active: readonly boolean[];
  /** Whether it stays as the last entry for good. */
  readonly last: boolean;
}

export function activeAhead(model: TreeModel, parts: readonly RulesPart[], state: TreeState): ActiveAhead {
  const from = state.list;
  const ahead = cloneTree(state);
  const active: boolean[] = [];
  while (ahead.list < from + HORIZON && !isSettled(model, parts, ahead, from)) {
    hopeOn(model, parts, ahead, from, NO_COUNTY);
    active.push(levelsOf(parts, ahead).some(({ shown }) => shown >= CONTROLLED));
  }
  const rest = active.at(-1) ?? levelsOf(parts, state).some(({ shown }) => shown >= CONTROLLED);
  return { from, active, last: rest };
}
