// 碰面 (co-presence): pairs of stays of two cases at one place at one time, as columns.

export interface MeetingOptions {
  /** Farthest apart two places may lie; 0: the same spot. */
  readonly radiusMeters: number;
  /** Longest time between the end of one stay and the beginning of the other, in minutes; 0: they touch at least. */
  readonly lagMinutes: number;
}

/** Meetings by (`a`, `b`), each pair of rows once. */
export interface MeetingTable {
  readonly count: number;
  /** Rows of the stays, `a` < `b`. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Minutes both were there; 0 where one came after the other had left, or just then. */
  readonly overlapMinutes: Int32Array;
  /** Minutes from the end of the one to the beginning of the other; 0 where they overlap or touch. */
  readonly gapMinutes: Int32Array;
  /** Great-circle distance; NaN where one of the two has no coordinates. */
  readonly meters: Float64Array;
  /** 1: both lie at the same place by its number, however far apart. */
  readonly samePlace: Uint8Array;
}

/** Work done, in parts of `whole`. */
export interface TracingProgress {
  readonly done: number;
  readonly whole: number;
}

