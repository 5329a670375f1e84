// Case reports as columns, as they come out of a file and go into the journal.
import type { EpidemicDay } from '../day.ts';
import type { TextColumn } from './text-column.ts';

/** Where the person was when sampled: not said, at home (or elsewhere in the unit), or already in central isolation. */
export const WHERE_UNKNOWN = 0;
export const WHERE_HOME = 1;
export const WHERE_ISOLATION = 2;

/** How the case was found: not said (0), outside control (社会面) or inside control (管控中发现). */
export const FOUND_OUTSIDE = 1;
export const FOUND_INSIDE = 2;

/** Whether a person decided by hand that the positive counts for the clock: 0 not decided, 1 counts, 2 does not. */
export const BY_RULE = 0;
export const COUNTS = 1;
export const DOES_NOT_COUNT = 2;

/**
 * 阳性感染者报告 as columns. Days are `EpidemicDay`, times of day minutes 0–1439, `recordedAt` a `Minute`;
 * `NOT_RECORDED` (−1 for times of day) where the source says nothing.
 */
export interface CaseTable {
  readonly count: number;
  /** The places named, each once, in order of first appearance. */
  readonly places: readonly string[];
  /** Index into `places`. */
  readonly place: Uint32Array;
  readonly reportedOn: Int32Array;
  readonly onsetOn: Int32Array;
  readonly positiveOn: Int32Array;
  readonly sampledOn: Int32Array;
  readonly sampledTime: Int16Array;
  readonly movedOutOn: Int32Array;
  readonly movedOutTime: Int16Array;
  /** Day the person was isolated, wherever: ends the infectious days of the visits. */
  readonly isolatedOn: Int32Array;
  readonly whereSampled: Uint8Array;
  readonly found: Uint8Array;
  /** 1 where the row is a reclassification (转归) of an earlier report. */
  readonly reclassified: Uint8Array;
  readonly counts: Uint8Array;
  readonly recordedAt: Int32Array;
  /** '' where the source gives none. */
  readonly caseId: TextColumn;
  /** Pseudonym of the person, '' where not given: never a name or a number of an identity card. */
  readonly person: TextColumn;
  /** Row in the source as the spreadsheet counts (header = 1). */
  readonly sourceRow: Uint32Array;
}

/** A case report of one row, as readers and tests write it; `undefined` where not recorded. */
export interface CaseReport {
  readonly place: string;
  readonly reportedOn: EpidemicDay;
  readonly onsetOn?: EpidemicDay | undefined;
  readonly positiveOn?: EpidemicDay | undefined;
  readonly sampledOn?: EpidemicDay | undefined;
  readonly sampledTime?: number | undefined;
  readonly movedOutOn?: EpidemicDay | undefined;
  readonly movedOutTime?: number | undefined;
  readonly isolatedOn?: EpidemicDay | undefined;
  readonly whereSampled?: number | undefined;
  readonly found?: number | undefined;
  readonly reclassified?: boolean | undefined;
  readonly counts?: number | undefined;
  readonly recordedAt?: number | undefined;
  readonly caseId?: string | undefined;
  readonly person?: string | undefined;
  readonly sourceRow?: number | undefined;
}
