// The county of a complement pack: while any unit of it is sealed or controlled, the rest is precaution (rules 1.2, 7b).
import type { EpidemicDay } from '../../day.ts';
import { CONTROLLED, type LevelCode } from '../level.ts';
import { activeAhead, hopeOn, NO_COUNTY, type CountyOutlook } from './look-ahead.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { TreeModel } from './tree-model.ts';
import { advanceTree, cloneTree, levelsOf, liveLevels, settleTree, startTree, willBeActive, type TreeState } from './tree-run.ts';

/** The county on one list. */
export interface CountyDay {
  readonly isActive: boolean;
  /** Level of a unit in which nothing ever happened. */
  readonly code: LevelCode;
  /** First list of the unbroken run of `code`; null when it began before the first fact. */
  readonly since: EpidemicDay | null;
}

export interface County {
  on(list: EpidemicDay): CountyDay;
  /** Whether a unit of it would be sealed or controlled at once by what is reported on the list day. */
  isLive(list: EpidemicDay): boolean;
  /** Whether it is still active on the next list, if all goes well. */
  isActiveTomorrow(list: EpidemicDay): boolean;
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
  const days: CountyDay[] = [];
  const states = models.map((model) => startTree(model, parts, start));
  const outlooks = new Map<EpidemicDay, CountyOutlook>();
  days.push({ isActive: false, code: untouchedCode(parts, start, false), since: null });

  function move(): void {
    const list = start + days.length;
    let active = false;
    states.forEach((state, i) => {
      advanceTree(models[i]!, parts, state, null);
      active ||= willBeActive(models[i]!, parts, state);
    });
    states.forEach((state, i) => settleTree(models[i]!, parts, state, active));
    const code = untouchedCode(parts, list, active);
    const before = days.at(-1)!;
    days.push({ isActive: active, code, since: code === before.code ? before.since : list });
  }

  const on = (list: EpidemicDay): CountyDay => {
    if (list <= start) return { isActive: false, code: untouchedCode(parts, list, false), since: null };
    while (days.length <= list - start) move();
    return days[list - start]!;
  };

  return {
    on,
    isLive: (list) => models.some((model, i) => liveLevels(model, parts, stateOn[i]!(list), on(list).isActive).some((code) => code >= CONTROLLED)),
    isActiveTomorrow: (list) => models.some((model, i) => {
      const ahead = cloneTree(stateOn[i]!(list));
      hopeOn(model, parts, ahead, list, NO_COUNTY);
      return levelsOf(parts, ahead).some(({ shown }) => shown >= CONTROLLED);
    }),
    ahead(list) {
      let outlook = outlooks.get(list);
      if (outlook === undefined) outlooks.set(list, (outlook = lookAhead(parts, models, stateOn, list)));
      return outlook;
    },
  };
}

function lookAhead(parts: readonly RulesPart[], models: readonly TreeModel[], stateOn: readonly StateOn[], list: EpidemicDay): CountyOutlook {
  const ahead = models.map((model, i) => activeAhead(model, parts, stateOn[i]!(list)));
  const settledOn = ahead.reduce((last, { active }) => Math.max(last, list + active.length), list);
  const moving = ahead.filter(({ active, last }) => active.length > 0 || last);
  const isActiveOn = (later: EpidemicDay): boolean => moving.some(({ active, last }) => active[later - list - 1] ?? last);
  return { isActive: isActiveOn, settledOn };
}
