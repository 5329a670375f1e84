// Answers a release condition on a list: met, unmet or not recorded (rules 7b, "Conditions").
import type { EpidemicDay } from '../day.ts';
import type { PackCondition } from './rule-pack.ts';
import type { Blocker, ConditionAnswer } from './standing.ts';
import type { UnitFacts } from './unit-facts.ts';

/** What the answer depends on besides the facts. */
export interface ConditionCase {
  readonly facts: UnitFacts;
  /** Last counting positive: day a of the count. */
  readonly anchor: EpidemicDay;
  /** The list that would step down. */
  readonly list: EpidemicDay;
  /** First list on which the dates alone would release. */
  readonly dueOn: EpidemicDay;
  /** Real facts are read up to here. */
  readonly seenTo: EpidemicDay;
  /**
   * From this day on every open condition is taken to be met at its first chance, for "next change":
   * a clean full round every day, contacts negative, disinfection passed. null: real facts only.
   */
  readonly hopedFrom: EpidemicDay | null;
  /** 1 under counting A, 0 under B. */
  readonly shift: 0 | 1;
}

export interface ConditionFinding {
  readonly answer: ConditionAnswer;
  readonly notBefore: EpidemicDay | null;
  readonly decidedBy: EpidemicDay | null;
}

export const BLOCKER_OF: Readonly<Record<PackCondition['kind'], Blocker>> = {
  'round-on-day': 'screening',
  'round-before-release': 'screening',
  'contacts-cleared': 'contact',
  'disinfection-passed': 'disinfection',
};

/** The answer of one condition; cheap when called per list and unit. */
export function answerCondition(condition: PackCondition, on: ConditionCase): ConditionFinding {
  switch (condition.kind) {
    case 'round-on-day':
      return answerRoundOnDay(condition.day, on);
    case 'round-before-release':
      return answerRoundBeforeRelease(condition.days, on);
    case 'contacts-cleared':
      return answerContacts(condition.days, on);
    case 'disinfection-passed':
      return answerDisinfection(on);
  }
}

/** A clean round dated on day n of the count or later; an earlier one is no answer (vector 23). */
function answerRoundOnDay(n: number, on: ConditionCase): ConditionFinding {
  const notBefore = on.anchor + n - 1 + on.shift;
  let failed: EpidemicDay | null = null;
  for (const round of on.facts.rounds) {
    if (round.day < notBefore || round.resultOn > on.seenTo || round.day > on.seenTo) continue;
    if (round.clean) return { answer: 'met', notBefore, decidedBy: round.day };
    failed = round.day;
  }
  if (on.hopedFrom !== null && Math.max(notBefore, on.hopedFrom) < on.list) return { answer: 'met', notBefore, decidedBy: null };
  return { answer: failed === null ? 'not-recorded' : 'unmet', notBefore, decidedBy: failed };
}

/** A clean round within n days before the list; a failed one is remembered from n days before the due date (vector 25). */
function answerRoundBeforeRelease(n: number, on: ConditionCase): ConditionFinding {
  const notBefore = Math.max(on.list, on.dueOn) - n;
  let latest: { day: EpidemicDay; clean: boolean } | null = null;
  for (const round of on.facts.rounds) {
    if (round.resultOn > on.seenTo || round.day > on.seenTo) continue;
    if (round.clean && round.day >= on.list - n && round.day < on.list) return { answer: 'met', notBefore, decidedBy: round.day };
    // Of two rounds of one day the failed one is the safer latest.
    if (round.day >= on.dueOn - n && (latest === null || round.day > latest.day || !round.clean)) latest = round;
  }
  if (on.hopedFrom !== null && on.list > on.hopedFrom) return { answer: 'met', notBefore, decidedBy: null };
  if (latest !== null && !latest.clean) return { answer: 'unmet', notBefore, decidedBy: latest.day };
  return { answer: 'not-recorded', notBefore, decidedBy: null };
}

/** The last contact of this outbreak is strictly more than n days past exposure, and negative (vectors 17, 33). */
function answerContacts(n: number, on: ConditionCase): ConditionFinding {
  let recorded = false;
  let missing = false;
  let latest: EpidemicDay | null = null;
  for (const contact of on.facts.contacts) {
    if (contact.enteredOn !== null && contact.enteredOn > on.seenTo) continue;
    if (contact.lastExposedOn === null) {
      // "None" answers for the present outbreak only when it was said after its last positive.
      if (contact.enteredOn === null || contact.enteredOn >= on.anchor) recorded = true;
      continue;
    }
    // An exposure of an older outbreak is no answer for this one (rules 7b, "contacts").
    if (contact.lastExposedOn > on.seenTo || contact.lastExposedOn < on.anchor - n) continue;
    recorded = true;
    if (!contact.negative || (contact.resultOn !== null && contact.resultOn > on.seenTo)) missing = true;
    if (latest === null || contact.lastExposedOn > latest) latest = contact.lastExposedOn;
  }
  const notBefore = latest === null ? null : latest + n + on.shift;
  if (notBefore !== null && on.list < notBefore) return { answer: 'unmet', notBefore, decidedBy: latest };
  const hoped = on.hopedFrom !== null && on.list > on.hopedFrom;
  if (hoped || (recorded && !missing)) return { answer: 'met', notBefore, decidedBy: latest };
  return { answer: 'not-recorded', notBefore, decidedBy: latest };
}

/** The last evaluation since the last positive is a pass. */
function answerDisinfection(on: ConditionCase): ConditionFinding {
  let last: { day: EpidemicDay; passed: boolean } | null = null;
  for (const fact of on.facts.disinfections) {
    if (fact.day >= on.anchor && fact.day <= on.seenTo) last = fact;
  }
  if (last?.passed) return { answer: 'met', notBefore: on.anchor, decidedBy: last.day };
  if (on.hopedFrom !== null && on.list > on.hopedFrom) return { answer: 'met', notBefore: on.anchor, decidedBy: null };
  if (last) return { answer: 'unmet', notBefore: on.anchor, decidedBy: last.day };
  return { answer: 'not-recorded', notBefore: on.anchor, decidedBy: null };
}
