// The short hand in which the vectors of rules section 7 are transcribed, and how it reads as facts.
import { MINUTES_PER_DAY, parseIsoDay } from '../../src/domain/day.ts';
import type { EpidemicDay, Minute } from '../../src/domain/day.ts';
import type { Level } from '../../src/domain/zoning/level.ts';
import type { OracleAnswer, OracleContact, OracleMoment, OraclePack, OraclePositive, OracleRound, OracleSettings, OracleUnit, RoundOutcome } from './oracle-types.ts';

/** From list, to list (both included, `MM-DD` of 2022), level. */
export type ExpectedRange = readonly [from: string, to: string, level: Level];

export interface ExpectedAnswer extends Partial<Omit<OracleAnswer, 'since' | 'lastPositive' | 'nextChangeOn'>> {
  readonly on: string;
  readonly unit: string;
  readonly since?: string | null;
  readonly lastPositive?: string | null;
  readonly nextChangeOn?: string | null;
}

export interface Vector {
  /** The number in section 7, and which of its variants. */
  readonly number: string;
  readonly pack: OraclePack;
  readonly settings: OracleSettings;
  readonly units: readonly OracleUnit[];
  /** By unit id, every list that the row names. */
  readonly levels: Readonly<Record<string, readonly ExpectedRange[]>>;
  /** By unit id, all the days on which it is live within the lists named above; absent = not stated. */
  readonly live?: Readonly<Record<string, readonly string[]>>;
  readonly answers?: readonly ExpectedAnswer[];
}

export const A_HOLD: OracleSettings = { dayCount: 'A', conditions: 'hold' };
export const A_ASSUME: OracleSettings = { dayCount: 'A', conditions: 'assume-met' };
export const B_HOLD: OracleSettings = { dayCount: 'B', conditions: 'hold' };

/** The day of an `MM-DD` of 2022. Throws when there is no such day. */
export function on(monthDay: string): EpidemicDay {
  const day = parseIsoDay(`2022-${monthDay}`);
  if (day === undefined) throw new RangeError(`No such day in 2022: ${monthDay}`);
  return day;
}

/** Ten in the morning of an `MM-DD` of 2022. */
export function morningOf(monthDay: string): Minute {
  return on(monthDay) * MINUTES_PER_DAY + 600;
}

export function positive(monthDay: string, more: Omit<OraclePositive, 'reportedOn'> = {}): OraclePositive {
  return { reportedOn: on(monthDay), ...more };
}

export function moment(monthDay: string): OracleMoment {
  return { day: on(monthDay) };
}

/** A round whose result is in on its own day, as every result in section 7. */
export function round(monthDay: string, outcome: RoundOutcome = 'clean'): OracleRound {
  return { day: on(monthDay), resultOn: on(monthDay), outcome };
}

/** A clean round on every day from `first` to `last`. */
export function dailyRounds(first: string, last: string): OracleRound[] {
  return Array.from({ length: on(last) - on(first) + 1 }, (_, n) => ({ day: on(first) + n, resultOn: on(first) + n, outcome: 'clean' }));
}

/** A contact last exposed on `exposed`, entered the day after with its result. */
export function contact(exposed: string, result: 'negative' | 'missing' = 'negative'): OracleContact {
  return { lastExposedOn: on(exposed), result, enteredOn: on(exposed) + 1 };
}

export function noContacts(entered: string): OracleContact {
  return { lastExposedOn: null, result: 'negative', enteredOn: on(entered) };
}

export function unit(id: string, facts: Partial<Omit<OracleUnit, 'id' | 'positives'>> & { readonly positives?: readonly (string | OraclePositive)[] }): OracleUnit {
  const { positives = [], rounds = [], contacts = [] } = facts;
  return { id, positives: positives.map((row) => (typeof row === 'string' ? positive(row) : row)), rounds, contacts };
}
