// The time of cases cut into spells: minutes in which one thing is known of where a case was — or that nothing is.
import type { StayTable } from '../stays/stay-table.ts';

/** 停留, 有记录的路上, 推断的路上, 缺口, by code. */
export const SPELL_KINDS = ['stay', 'recorded', 'inferred', 'gap'] as const;
export type SpellKind = (typeof SPELL_KINDS)[number];

/** Recorded ways of several cases; the points of way w are `start[w]` to before `start[w + 1]`, in order of time. */
export interface WayTable {
  readonly count: number;
  readonly caseOf: Uint32Array;
  readonly start: Uint32Array;
  /** Seconds since 1970-01-01 00:00 in UTC+8, with their fraction. */
  readonly second: Float64Array;
  /** WGS-84 degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export const NO_WAYS: WayTable = { count: 0, caseOf: new Uint32Array(), start: new Uint32Array(1), second: new Float64Array(), longitude: new Float64Array(), latitude: new Float64Array() };

/** Spells by case, those of one case by their beginning. */
export interface SpellTable {
  readonly count: number;
  readonly caseOf: Uint32Array;
  /** Code in `SPELL_KINDS`. */
  readonly kind: Uint8Array;
  /** First and last `Minute`, both within the spell. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Row of the stay; of what lies between two, that which ended last before it; −1 where none did. */
  readonly stay: Int32Array;
  /** Row of the stay that begins next after what lies between two; −1 of a stay, and where none does. */
  readonly next: Int32Array;
  /** Number of the recorded way, −1 of all else. */
  readonly way: Int32Array;
}

/** What a moment is read from. */
export interface MomentTable {
  /** Cases are numbered from 0 to before this. */
  readonly cases: number;
  readonly stays: StayTable;
  readonly ways: WayTable;
  readonly spells: SpellTable;
  /** Rows of the spells by `from`, and by `until`. */
  readonly byFrom: Uint32Array;
  readonly byUntil: Uint32Array;
}
