// The conditions of a release and what holds a unit, in sentences and as rows of a small table.
import { writeDay, writeDayRange } from '../dates.ts';
import { causeInForce, shiftOf, tellArea, undecidedPositive, writeOptionalDay, type Telling } from './standing-telling.ts';
import type { AnswerShade, ConditionDays } from './standing-words.ts';
import type { Blocker, ConditionAnswer, ConditionStanding, Standing } from '../../domain/zoning/judge/standing.ts';

/** A condition with its answer; `held`: another clock waits for it, by an answer that the standing does not name. */
export interface AnswerRow {
  readonly answer: ConditionAnswer | 'held';
  /** The answer in words. */
  readonly state: string;
  readonly condition: string;
  /** The day of the fact behind the answer, or from which one serves; '' where there is none. */
  readonly date: string;
  /** What is missing; '' where nothing is. */
  readonly missing: string;
  readonly blocks: boolean;
}

export const isOpen = ({ answer }: ConditionStanding): boolean => answer !== 'met';

/** Whether the unit is past its date and waits for this one. */
function isWaitedFor({ blockedBy }: Standing, condition: ConditionStanding): boolean {
  return condition.blocks && isOpen(condition) && blockedBy.includes(condition.waitsFor);
}

/** One line a condition of the standing, in its order. */
export function tellConditions(on: Telling): string[] {
  return on.standing.conditions.map((condition) => on.words.conditionLine(tellCondition(on, condition), tellAnswer(on, condition)));
}

/** What holds the unit, one line each, with what to do. */
export function tellBlocked(on: Telling): string[] {
  const { standing, words } = on;
  return [
    ...standing.conditions.filter((condition) => isWaitedFor(standing, condition)).map((condition) =>
      words.blockedLine(words.waits[condition.waitsFor], tellCondition(on, condition), tellRemedy(on, condition))),
    ...otherBlockers(standing).map((blocker) => {
      const { condition, missing } = otherRow(on, blocker);
      return words.blockedLine(words.waits[blocker], condition, missing);
    }),
  ];
}

/** All conditions, and what else holds the unit, as rows. */
export function answerRows(on: Telling): AnswerRow[] {
  const { standing, words, language } = on;
  const rows = standing.conditions.map((condition): AnswerRow => {
    const { answer, notBefore, decidedBy } = condition;
    const isAhead = answer === 'not-recorded' || (isOfContacts(condition) && (answer === 'unmet' || isMetByThen(standing, condition)));
    const fact = writeOptionalDay(decidedBy, language) ?? '';
    const from = notBefore === null ? '' : words.fromDay(writeDay(notBefore, language));
    return {
      answer,
      state: isMetByThen(standing, condition) ? words.metByThen : words.answerShort[answer],
      condition: tellCondition(on, condition),
      date: isAhead ? from : fact,
      missing: isOpen(condition) ? tellMissing(on, condition) : '',
      blocks: isWaitedFor(standing, condition),
    };
  });
  return [...rows, ...otherBlockers(standing).map((blocker) => otherRow(on, blocker))]
    .map((row) => ({ ...row, condition: capitalize(row.condition), missing: capitalize(row.missing) }));
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tellCondition(on: Telling, condition: ConditionStanding): string {
  return on.words.condition(condition.condition, daysOf(on, condition), !isOpen(condition));
}

function tellAnswer(on: Telling, condition: ConditionStanding): string {
  const { answer, decidedBy, notBefore } = condition;
  const isContact = isOfContacts(condition);
  if (isMetByThen(on.standing, condition)) return on.words.metByThen;
  if (isContact && answer === 'met' && decidedBy === null && notBefore === null) return on.words.noContacts;
  // The condition itself names the day of the contact.
  return on.words.answer(answer, isContact ? null : writeOptionalDay(decidedBy, on.language), shadeOf(on.standing, condition));
}

const isOfContacts = ({ waitsFor }: ConditionStanding): boolean => waitsFor === 'contact';

/** Contacts that are past their count on the list the dates allow, but not yet on this one. */
function isMetByThen({ day }: Standing, condition: ConditionStanding): boolean {
  return condition.answer === 'met' && isOfContacts(condition) && condition.notBefore !== null && condition.notBefore > day;
}

function shadeOf(standing: Standing, condition: ConditionStanding): AnswerShade {
  if (standing.conditionsMode === 'assume-met') return 'assumed';
  return isWaitedFor(standing, condition) ? 'waiting' : 'early';
}

function tellMissing(on: Telling, condition: ConditionStanding): string {
  const isAssumed = condition.answer === 'not-recorded' && on.standing.conditionsMode === 'assume-met';
  return isAssumed ? on.words.assumedMet : tellRemedy(on, condition);
}

function tellRemedy(on: Telling, condition: ConditionStanding): string {
  const { standing, words } = on;
  const remedy = words.remedy(condition.condition, condition.answer, daysOf(on, condition));
  const held = standing.conditions.filter((other) => isWaitedFor(standing, other)).length + otherBlockers(standing).length;
  const isLast = held === 1 && isWaitedFor(standing, condition);
  const isAtOnce = condition.answer === 'not-recorded' || ['screening', 'disinfection'].includes(condition.waitsFor);
  return isLast && isAtOnce ? words.thenNextList(remedy) : remedy;
}

/** The days that a condition's text names. */
function daysOf({ standing, language }: Telling, { condition, answer, notBefore, decidedBy }: ConditionStanding): ConditionDays {
  const write = (day: number | null): string | null => writeOptionalDay(day, language);
  const days: ConditionDays = { from: write(notBefore), window: null, decidedBy: write(decidedBy), transferredOn: null, pastBy: null, pastOn: null };
  const shift = shiftOf(standing);
  // The first list that could be another: the one the dates allow, or tomorrow's.
  const firstList = Math.max(standing.day + 1, causeInForce(standing)?.dueOn ?? 0);
  switch (condition.kind) {
    case 'round-before-release': {
      if (notBefore === null) return days;
      const first = answer === 'met' ? notBefore : Math.max(notBefore, firstList - condition.days);
      return { ...days, window: writeDayRange(first, first + condition.days - 1, language) };
    }
    case 'contacts-cleared': {
      if (notBefore === null) return decidedBy === null ? { ...days, ...past(firstList - condition.days - shift, firstList) } : days;
      const isByTransfer = condition.transferredDays !== undefined && decidedBy !== null && notBefore < decidedBy + condition.days + shift;
      return isByTransfer ? { ...days, transferredOn: write(notBefore - condition.transferredDays - shift) } : days;
    }
    case 'contacts-left': {
      if (notBefore !== null) return { ...days, transferredOn: write(notBefore - condition.days - shift) };
      // Who has not left by the cut-off leaves today at the earliest.
      const last = answer === 'unmet' ? Math.max(standing.day, firstList - condition.days - shift) : firstList - condition.days - shift;
      return { ...days, ...past(last, last + condition.days + shift) };
    }
    case 'round-on-day':
    case 'disinfection-passed':
    case 'parts-released':
      return days;
  }
  function past(by: number, list: number): Pick<ConditionDays, 'pastBy' | 'pastOn'> {
    return { pastBy: write(by), pastOn: write(list) };
  }
}

/** What holds the unit and is no condition of the clock in force: a decision, or another clock's condition. */
function otherBlockers(standing: Standing): Blocker[] {
  const told = new Set(standing.conditions.filter((condition) => isWaitedFor(standing, condition)).map(({ waitsFor }) => waitsFor));
  return standing.blockedBy.filter((blocker) => !told.has(blocker));
}

function otherRow(on: Telling, blocker: Blocker): AnswerRow {
  const { standing, words, language } = on;
  if (blocker === 'decision') {
    const positive = writeOptionalDay(undecidedPositive(standing), language);
    return {
      answer: 'not-recorded', state: words.answerShort['not-recorded'], condition: words.decisionNeeded(positive),
      date: positive === null ? '' : words.fromDay(positive), missing: words.decisionRemedy(positive), blocks: true,
    };
  }
  const cause = standing.causes.find(({ blockedBy }) => blockedBy.includes(blocker));
  const waits = words.waits[blocker];
  return {
    answer: 'held', state: words.answerShort.held,
    condition: cause === undefined ? waits : words.heldByCause(waits, words.causeShort(cause.cause, tellArea(cause.area, on))),
    date: cause === undefined || cause.dueOn === null ? '' : words.fromDay(writeDay(cause.dueOn, language)), missing: words.heldByCauseRemedy, blocks: true,
  };
}
