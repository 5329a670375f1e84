// What the slow oracle of the rules takes and gives: plain rows of a district, one answer per unit.
import type { EpidemicDay, Minute } from '../../src/domain/day.ts';
import type { Level } from '../../src/domain/zoning/level.ts';

export const ORACLE_PACKS = [
  'SH-2022-0411', 'SH-2022-0516', 'SH-2022-0522', 'CN-8-community', 'CN-JL-2022', 'CN-9', 'CN-20', 'CN-10new', 'BJ-2022-05',
] as const;
export type OraclePack = (typeof ORACLE_PACKS)[number];

/** A day, with the minute of that day (0–1439) when the hour is on record. */
export interface OracleMoment {
  readonly day: EpidemicDay;
  readonly minuteOfDay?: number;
}

/** A compound, or a part of one: `parent` names another unit of the list. Parents stand before their parts. */
export interface OracleUnit {
  readonly id: string;
  readonly parent?: string;
  readonly kind: 'compound' | 'building' | 'stair';
  readonly county: string;
  readonly residential: boolean;
}

export interface OracleCase {
  readonly unit: string;
  readonly reportedOn: EpidemicDay;
  readonly recordedAt?: Minute;
  readonly person?: string;
  readonly reclassified?: boolean;
  readonly sampled?: OracleMoment;
  readonly moved?: OracleMoment;
  readonly onsetOn?: EpidemicDay;
  readonly isolatedOn?: EpidemicDay;
  /** The district's own word on this row, which beats every rule of "Which positives count". */
  readonly assessed?: 'counts' | 'does not count';
}

export interface OracleRound {
  readonly unit: string;
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly outcome: 'clean' | 'failed' | 'incomplete' | 'not-held';
  readonly recordedAt?: Minute;
}

export interface OracleContact {
  readonly unit: string;
  /** `null`: the entry "there are no close contacts here". */
  readonly exposedOn: EpidemicDay | null;
  readonly transferredOn?: EpidemicDay;
  readonly result: 'negative' | 'missing';
  /** When a negative result came in, if later than the entry; until then it reads as missing. */
  readonly resultOn?: EpidemicDay;
  /** Absent: always known. */
  readonly enteredOn?: EpidemicDay;
}

export interface OracleDisinfection {
  readonly unit: string;
  readonly day: EpidemicDay;
  readonly passed: boolean;
}

/** Controlled by order of the day. */
export interface OracleOrder {
  readonly unit: string;
  readonly day: EpidemicDay;
}

export interface OracleVisit {
  readonly unit: string;
  readonly person: string;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
  /** Absent: not graded yet. */
  readonly risk?: 'high' | 'some';
  /** `known`: all who were there can be listed. Absent: hard to determine. */
  readonly contacts?: 'known' | 'unknown';
  readonly recordedAt?: Minute;
}

export interface OracleOverride {
  readonly unit: string;
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  /** Absent: made on the day before `from`. */
  readonly recordedAt?: Minute;
}

export interface OracleDistrict {
  readonly units: readonly OracleUnit[];
  readonly cases: readonly OracleCase[];
  readonly rounds: readonly OracleRound[];
  readonly contacts: readonly OracleContact[];
  readonly disinfections: readonly OracleDisinfection[];
  readonly orders: readonly OracleOrder[];
  readonly visits: readonly OracleVisit[];
  readonly overrides: readonly OracleOverride[];
}

/** Parameters of rules 7b by name; absent: the default of the table (for a pack: of its own row). */
export interface OracleParameters {
  readonly precaution?: 'perUnit' | 'complement';
  readonly clockAnchor?: 'lastPositiveReported' | 'sampled' | 'onset';
  readonly monitoringLevel?: 'controlled' | 'sealed';
  readonly firstList?: 'lastPositive' | 'fromDesignation';
  readonly grain?: 'compound' | 'building';
  readonly repeatPositive?: 'fromLatestPositive' | 'originalPeriod';
  readonly monitoringPositive?: 'reseal' | 'manual';
  readonly precautionPositive?: 'riskArea' | 'sealed';
  readonly contactRule?: 'exposure14' | 'exposure14orTransferred4';
  readonly stageClock?: 'anchor' | 'step';
  readonly visitRisk?: 'pending' | 'sealed';
  readonly placeAnchor?: 'later' | 'lastVisit' | 'reported';
  readonly packChange?: 'rejudge' | 'finishOld';
  readonly openGates?: 'carry' | 'lapse';
}

export interface OracleSettings {
  readonly dayCount: 'A' | 'B';
  readonly conditions: 'hold' | 'assume-met';
  /** Only rows entered by this minute; absent: as known now. */
  readonly knownAt?: Minute;
  /** Packs in order; each holds from its list on, the first without one from the beginning. */
  readonly timeline: readonly { readonly pack: OraclePack; readonly from?: EpidemicDay }[];
  readonly parameters?: OracleParameters;
}

export type OracleBlocker = 'screening' | 'contact' | 'disinfection' | 'part' | 'decision';

export interface OracleAnswer {
  readonly level: Level;
  /** What the rule says where an override shows another level; else the same as `level`. */
  readonly ruleLevel: Level;
  readonly since: EpidemicDay | null;
  /**
   * Latest counting positive up to E. A pack of one grain, and SH-2022-0411 by building: of the whole compound.
   * Where the smallest unit is zoned (CN-JL, CN-20 and CN-10new by building): of those that name the unit, a part of it, or an area that contains it.
   */
  readonly lastPositive: EpidemicDay | null;
  /** The stricter of list D and of what the positives, orders and visits of D give at once. */
  readonly liveLevel: Level;
  readonly nextLevel: Level | null;
  readonly nextChangeOn: EpidemicDay | null;
  /** In the order screening, contact, disinfection, part, decision. */
  readonly blockedBy: readonly OracleBlocker[];
}

/** Whatever judges a district on one list day: the oracle, or the engine behind the same shape. One answer a unit, in order. */
export type Judge = (district: OracleDistrict, settings: OracleSettings, day: EpidemicDay) => readonly OracleAnswer[];
