// What the sentences about a unit's standing are made of: one shape, filled per language.
import type { ConditionAnswer, Blocker, Standing } from '../domain/zoning/standing.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { ConditionsMode, PackCondition } from '../domain/zoning/rule-pack.ts';

/** Why a report does not count. */
export type NotCountedReason = Standing['notCounted'][number]['reason'];

/** How an answer is coloured by the district's choice for what is not recorded. */
export type AnswerShade = 'waiting' | 'assumed' | 'early';

/** The pieces of a language; days come in already written. */
export interface StandingWords {
  readonly join: (parts: readonly string[]) => string;
  readonly level: Readonly<Record<Level, string>>;
  /** The level with the pack's own word, where that is another. */
  readonly levelAs: (level: string, label: string) => string;
  /** Follows the level directly, with its own separator. */
  readonly stageDay: (day: number, days: number) => string;
  readonly heldDays: (days: number) => string;
  /** Since when, where the count of days began anew inside the run. */
  readonly sinceShort: (day: string) => string;
  readonly headline: (status: string, next: string) => string;
  readonly liveSeals: (from: string, level: string) => string;
  readonly liveRestarts: string;
  readonly liveRestartsUntil: (next: string) => string;
  readonly ifNothingNew: (change: string) => string;
  readonly ifNothingNewAndMet: (change: string) => string;
  readonly heldUntil: (waits: string, change: string) => string;
  readonly heldOpen: (waits: string) => string;
  readonly eased: (from: string, level: string) => string;
  readonly released: (from: string) => string;
  readonly tightened: (from: string, level: string) => string;
  readonly noChangeAhead: string;
  readonly noEndByDate: string;
  readonly waits: Readonly<Record<Blocker, string>>;

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
  readonly clause: (title: string, id: string, clause: string) => string;
  readonly counting: Readonly<Record<'A' | 'B', string>>;
  readonly mode: Readonly<Record<ConditionsMode, string>>;
  readonly notCounted: (day: string, count: number, reason: string) => string;
  readonly notCountedReason: Readonly<Record<NotCountedReason, string>>;

  readonly condition: (condition: PackCondition, notBefore: string | null) => string;
  readonly answer: (answer: ConditionAnswer, decidedBy: string | null, shade: AnswerShade) => string;
  readonly conditionLine: (condition: string, answer: string) => string;
  readonly blockedLine: (waits: string, condition: string, remedy: string) => string;
  readonly remedy: (condition: PackCondition, notBefore: string | null, answer: ConditionAnswer) => string;

  readonly newPositiveSeals: string;
  readonly newPositiveRestarts: string;
  readonly stillNeeded: (condition: string) => string;
  readonly underB: (from: string, daysEarlier: number) => string;
  readonly run: (range: string, level: string, days: number) => string;
  readonly runOngoing: (from: string, level: string, days: number) => string;
}
