// 四地一线: the stays of cases as columns — place found, residence, workplace, activity places — that tracing works over.

/** 发现地, 居住地, 工作地, 活动地, by code: what a stay is to its case. */
export const PLACE_ROLES = ['found', 'residence', 'workplace', 'activity'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** How a stay is known, by code: seen or recorded by somebody or something (查实), or concluded from what stands around it (推断). */
export const CERTAINTIES = ['witnessed', 'inferred'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Stays, one a row; several of one case may overlap, which is a contradiction to be told, not an error. */
export interface StayTable {
  readonly count: number;
  /** Number of the case, from 0. */
  readonly caseOf: Uint32Array;
  /** Code in `PLACE_ROLES`. */
  readonly role: Uint8Array;
  /** First and last `Minute`, both within the stay; `NOT_RECORDED` in either: undated. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** WGS-84 degrees; NaN where only the place's name is known. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Number of the place (unit, building or venue), −1 where it matched none. */
  readonly place: Int32Array;
  /** Code in `CERTAINTIES`. */
  readonly certainty: Uint8Array;
}
