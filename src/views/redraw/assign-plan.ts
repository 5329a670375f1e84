// Which units a level raises and which it lowers, and until when each holds: what the form says, and what is recorded.
import { parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import { LEVELS, levelOf, type Level } from '../../domain/zoning/level.ts';
import { lastListAtLevel } from '../../domain/zoning/packs/override-end.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';

export interface AssignPlan {
  readonly units: readonly { readonly row: number; readonly until: EpidemicDay }[];
  readonly raised: number;
  readonly same: number;
  readonly lowered: number;
  /** Last list of what is raised; null where nothing is. */
  readonly until: EpidemicDay | null;
}

/**
 * Raised until the end the pack gives a positive of the cut-off day (`until` where a person chose another), lowered on
 * this list only. Without an end in the pack what is raised holds on this list.
 */
export function planAssignment(rows: readonly number[], level: Level, { day, status, pack, until }: {
  readonly day: EpidemicDay;
  readonly status: ArrayLike<number>;
  readonly pack: RulePack | null;
  /** ISO day as typed; '' for none. */
  readonly until: string;
}): AssignPlan {
  const code = LEVELS.indexOf(level);
  const end = parseIsoDay(until) ?? (pack === null ? null : lastListAtLevel(pack, level, day - 1)) ?? day;
  const steps = rows.map((row) => Math.sign(code - levelOf(status[row]!)));
  const count = (step: number): number => steps.filter((one) => one === step).length;
  return {
    units: rows.map((row, i) => ({ row, until: steps[i]! < 0 ? day : end })),
    raised: count(1), same: count(0), lowered: count(-1),
    until: count(1) + count(0) > 0 ? end : null,
  };
}
