// The county of a complement pack: while any unit of it is sealed or controlled, the rest is precaution (rules 1.2, 7b).
import type { EpidemicDay } from '../../day.ts';
import { CONTROLLED, type LevelCode } from '../level.ts';
import { activeAhead, hopeOn, NO_COUNTY, type CountyOutlook } from './look-ahead.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { TreeModel } from './tree-model.ts';
import { liveLevels } from './tree-live.ts';
import { advanceTree, cloneTree, isQuiet, levelsOf, liveEvents, settleTree, startTree, willBeActive, type TreeState } from './tree-run.ts';

/** The county on one list. */
export interface CountyDay {
  readonly isActive: boolean;
  /** Level of a unit in which nothing ever happened. */
  readonly code: LevelCode;
  /** First list of the unbroken run of `code`; null when it began before the first fact. */
  readonly since: EpidemicDay | null;
  /** Whether a unit of it would be sealed or controlled at once by what is reported on the list day. */
  readonly isLive: boolean;
  /** Whether it is active on the next list too, if all goes well. */
  readonly isActiveTomorrow: boolean;
}

export interface County {
  on(list: EpidemicDay): CountyDay;
  ahead(list: EpidemicDay): CountyOutlook;
}

/** Level of an untouched unit on a list. */
export function untouchedCode(parts: readonly RulesPart[], list: EpidemicDay, isCountyActive: boolean): LevelCode {
  const { pack } = parts[partIndex(parts, list)]!.rules;
  return isCountyActive && pack.rest >= 0 ? pack.stages[pack.rest]!.code : pack.clearCode;
}

/** A compound on any list. */
export type StateOn = (list: EpidemicDay) => TreeState;

/**
 * Days are walked through once, in order, and remembered; `start` is the first list before anything shows, `stateOn`
 * gives each compound on the list that is looked ahead from.
 */
export function watchCounty(parts: readonly RulesPart[], models: readonly TreeModel[], start: EpidemicDay, stateOn: readonly StateOn[]): County {
  const looksAtCounty = parts.some(({ rules }) => rules.pack.rest >= 0);
  const days: CountyDay[] = [];
  const states = models.map((model) => startTree(model, parts, start));
  const outlooks = new Map<EpidemicDay, CountyOutlook>();

  function describe(list: EpidemicDay, isActive: boolean): CountyDay {
    const code = untouchedCode(parts, list, isActive);
    const before = days.at(-1);
    return {
      isActive, code, since: before === undefined ? null : code === before.code ? before.since : list,
      isLive: looksAtCounty && states.some((state, i) => isLiveTree(models[i]!, parts, state, isActive)),
      isActiveTomorrow: looksAtCounty && states.some((state, i) => isActiveTomorrow(models[i]!, parts, state)),
    };
  }

  function move(): void {
    let isActive = false;
    states.forEach((state, i) => {
      advanceTree(models[i]!, parts, state, null);
      isActive ||= willBeActive(models[i]!, parts, state);
    });
    states.forEach((state, i) => settleTree(models[i]!, parts, state, isActive));
    days.push(describe(start + days.length, isActive));
  }

  return {
    on(list) {
      if (list < start) return { isActive: false, code: untouchedCode(parts, list, false), since: null, isLive: false, isActiveTomorrow: false };
      if (days.length === 0) days.push(describe(start, false));
      while (days.length <= list - start) move();
      return days[list - start]!;
    },
    ahead(list) {
      let outlook = outlooks.get(list);
      if (outlook === undefined) outlooks.set(list, (outlook = lookAhead(parts, models, stateOn, list)));
      return outlook;
    },
  };
}

const isShownActive = (parts: readonly RulesPart[], state: TreeState): boolean => levelsOf(parts, state).some(({ shown }) => shown >= CONTROLLED);

function isLiveTree(model: TreeModel, parts: readonly RulesPart[], state: TreeState, isCountyActive: boolean): boolean {
  return liveEvents(model, state) !== null && liveLevels(model, parts, state, isCountyActive).some((code) => code >= CONTROLLED);
}

/** Asked of every compound on every list, so that most are answered without looking ahead. */
function isActiveTomorrow(model: TreeModel, parts: readonly RulesPart[], state: TreeState): boolean {
  const isActive = isShownActive(parts, state);
  const isStill = liveEvents(model, state) === null && !model.hasOverrides && isQuiet(parts, state, state.list + 1);
  if (isStill) return isActive;
  const ahead = cloneTree(state);
  hopeOn(model, parts, ahead, state.list, NO_COUNTY);
  return isShownActive(parts, ahead);
}

function lookAhead(parts: readonly RulesPart[], models: readonly TreeModel[], stateOn: readonly StateOn[], list: EpidemicDay): CountyOutlook {
  const ahead = models.map((model, i) => activeAhead(model, parts, stateOn[i]!(list)));
  const settledOn = ahead.reduce((last, { active }) => Math.max(last, list + active.length), list);
  const moving = ahead.filter(({ active, last }) => active.length > 0 || last);
  const isActiveOn = (later: EpidemicDay): boolean => moving.some(({ active, last }) => active[later - list - 1] ?? last);
  return { isActive: isActiveOn, settledOn };
}
