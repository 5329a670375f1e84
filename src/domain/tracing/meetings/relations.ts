// 传播关系假设 (relation hypotheses): for every two cases with evidence, who may have infected whom by dates, and never more than dates say.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import type { TracingPack } from '../rules/tracing-pack.ts';
import type { Evidence, Span } from './relation-evidence.ts';

/** Dates of cases by their number; `NOT_RECORDED` where missing. */
export interface CaseDates {
  readonly count: number;
  /** `EpidemicDay`s. */
  readonly onset: Int32Array;
  /** Of the first positive sample: stands for the onset where there is none. */
  readonly positive: Int32Array;
  /** `Minute` from which the case infects nobody outside; not recorded: open. */
  readonly isolated: Int32Array;
}

/**
 * Infectious from two days before onset: the look-back of the national text of 2022 for a case's movements. Incubation
 * of 1 to 14 days: so far back movements are asked for. Parameters, because the texts of spring 2022 differ.
 */
export const RELATION_DEFAULTS = { infectiousBeforeDays: 2, leastIncubationDays: 1, mostIncubationDays: 14 };
export type RelationParameters = Readonly<typeof RELATION_DEFAULTS>;

/** By the numbers of a pack: infectious for as long as its zones look back. */
export function relationParametersOf({ lookBack, incubation }: Pick<TracingPack, 'lookBack' | 'incubation'>): RelationParameters {
  return { infectiousBeforeDays: lookBack.zones.days, leastIncubationDays: incubation.shortest, mostIncubationDays: incubation.longest };
}

/** `either`: dates allow both; `unknown`: they allow none, or one is missing that would tell. */
export const DIRECTIONS = ['a-to-b', 'b-to-a', 'either', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export type Answer = 'yes' | 'no' | 'not-known';

export interface Relation {
  /** `caseA` < `caseB`. */
  readonly caseA: number;
  readonly caseB: number;
  readonly direction: Direction;
  /** Whether some way round is possible by dates. */
  readonly plausible: Answer;
  readonly aToB: Answer;
  readonly bToA: Answer;
  /** Serial interval (代际间隔): day of B minus day of A, negative where B's came first; `NOT_RECORDED` where one is missing. */
  readonly intervalDays: number;
  /** Which days those are: onsets, or first positive samples where an onset is missing; never one of each. */
  readonly intervalOf: 'onset' | 'positive' | null;
  /** All of it in the order given, never empty. */
  readonly evidence: readonly Evidence[];
}

export interface Relations {
  /** By (`caseA`, `caseB`). */
  readonly relations: readonly Relation[];
  /** How many may have infected each case by dates: each of them is one of so many. */
  readonly possibleInfectors: Uint32Array;
  /** Evidence that begins too late for either to have infected the other by it, and counts for nothing. */
  readonly tooLate: readonly Evidence[];
}

/** Yields every few pairs. */
export function* relateCases(cases: CaseDates, evidence: readonly Evidence[], parameters: RelationParameters = RELATION_DEFAULTS): Generator<void, Relations> {
  const byPair = new Map<number, Evidence[]>();
  const tooLate: Evidence[] = [];
  for (const [i, one] of evidence.entries()) {
    const key = one.caseA * cases.count + one.caseB;
    if (isTooLate(cases, one, parameters)) tooLate.push(one);
    else if (byPair.has(key)) byPair.get(key)!.push(one);
    else byPair.set(key, [one]);
    if (i % 2000 === 0) yield;
  }
  const possibleInfectors = new Uint32Array(cases.count);
  const relations: Relation[] = [];
  for (const key of Float64Array.from(byPair.keys()).sort()) {
    const relation = relate(cases, byPair.get(key)!, parameters);
    relations.push(relation);
    if (relation.aToB === 'yes') possibleInfectors[relation.caseB]!++;
    if (relation.bToA === 'yes') possibleInfectors[relation.caseA]!++;
    if (relations.length % 200 === 0) yield;
  }
  return { relations, possibleInfectors, tooLate };
}

/** Onset, or first positive sample where there is none. */
export const startOf = ({ onset, positive }: CaseDates, number: number): EpidemicDay => (onset[number] === NOT_RECORDED ? positive[number]! : onset[number]!);

function isTooLate(cases: CaseDates, { caseA, caseB, presence }: Evidence, { leastIncubationDays }: RelationParameters): boolean {
  const [a, b] = [startOf(cases, caseA), startOf(cases, caseB)];
  if (presence === null || a === NOT_RECORDED || b === NOT_RECORDED) return false;
  return dayOf(Math.max(presence.a.from, presence.b.from)) > Math.max(a, b) - leastIncubationDays;
}

const dayOf = (minute: Minute): EpidemicDay => Math.floor(minute / MINUTES_PER_DAY);

function relate(cases: CaseDates, evidence: readonly Evidence[], parameters: RelationParameters): Relation {
  const { caseA, caseB } = evidence[0]!;
  const aToB = anyOf(evidence.map((one) => canInfect(cases, one, true, parameters)));
  const bToA = anyOf(evidence.map((one) => canInfect(cases, one, false, parameters)));
  return { caseA, caseB, direction: directionOf(aToB, bToA), plausible: anyOf([aToB, bToA]), aToB, bToA, ...intervalOf(cases, caseA, caseB), evidence };
}

const anyOf = (answers: readonly Answer[]): Answer => (answers.includes('yes') ? 'yes' : answers.includes('not-known') ? 'not-known' : 'no');

/** One is given only where the other is ruled out. */
function directionOf(aToB: Answer, bToA: Answer): Direction {
  if (aToB === 'yes' && bToA === 'yes') return 'either';
  if (aToB === 'yes' && bToA === 'no') return 'a-to-b';
  return bToA === 'yes' && aToB === 'no' ? 'b-to-a' : 'unknown';
}

/** Whether there is a moment at which the one was infectious and the other exposed, early enough before falling ill and not too early. */
function canInfect(cases: CaseDates, { caseA, caseB, presence }: Evidence, isFromA: boolean, { infectiousBeforeDays, leastIncubationDays, mostIncubationDays }: RelationParameters): Answer {
  const [source, exposed] = isFromA ? [caseA, caseB] : [caseB, caseA];
  const [begun, ill] = [startOf(cases, source), startOf(cases, exposed)];
  const infectious: Span = {
    from: begun === NOT_RECORDED ? -Infinity : (begun - infectiousBeforeDays) * MINUTES_PER_DAY,
    until: cases.isolated[source] === NOT_RECORDED ? Infinity : cases.isolated[source]! - 1,
  };
  const incubating: Span = ill === NOT_RECORDED ? ALWAYS : {
    from: (ill - mostIncubationDays) * MINUTES_PER_DAY, until: (ill - leastIncubationDays + 1) * MINUTES_PER_DAY - 1,
  };
  const [there, here] = presence === null ? [ALWAYS, ALWAYS] : isFromA ? [presence.a, presence.b] : [presence.b, presence.a];
  // One after the other: only who was there first can have left something.
  const isPossible = there.until < here.from ? doMeet(there, infectious) && doMeet(here, incubating)
    : here.until < there.from ? false : doMeet(there, here, infectious, incubating);
  if (!isPossible) return 'no';
  return begun === NOT_RECORDED || ill === NOT_RECORDED ? 'not-known' : 'yes';
}

const ALWAYS: Span = { from: -Infinity, until: Infinity };

const doMeet = (...spans: readonly Span[]): boolean => Math.max(...spans.map(({ from }) => from)) <= Math.min(...spans.map(({ until }) => until));

function intervalOf({ onset, positive }: CaseDates, a: number, b: number): Pick<Relation, 'intervalDays' | 'intervalOf'> {
  for (const [name, day] of [['onset', onset], ['positive', positive]] as const) {
    if (day[a] !== NOT_RECORDED && day[b] !== NOT_RECORDED) return { intervalDays: day[b]! - day[a]!, intervalOf: name };
  }
  return { intervalDays: NOT_RECORDED, intervalOf: null };
}
