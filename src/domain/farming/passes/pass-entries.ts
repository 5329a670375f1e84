// What the journal records of passes (通行证): requests, steps of their way, and which public key holds from when.
import type { EpidemicDay, Minute } from '../../day.ts';
import type { EntryId, RowId } from '../../journal/entry.ts';
import type { LevelCode } from '../../zoning/level.ts';
import type { TravelMode } from '../register/farm-tables.ts';
import type { AttestedCondition } from './pass-conditions.ts';

/** Of one request, by the entry that records it and its number there. */
export type PassId = RowId;

/** 核实 verified by the village · 核准 approved by the township · 打印 printed · 不予批准 refused · 收回 withdrawn. */
export const PASS_MOVES = ['verified', 'approved', 'printed', 'refused', 'withdrawn'] as const;
export type PassMove = (typeof PASS_MOVES)[number];

/** 申请: one person of a household. */
export interface PassRequest {
  /** Numbers of the household and of the plots it goes to, as the register has them. */
  readonly household: string;
  readonly plots: readonly string[];
  /** Unit of the home, by key: its level decides. */
  readonly home: string;
  readonly person: number;
  readonly people: number;
  readonly gate: string;
  readonly roads: readonly string[];
  readonly field: string;
  /** Minutes after midnight. */
  readonly from: number;
  readonly until: number;
  readonly vehicle: TravelMode;
}

/** On what a pass was approved: the home's level on the list of its day, and what that asks at the checkpoint. */
export interface PassGround {
  readonly level: LevelCode;
  /** Id of the farm pack. */
  readonly pack: string;
  readonly conditions: readonly AttestedCondition[];
}

/** What a person gave who took a step. */
interface Signed {
  readonly by: string;
  readonly duty: string;
}

/** Requests of a village for one day. */
export interface PassesApplied extends Signed {
  readonly kind: 'passes-applied';
  readonly day: EpidemicDay;
  /** Unit by key, and its name as it stands on the paper. */
  readonly village: { readonly id: string; readonly name: string };
  readonly requests: readonly PassRequest[];
}

/** `ground` where approved, `key` (its id) where printed. */
export interface PassesMoved extends Signed {
  readonly kind: 'passes-moved';
  readonly passes: readonly PassId[];
  readonly to: PassMove;
  readonly ground?: PassGround | undefined;
  readonly key?: string | undefined;
  readonly note: string;
}

/** A district pass key was made: the public half alone; holds from then on. */
export interface PassKeyMade extends Signed {
  readonly kind: 'pass-key-made';
  /** Ten signs of the hash of the public key. */
  readonly key: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** Why another one, as given; '' for the first. */
  readonly note: string;
}

export type PassBody = PassesApplied | PassesMoved | PassKeyMade;

/** Signs of a passphrase under which a key may leave its machine. */
export const SHORTEST_PASSPHRASE = 12;

/** A key with the moment it holds from. */
export interface PassKey {
  readonly key: string;
  readonly publicKey: string;
  readonly from: Minute;
  readonly by: string;
  readonly note: string;
  readonly entry: EntryId;
}
