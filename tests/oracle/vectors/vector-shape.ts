// The short hand in which the vectors of rules section 7 are transcribed, and how it reads as rows of a district.
import { MINUTES_PER_DAY, parseIsoDay } from '../../../src/domain/day.ts';
import type { EpidemicDay, Minute } from '../../../src/domain/day.ts';
import type { Level } from '../../../src/domain/zoning/level.ts';
import type {
  OracleAnswer, OracleCase, OracleContact, OracleDisinfection, OracleDistrict, OracleMoment, OracleOrder, OracleOverride, OraclePack, OracleParameters, OracleRound,
  OracleSettings, OracleUnit, OracleVisit,
} from '../shape.ts';

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
  /** The interpretation it rests on, where the row leaves one. */
  readonly reading?: string;
  readonly district: OracleDistrict;
  readonly settings: OracleSettings;
  /** Every list is read as known at 24:00 of the day before it, and what is live as known at 24:00 of the day itself. */
  readonly isAsKnownThen?: boolean;
  /** By unit id, every list that the row names. */
  readonly levels: Readonly<Record<string, readonly ExpectedRange[]>>;
  /** By unit id, all lists among those named on which what is live is stricter than the list; absent = not stated. */
  readonly live?: Readonly<Record<string, readonly ExpectedRange[]>>;
  readonly answers?: readonly ExpectedAnswer[];
}

/** The settings of one pack, under A and hold unless said. */
export function under(pack: OraclePack, parameters: OracleParameters = {}, more: Partial<Pick<OracleSettings, 'dayCount' | 'conditions'>> = {}): OracleSettings {
  return { dayCount: 'A', conditions: 'hold', timeline: [{ pack }], parameters, ...more };
}

export const B = { dayCount: 'B' } as const;
export const ASSUME = { conditions: 'assume-met' } as const;

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

export function moment(monthDay: string): OracleMoment {
  return { day: on(monthDay) };
}

export function compound(id: string, county = 'county'): OracleUnit {
  return { id, kind: 'compound', county, residential: true };
}

export function building(id: string, parent: string, residential = true): OracleUnit {
  return { id, parent, kind: 'building', county: 'county', residential };
}

export function stair(id: string, parent: string): OracleUnit {
  return { id, parent, kind: 'stair', county: 'county', residential: true };
}

export function positive(unit: string, reported: string, more: Omit<OracleCase, 'unit' | 'reportedOn'> = {}): OracleCase {
  return { unit, reportedOn: on(reported), ...more };
}

/** A round whose result is in on its own day, as every result in section 7. */
export function round(unit: string, monthDay: string, outcome: OracleRound['outcome'] = 'clean'): OracleRound {
  return { unit, day: on(monthDay), resultOn: on(monthDay), outcome };
}

/** A clean round on every day from `first` to `last`. */
export function dailyRounds(unit: string, first: string, last: string): OracleRound[] {
  return Array.from({ length: on(last) - on(first) + 1 }, (_, n) => ({ unit, day: on(first) + n, resultOn: on(first) + n, outcome: 'clean' }));
}

/** A contact last exposed on `exposed`, entered the day after with its result. */
export function contact(unit: string, exposed: string, more: Partial<OracleContact> = {}): OracleContact {
  return { unit, exposedOn: on(exposed), result: 'negative', enteredOn: on(exposed) + 1, ...more };
}

export function noContacts(unit: string, entered: string): OracleContact {
  return { unit, exposedOn: null, result: 'negative', enteredOn: on(entered) };
}

export function disinfection(unit: string, monthDay: string, passed: boolean): OracleDisinfection {
  return { unit, day: on(monthDay), passed };
}

export function order(unit: string, monthDay: string): OracleOrder {
  return { unit, day: on(monthDay) };
}

export function visit(unit: string, person: string, from: string, to: string, more: Partial<OracleVisit> = {}): OracleVisit {
  return { unit, person, from: on(from), to: on(to), ...more };
}

export function override(unit: string, level: Level, from: string, until: string, made?: string): OracleOverride {
  return { unit, level, from: on(from), until: on(until), ...(made ? { recordedAt: morningOf(made) } : {}) };
}

export function district(rows: Partial<OracleDistrict>): OracleDistrict {
  return { units: [compound('U')], cases: [], rounds: [], contacts: [], disinfections: [], orders: [], visits: [], overrides: [], ...rows };
}

/** A district of one compound `U`: its positives by day, its clean rounds by day. */
export function alone(positives: readonly string[], rounds: readonly string[] = [], more: Partial<OracleDistrict> = {}): OracleDistrict {
  return district({ cases: positives.map((day) => positive('U', day)), rounds: rounds.map((day) => round('U', day)), ...more });
}
