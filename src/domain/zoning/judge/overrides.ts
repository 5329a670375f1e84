// 人工调整: what a person decided beside the rule, how long it holds, and when it ends by itself (rules 7b, readings 17–21).
import type { EpidemicDay } from '../../day.ts';
import type { LevelCode } from '../level.ts';
import type { OverrideFact } from '../facts/unit-facts.ts';
import type { TreeModel } from './tree-model.ts';

/** Where an override stands: before its first list, raising, lowering, or without effect for good. */
export interface OverrideState {
  readonly area: number;
  readonly fact: OverrideFact;
  readonly standing: 'ahead' | 'raising' | 'lowering' | 'refused' | 'ended';
  /** First list on which a lowering one holds no more, and why; null while it holds or runs to its end. */
  readonly endedOn: EpidemicDay | null;
  readonly endedBy: 'positive' | 'rule' | null;
  /** The rule on its first list. */
  readonly firstRule: LevelCode;
}

export function overridesOf(model: TreeModel): OverrideState[] {
  return model.areas.flatMap(({ overrides }, area) => overrides.map((fact): OverrideState => ({ area, fact, standing: 'ahead', endedOn: null, endedBy: null, firstRule: 0 })));
}

/** What an override is held against on a list. */
export interface OverrideMoment {
  readonly list: EpidemicDay;
  readonly rule: LevelCode;
  /** Level the compound shows, in a pack in which no part may stand below it; else null. */
  readonly compound: LevelCode | null;
  /** What is reported or entered later is not known. */
  readonly knownTo: EpidemicDay;
}

/** The override after a list: read on its first one, ended where the rule or a positive ends it. */
export function followOverride(model: TreeModel, state: OverrideState, { list, rule, compound, knownTo }: OverrideMoment): OverrideState {
  const { fact } = state;
  if (list < fact.from || list > fact.until || state.standing === 'ended' || state.standing === 'refused') return state;
  let { firstRule } = state;
  let standing: OverrideState['standing'] = state.standing;
  if (standing === 'ahead') {
    firstRule = rule;
    standing = fact.level >= rule ? 'raising' : 'lowering';
    if (compound !== null && state.area !== 0 && fact.level < compound) standing = 'refused';
  }
  if (standing === 'lowering') {
    const endedBy = hasNewPositive(model, fact.madeOn, Math.min(list - 1, knownTo)) ? 'positive' : rule > firstRule ? 'rule' : null;
    if (endedBy !== null) return { ...state, standing: 'ended', endedOn: list, endedBy, firstRule };
  }
  return { ...state, standing, firstRule };
}

/** Whether a positive of the compound was reported, or an earlier one entered, from the day an override was made on. */
function hasNewPositive(model: TreeModel, madeOn: EpidemicDay, upTo: EpidemicDay): boolean {
  return model.positives.some(({ reportedOn, enteredOn }) => {
    const day = reportedOn >= madeOn ? reportedOn : (enteredOn ?? -Infinity);
    return day >= madeOn && day <= upTo && reportedOn <= upTo;
  });
}

/** The override that holds for an area on a list: of several the one made last (readings 19). */
export function overrideOn(states: readonly OverrideState[], area: number, list: EpidemicDay): OverrideState | null {
  let found: OverrideState | null = null;
  for (const state of states) {
    const { fact, standing } = state;
    if (state.area !== area || list < fact.from || list > fact.until || (standing !== 'raising' && standing !== 'lowering')) continue;
    if (found === null || fact.madeAt > found.fact.madeAt || (fact.madeAt === found.fact.madeAt && fact.index > found.fact.index)) found = state;
  }
  return found;
}

/** The level shown where an override holds: raising, the stricter of it and the rule; lowering, as it says. */
export function overriddenLevel({ fact, standing }: OverrideState, rule: LevelCode, compound: LevelCode | null): LevelCode {
  if (standing === 'raising') return Math.max(fact.level, rule) as LevelCode;
  return compound === null ? fact.level : (Math.max(fact.level, compound) as LevelCode);
}
