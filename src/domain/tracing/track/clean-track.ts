// From the points of a file to those a way can be made of: by track, in order of time, without what cannot be true.
import { metersBetween } from '../great-circle.ts';
import { AT_ONCE, sortByTime } from './sort-by-time.ts';
import type { TrackTable } from './track-table.ts';

/** Why a point takes no part, by code. `reversed`: out of order in the file, and where its time puts it nobody can have been. */
export const POINT_FAULTS = ['unplaced', 'undated', 'repeated', 'reversed', 'jump', 'future'] as const;
export type PointFault = (typeof POINT_FAULTS)[number];

/** Points of whole tracks: those of track t are `start[t]` to before `start[t + 1]`, in order of time, no two at the same. */
export interface TrackPoints {
  readonly count: number;
  readonly start: Uint32Array;
  /** Row of the point in the table it came from. */
  readonly row: Uint32Array;
  /** Seconds since 1970-01-01 00:00 in UTC+8, with their fraction. */
  readonly second: Float64Array;
  /** WGS-84 degrees. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface CleanTracks {
  readonly points: TrackPoints;
  /** In order of rows. */
  readonly refused: {
    readonly count: number;
    readonly row: Uint32Array;
    /** Code in `POINT_FAULTS`. */
    readonly fault: Uint8Array;
  };
  /** Points of each track that stood in the file behind a later one and went where their time puts them: to be told. */
  readonly reordered: Uint32Array;
}

export interface CleanOptions {
  /** Seconds since 1970-01-01 00:00 in UTC+8; what is later has not happened. Left out: nothing is. */
  readonly now?: number | undefined;
  /** Nobody goes faster on the ground. */
  readonly maxSpeedKmh?: number | undefined;
}

/** Faster than any road allows; below the fastest trains, on which fixes still follow each other. */
const MAX_SPEED_KMH = 250;
const NO_FAULT = 255;
const codeOf = (fault: PointFault): number => POINT_FAULTS.indexOf(fault);

/**
 * Sorts each track by time and leaves out, with the first reason that holds: points without a place on the globe or
 * without a time, those after `now`, those at the time of one that stands earlier in the file, and single wild points:
 * faster than `maxSpeedKmh` both from the last kept point and to the next one (never the first or last of a track, which
 * one neighbour alone cannot judge). Tells how many points it has looked at. @throws RangeError for a speed that is no positive number.
 */
export function* cleanTrack(table: TrackTable, { now = Infinity, maxSpeedKmh = MAX_SPEED_KMH }: CleanOptions = {}): Generator<number, CleanTracks> {
  if (!(maxSpeedKmh > 0)) throw new RangeError(`no speed: ${maxSpeedKmh} km/h`);
  const fault = new Uint8Array(table.count).fill(NO_FAULT);
  const isBehind = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row++) {
    if (row % AT_ONCE === 0) yield 0;
    fault[row] = faultAlone(table, row, now);
  }
  const { order, start } = yield* sortByTrack(table, fault);
  const reordered = new Uint32Array(table.tracks.length);
  for (let track = 0; track < table.tracks.length; track++) {
    const rows = order.subarray(start[track], start[track + 1]);
    markBehind(table, rows, isBehind);
    yield 0;
    yield* sortByTime(table.second, rows);
    refuseRepeated(table, rows, fault);
    yield 0;
    yield* refuseJumps(table, rows, fault, isBehind, maxSpeedKmh / 3.6);
    for (const row of rows) if (fault[row] === NO_FAULT && isBehind[row] === 1) reordered[track]!++;
  }
  const points = yield* keptPoints(table, order, start, fault);
  yield table.count;
  return { points, refused: refusedRows(fault), reordered };
}

function faultAlone({ longitude, latitude, second }: TrackTable, row: number, now: number): number {
  // Also false for NaN.
  if (!(Math.abs(longitude[row]!) <= 180 && Math.abs(latitude[row]!) <= 90)) return codeOf('unplaced');
  if (!Number.isFinite(second[row]!)) return codeOf('undated');
  return second[row]! > now ? codeOf('future') : NO_FAULT;
}

/** Rows without a fault by track, in order of the file. */
function* sortByTrack({ count, tracks, track }: TrackTable, fault: Uint8Array): Generator<number, { readonly order: Uint32Array; readonly start: Uint32Array }> {
  const start = new Uint32Array(tracks.length + 1);
  for (let row = 0; row < count; row++) if (fault[row] === NO_FAULT) start[track[row]! + 1]!++;
  for (let t = 0; t < tracks.length; t++) start[t + 1]! += start[t]!;
  const next = start.slice();
  yield 0;
  const order = new Uint32Array(start[tracks.length]!);
  for (let row = 0; row < count; row++) if (fault[row] === NO_FAULT) order[next[track[row]!]!++] = row;
  return { order, start };
}

function markBehind({ second }: TrackTable, rows: Uint32Array, isBehind: Uint8Array): void {
  for (let i = 1; i < rows.length; i++) if (second[rows[i]!]! < second[rows[i - 1]!]!) isBehind[rows[i]!] = 1;
}

function refuseRepeated({ second }: TrackTable, rows: Uint32Array, fault: Uint8Array): void {
  for (let i = 1; i < rows.length; i++) if (second[rows[i]!] === second[rows[i - 1]!]) fault[rows[i]!] = codeOf('repeated');
}

function* refuseJumps(table: TrackTable, rows: Uint32Array, fault: Uint8Array, isBehind: Uint8Array, mostPerSecond: number): Generator<number, void> {
  const { second, longitude, latitude } = table;
  const isTooFast = (a: number, b: number): boolean =>
    metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!) > mostPerSecond * (second[b]! - second[a]!);
  let last = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (i % AT_ONCE === 0) yield row;
    if (fault[row] !== NO_FAULT) continue;
    let next = i + 1;
    while (next < rows.length && fault[rows[next]!] !== NO_FAULT) next++;
    const isWild = last >= 0 && next < rows.length && isTooFast(last, row) && isTooFast(row, rows[next]!);
    if (isWild) fault[row] = codeOf(isBehind[row] === 1 ? 'reversed' : 'jump');
    else last = row;
  }
}

function* keptPoints({ second, longitude, latitude }: TrackTable, order: Uint32Array, start: Uint32Array, fault: Uint8Array): Generator<number, TrackPoints> {
  const row = new Uint32Array(order.length);
  const kept = new Uint32Array(start.length);
  let count = 0;
  for (let track = 0; track + 1 < start.length; track++) {
    for (let i = start[track]!; i < start[track + 1]!; i++) if (fault[order[i]!] === NO_FAULT) row[count++] = order[i]!;
    kept[track + 1] = count;
  }
  yield count;
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(count);
    for (let i = 0; i < count; i++) picked[i] = column[row[i]!]!;
    return picked;
  };
  return { count, start: kept, row: row.subarray(0, count), second: pick(second), longitude: pick(longitude), latitude: pick(latitude) };
}

function refusedRows(fault: Uint8Array): CleanTracks['refused'] {
  const rows: number[] = [];
  for (let row = 0; row < fault.length; row++) if (fault[row] !== NO_FAULT) rows.push(row);
  return { count: rows.length, row: Uint32Array.from(rows), fault: Uint8Array.from(rows, (row) => fault[row]!) };
}
