// The levels of a compound and its parts on one list: clocks, nesting, the rest of the county, overrides.
import type { EpidemicDay } from '../../day.ts';
import type { CompiledPack, CompiledStage } from '../packs/compile-pack.ts';
import { CONTROLLED, NONE, SEALED, type LevelCode } from '../level.ts';
import { dueList, stageOf, type Clock, type ClockRules } from './clock.ts';
import { followOverride, overriddenLevel, overrideOn, type OverrideMoment, type OverrideState } from './overrides.ts';
import type { TreeModel } from './tree-model.ts';

/** A clock with the pack it runs under. */
export interface RuledClock {
  readonly rules: ClockRules;
  readonly clock: Clock;
}

/** What one area is on one list. */
export interface AreaLevel {
  readonly rule: LevelCode;
  readonly shown: LevelCode;
  /** The stage behind `shown`. */
  readonly stage: CompiledStage;
  /** The clock behind `rule`, its own or of an area around it; null where none runs. */
  readonly by: RuledClock | null;
  readonly override: OverrideState | null;
}

export interface ComposeAsk {
  readonly model: TreeModel;
  readonly rules: ClockRules;
  readonly clocks: readonly Clock[];
  readonly overrides: readonly OverrideState[];
  readonly list: EpidemicDay;
  readonly isCountyActive: boolean;
  /** The list that is looked ahead from; what is reported later is not known. Left out: all is. */
  readonly knownTo?: EpidemicDay | undefined;
  /** Clocks of earlier packs that still hold. */
  readonly carried?: readonly RuledClock[];
  /** By area: the level under the pack it ends its stage by. */
  readonly ruled?: readonly (AreaLevel | null)[] | null;
  /** Whether the overrides are held against these rules (the pack in force), or read as they stand. */
  readonly follows?: boolean;
}

/** The levels of all areas and the overrides as they stand after a list. */
interface ComposedLevels {
  readonly levels: AreaLevel[];
  readonly overrides: readonly OverrideState[];
}

/** The levels of all areas, outer ones first, and the overrides as they stand after this list. */
export function composeLevels(ask: ComposeAsk): ComposedLevels {
  const isNested = ask.rules.pack.pack.grain === 'nested';
  const first = levelsAround(ask, isNested && hasSealedPart(ask));
  if (!isNested || !ask.follows || !isOverrideTold(ask.overrides, ask.list)) return first;
  // An override that its compound refuses is known only now: what an earlier one seals is sealed still (readings 14, 20).
  const told = { ...ask, overrides: first.overrides };
  return levelsAround(told, hasSealedPart(told));
}

/** Whether a list is the first of an override: what it is beside the rule, and whether it is refused, shows there only. */
export function isOverrideTold(overrides: readonly OverrideState[], list: EpidemicDay): boolean {
  return overrides.some(({ fact }) => fact.from === list);
}

/** `around`: whether a part that is shown sealed holds the compound. */
function levelsAround(ask: ComposeAsk, around: boolean): ComposedLevels {
  const { model, rules, list } = ask;
  const { pack } = rules;
  const isNested = pack.pack.grain === 'nested';
  const clear = pack.stages[ask.isCountyActive && pack.rest >= 0 ? pack.rest : pack.clear]!;
  let { overrides } = ask;
  const levels: AreaLevel[] = [];
  for (let area = 0; area < model.areas.length; area++) {
    const { parent } = model.areas[area]!;
    const ruled = ask.ruled?.[area] ?? null;
    const own = ruled === null ? ownLevel(ask, area, around && area === 0) : { code: ruled.rule, stage: ruled.stage, by: ruled.by };
    // A part without a cause of its own follows what the area around it shows, one with a cause stands no milder than that.
    const outer = parent < 0 || ruled !== null ? null : levels[parent]!;
    let [rule, stage, by] = [own.code, own.stage, own.by];
    if (rule < CONTROLLED) [rule, stage, by] = [clear.code, clear, null];
    if (outer !== null && (own.code < CONTROLLED || outer.shown >= rule)) [rule, stage, by] = [outer.shown, outer.stage, outer.by];
    const compound = isNested && area > 0 ? levels[0]!.shown : null;
    if (ask.follows && overrides.length > 0) overrides = overrides.map((state) => (state.area === area ? followOverride(model, state, { list, rule, compound, knownTo: ask.knownTo ?? Infinity }) : state));
    const override = overrides.length === 0 ? null : overrideOn(overrides, area, list);
    const shown = override === null ? rule : overriddenLevel(override, rule, compound);
    levels.push({ rule, shown, stage: shown === rule ? stage : stageOfLevel(pack, shown), by, override });
  }
  return { levels, overrides };
}

const NOTHING_CARRIED: readonly RuledClock[] = [];

/** By the clocks of the area itself, of several the strictest, of equal ones the one that ends last. */
function ownLevel({ rules, clocks, carried }: ComposeAsk, area: number, hasPart: boolean): { code: LevelCode; stage: CompiledStage; by: RuledClock | null } {
  const { pack } = rules;
  let best: RuledClock | null = null;
  for (const clock of clocks) {
    if (clock.area === area && (best === null || isStricter({ rules, clock }, best))) best = { rules, clock };
  }
  for (const candidate of carried ?? NOTHING_CARRIED) {
    if (candidate.clock.area === area && (best === null || isStricter(candidate, best))) best = candidate;
  }
  const stage = best === null ? null : stageOf(best.rules, best.clock);
  if (hasPart && (stage === null || stage.code < CONTROLLED)) {
    const controlled = pack.stages[pack.around]!;
    return { code: controlled.code, stage: controlled, by: null };
  }
  return stage === null ? { code: NONE, stage: pack.stages[pack.clear]!, by: null } : { code: stage.code, stage, by: best };
}

function isStricter(a: RuledClock, b: RuledClock): boolean {
  const [codeA, codeB] = [stageOf(a.rules, a.clock).code, stageOf(b.rules, b.clock).code];
  if (codeA !== codeB) return codeA > codeB;
  return (dueList(a.rules, a.clock) ?? Infinity) > (dueList(b.rules, b.clock) ?? Infinity);
}

/** The pack's stage of a level that no clock leads to: its clear stage where that has the level, else its first. */
export function stageOfLevel({ stages, clear, rest }: CompiledPack, code: LevelCode): CompiledStage {
  if (stages[clear]!.code === code) return stages[clear]!;
  if (rest >= 0 && stages[rest]!.code === code) return stages[rest]!;
  return stages.find((stage) => stage.code === code) ?? stages[clear]!;
}

type SealAsk = Pick<ComposeAsk, 'model' | 'rules' | 'clocks' | 'overrides' | 'follows' | 'list' | 'carried' | 'knownTo'>;

/** Whether a part is shown sealed by its own clocks, by those of parts around it, or by an override (readings 14). */
export function hasSealedPart(ask: SealAsk): boolean {
  const sealed: boolean[] = [false];
  for (let area = 1; area < ask.model.areas.length; area++) {
    const { parent } = ask.model.areas[area]!;
    sealed.push(isSealed(ask, area, parent > 0 && sealed[parent]!));
  }
  return sealed.some(Boolean);
}

/** Whether the compound itself is shown sealed: then all its parts are. */
export function isCompoundSealed(ask: SealAsk): boolean {
  return isSealed(ask, 0, false);
}

function isSealed({ model, rules, clocks, overrides, follows = false, list, carried = [], knownTo = Infinity }: SealAsk, area: number, isAroundSealed: boolean): boolean {
  const own = clocks.some((clock) => clock.area === area && stageOf(rules, clock).code === SEALED)
    || carried.some((held) => held.clock.area === area && stageOf(held.rules, held.clock).code === SEALED);
  const byRule = own || isAroundSealed;
  if (overrides.length === 0) return byRule;
  // A sealed part makes its compound controlled: against that a lowering override is read on its first list.
  const moment: OverrideMoment = { list, rule: byRule ? SEALED : NONE, compound: byRule ? CONTROLLED : null, knownTo };
  const decided = overrides.filter((state) => state.area === area);
  const override = overrideOn(follows ? decided.map((state) => followOverride(model, state, moment)) : decided, area, list);
  if (override === null) return byRule;
  return override.fact.level === SEALED || (override.standing === 'raising' && byRule);
}
