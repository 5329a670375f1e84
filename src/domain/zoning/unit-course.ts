// The course of one unit through the stages of a pack, list by list: the clock, its restarts and what holds it.
import type { EpidemicDay } from '../day.ts';
import { answerCondition, BLOCKER_OF } from './answer-condition.ts';
import type { CompiledPack, CompiledStep } from './compile-pack.ts';
import type { ConditionsMode } from './rule-pack.ts';
import type { Blocker } from './standing.ts';
import type { UnitFacts } from './unit-facts.ts';

/** Where a unit stands on list `list`. Mutable: `advance` moves it on by one list. */
export interface Course {
  list: EpidemicDay;
  stage: number;
  /** Last counting positive; null for a unit not positive yet. */
  anchor: EpidemicDay | null;
  /** First list of the present stage. */
  stageStart: EpidemicDay;
  /** First list of the unbroken run at the present level; null when it began before the first fact. */
  levelSince: EpidemicDay | null;
  /** Positives of `facts.positiveDays` already read. */
  read: number;
}

export interface CourseRules {
  readonly pack: CompiledPack;
  readonly conditions: ConditionsMode;
}

/** The unit on the list of the day of its first positive: clear, and that positive not yet read. */
export function startCourse(rules: CourseRules, facts: UnitFacts): Course {
  return {
    list: facts.positiveDays[0]!,
    stage: rules.pack.clear,
    anchor: null,
    stageStart: facts.positiveDays[0]!,
    levelSince: null,
    read: 0,
  };
}

/** First list on which the dates alone would end the present stage; null where the stage has no step. */
export function dueList(rules: CourseRules, course: Course): EpidemicDay | null {
  const step = rules.pack.stages[course.stage]!.step;
  if (step === null || course.anchor === null) return null;
  return step.fromAnchor ? course.anchor + step.days + rules.pack.shift : course.stageStart + step.days;
}

/** Whether a counting positive was reported on the course's own list day: it is live, not yet listed. */
export function isLive(course: Course, facts: UnitFacts): boolean {
  return facts.positiveDays[course.read] === course.list;
}

/**
 * Moves the course to the next list, which sees facts up to and including the present list day.
 * `hopedFrom`: from that day on nobody is positive and open conditions are met at their first chance.
 * One step a list: a unit held beyond two ends goes down one level at a time.
 */
export function advance(rules: CourseRules, facts: UnitFacts, course: Course, hopedFrom: EpidemicDay | null): void {
  const day = course.list;
  const list = day + 1;
  course.list = list;
  const positive = facts.positiveDays[course.read] === day && (hopedFrom === null || day <= hopedFrom);
  if (positive) {
    course.read++;
    const stage = rules.pack.stages[course.stage]!;
    const row = stage.onPositive.find((candidate) => day >= candidate.fromDay)!;
    course.anchor = day;
    enter(rules, course, row.to, list);
    course.stageStart = list;
    return;
  }
  const step = rules.pack.stages[course.stage]!.step;
  const due = dueList(rules, course);
  if (step === null || due === null || list < due) return;
  if (blockersOf(rules, facts, course, step, due, hopedFrom).length === 0) enter(rules, course, step.to, list);
}

function enter(rules: CourseRules, course: Course, stage: number, list: EpidemicDay): void {
  if (rules.pack.stages[stage]!.code !== rules.pack.stages[course.stage]!.code) course.levelSince = list;
  course.stage = stage;
  course.stageStart = list;
}

const NOTHING: readonly Blocker[] = [];

function blockersOf(
  rules: CourseRules,
  facts: UnitFacts,
  course: Course,
  step: CompiledStep,
  dueOn: EpidemicDay,
  hopedFrom: EpidemicDay | null,
  seenTo = (hopedFrom ?? course.list) - 1,
): readonly Blocker[] {
  if (step.conditions.length === 0) return NOTHING;
  const blockers: Blocker[] = [];
  for (const condition of step.conditions) {
    const { answer } = answerCondition(condition, {
      facts,
      anchor: course.anchor!,
      list: course.list,
      dueOn,
      seenTo,
      hopedFrom,
      shift: rules.pack.shift,
    });
    if (answer === 'unmet' || (answer === 'not-recorded' && rules.conditions === 'hold')) blockers.push(BLOCKER_OF[condition.kind]);
  }
  return blockers;
}

/** What holds the unit on its present list: empty before the dates alone would release it. */
export function blockedBy(rules: CourseRules, facts: UnitFacts, course: Course): readonly Blocker[] {
  const step = rules.pack.stages[course.stage]!.step;
  const due = dueList(rules, course);
  if (step === null || due === null || course.list < due) return NOTHING;
  return blockersOf(rules, facts, course, step, due, null);
}

/**
 * Whether the next list, due by date, would be held by what this list knows: no new fact on the list day.
 * Told apart from "may be lowered tomorrow", since a round still to be held is no promise.
 */
export function isShortOfConditions(rules: CourseRules, facts: UnitFacts, course: Course): boolean {
  const step = rules.pack.stages[course.stage]!.step;
  const due = dueList(rules, course);
  if (step === null || due === null || course.list + 1 < due) return false;
  const next: Course = { ...course, list: course.list + 1 };
  return blockersOf(rules, facts, next, step, due, null, course.list - 1).length > 0;
}

/** A hoped-for course cannot last longer than this many lists: the longest stage of any pack is far shorter. */
const HORIZON = 1000;

/**
 * The first list after the course's own on which the stage satisfies `wanted`, if nobody is positive after the list
 * day and what is open is met at its first chance (rules 7b, "next change"); null where no end is known.
 */
export function hopeUntil(
  rules: CourseRules,
  facts: UnitFacts,
  course: Course,
  wanted: (stage: number) => boolean,
): { readonly list: EpidemicDay; readonly stage: number } | null {
  const ahead: Course = { ...course };
  const hopedFrom = course.list;
  for (let i = 0; i < HORIZON; i++) {
    const settled = rules.pack.stages[ahead.stage]!.step === null && !(isLive(ahead, facts) && ahead.list === hopedFrom);
    if (settled) return null;
    advance(rules, facts, ahead, hopedFrom);
    if (wanted(ahead.stage)) return { list: ahead.list, stage: ahead.stage };
  }
  return null;
}
