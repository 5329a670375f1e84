// Which rule pack holds on which list: one pack, or several that follow one another.
import type { EpidemicDay } from '../../day.ts';
import type { RulePack } from './rule-pack.ts';

/** A pack and the first list it holds on; the first of a timeline holds from the beginning. */
export interface TimelinePart {
  readonly pack: RulePack;
  /** null: from the beginning. */
  readonly from: EpidemicDay | null;
}

/** In order of their first lists; never empty. */
export type PackTimeline = readonly [TimelinePart, ...TimelinePart[]];

/** One pack on all lists. */
export function timelineOf(pack: RulePack): PackTimeline {
  return [{ pack, from: null }];
}

/** The part that holds on a list. */
export function partOn(timeline: PackTimeline, list: EpidemicDay): TimelinePart {
  return timeline.findLast(({ from }) => from === null || from <= list) ?? timeline[0];
}
