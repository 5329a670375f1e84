// What a change of packs does to a compound in mid-stage: carried gates, stages ended by the old pack, first lists.
import { CONTROLLED } from '../level.ts';
import { blockersOf, type ClockMoment, type ClockRules } from './clock.ts';
import { composeLevels, hasSealedPart, isCompoundSealed, type RuledClock } from './compose-levels.ts';
import { newClock } from './pack-clocks.ts';
import type { DayEvents, TreeModel } from './tree-model.ts';
import type { RulesPart } from './rules-parts.ts';
import { overridesOn, type PackRun, type TreeState } from './tree-run.ts';

/** What earlier packs leave to a later one, whose own compounds wait for it: once their clocks have moved to the list. */
export function carryGates(model: TreeModel, parts: readonly RulesPart[], state: TreeState, index: number, read: DayEvents | null, moment: ClockMoment): void {
  if (state.carried.length > 0) followCarried(model, parts, state, read);
  if (parts[index]!.from === moment.list) takeOver(model, parts, state, index, moment);
}

/** What was carried to a pack: it stays carried, so the pack reads with it still when a later one is in force (readings 22). */
export function carriedTo(parts: readonly RulesPart[], { carried }: TreeState, index: number): readonly RuledClock[] {
  return carried.length === 0 ? carried : carried.filter(({ rules }) => runIndex(parts, rules) < index);
}

/** Called on the state's new list, after its clocks moved and before its levels are composed. */
export function changePacks(model: TreeModel, parts: readonly RulesPart[], state: TreeState, read: DayEvents | null): void {
  const { list } = state;
  for (let index = 0; index < parts.length; index++) if (parts[index]!.from === list) designate(parts, state, index);
  if (parts.length === 1) return;
  // A carried compound waits for its parts still, as its own pack shows them.
  const around = state.carried.find(({ clock }) => clock.cause === 'around');
  if (around !== undefined) {
    const { rules } = around;
    const carried = carriedTo(parts, state, runIndex(parts, rules));
    const ask = { model, rules, clocks: runUnder(parts, state, rules).clocks, ...overridesOn(state), list, knownTo: state.knownTo, carried };
    state.hasSealedPart ||= hasSealedPart(ask) || isCompoundSealed(ask);
  }
  endFinished(model, parts, state, read !== null && read.positives.length > 0);
}

/** `firstList: fromDesignation`: what the first list would show in a later stage starts its controlled days with that list (readings 11). */
function designate(parts: readonly RulesPart[], { runs, list }: TreeState, index: number): void {
  const { rules } = parts[index]!;
  const ordered = rules.pack.order.controlled;
  if (rules.pack.pack.firstList !== 'fromDesignation' || ordered < 0) return;
  const run = runs[index]!;
  run.clocks = run.clocks.map((clock) =>
    clock.cause === 'positives' && rules.pack.stages[clock.stage]!.isLater ? newClock('order', clock.area, ordered, list - 1, list - 1) : clock);
}

/**
 * A carried gate ends when its clock steps under its own pack, which reads on beside the one in force, or with a positive
 * of its area (readings 22).
 */
function followCarried(model: TreeModel, parts: readonly RulesPart[], state: TreeState, read: DayEvents | null): void {
  state.carried = state.carried.filter(({ rules, clock }) => {
    if (read?.positives.some(({ areas }) => areas.includes(clock.area))) return false;
    return runUnder(parts, state, rules).clocks.some((own) =>
      own.cause === clock.cause && own.area === clock.area && own.stage === clock.stage && own.stageStart === clock.stageStart && own.anchor === clock.anchor);
  });
}

const runIndex = (parts: readonly RulesPart[], rules: ClockRules): number => parts.findIndex((part) => part.rules === rules);
const runUnder = (parts: readonly RulesPart[], { runs }: TreeState, rules: ClockRules): PackRun => runs[runIndex(parts, rules)]!;

function takeOver(model: TreeModel, parts: readonly RulesPart[], state: TreeState, index: number, moment: ClockMoment): void {
  const { packChange, openGates } = parts[index]!.rules.pack.pack;
  const { rules } = parts[index - 1]!;
  const { clocks } = state.runs[index - 1]!;
  if (packChange === 'finishOld') {
    const { levels } = composeLevels({ model, rules, clocks, ...overridesOn(state), list: moment.list, isCountyActive: false });
    state.finishing = state.finishing.map((before, area) => (before < 0 && levels[area]!.rule >= CONTROLLED ? index - 1 : before));
    return;
  }
  state.finishing = state.finishing.map(() => -1);
  if (openGates === 'lapse') return;
  const ask = { model, rules, clocks, ...overridesOn(state), list: moment.list, knownTo: state.knownTo, carried: state.carried };
  const asked = { ...moment, hasSealedPart: rules.pack.pack.grain === 'nested' && (hasSealedPart(ask) || isCompoundSealed(ask)) };
  const held = clocks.filter((clock) => blockersOf(rules, model.areas[clock.area]!, clock, asked).length > 0);
  state.carried = [...state.carried, ...held.map((clock) => ({ rules, clock: { ...clock } }))];
}

/** A stage ended by the old pack: it shows clear, or a new positive of the compound came (readings 23). */
function endFinished(model: TreeModel, parts: readonly RulesPart[], state: TreeState, hasPositives: boolean): void {
  if (state.finishing.every((index) => index < 0)) return;
  state.finishing = state.finishing.map((index, area) => {
    if (index < 0 || (hasPositives && state.list > parts[index + 1]!.from)) return -1;
    const { levels } = composeLevels({
      model, rules: parts[index]!.rules, clocks: state.runs[index]!.clocks, ...overridesOn(state), list: state.list, isCountyActive: false,
    });
    return levels[area]!.rule < CONTROLLED ? -1 : index;
  });
}
