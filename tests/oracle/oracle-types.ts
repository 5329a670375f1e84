// What the slow oracle of the date rules takes and gives: plain rows of one county, one answer per unit.
import type { EpidemicDay, Minute } from '../../src/domain/day.ts';
import type { Level } from '../../src/domain/zoning/level.ts';

export const ORACLE_PACKS = ['SH-2022-0411', 'SH-2022-0516', 'SH-2022-0522', 'CN-8-community', 'CN-9', 'CN-20'] as const;
export type OraclePack = (typeof ORACLE_PACKS)[number];

/** A day, with the minute of that day (0–1439) when the hour is on record. */
export interface OracleMoment {
  readonly day: EpidemicDay;
  readonly minuteOfDay?: number;
}

export interface OraclePositive {
  readonly reportedOn: EpidemicDay;
  readonly recordedAt?: Minute;
  readonly person?: string;
  readonly reclassified?: boolean;
  readonly sampled?: OracleMoment;
  readonly moved?: OracleMoment;
  /** The district's own word on this row, which beats every rule of "Which positives count". */
  readonly assessed?: 'counts' | 'does not count';
}

export type RoundOutcome = 'clean' | 'failed' | 'incomplete' | 'not-held';

export interface OracleRound {
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly outcome: RoundOutcome;
  readonly recordedAt?: Minute;
}

export interface OracleContact {
  /** `null`: the entry "there are no close contacts here". */
  readonly lastExposedOn: EpidemicDay | null;
  readonly result: 'negative' | 'missing';
  readonly enteredOn: EpidemicDay;
  /** When a negative result came in, if later than the entry; until then it reads as missing. */
  readonly resultOn?: EpidemicDay;
}

export interface OracleUnit {
  readonly id: string;
  readonly positives: readonly OraclePositive[];
  readonly rounds: readonly OracleRound[];
  readonly contacts: readonly OracleContact[];
}

export interface OracleSettings {
  readonly dayCount: 'A' | 'B';
  readonly conditions: 'hold' | 'assume-met';
  /** A minute: only rows entered by then. `'then'`: every list as known at 24:00 of the day before it. Absent: as known now. */
  readonly knownAt?: Minute | 'then';
}

export type OracleCondition = 'screening' | 'contact' | 'disinfection';

export interface OracleAnswer {
  readonly level: Level;
  /** SH-0411 sealed, monitoring, precaution · SH-0516/0522 sealed, controlled, risk area, precaution · CN-9 and CN-20 high, medium, low · CN-8 sealed, precaution, none. */
  readonly stage: string;
  readonly since: EpidemicDay | null;
  readonly lastPositive: EpidemicDay | null;
  readonly live: boolean;
  readonly nextLevel: Level | null;
  readonly nextChangeOn: EpidemicDay | null;
  readonly blockedBy: readonly OracleCondition[];
}

/** Whatever judges a county on one list day: the oracle, or the engine behind the same shape. */
export type Judge = (
  pack: OraclePack,
  county: readonly OracleUnit[],
  settings: OracleSettings,
  day: EpidemicDay,
) => readonly OracleAnswer[];
