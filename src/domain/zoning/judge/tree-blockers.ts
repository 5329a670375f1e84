// What holds an area of a compound past its dates, and the clocks that say so.
import { CONTROLLED, SEALED, type LevelCode } from '../level.ts';
import { blockersOf, dueList, stageOf, type ClockMoment } from './clock.ts';
import type { RuledClock } from './compose-levels.ts';
import { liesIn } from './pack-clocks.ts';
import { partIndex, type RulesPart } from './rules-parts.ts';
import type { Blocker } from './standing.ts';
import type { TreeModel } from './tree-model.ts';
import { levelsOf, momentAt, type TreeState } from './tree-run.ts';

const ORDER: readonly Blocker[] = ['screening', 'contact', 'disinfection', 'part', 'decision'];
const NOTHING: readonly Blocker[] = [];
const BY_PART: readonly Blocker[] = ['part'];

/** What holds an area: all its clocks of the level must be past their dates (readings 4). */
function unionOfBlockers(model: TreeModel, clocks: readonly RuledClock[], area: number, code: LevelCode, moment: ClockMoment): readonly Blocker[] {
  if (code < CONTROLLED || clocks.length === 0) return NOTHING;
  let found: Set<Blocker> | null = null;
  for (const { rules, clock } of clocks) {
    if (stageOf(rules, clock).code !== code || !liesIn(model, area, clock.area)) continue;
    const due = dueList(rules, clock);
    // A stage that begins on a list cannot end on it, whatever its dates.
    if (due === null || moment.list < due || clock.stageStart >= moment.list) return NOTHING;
    for (const blocker of blockersOf(rules, model.areas[clock.area]!, clock, moment)) (found ??= new Set()).add(blocker);
  }
  // A sealed part is told only where nothing else holds the compound (readings 14).
  if (found !== null && found.size > 1) found.delete('part');
  return found === null ? NOTHING : ORDER.filter((blocker) => found.has(blocker));
}

/** The clocks that speak for an area on the state's list, gates carried from an earlier pack included. */
export function clocksOf(parts: readonly RulesPart[], state: TreeState, area: number): RuledClock[] {
  const finishing = state.finishing[area]!;
  const index = finishing < 0 ? partIndex(parts, state.list) : finishing;
  const clocks = state.runs[index]!.clocks.map((clock): RuledClock => ({ rules: parts[index]!.rules, clock }));
  return finishing < 0 && state.carried.length > 0 ? [...clocks, ...state.carried] : clocks;
}

/** What holds an area on the state's list; `seenTo`: by facts up to that day only. */
export function blockedBy(model: TreeModel, parts: readonly RulesPart[], state: TreeState, area: number): readonly Blocker[] {
  const { shown } = levelsOf(parts, state)[area]!;
  if (shown < CONTROLLED) return NOTHING;
  const moment = momentAt(state, state.list, null);
  const clocks = clocksOf(parts, state, area);
  const blockers = unionOfBlockers(model, clocks, area, shown, moment);
  // A part sealed by a visit or an override holds a compound that no clock of its own does (readings 14).
  const isRinged = blockers.length === 0 && shown === CONTROLLED && state.hasSealedPart && !clocks.some(({ rules, clock }) => stageOf(rules, clock).code === shown && liesIn(model, area, clock.area));
  return isRinged ? BY_PART : blockers;
}

/**
 * What would hold the next list, if it is due by dates, on what this list knows: told apart from "may be lowered
 * tomorrow", since a round still to be held is no promise.
 */
export function lacksCondition(model: TreeModel, parts: readonly RulesPart[], state: TreeState, area: number): boolean {
  const levels = levelsOf(parts, state);
  const { shown } = levels[area]!;
  const moment = { ...momentAt(state, state.list + 1, null), seenTo: state.list - 1, hasSealedPart: false };
  if (unionOfBlockers(model, clocksOf(parts, state, area), area, shown, moment).length > 0) return true;
  // A compound that waits for its parts lacks what they lack.
  return shown < SEALED && state.hasSealedPart && levels.some((part, i) => i > 0 && part.shown === SEALED && lacksCondition(model, parts, state, i));
}
