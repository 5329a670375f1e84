// The packs of a timeline as the engine walks through them.
import type { EpidemicDay } from '../../day.ts';
import { compilePack } from '../packs/compile-pack.ts';
import type { ConditionsMode } from '../packs/rule-pack.ts';
import type { PackTimeline } from '../packs/timeline.ts';
import type { ClockRules } from './clock.ts';

/** A pack of the timeline with its first list; −∞ for one that holds from the beginning. */
export interface RulesPart {
  readonly rules: ClockRules;
  readonly from: EpidemicDay;
}

export function compileTimeline(timeline: PackTimeline, conditions: ConditionsMode): RulesPart[] {
  return timeline.map(({ pack, from }) => ({ rules: { pack: compilePack(pack), conditions }, from: from ?? -Infinity }));
}

/** Index of the part that holds on a list; the first one holds before its own first list too. */
export function partIndex(parts: readonly RulesPart[], list: EpidemicDay): number {
  let index = parts.length - 1;
  while (index > 0 && parts[index]!.from > list) index--;
  return index;
}
