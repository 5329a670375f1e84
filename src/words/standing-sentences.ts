// Turns a unit's standing into plain sentences, for the page and the terminal alike.
import type { EpidemicDay } from '../domain/day.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { Bilingual, PackCondition } from '../domain/zoning/rule-pack.ts';
import type { Blocker, ConditionStanding, Standing } from '../domain/zoning/standing.ts';
import { writeCutOff, writeDay, writeDayRange, writeFrom, type WordsLanguage } from './dates.ts';
import { standingEn } from './standing-en.ts';
import type { AnswerShade, StandingWords } from './standing-words.ts';
import { standingZh } from './standing-zh.ts';

/** Names that the rows of a standing stand for. */
export interface StandingNames {
  readonly unit: string;
  readonly zonedUnit: string;
  readonly packTitle: Bilingual;
}

/** Sentences in reading order; `conditions` has one line per condition of the standing, in its order. */
export interface StandingSentences {
  readonly headline: string;
  readonly facts: readonly string[];
  readonly notCounted: readonly string[];
  readonly measures: readonly string[];
  readonly conditions: readonly string[];
  readonly blocked: readonly string[];
  readonly changes: readonly string[];
  readonly history: readonly string[];
}

const STRICTNESS: Readonly<Record<Level, number>> = { none: 0, precaution: 1, controlled: 2, sealed: 3 };
const WAITS_FOR: Readonly<Record<PackCondition['kind'], Blocker>> = {
  'round-on-day': 'screening',
  'round-before-release': 'screening',
  'contacts-cleared': 'contact',
  'disinfection-passed': 'disinfection',
};
/** Days of earlier positives told one by one. */
const EARLIER_TOLD = 4;

/**
 * All sentences about one unit on one list. Source of every date and number: the standing itself. `newestList`: the last
 * list whose days are all known; a later one is told as a projection. Without it every list is taken for known.
 */
export function standingSentences(standing: Standing, names: StandingNames, language: WordsLanguage, newestList?: EpidemicDay): StandingSentences {
  const words = language === 'zh' ? standingZh : standingEn;
  const on: Telling = { standing, names, language, words, knownList: Math.min(standing.day, newestList ?? standing.day) };
  return {
    headline: words.headline(tellStatus(on), tellNext(on)),
    facts: tellFacts(on),
    notCounted: tellNotCounted(on),
    measures: [standing.measures[language]],
    conditions: standing.conditions.map((condition) => tellCondition(on, condition)),
    blocked: standing.conditions.filter((condition) => isWaitedFor(standing, condition)).map((condition) => tellBlocked(on, condition)),
    changes: tellChanges(on),
    history: tellHistory(on),
  };
}

interface Telling {
  readonly standing: Standing;
  readonly names: StandingNames;
  readonly language: WordsLanguage;
  readonly words: StandingWords;
  /** The list whose cut-off ends what is known. */
  readonly knownList: EpidemicDay;
}

function writeOptionalDay(day: EpidemicDay | null, language: WordsLanguage): string | null {
  return day === null ? null : writeDay(day, language);
}

function tellLevel({ standing, words, language }: Telling): string {
  const level = words.level[standing.level];
  const label = standing.label[language];
  return label.toLowerCase() === level.toLowerCase() || label === '' ? level : words.levelAs(level, label);
}

function tellStatus(on: Telling): string {
  const { standing, words } = on;
  const { stageDay, stageDays, heldDays } = standing;
  const level = tellLevel(on);
  if (stageDay === null || stageDays === null) return level;
  const held = heldDays > 0 ? words.heldDays(heldDays) : '';
  // Day 1 of 7 must not be read as the first day behind closed doors where a further positive restarted the count.
  const firstDay = standing.since === null ? null : standing.day - standing.since + 1;
  const restarted = heldDays === 0 && standing.since !== null && firstDay !== null && firstDay > stageDay;
  const since = restarted ? words.sinceShort(writeDay(standing.since, on.language)) : '';
  return `${level}${since}${words.stageDay(stageDay, stageDays)}${held}`;
}

/** What the next change is and from when, without its "if"; null when none is in sight. */
function tellStep({ standing, words, language }: Telling): string | null {
  const { nextLevel, nextChangeOn } = standing;
  if (nextLevel === null || nextChangeOn === null) return null;
  const from = writeFrom(nextChangeOn, language);
  if (STRICTNESS[nextLevel] > STRICTNESS[standing.level]) return words.tightened(from, words.level[nextLevel]);
  return nextLevel === 'none' ? words.released(from) : words.eased(from, words.level[nextLevel]);
}

function tellNext(on: Telling): string {
  const { standing, words, language } = on;
  const step = tellStep(on);
  if (standing.live && standing.level !== 'sealed') return words.liveSeals(writeFrom(standing.day + 1, language), words.level.sealed);
  if (standing.live) return step === null ? words.liveRestarts : words.liveRestartsUntil(step);
  if (standing.blockedBy.length > 0) {
    const waits = words.join(standing.blockedBy.map((blocker) => words.waits[blocker]));
    return step === null ? words.heldOpen(waits) : words.heldUntil(waits, step);
  }
  if (step !== null) return standing.conditions.some(isOpen) ? words.ifNothingNewAndMet(step) : words.ifNothingNew(step);
  return STRICTNESS[standing.level] > 1 ? words.noEndByDate : words.noChangeAhead;
}

const isOpen = (condition: ConditionStanding): boolean => condition.answer !== 'met';

function isWaitedFor(standing: Standing, condition: ConditionStanding): boolean {
  return condition.blocks && isOpen(condition) && standing.blockedBy.includes(WAITS_FOR[condition.condition.kind]);
}

function tellFacts(on: Telling): string[] {
  const { standing, names, words, language } = on;
  const day = (value: EpidemicDay): string => writeDay(value, language);
  const facts: string[] = [];
  if (standing.unit !== standing.zonedUnit) {
    facts.push(words.partOf(names.unit, names.zonedUnit));
    facts.push(standing.ownLastPositive === null ? words.ownNone(names.unit) : words.ownPositive(names.unit, day(standing.ownLastPositive)));
  }
  if (standing.since !== null) facts.push(words.since(day(standing.since), tellLevel(on)));
  facts.push(...tellPositives(on));
  if (standing.live) facts.push(words.liveFact(day(standing.day)));
  facts.push(words.clause(names.packTitle[language], standing.pack, standing.clause[language]));
  const basis = on.knownList < standing.day ? words.basisAhead : words.basis;
  facts.push(basis(day(standing.day), writeCutOff(on.knownList, language)));
  facts.push(words.counting[standing.dayCount]);
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

function shadeOf(standing: Standing, condition: ConditionStanding): AnswerShade {
  if (standing.conditionsMode === 'assume-met') return 'assumed';
  return isWaitedFor(standing, condition) ? 'waiting' : 'early';
}

function tellCondition({ standing, words, language }: Telling, condition: ConditionStanding): string {
  const text = words.condition(condition.condition, writeOptionalDay(condition.notBefore, language));
  const answer = words.answer(condition.answer, writeOptionalDay(condition.decidedBy, language), shadeOf(standing, condition));
  return words.conditionLine(text, answer);
}

function tellBlocked({ words, language }: Telling, { condition, notBefore, answer }: ConditionStanding): string {
  const from = writeOptionalDay(notBefore, language);
  return words.blockedLine(words.waits[WAITS_FOR[condition.kind]], words.condition(condition, from), words.remedy(condition, from, answer));
}

function tellChanges(on: Telling): string[] {
  const { standing, words, language } = on;
  const changes: string[] = [];
  // A live or held unit's next step is its headline or stands under what holds it.
  if (!standing.live && standing.blockedBy.length === 0) changes.push(`${capitalize(tellNext(on))}${language === 'zh' ? '。' : '.'}`);
  for (const condition of standing.conditions) {
    if (condition.answer === 'met' || isWaitedFor(standing, condition)) continue;
    changes.push(words.stillNeeded(words.condition(condition.condition, writeOptionalDay(condition.notBefore, language))));
  }
  changes.push(standing.level === 'sealed' || standing.live ? words.newPositiveRestarts : words.newPositiveSeals);
  const { nextChangeOn, nextChangeOnUnderB } = standing;
  if (nextChangeOn !== null && nextChangeOnUnderB !== null && nextChangeOnUnderB < nextChangeOn) {
    changes.push(words.underB(writeFrom(nextChangeOnUnderB, language), nextChangeOn - nextChangeOnUnderB));
  }
  return changes;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Runs up to the list day, latest first; the one the list day is in has no end yet. */
function tellHistory({ standing, words, language }: Telling): string[] {
  return standing.runs
    .filter((run) => run.from <= standing.day)
    .toSorted((a, b) => b.from - a.from)
    .map((run) =>
      run.to >= standing.day
        ? words.runOngoing(writeDay(run.from, language), words.level[run.level], standing.day - run.from + 1)
        : words.run(writeDayRange(run.from, run.to, language), words.level[run.level], run.to - run.from + 1),
    );
}
