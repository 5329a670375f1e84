// A rule pack with names replaced by numbers, ready to be walked through unit by unit and day by day.
import { parseIsoDay, type EpidemicDay } from '../day.ts';
import { LEVELS, type LevelCode } from './level.ts';
import type { PackCondition, PackStage, RulePack } from './rule-pack.ts';

export interface CompiledStep {
  readonly to: number;
  readonly days: number;
  /** Counted from the last positive; else in lists of the stage itself. */
  readonly fromAnchor: boolean;
  readonly conditions: readonly PackCondition[];
}

export interface CompiledStage {
  readonly index: number;
  readonly code: LevelCode;
  readonly text: PackStage;
  readonly step: CompiledStep | null;
  /** Where a positive leads, first fitting row first; `fromDay` is the earliest report day of the row. */
  readonly onPositive: readonly { readonly fromDay: EpidemicDay; readonly to: number }[];
}

export interface CompiledPack {
  readonly pack: RulePack;
  /**
   * N full days after day a end before list a + N + shift (rules 2, `dayCount`):
   * A counts a as day 0 (shift 1), B as day 1 (shift 0).
   */
  readonly shift: 0 | 1;
  readonly stages: readonly CompiledStage[];
  readonly clear: number;
  /** Stage of the rest of the county; −1 in a per-unit pack. */
  readonly rest: number;
}

/** Replaces the names of a pack that `readRulePack` has checked. */
export function compilePack(pack: RulePack): CompiledPack {
  const indexOf = new Map(pack.stages.map((stage, i) => [stage.id, i]));
  const at = (id: string): number => indexOf.get(id) ?? -1;
  const stages = pack.stages.map((stage, index): CompiledStage => {
    const step = pack.steps.find((candidate) => candidate.from === stage.id);
    return {
      index,
      code: LEVELS.indexOf(stage.level) as LevelCode,
      text: stage,
      step: step
        ? { to: at(step.to), days: step.days, fromAnchor: step.countFrom === 'anchor', conditions: step.conditions }
        : null,
      onPositive: pack.positives
        .filter((row) => row.from.includes('*') || row.from.includes(stage.id))
        .map((row) => ({
          fromDay: row.reportedFrom === undefined ? -Infinity : (parseIsoDay(row.reportedFrom) ?? -Infinity),
          to: at(row.to),
        })),
    };
  });
  return {
    pack,
    shift: pack.dayCount === 'A' ? 1 : 0,
    stages,
    clear: at(pack.clear),
    rest: pack.rest === undefined ? -1 : at(pack.rest),
  };
}
