// Points of a file as they are read: each checked, moved to WGS-84 and UTC+8, or told with its reason.
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { longer } from '../../domain/longer.ts';
import type { Position } from 'geojson';
import { toWgs84, type LngLat } from '../geography/coordinate-system.ts';
import { readGeometry } from '../geography/geometry.ts';
import type { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { HOME_OFFSET_MINUTES, readMoment, type DateOrder, type DateProblem } from '../tables/dates.ts';
import type { TrackNote, TrackOptions, TrackReading } from './track-reading.ts';

/** A point as it stands in its file. */
export interface RawPoint {
  readonly track: number;
  /** Texts or numbers, '' where nothing stands. */
  readonly lng: unknown;
  readonly lat: unknown;
  readonly time: string;
  /** As `TrackTable.sourceRow`. */
  readonly point: number;
  /** Where it is told. */
  readonly row: number;
  readonly placeColumn: string;
  readonly timeColumn: string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const TIME_HINT = 'YYYY-MM-DD HH:mm:ss';

/** Fills a table; `finish` tells what can only be told of whole tracks. */
export class TrackCollector {
  met = 0;
  private count = 0;
  private readonly names = new Map<string, number>();
  private track = new Uint32Array(1024);
  private second = new Float64Array(1024);
  private longitude = new Float64Array(1024);
  private latitude = new Float64Array(1024);
  private sourceRow = new Uint32Array(1024);
  /** By track: points, and those without a time. */
  private readonly timeless: { points: number; readonly missing: RawPoint[] }[] = [];
  private withoutZone = 0;
  private readonly convert: (position: LngLat) => LngLat;
  private readonly zoneMinutes: number;

  /** `statedOffset`: what the file says of times without a zone; a person's word goes before it. */
  constructor(readonly rejects: RejectList, private readonly options: TrackOptions, private readonly order: DateOrder | null = null, statedOffset?: number) {
    this.convert = toWgs84(options.system ?? 'wgs84');
    this.zoneMinutes = options.utcOffsetMinutes ?? statedOffset ?? HOME_OFFSET_MINUTES;
  }

  /** The number of a track. One without a name is called by its number; so is one whose name is a person's number, which is told. */
  trackNumber(given: string, row: number, column: string): number {
    const name = cleanCell(given) || this.freeName();
    const known = this.names.get(name);
    if (known !== undefined) return known;
    // The value is not shown: it may be the number of a telephone.
    if (hasPersonalNumber(name)) this.rejects.warn('personal-value', { row, column });
    this.names.set(name, this.names.size);
    this.timeless.push({ points: 0, missing: [] });
    return this.names.size - 1;
  }

  private freeName(): string {
    let number = this.names.size + 1;
    while (this.names.has(String(number))) number++;
    return String(number);
  }

  add(raw: RawPoint): void {
    this.met++;
    const place = this.readPlace(raw);
    const second = this.readTime(raw, place !== null);
    if (place === null && Number.isNaN(second)) {
      this.rejects.refuse('missing-value', { row: raw.row, column: `${raw.placeColumn}, ${raw.timeColumn}` });
      return;
    }
    this.timeless[raw.track]!.points++;
    if (this.count === this.track.length) this.grow();
    this.track[this.count] = raw.track;
    this.second[this.count] = second;
    this.longitude[this.count] = place?.[0] ?? Number.NaN;
    this.latitude[this.count] = place?.[1] ?? Number.NaN;
    this.sourceRow[this.count++] = raw.point;
  }

  private readPlace({ lng, lat, row, placeColumn }: RawPoint): Position | null {
    if ((lng === '' || lng === undefined) && (lat === '' || lat === undefined)) {
      this.rejects.warn('missing-value', { row, column: placeColumn });
      return null;
    }
    const coordinates = [lng, lat].map((value) => (typeof value === 'string' && NUMBER.test(value) ? Number(value) : value));
    const reading = readGeometry({ type: 'Point', coordinates }, ['Point'], this.convert);
    if (reading.fault === null) return (reading.geometry as { coordinates: Position }).coordinates;
    this.rejects.warn(reading.fault, { row, column: placeColumn, value: reading.value });
    return null;
  }

  private readTime(raw: RawPoint, isPlaced: boolean): number {
    const { time, row, timeColumn, track } = raw;
    if (time === '') {
      if (isPlaced) this.timeless[track]!.missing.push(raw);
      return Number.NaN;
    }
    const moment = readMoment(time, this.order, this.zoneMinutes);
    if (typeof moment === 'string') {
      this.rejects.warn(moment, { row, column: timeColumn, value: time, hint: hintFor(moment) });
      return Number.NaN;
    }
    if (!moment.hasZone) this.withoutZone++;
    return moment.second;
  }

  private grow(): void {
    const length = 2 * this.count;
    this.track = longer(this.track, length);
    this.second = longer(this.second, length);
    this.longitude = longer(this.longitude, length);
    this.latitude = longer(this.latitude, length);
    this.sourceRow = longer(this.sourceRow, length);
  }

  finish(): TrackReading {
    this.tellMissingTimes();
    const { count, met } = this;
    if (met === 0 && !this.rejects.list.some(({ severity }) => severity === 'refused')) this.rejects.refuse('no-points');
    const table = count === 0 ? null : {
      count,
      tracks: this.namesShown(),
      track: this.track.slice(0, count),
      second: this.second.slice(0, count),
      longitude: this.longitude.slice(0, count),
      latitude: this.latitude.slice(0, count),
      sourceRow: this.sourceRow.slice(0, count),
    };
    return { table, rejects: this.rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), met, notes: this.notes() };
  }

  /** Names that hold a person's number give way to numbers no other track has. */
  private namesShown(): string[] {
    return [...this.names.keys()].map((name, track) => (hasPersonalNumber(name) ? `#${track + 1}` : name));
  }

  /** A track without any time, as a planned route is, is told once, with the number of its points. */
  private tellMissingTimes(): void {
    for (const { points, missing } of this.timeless) {
      const isWhole = missing.length === points && points > 1;
      for (const { row, timeColumn } of isWhole ? missing.slice(0, 1) : missing) {
        this.rejects.warn('missing-value', { row, column: timeColumn, value: isWhole ? `× ${points}` : '', hint: TIME_HINT });
      }
    }
  }

  private notes(): TrackNote[] {
    const notes: TrackNote[] = this.withoutZone === 0 ? [] : [{ kind: 'without-zone', points: this.withoutZone, utcOffsetMinutes: this.zoneMinutes }];
    const { now = Infinity } = this.options;
    const [dated, future] = [new Uint32Array(this.names.size), new Uint32Array(this.names.size)];
    for (let i = 0; i < this.count; i++) {
      if (Number.isNaN(this.second[i]!)) continue;
      dated[this.track[i]!]!++;
      if (this.second[i]! > now) future[this.track[i]!]!++;
    }
    for (const [track, points] of future.entries()) if (points > 0 && points === dated[track]) notes.push({ kind: 'in-future', track, points });
    return notes;
  }
}

function hintFor(problem: DateProblem): string {
  return problem === 'ambiguous-date' ? 'dmy|mdy' : TIME_HINT;
}
