// 活动轨迹 (GPS track): the points of one file as columns, before anything is made of them.

/** Points in the order of the file. */
export interface TrackTable {
  readonly count: number;
  /** Names of the tracks as the file gives them, each once; never shown beside a case without being asked for. */
  readonly tracks: readonly string[];
  /** Index into `tracks`. */
  readonly track: Uint32Array;
  /** Seconds since 1970-01-01 00:00 in UTC+8, with their fraction; NaN: undated. */
  readonly second: Float64Array;
  /** WGS-84 degrees; NaN: unplaced. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Row, line or point number in the source, as a person would count it from 1. */
  readonly sourceRow: Uint32Array;
}
