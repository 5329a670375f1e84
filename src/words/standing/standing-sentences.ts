// Turns a unit's standing into plain sentences, for the page and the terminal alike.
import type { EpidemicDay } from '../../domain/day.ts';
import type { PackStage } from '../../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import { writeCutOff, writeDay, writeFrom, type WordsLanguage } from '../dates.ts';
import { overrideEffect, tellBesideCauses, tellCauses, tellEligible, tellOverride } from './standing-causes.ts';
import { tellChain } from './standing-chain.ts';
import { answerRows, isOpen, tellBlocked, tellConditions, type AnswerRow } from './standing-conditions.ts';
import { standingEn } from './standing-en.ts';
import { causeInForce, isRaised, isStricter, tellLevel, tellWaits, undecidedPositive, type StandingNames, type Telling } from './standing-telling.ts';
import type { LiveReason, StandingWords } from './standing-words.ts';
import { standingZh } from './standing-zh.ts';

export type { StandingNames } from './standing-telling.ts';
export type { AnswerRow } from './standing-conditions.ts';

/** Sentences in reading order; `facts` holds `override`, `causes`, `eligible` and `grounds` in one. */
export interface StandingSentences {
  readonly headline: string;
  readonly facts: readonly string[];
  /** A person's decision beside the rule; empty where there is none. */
  readonly override: readonly string[];
  /** One sentence for each cause of the standing, in its order. */
  readonly causes: readonly string[];
  /** The date on which the rule alone lets go; '' for a unit that nothing raises. */
  readonly eligible: string;
  /** What else the level rests on. */
  readonly grounds: readonly string[];
  readonly notCounted: readonly string[];
  readonly measures: readonly string[];
  /** One line for each condition of the standing, in its order. */
  readonly conditions: readonly string[];
  readonly blocked: readonly string[];
  /** `conditions` and `blocked` as rows of one table. */
  readonly answers: readonly AnswerRow[];
  readonly changes: readonly string[];
  readonly history: readonly string[];
}

/** Days of earlier positives told one by one. */
const EARLIER_TOLD = 4;

const wordsOf = (language: WordsLanguage): StandingWords => (language === 'zh' ? standingZh : standingEn);

/**
 * All sentences about one unit on one list. Source of every date and number: the standing itself. `newestList`: the last
 * list whose days are all known; a later one is told as a projection. Without it every list is taken for known.
 */
export function standingSentences(standing: Standing, names: StandingNames, language: WordsLanguage, newestList?: EpidemicDay): StandingSentences {
  const words = wordsOf(language);
  const on: Telling = { standing, names, language, words, knownList: Math.min(standing.day, newestList ?? standing.day) };
  const [override, causes, eligible, grounds] = [tellOverride(on), tellCauses(on), tellEligible(on), tellGrounds(on)];
  return {
    headline: words.headline(tellStatus(on), tellNext(on)),
    facts: [...override, ...causes, ...(eligible === '' ? [] : [eligible]), ...grounds],
    override,
    causes,
    eligible,
    grounds,
    notCounted: tellNotCounted(on),
    measures: [standing.measures[language]],
    conditions: tellConditions(on),
    blocked: tellBlocked(on),
    answers: answerRows(on),
    changes: tellChanges(on),
    history: tellChain(on),
  };
}

/** The days on which everybody of the stage is tested; '' where the stage names none or its days are not counted. */
export function testDaySentence({ day, stageDay, heldDays }: Standing, { testDays }: PackStage, language: WordsLanguage): string {
  if (testDays === undefined || stageDay === null) return '';
  const dates = testDays.days.map((k) => day + k - stageDay - heldDays);
  const next = dates.find((date) => date >= day);
  const told = next === undefined ? null : next === day ? '' : writeDay(next, language);
  return wordsOf(language).testDays(dates.map((date) => writeDay(date, language)), testDays.days, told);
}

function tellStatus(on: Telling): string {
  const { standing, words, language } = on;
  const { stageDay, stageDays, heldDays, level, ruleLevel } = standing;
  if (level !== ruleLevel) return words.levelDecided(words.level[level], words.level[ruleLevel]);
  const told = tellLevel(on);
  if (stageDay === null || stageDays === null) return told;
  const held = heldDays > 0 ? words.heldDays(writeFrom(standing.day - heldDays + 1, language), heldDays) : '';
  // Day 1 of 7 must not be read as the first day behind closed doors where a further positive restarted the count.
  const firstDay = standing.since === null ? null : standing.day - standing.since + 1;
  const restarted = heldDays === 0 && standing.since !== null && firstDay !== null && firstDay > stageDay;
  const since = restarted ? words.sinceShort(writeDay(standing.since, language)) : '';
  return `${told}${since}${words.stageDay(stageDay, stageDays)}${held}`;
}

/** What the next change is and from when, without its "if"; null when none is in sight. */
function tellStep({ standing, words, language }: Telling): string | null {
  const { nextLevel, nextChangeOn } = standing;
  if (nextLevel === null || nextChangeOn === null) return null;
  const from = writeFrom(nextChangeOn, language);
  if (isStricter(nextLevel, standing.level)) return words.tightened(from, words.level[nextLevel]);
  return nextLevel === 'none' ? words.released(from) : words.eased(from, words.level[nextLevel]);
}

function tellNext(on: Telling): string {
  const { standing, words, language } = on;
  const { level, liveLevel, ruleLevel, override, nextLevel, nextChangeOn } = standing;
  const step = tellStep(on);
  if (isStricter(liveLevel, level)) {
    const reason: LiveReason = standing.live ? 'positive' : isRaised(liveLevel) ? 'decision' : 'county';
    return words.liveRaises(words.liveReason(reason, writeDay(standing.day, language)), words.level[liveLevel], writeFrom(standing.day + 1, language));
  }
  if (standing.live) {
    const dueOn = causeInForce(standing)?.dueOn ?? null;
    const restarts = nextChangeOn !== null && dueOn !== null && nextChangeOn > dueOn;
    const again = words.liveAgain(writeDay(standing.day, language), words.level[level], restarts);
    return step === null ? again : words.liveAgainUntil(again, step);
  }
  if (override !== null && level !== ruleLevel && nextLevel !== null && nextChangeOn === override.until + 1) {
    return words.overrideEnds(writeDay(override.until, language), writeFrom(nextChangeOn, language), words.level[nextLevel]);
  }
  if (standing.blockedBy.length > 0) {
    const waits = tellWaits(standing.blockedBy, on);
    return step === null ? words.heldOpen(waits) : words.heldUntil(waits, step);
  }
  if (step !== null) return standing.conditions.some(isOpen) ? words.ifNothingNewAndMet(step) : words.ifNothingNew(step);
  if (!isRaised(level)) return words.noChangeAhead;
  const dueOn = causeInForce(standing)?.dueOn ?? null;
  return dueOn === null || level !== ruleLevel ? words.noEndByDate : words.dueButOpen(writeFrom(dueOn, language));
}

function tellGrounds(on: Telling): string[] {
  const { standing, names, words, language } = on;
  const day = (value: EpidemicDay): string => writeDay(value, language);
  const facts = tellBesideCauses(on);
  if (standing.unit !== standing.zonedUnit) {
    facts.push(words.partOf(names.unit, names.zonedUnit));
    facts.push(standing.ownLastPositive === null ? words.ownNone(names.unit) : words.ownPositive(names.unit, day(standing.ownLastPositive)));
  }
  if (standing.since !== null) facts.push(words.since(day(standing.since), tellLevel(on)));
  facts.push(...tellPositives(on));
  if (standing.live) facts.push(words.liveFact(day(standing.day)));
  const pack = words.packName(names.packTitle[language], standing.pack);
  // What a person decided is no clause of the pack; that of the rule stands with its cause.
  facts.push(standing.level === standing.ruleLevel ? words.clause(pack, standing.clause[language]) : words.rules(pack));
  const basis = on.knownList < standing.day ? words.basisAhead : words.basis;
  facts.push(basis(day(standing.day), writeCutOff(on.knownList, language)));
  const cause = causeInForce(standing);
  if (cause !== null) facts.push(words.counting(standing.dayCount, day(cause.anchor)));
  if (standing.conditions.length > 0) facts.push(words.mode[standing.conditionsMode]);
  return facts;
}

function tellPositives({ standing, words, language, knownList }: Telling): string[] {
  const [latest, ...earlier] = standing.positives;
  if (latest === undefined) return [words.neverPositive(writeCutOff(knownList, language))];
  const told = [words.lastPositive(writeDay(latest.day, language), latest.count)];
  if (earlier.length > 0) {
    const items = earlier.slice(0, EARLIER_TOLD).map((positive) => words.positiveItem(writeDay(positive.day, language), positive.count));
    const total = standing.positives.reduce((sum, positive) => sum + positive.count, 0);
    told.push(words.earlier(items, earlier.length > EARLIER_TOLD, total));
  }
  return told;
}

function tellNotCounted({ standing, words, language }: Telling): string[] {
  const groups = new Map<string, { day: EpidemicDay; reason: Standing['notCounted'][number]['reason']; count: number }>();
  for (const { day, reason } of standing.notCounted) {
    const key = `${day} ${reason}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { day, reason, count: 1 });
  }
  return [...groups.values()].map(({ day, reason, count }) =>
    words.notCounted(writeDay(day, language), count, words.notCountedReason[reason]),
  );
}

function tellChanges(on: Telling): string[] {
  const { standing, words, language } = on;
  const changes: string[] = [];
  // A live or held unit's next step is its headline or stands under what holds it.
  const isLive = standing.live || isStricter(standing.liveLevel, standing.level);
  if (!isLive && standing.blockedBy.length === 0) changes.push(words.sentence(tellNext(on)));
  // Conditions have lines of their own; a decision that is asked for only later has none.
  const undecided = undecidedPositive(standing);
  if (undecided !== null && standing.blockedBy.length === 0) changes.push(words.stillNeeded(words.decisionNeeded(writeDay(undecided, language))));
  changes.push(words.newPositive[afterPositive(standing)]);
  if (standing.override !== null && standing.level !== standing.ruleLevel && !isLive) changes.push(words.revocable(words.level[standing.ruleLevel]));
  const { nextChangeOn, nextChangeOnUnderB } = standing;
  if (nextChangeOn !== null && nextChangeOnUnderB !== null && nextChangeOnUnderB < nextChangeOn) {
    changes.push(words.underB(writeFrom(nextChangeOnUnderB, language), nextChangeOn - nextChangeOnUnderB));
  }
  return changes;
}

/** What a positive does where a part is sealed by itself. */
const AFTER_POSITIVE_OF: Readonly<Record<Standing['grain'], keyof StandingWords['newPositive']>> = {
  compound: 'seals', building: 'whole', smallest: 'part-alone', nested: 'part',
};

/** What a positive after the list day would do. */
function afterPositive(standing: Standing): keyof StandingWords['newPositive'] {
  if (undecidedPositive(standing) !== null) return 'undecided';
  const { grain, hasSealedParts } = standing;
  const isSealedLive = standing.live && standing.liveLevel === 'sealed';
  if (!isSealedLive && standing.override !== null && overrideEffect(standing) === 'milder') return 'ends-override';
  // A building's own repeat leaves the count of its compound alone; any other positive closes the whole anew.
  if (isSealedLive || standing.ruleLevel === 'sealed') return grain === 'building' ? 'building-again' : 'restarts';
  const hasPart = hasSealedParts || causeInForce(standing)?.cause === 'around';
  return hasPart ? AFTER_POSITIVE_OF[grain] : 'seals';
}
