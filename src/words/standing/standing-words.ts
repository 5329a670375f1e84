// What the sentences about a unit's standing are made of: one shape, filled per language.
import type { AnchorStanding, ConditionAnswer, Blocker, CauseStanding, Standing, VisitStanding } from '../../domain/zoning/judge/standing.ts';
import type { Level } from '../../domain/zoning/level.ts';
import type { ConditionsMode, PackCondition } from '../../domain/zoning/packs/rule-pack.ts';

/** Why a report does not count. */
export type NotCountedReason = Standing['notCounted'][number]['reason'];

/** How an answer is coloured by the district's choice for what is not recorded. */
export type AnswerShade = 'waiting' | 'assumed' | 'early';

/** What raises a unit at once on the list day. */
export type LiveReason = 'positive' | 'decision' | 'county';

/** How a person's decision stands beside the rule on the list. */
export type OverrideEffect = 'stricter' | 'milder' | 'same' | 'overtaken';

/** The days of a condition, written; null where they do not apply or nobody recorded them. */
export interface ConditionDays {
  /** The earliest day of a round or evaluation, the first list past the contacts' count. */
  readonly from: string | null;
  /** The days of a round that has to lie shortly before the release. */
  readonly window: string | null;
  /** The day of the fact behind the answer: round, last exposure, evaluation. */
  readonly decidedBy: string | null;
  /** The last contact's transfer, where its count runs from that. */
  readonly transferredOn: string | null;
  /** Contacts not on record: exposed or transferred no later than this … */
  readonly pastBy: string | null;
  /** … they would be past their count on this list. */
  readonly pastOn: string | null;
}

/** A cause in words that are written already. */
export interface CauseWords {
  readonly cause: CauseStanding['cause'];
  readonly area: string;
  readonly anchor: string;
  readonly level: string;
  readonly since: string;
  readonly dueOn: string | null;
  readonly isPast: boolean;
  /** What holds it past its date; empty where nothing does. */
  readonly waits: string;
}

/** A visit in words that are written already. */
export interface VisitWords {
  readonly range: string;
  readonly reportedOn: string;
  readonly risk: VisitStanding['risk'];
  readonly countsFrom: VisitStanding['countsFrom'];
}

/** The pieces of a language; days come in already written. */
export interface StandingWords {
  readonly join: (parts: readonly string[]) => string;
  readonly level: Readonly<Record<Level, string>>;
  /** The level with the pack's own word, where that is another. */
  readonly levelAs: (level: string, label: string) => string;
  /** The level a person decided, and the rule's. */
  readonly levelDecided: (level: string, ruleLevel: string) => string;
  /** Follows the level directly, with its own separator. */
  readonly stageDay: (day: number, days: number) => string;
  /** `dueFrom`: the moment from which the dates alone would have released it. */
  readonly heldDays: (dueFrom: string, days: number) => string;
  /** Since when, where the count of days began anew inside the run. */
  readonly sinceShort: (day: string) => string;
  readonly headline: (status: string, next: string) => string;
  /** `day`: the list day. */
  readonly liveReason: (reason: LiveReason, day: string) => string;
  readonly liveRaises: (reason: string, level: string, from: string) => string;
  /** A further positive; `restarts`: it moved the end of the present stage. */
  readonly liveAgain: (day: string, level: string, restarts: boolean) => string;
  readonly liveAgainUntil: (again: string, next: string) => string;
  readonly ifNothingNew: (change: string) => string;
  readonly ifNothingNewAndMet: (change: string) => string;
  readonly heldUntil: (waits: string, change: string) => string;
  readonly heldOpen: (waits: string) => string;
  readonly overrideEnds: (until: string, from: string, level: string) => string;
  readonly eased: (from: string, level: string) => string;
  readonly released: (from: string) => string;
  readonly tightened: (from: string, level: string) => string;
  readonly noChangeAhead: string;
  readonly noEndByDate: string;
  /** Due by its dates, and no list in sight on which it would be released. */
  readonly dueButOpen: (from: string) => string;
  readonly waits: Readonly<Record<Blocker, string>>;
  /** A sentence of its own from what stands behind a semicolon. */
  readonly sentence: (text: string) => string;

  /** `by` and `reason` may be empty: nobody left a name, nobody gave a reason. */
  readonly decided: (by: string, level: string, range: string, madeOn: string) => string;
  readonly decidedReason: (reason: string) => string;
  readonly decidedEffect: (effect: OverrideEffect, ruleLevel: string) => string;
  /** A decision without effect: under the pack no part stands below its compound. */
  readonly decidedRefused: (by: string, level: string, range: string, madeOn: string) => string;
  readonly decidedEnds: (effect: OverrideEffect, until: string) => string;
  /** A positive of the list day ends it. */
  readonly decidedEnded: (nextList: string) => string;

  readonly cause: (cause: CauseWords) => string;
  /** What is known of a visit; follows the sentence of its cause. */
  readonly causeVisit: (visit: VisitWords) => string;
  /** From which day of the positives the clock runs, and for how many that day is not recorded; follows the sentence of its cause. */
  readonly causeAnchor: (anchor: AnchorStanding) => string;
  readonly causeClause: (pack: string, clause: string) => string;
  /** What contains the unit, where its name is not at hand. */
  readonly areaAround: string;
  readonly severalCauses: (count: number) => string;
  readonly byAreaAround: string;
  /** The parts that raise the compound a unit lies in. */
  readonly bySealedParts: (names: readonly string[], more: number) => string;
  readonly sealedParts: (names: readonly string[], more: number) => string;
  /** `cutOff`: the end of the last full day; `byRule`: a person decided otherwise. */
  readonly eligible: (level: string, cutOff: string, dueOn: string, isPast: boolean, byRule: boolean) => string;
  readonly notEligible: (level: string) => string;

  readonly partOf: (part: string, whole: string) => string;
  readonly ownPositive: (part: string, day: string) => string;
  readonly ownNone: (part: string) => string;
  readonly basis: (day: string, cutOff: string) => string;
  /** Of a list later than the last data. */
  readonly basisAhead: (day: string, cutOff: string) => string;
  readonly since: (day: string, level: string) => string;
  readonly neverPositive: (cutOff: string) => string;
  readonly lastPositive: (day: string, count: number) => string;
  readonly earlier: (items: readonly string[], more: boolean, total: number) => string;
  readonly positiveItem: (day: string, count: number) => string;
  readonly liveFact: (day: string) => string;
  readonly packName: (title: string, id: string) => string;
  readonly clause: (pack: string, clause: string) => string;
  /** The pack alone, where the level shown is no clause of it. */
  readonly rules: (pack: string) => string;
  /** `anchor`: the day the clock in force counts from. */
  readonly counting: (count: 'A' | 'B', anchor: string) => string;
  readonly mode: Readonly<Record<ConditionsMode, string>>;
  readonly notCounted: (day: string, count: number, reason: string) => string;
  readonly notCountedReason: Readonly<Record<NotCountedReason, string>>;
  /** Test days of the stage; `next`: the next one, '' where today is one, null where none is left. */
  readonly testDays: (dates: readonly string[], days: readonly number[], next: string | null) => string;

  readonly condition: (condition: PackCondition, days: ConditionDays, isMet: boolean) => string;
  readonly answer: (answer: ConditionAnswer, decidedBy: string | null, shade: AnswerShade) => string;
  /** Contacts whose count is not over yet, but will be when the dates allow a release. */
  readonly metByThen: string;
  /** Met since it was recorded that the area has no contacts. */
  readonly noContacts: string;
  readonly answerShort: Readonly<Record<ConditionAnswer | 'held', string>>;
  readonly fromDay: (day: string) => string;
  readonly conditionLine: (condition: string, answer: string) => string;
  readonly blockedLine: (waits: string, condition: string, remedy: string) => string;
  /** What is missing, without a full stop. */
  readonly remedy: (condition: PackCondition, answer: ConditionAnswer, days: ConditionDays) => string;
  readonly assumedMet: string;
  /** Ends the remedy of the one thing that is still open. */
  readonly thenNextList: (remedy: string) => string;
  /** A positive in monitoring that the pack leaves to a person; `positive`: its day. */
  readonly decisionNeeded: (positive: string | null) => string;
  readonly decisionRemedy: (positive: string | null) => string;
  /** Another clock of the same level waits for it. */
  readonly heldByCause: (waits: string, cause: string) => string;
  readonly heldByCauseRemedy: string;
  readonly causeShort: (cause: CauseStanding['cause'], area: string) => string;

  readonly newPositive: Readonly<Record<'seals' | 'restarts' | 'part' | 'part-alone' | 'whole' | 'building-again' | 'ends-override' | 'undecided', string>>;
  readonly revocable: (ruleLevel: string) => string;
  readonly stillNeeded: (condition: string) => string;
  readonly underB: (from: string, daysEarlier: number) => string;

  readonly run: (range: string, level: string, days: number) => string;
  readonly runOngoing: (from: string, level: string, days: number) => string;
  readonly chainPositives: (range: string, count: number) => string;
  readonly chainCause: (day: string, cause: string, level: string) => string;
  /** The visit itself, and the day the count of its zone begins with. */
  readonly chainVisit: (range: string, area: string) => string;
  readonly chainOverrideEnded: (day: string, level: string, by: 'positive' | 'rule') => string;
  readonly chainOverride: (day: string, by: string, level: string, range: string) => string;
  readonly chainHeld: (day: string, waits: string) => string;
  readonly chainPack: (day: string, pack: string) => string;
  readonly chainRound: (day: string, isClean: boolean) => string;
  /** An exposure, an evaluation that decided a condition; null where it has no day of its own. */
  readonly chainAnswer: (kind: PackCondition['kind'], day: string, isMet: boolean) => string | null;
}
