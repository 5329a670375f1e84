// Answers a release condition on a list: met, unmet or not recorded (rules 7b, "Conditions").
import type { EpidemicDay } from '../../day.ts';
import type { AreaFacts } from './tree-model.ts';
import type { PackCondition } from '../packs/rule-pack.ts';
import type { Blocker, ConditionAnswer } from './standing.ts';

/** What the answer depends on besides the facts. */
export interface ConditionCase {
  readonly facts: AreaFacts;
  /** Day a of the count. */
  readonly anchor: EpidemicDay;
  /** Report day of the last counting positive; for an order or a visit the anchor. */
  readonly reportedOn: EpidemicDay;
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
  /** Whether a part of the area is shown sealed on that list. */
  readonly hasSealedPart: boolean;
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
  'contacts-left': 'contact',
  'disinfection-passed': 'disinfection',
  'parts-released': 'part',
};

/** Whether a condition is asked of an area at all. */
export function applies(condition: PackCondition, { isResidential }: AreaFacts): boolean {
  return condition.kind !== 'disinfection-passed' || !isResidential;
}

/** The answer of one condition; cheap when called per list and unit. */
export function answerCondition(condition: PackCondition, on: ConditionCase): ConditionFinding {
  switch (condition.kind) {
    case 'round-on-day':
      return answerRoundOnDay(condition.day, on);
    case 'round-before-release':
      return answerRoundBeforeRelease(condition.days, on);
    case 'contacts-cleared':
      return answerContacts(on, ({ exposedOn, transferredOn }) => {
        const byExposure = exposedOn + condition.days + on.shift;
        const byTransfer = transferredOn === null || condition.transferredDays === undefined ? Infinity : transferredOn + condition.transferredDays + on.shift;
        return Math.min(byExposure, byTransfer);
      });
    case 'contacts-left':
      return answerContacts(on, ({ transferredOn }) => {
        const leftOn = transferredOn ?? (on.hopedFrom !== null && on.list > on.hopedFrom ? on.hopedFrom : Infinity);
        return leftOn + condition.days + on.shift;
      });
    case 'disinfection-passed':
      return answerDisinfection(on);
    case 'parts-released':
      return { answer: on.hasSealedPart ? 'unmet' : 'met', notBefore: null, decidedBy: null };
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

/** A contact reaches back no further than this before the last positive (rules 7b, "contacts"). */
const CONTACT_REACH_DAYS = 14;

interface SeenContact {
  readonly exposedOn: EpidemicDay;
  readonly transferredOn: EpidemicDay | null;
}

/** All contacts of this outbreak are past the list `pastOn` gives for each, and negative (vectors 17, 33). */
function answerContacts(on: ConditionCase, pastOn: (contact: SeenContact) => EpidemicDay): ConditionFinding {
  let recorded = false;
  let missing = false;
  let notBefore: EpidemicDay | null = null;
  let latest: EpidemicDay | null = null;
  for (const { enteredOn, lastExposedOn, transferredOn, negative, resultOn } of on.facts.contacts) {
    if (enteredOn !== null && enteredOn > on.seenTo) continue;
    if (lastExposedOn === null) {
      // "None" answers for the present outbreak only when it was said after its last positive.
      if (enteredOn === null || enteredOn >= on.reportedOn) recorded = true;
      continue;
    }
    // An exposure of an older outbreak is no answer for this one (rules 7b, "contacts").
    if (lastExposedOn > on.seenTo || lastExposedOn < on.reportedOn - CONTACT_REACH_DAYS) continue;
    recorded = true;
    if (!negative || (resultOn !== null && resultOn > on.seenTo)) missing = true;
    const past = pastOn({ exposedOn: lastExposedOn, transferredOn: transferredOn !== null && transferredOn <= on.seenTo ? transferredOn : null });
    if (notBefore === null || past > notBefore) {
      notBefore = past;
      latest = lastExposedOn;
    }
  }
  const known = notBefore === null || notBefore === Infinity ? null : notBefore;
  if (notBefore !== null && on.list < notBefore) return { answer: 'unmet', notBefore: known, decidedBy: latest };
  const hoped = on.hopedFrom !== null && on.list > on.hopedFrom;
  if (hoped || (recorded && !missing)) return { answer: 'met', notBefore: known, decidedBy: latest };
  return { answer: 'not-recorded', notBefore: known, decidedBy: latest };
}

/** The last evaluation since the last positive is a pass. */
function answerDisinfection(on: ConditionCase): ConditionFinding {
  const notBefore = on.reportedOn;
  let last: { day: EpidemicDay; passed: boolean } | null = null;
  for (const fact of on.facts.disinfections) {
    if (fact.day < notBefore || fact.day > on.seenTo) continue;
    // Of two evaluations of one day the failed one is the safer last.
    if (last === null || fact.day > last.day || !fact.passed) last = fact;
  }
  if (last?.passed) return { answer: 'met', notBefore, decidedBy: last.day };
  if (on.hopedFrom !== null && on.list > on.hopedFrom) return { answer: 'met', notBefore, decidedBy: null };
  if (last) return { answer: 'unmet', notBefore, decidedBy: last.day };
  return { answer: 'not-recorded', notBefore, decidedBy: null };
}
