// Judges every unit on every list day: the engine behind slider, table and terminal.
import type { EpidemicDay, Minute } from '../day.ts';
import type { CaseTable } from '../district/case-table.ts';
import type { ContactTable, DisinfectionTable, RoundTable } from '../district/fact-tables.ts';
import type { UnitTable } from '../district/unit-table.ts';
import type { ConditionsMode, RulePack } from './rule-pack.ts';
import type { History } from './history.ts';
import type { Standing } from './standing.ts';

export interface JudgeSettings {
  readonly conditions: ConditionsMode;
  /** Facts entered after this minute are not read; undefined: all are. */
  readonly knownAt?: Minute | undefined;
}

export interface DistrictFacts {
  readonly units: UnitTable;
  readonly cases: readonly CaseTable[];
  readonly rounds: readonly RoundTable[];
  readonly contacts: readonly ContactTable[];
  readonly disinfections: readonly DisinfectionTable[];
}

/** Rows of a case table whose place is no unit: told, not thrown. */
export interface UnknownPlace {
  readonly table: number;
  readonly row: number;
  readonly place: string;
}

/** A district indexed once for a pack and settings; then asked for any day. */
export interface JudgedDistrict {
  readonly pack: RulePack;
  /** Rows that are zoned: the top of each tree below street; parts share the level of their top. */
  readonly zoned: Uint32Array;
  /** Zoned row of every row; −1 for streets and districts. */
  readonly zonedOf: Int32Array;
  readonly unknownPlaces: readonly UnknownPlace[];
  /** First and last day of a counting positive; null without one. */
  readonly firstPositive: EpidemicDay | null;
  readonly lastPositive: EpidemicDay | null;
  /** Status bytes of all lists in a range. */
  history(first: EpidemicDay, last: EpidemicDay): History;
  /** Why one unit has its level on one list. */
  standing(unit: number, day: EpidemicDay): Standing;
}

export declare function judgeDistrict(facts: DistrictFacts, pack: RulePack, settings: JudgeSettings): JudgedDistrict;
