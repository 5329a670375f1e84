// The other facts zones depend on, as columns: screening rounds, close contacts, disinfection, orders, visits, overrides.
import type { Level } from '../zoning/level.ts';

/** Outcome of a screening round: everyone negative; or not (someone positive, incomplete, or not held). */
export const ROUND_CLEAN = 0;
export const ROUND_FAILED = 1;
export const ROUND_INCOMPLETE = 2;
export const ROUND_NOT_HELD = 3;

/** 核酸筛查轮次 as columns. `area` names a unit; the round holds for it and all inside it. */
export interface RoundTable {
  readonly count: number;
  readonly area: readonly string[];
  readonly day: Int32Array;
  /** Day on which the result is in; a list sees the round from the next day on. */
  readonly resultOn: Int32Array;
  readonly outcome: Uint8Array;
  /** `Minute` of entry; `NOT_RECORDED`: known at any time. */
  readonly recordedAt: Int32Array;
  readonly sourceRow: Uint32Array;
}

/** Result of a close contact's test: missing or negative. Who turned positive is a case and leaves the list. */
export const RESULT_MISSING = 0;
export const RESULT_NEGATIVE = 1;

/** 密接 as columns: `lastExposedOn` is `NOT_RECORDED` in a row that says "none in this area", entered on `enteredOn`. */
export interface ContactTable {
  readonly count: number;
  readonly area: readonly string[];
  readonly lastExposedOn: Int32Array;
  /** Day of the transfer to central isolation; `NOT_RECORDED`: still in the area, as far as is known. */
  readonly transferredOn: Int32Array;
  readonly result: Uint8Array;
  /** Day on which the result is in; `NOT_RECORDED`: with the entry. */
  readonly resultOn: Int32Array;
  readonly enteredOn: Int32Array;
  readonly sourceRow: Uint32Array;
}

/** 消杀评估 as columns: `passed` 1 or 0 on `day`. */
export interface DisinfectionTable {
  readonly count: number;
  readonly area: readonly string[];
  readonly day: Int32Array;
  readonly passed: Uint8Array;
  /** `Minute` of entry; `NOT_RECORDED`: known at any time. */
  readonly recordedAt: Int32Array;
  readonly sourceRow: Uint32Array;
}

/** 指挥部决定 as columns: `area` gets `level` (code) by an order of `day`. */
export interface OrderTable {
  readonly count: number;
  readonly area: readonly string[];
  readonly day: Int32Array;
  readonly level: Uint8Array;
  readonly recordedAt: Int32Array;
  readonly sourceRow: Uint32Array;
}

/** Assessed likelihood of transmission at a visited place: not graded yet, some, high. */
export const RISK_PENDING = 0;
export const RISK_SOME = 1;
export const RISK_HIGH = 2;

/** Whether all who were at a visited place can be listed; not recorded reads as hard to determine. */
export const CONTACTS_NOT_RECORDED = 0;
export const CONTACTS_UNKNOWN = 1;
export const CONTACTS_KNOWN = 2;

/** 活动轨迹 as columns: `person` (pseudonym of the case lists) was in `area` on the days `from`–`to`. */
export interface VisitTable {
  readonly count: number;
  readonly area: readonly string[];
  readonly person: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly risk: Uint8Array;
  readonly contacts: Uint8Array;
  readonly recordedAt: Int32Array;
  readonly sourceRow: Uint32Array;
}

/** 人工调整 of one unit: shown at `level` on the lists `from`–`until`, with the reason and who decided. */
export interface Override {
  readonly area: string;
  readonly level: Level;
  readonly from: number;
  readonly until: number;
  readonly reason: string;
  /** Role or name the person gave; '' from a file without it. */
  readonly by: string;
  /** `Minute` of entry; undefined: made on the day before `from`. */
  readonly recordedAt: number | undefined;
}

/** Overrides come one by one, not by the thousand: records, not columns. */
export type OverrideList = readonly Override[];

/** The kinds of facts beside the cases, and the table of each. */
export interface FactTablesByKind {
  readonly rounds: RoundTable;
  readonly contacts: ContactTable;
  readonly disinfections: DisinfectionTable;
  readonly orders: OrderTable;
  readonly visits: VisitTable;
  readonly overrides: OverrideList;
}
