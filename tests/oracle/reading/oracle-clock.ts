// One clock of a unit: its stages, the day it runs from, and how it goes on from one list to the next (readings 4–6, 8).
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { blockersOf } from './oracle-conditions.ts';
import type { Sight } from './oracle-conditions.ts';
import { firstListAfter } from './oracle-counting.ts';
import type { DayCount } from './oracle-counting.ts';
import type { Facts } from './oracle-facts.ts';
import type { Stage } from './oracle-packs.ts';
import type { OracleBlocker } from '../shape.ts';

export interface Clock {
  /** What it belongs to: its kind with the area, or with the order or visit. */
  readonly key: string;
  readonly kind: 'closing' | 'repeat' | 'ring' | 'order' | 'visit';
  /** Its level holds for this unit and everything inside. */
  readonly area: number;
  readonly stages: readonly Stage[];
  /** `stages.length` once it has run out. */
  readonly stage: number;
  readonly stageFrom: EpidemicDay;
  readonly anchor: EpidemicDay;
  /** The last positive of the clock, which its contacts and disinfection are asked for. */
  readonly last: EpidemicDay;
  /** What blocks it where it is due by its dates on this list; `null` where it is not due, or nothing was asked yet (reading 5). */
  readonly held: readonly OracleBlocker[] | null;
  /** `monitoringPositive: manual`: report days of positives that wait for a decision. */
  readonly undecided: readonly EpidemicDay[];
}

export interface HowItCounts {
  readonly facts: Facts;
  readonly dayCount: DayCount;
  readonly isHold: boolean;
}

export function newClock(kind: Clock['kind'], area: number, stages: readonly Stage[], anchor: EpidemicDay, last: EpidemicDay, list: EpidemicDay, index = area): Clock {
  return { key: `${kind} ${index}`, kind, area, stages, stage: 0, stageFrom: list, anchor, last, held: null, undecided: [] };
}

export function isRunning(clock: Clock): boolean {
  return clock.stage < clock.stages.length;
}

/** The level it gives, 0 when it has run out. */
export function levelOfClock(clock: Clock): number {
  return clock.stages[clock.stage]?.level ?? 0;
}

/** "Due by its dates on the list and not released, whether something blocks it or it is listed for the first time" (reading 8). */
export function isPastItsDate(clock: Clock, list: EpidemicDay, dayCount: DayCount): boolean {
  const stage = clock.stages[clock.stage];
  if (stage === undefined) return false;
  return list >= (stage.from === 'anchor' ? firstListAfter(clock.anchor, stage.days, dayCount) : clock.stageFrom + stage.days);
}

/**
 * A clock on the next list when nothing raises it: it steps when its dates are over and nothing blocks, once a list
 * ("a unit held beyond two ends goes down one level at a time"). `mayStep` is `false` for a compound with a sealed part.
 */
export function goneOn(clock: Clock, sight: Sight, { facts, dayCount, isHold }: HowItCounts, mayStep = true): Clock {
  const stage = clock.stages[clock.stage];
  if (stage === undefined) return clock;
  if (!isPastItsDate(clock, sight.list, dayCount)) return clock.held ? { ...clock, held: null } : clock;
  const release = firstListAfter(clock.anchor, stage.days, dayCount);
  const isResidential = facts.tree.units[clock.area]!.residential;
  const asked = { conditions: stage.conditions, anchor: clock.anchor, last: clock.last, release, isResidential };
  const held = blockersOf(facts.of(clock.area), asked, sight, dayCount, isHold);
  if (clock.undecided.length > 0) held.push('decision');
  // "Held by nothing but this reports `part`" (reading 14).
  if (!mayStep && held.length === 0) held.push('part');
  return held.length > 0 ? { ...clock, held } : { ...clock, stage: clock.stage + 1, stageFrom: sight.list, held: null };
}
