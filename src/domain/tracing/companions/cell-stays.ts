// From the points of tracks to the time each spends in each cell.
import { MINUTES_PER_DAY } from '../../day.ts';
import { inPieces } from '../../steps.ts';
import { VertexTable } from '../../geometry/vertex-table.ts';
import { longer } from '../../longer.ts';
import { EARTH_METERS } from '../great-circle.ts';
import type { TrackTable } from '../track/track-table.ts';
import type { CompanionOptions } from './companion-table.ts';

const SECONDS_PER_MINUTE = 60;
/** Points at once between two yields. */
const AT_ONCE = 20_000;

/** Stretches of time of one track in one cell, by track, then time; those that touch are one. */
export class CellStays {
  count = 0;
  track = new Int32Array(1024);
  cell = new Int32Array(1024);
  begin = new Float64Array(1024);
  end = new Float64Array(1024);
  /** Column and row of each cell by its number. */
  readonly cells = new VertexTable(1024, Int32Array);

  add(track: number, cell: number, begin: number, end: number): void {
    const last = this.count - 1;
    if (last >= 0 && this.track[last] === track && this.cell[last] === cell && this.end[last] === begin) {
      this.end[last] = end;
      return;
    }
    if (this.count === this.track.length) this.grow();
    const at = this.count++;
    this.track[at] = track;
    this.cell[at] = cell;
    this.begin[at] = begin;
    this.end[at] = end;
  }

  private grow(): void {
    const room = 2 * this.track.length;
    this.track = longer(this.track, room);
    this.cell = longer(this.cell, room);
    this.begin = longer(this.begin, room);
    this.end = longer(this.end, room);
  }
}

/** Yields the part of the points that is done (0–1). */
export function* staysInCells(tracks: TrackTable, options: Required<CompanionOptions>): Generator<number, CellStays> {
  const stays = new CellStays();
  const walk = walkOf(tracks, options, stays);
  const { order, starts } = yield* pointsByTrack(tracks);
  let work = 0;
  for (let track = 0; track + 1 < starts.length; track++) {
    const points = order.subarray(starts[track], starts[track + 1]);
    sortByTime(points, tracks.second);
    walk(points);
    work += points.length;
    if (work < AT_ONCE) continue;
    work = 0;
    yield starts[track + 1]! / order.length;
  }
  return stays;
}

/** Rows that are dated and placed, by track, in the order of the file. */
function* pointsByTrack({ count, track, tracks, second, longitude, latitude }: TrackTable): Generator<number, { readonly order: Uint32Array; readonly starts: Uint32Array }> {
  // NaN is within nothing.
  const isUsed = (row: number): boolean => Number.isFinite(second[row]!) && Math.abs(longitude[row]!) <= 180 && Math.abs(latitude[row]!) <= 90;
  const starts = new Uint32Array(tracks.length + 1);
  for (const _ of inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) if (isUsed(row)) starts[track[row]! + 1]!++;
  })) yield 0;
  for (let number = 0; number < tracks.length; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const order = new Uint32Array(starts[tracks.length]!);
  for (const _ of inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) if (isUsed(row)) order[next[track[row]!]!++] = row;
  })) yield 0;
  return { order, starts };
}

/** Mostly they stand in the order of time already. */
function sortByTime(points: Uint32Array, second: Float64Array): void {
  for (let i = 1; i < points.length; i++) {
    if (second[points[i]!]! >= second[points[i - 1]!]!) continue;
    points.sort((a, b) => second[a]! - second[b]! || a - b);
    return;
  }
}

/** Adds the stays of one track's points, which are in the order of time. */
function walkOf({ track, second, longitude, latitude }: TrackTable, { until, days, cellMeters, gapMinutes, origin }: Required<CompanionOptions>, stays: CellStays): (points: Uint32Array) => void {
  const windowEnd = until * SECONDS_PER_MINUTE;
  const windowBegin = windowEnd - days * MINUTES_PER_DAY * SECONDS_PER_MINUTE;
  const longest = gapMinutes * SECONDS_PER_MINUTE;
  const metersPerDegree = (EARTH_METERS * Math.PI) / 180;
  const narrowing = Math.cos((origin.latitude * Math.PI) / 180);
  return (points) => {
    let [column, row, cell] = [Number.NaN, Number.NaN, -1];
    for (let i = 0; i < points.length;) {
      const point = points[i]!;
      const begin = second[point]!;
      // Of those of one second the first in the file counts.
      do i++; while (i < points.length && second[points[i]!] === begin);
      if (i === points.length) return;
      const end = second[points[i]!]!;
      if (end - begin > longest) continue;
      const [from, to] = [Math.max(begin, windowBegin), Math.min(end, windowEnd)];
      if (from >= to) continue;
      const east = Math.floor(((longitude[point]! - origin.longitude) * metersPerDegree * narrowing) / cellMeters);
      const north = Math.floor(((latitude[point]! - origin.latitude) * metersPerDegree) / cellMeters);
      if (east !== column || north !== row) [column, row, cell] = [east, north, stays.cells.add(east, north)];
      stays.add(track[point]!, cell, from, to);
    }
  };
}
