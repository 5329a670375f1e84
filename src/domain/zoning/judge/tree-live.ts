// What the positives, orders and visits of a list day give a compound at once, before the next list reads them.
import { CONTROLLED, type LevelCode } from '../level.ts';
import { composeLevels, type AreaLevel } from './compose-levels.ts';
import { applyEvents } from './pack-clocks.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { DayEvents, TreeModel } from './tree-model.ts';
import { levelsOf, liveEvents, saysOf, type TreeState } from './tree-run.ts';

/**
 * The levels that positives, orders and visits of the list day give at once, where stricter (readings 25): by the clocks
 * they start or restart alone, whatever a person has lowered. `isCountyActive`: with what is live elsewhere.
 */
export function liveLevels(model: TreeModel, parts: readonly RulesPart[], state: TreeState, isCountyActive: boolean): readonly LevelCode[] {
  const levels = levelsOf(parts, state);
  const { list } = state;
  const holds = partIndex(parts, list);
  const events = liveEvents(model, state);
  const given = new Map<number, readonly AreaLevel[]>();
  return levels.map(({ shown, override }, area) => {
    const index = state.finishing[area]! < 0 ? holds : state.finishing[area]!;
    if (events !== null && !given.has(index)) given.set(index, newLevels(model, parts, state, index, events));
    const code = Math.max(shown, events === null ? 0 : given.get(index)![area]!.rule) as LevelCode;
    const { rest, stages } = parts[index]!.rules.pack;
    // Precaution is back, live, with the first new one of the county (rules 7b, "when precaution lifts").
    return rest >= 0 && isCountyActive && code < stages[rest]!.code && override?.standing !== 'lowering' ? stages[rest]!.code : code;
  });
}

function newLevels(model: TreeModel, parts: readonly RulesPart[], state: TreeState, index: number, events: DayEvents): readonly AreaLevel[] {
  const { rules } = parts[index]!;
  const clocks = state.runs[index]!.clocks.map((clock) => ({ ...clock }));
  applyEvents(model, rules, clocks, events, saysOf(model, rules, state.runs[index]!, state.list));
  const started = clocks.filter(({ stageStart }) => stageStart === state.list + 1);
  const levels = composeLevels({ model, rules, clocks: started, overrides: [], list: state.list, isCountyActive: false }).levels;
  return levels.map((level) => (level.rule >= CONTROLLED ? level : { ...level, rule: 0 }));
}
