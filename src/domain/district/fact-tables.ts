// The other facts a release depends on, as columns: screening rounds, close contacts, disinfection.

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
  readonly sourceRow: Uint32Array;
}
