// One cause running through the stages of a pack: its due date, what holds it, its step on the next list.
import type { EpidemicDay } from '../../day.ts';
import { answerCondition, applies, BLOCKER_OF } from './answer-condition.ts';
import type { CompiledPack, CompiledStage } from '../packs/compile-pack.ts';
import type { ConditionsMode } from '../packs/rule-pack.ts';
import type { VisitFact } from '../facts/unit-facts.ts';
import type { Blocker } from './standing.ts';
import type { AreaFacts } from './tree-model.ts';

/** What started a clock: positives of its area, a repeat, a positive in a part, an order, a visit. */
export type ClockCause = 'positives' | 'repeat' | 'around' | 'order' | 'visit';

/** A running clock. Mutable: `stepClock` moves it on. */
export interface Clock {
  readonly cause: ClockCause;
  readonly area: number;
  /** The visit behind a clock of one. */
  readonly visit: VisitFact | null;
  stage: number;
  anchor: EpidemicDay;
  /** Report day of the last positive it counts; the anchor for an order or a visit. */
  reportedOn: EpidemicDay;
  /** First list of the present stage. */
  stageStart: EpidemicDay;
  /** A positive of this day waits for a decision (`monitoringPositive: manual`). */
  undecidedOn: EpidemicDay | null;
}

export interface ClockRules {
  readonly pack: CompiledPack;
  readonly conditions: ConditionsMode;
}

/** What a clock is asked on: the list, how far real facts reach, and what stands beside it on that list. */
export interface ClockMoment {
  readonly list: EpidemicDay;
  readonly seenTo: EpidemicDay;
  readonly hopedFrom: EpidemicDay | null;
  readonly hasSealedPart: boolean;
  /** Whether a positive of `undecidedOn` has been decided about by an override. */
  readonly isDecided: (undecidedOn: EpidemicDay) => boolean;
}

export const stageOf = ({ pack }: ClockRules, clock: Clock): CompiledStage => pack.stages[clock.stage]!;

/** First list on which the dates alone would end the present stage; null where the stage has no step. */
export function dueList(rules: ClockRules, clock: Clock): EpidemicDay | null {
  const { step } = stageOf(rules, clock);
  if (step === null) return null;
  return step.fromAnchor ? clock.anchor + step.days + rules.pack.shift : clock.stageStart + step.days;
}

const NOTHING: readonly Blocker[] = [];

/**
 * What holds a clock on a list; empty before the dates alone would release it. Nothing blocks a stage that begins on the
 * list: it is held past its date by being listed for the first time (readings 5, 8, 22).
 */
export function blockersOf(rules: ClockRules, facts: AreaFacts, clock: Clock, moment: ClockMoment): readonly Blocker[] {
  const due = dueList(rules, clock);
  return due === null || moment.list < due || clock.stageStart >= moment.list ? NOTHING : openConditions(rules, facts, clock, due, moment);
}

function openConditions(rules: ClockRules, facts: AreaFacts, clock: Clock, dueOn: EpidemicDay, moment: ClockMoment): readonly Blocker[] {
  const undecided = clock.undecidedOn !== null && !moment.isDecided(clock.undecidedOn);
  const { conditions } = stageOf(rules, clock).step!;
  if (conditions.length === 0 && !undecided) return NOTHING;
  const blockers: Blocker[] = [];
  for (const condition of conditions) {
    if (!applies(condition, facts)) continue;
    const { answer } = answerCondition(condition, {
      facts, anchor: clock.anchor, reportedOn: clock.reportedOn, dueOn, shift: rules.pack.shift,
      list: moment.list, seenTo: moment.seenTo, hopedFrom: moment.hopedFrom, hasSealedPart: moment.hasSealedPart,
    });
    if (answer === 'unmet' || (answer === 'not-recorded' && rules.conditions === 'hold')) blockers.push(BLOCKER_OF[condition.kind]);
  }
  if (undecided) blockers.push('decision');
  return blockers;
}

/** Moves a clock to its next stage when the list is due and nothing holds it; says whether it moved. */
export function stepClock(rules: ClockRules, facts: AreaFacts, clock: Clock, moment: ClockMoment): boolean {
  const due = dueList(rules, clock);
  if (due === null || moment.list < due) return false;
  if (openConditions(rules, facts, clock, due, moment).length > 0) return false;
  clock.stage = stageOf(rules, clock).step!.to;
  clock.stageStart = moment.list;
  return true;
}

/** Whether the clock has come to its end and says nothing any more. */
export function isOver({ pack }: ClockRules, clock: Clock): boolean {
  return clock.stage === pack.clear || clock.stage === pack.rest;
}
