// A rule pack with names replaced by numbers, ready to be walked through area by area and list by list.
import { parseIsoDay, type EpidemicDay } from '../../day.ts';
import { LEVELS, type LevelCode } from '../level.ts';
import type { PackCondition, PackStage, RulePack } from './rule-pack.ts';

export interface CompiledStep {
  readonly to: number;
  readonly days: number;
  /** Counted from the anchor; else in lists of the stage itself. */
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
  /** Whether a rule speaks of positives in this very stage: it holds whatever level a person has put the unit to. */
  readonly hasOwnRule: boolean;
  /** Reached by a step only, never by a positive: monitoring, medium. */
  readonly isLater: boolean;
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
  readonly clearCode: LevelCode;
  /** Stage of the rest of the county; −1 in a per-unit pack. */
  readonly rest: number;
  /** Stage an order of controlled or sealed leads to; −1: the pack knows no such order. */
  readonly order: Readonly<Record<'controlled' | 'sealed', number>>;
  /** Stage a visit of this risk leads to; −1: none. */
  readonly visit: Readonly<Record<'high' | 'some', number>>;
  readonly repeat: number;
  readonly around: number;
}

/** Replaces the names of a pack that `readRulePack` has checked. */
export function compilePack(pack: RulePack): CompiledPack {
  const indexOf = new Map(pack.stages.map((stage, i) => [stage.id, i]));
  const at = (id: string | undefined): number => (id === undefined ? -1 : (indexOf.get(id) ?? -1));
  const raisedTo = new Set(pack.positives.map(({ to }) => to));
  const steppedTo = new Set(pack.steps.map(({ to }) => to));
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
      hasOwnRule: pack.positives.some((row) => row.to === stage.id && row.from.includes(stage.id)),
      isLater: steppedTo.has(stage.id) && !raisedTo.has(stage.id),
    };
  });
  const orderTo = (level: string): number => at(pack.orders.find((order) => order.level === level)?.to);
  const visitTo = (risk: string): number => at(pack.visits?.matrix.find((visit) => visit.risk === risk)?.to);
  return {
    pack,
    shift: pack.dayCount === 'A' ? 1 : 0,
    stages,
    clear: at(pack.clear),
    clearCode: stages[at(pack.clear)]!.code,
    rest: at(pack.rest),
    order: { controlled: orderTo('controlled'), sealed: orderTo('sealed') },
    visit: { high: visitTo('high'), some: visitTo('some') },
    repeat: at(pack.repeat?.to),
    around: at(pack.around?.to),
  };
}

/** The stage a positive of a day leads to from a stage. */
export function stageAfterPositive(stage: CompiledStage, day: EpidemicDay): number {
  return stage.onPositive.find(({ fromDay }) => day >= fromDay)!.to;
}
