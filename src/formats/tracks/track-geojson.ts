// Tracks from GeoJSON: lines with the times of their positions beside them, and points with a time each.
import { openFeatures, type RawFeature } from '../geography/geojson.ts';
import { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { mapHeadings, type HeadingIndex } from '../tables/headings.ts';
import type { TextSource } from '../tables/text.ts';
import { TrackCollector } from './track-collector.ts';
import { TRACK_HEADINGS, type TrackMeaning } from './track-headings.ts';
import type { TrackOptions, TrackReading } from './track-reading.ts';
import { timesOf } from './track-times.ts';

export function readTrackGeoJson(source: TextSource, file: string, options: TrackOptions = {}): TrackReading {
  const rejects = new RejectList(file);
  const features = openFeatures(source, rejects);
  const collector = new TrackCollector(rejects, options, options.dateOrder ?? null);
  const index = mapHeadings(TRACK_HEADINGS, options.mapping, 'cases');
  const reader = new FeatureReader(collector, index);
  for (let number = 1; number <= (features?.count ?? 0); number++) {
    const feature = features!.read(number);
    if (number % TOLD_EACH === 0) options.tell?.(number / features!.count);
    if (feature !== null) reader.read(feature);
  }
  return collector.finish();
}

const TOLD_EACH = 10_000;

class FeatureReader {
  private point = 0;
  /** Points without the name of a track are one. */
  private nameless: number | undefined;

  constructor(private readonly collector: TrackCollector, private readonly index: HeadingIndex<TrackMeaning>) {}

  read(feature: RawFeature): void {
    const { number: row, geometry } = feature;
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    if (geometry === null || geometry === undefined) return this.collector.rejects.refuse('no-geometry', { row, column: 'geometry' });
    if (type === 'Point') return this.readPoint(feature, coordinates);
    const parts = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : null;
    if (!Array.isArray(parts) || !parts.every((part) => Array.isArray(part))) {
      return this.collector.rejects.refuse('unsupported-geometry', { row, column: 'geometry', value: typeof type === 'string' ? type : '?', hint: 'LineString|MultiLineString|Point' });
    }
    this.readLines(feature, parts as unknown[][], type === 'MultiLineString');
  }

  private readPoint({ number: row, properties }: RawFeature, coordinates: unknown): void {
    const { name, time, date, timeColumn } = this.saidBy(properties);
    const [lng, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : ['', ''];
    const track = name === '' ? (this.nameless ??= this.collector.trackNumber('', row, '')) : this.collector.trackNumber(name, row, 'properties');
    this.collector.add({ track, lng, lat, time: time === '' ? date : time, point: ++this.point, row, placeColumn: 'coordinates', timeColumn });
  }

  private readLines(feature: RawFeature, lines: readonly unknown[][], isNested: boolean): void {
    const { number: row, properties } = feature;
    const track = this.collector.trackNumber(this.saidBy(properties).name, row, 'properties');
    const { member, times } = timesOf(properties);
    let flat = isNested && times.some((part) => Array.isArray(part)) ? times.flat() : times;
    const positions = lines.reduce((sum, line) => sum + line.length, 0);
    if (flat.length > 0 && flat.length !== positions) {
      // Which time belongs to which position cannot be told then.
      this.collector.rejects.warn('unknown-value', { row, column: member, value: `${flat.length} / ${positions}` });
      flat = [];
    }
    let at = 0;
    for (const line of lines) {
      for (const position of line) {
        const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : ['', ''];
        const place = `coordinates[${at}]`;
        this.collector.add({ track, lng, lat, time: textOf(flat[at]), point: ++this.point, row, placeColumn: place, timeColumn: `${member}[${at}]` });
        at++;
      }
    }
  }

  private saidBy(properties: ReadonlyMap<string, unknown>): { name: string; time: string; date: string; timeColumn: string } {
    const best = new Map<TrackMeaning, { text: string; rank: number; key: string }>();
    for (const [key, value] of properties) {
      const hit = this.index.find(cleanCell(key));
      if (hit !== undefined && (best.get(hit.meaning)?.rank ?? Infinity) > hit.rank) best.set(hit.meaning, { text: textOf(value), rank: hit.rank, key: cleanCell(key) });
    }
    const text = (meaning: TrackMeaning): string => best.get(meaning)?.text ?? '';
    return { name: text('track'), time: text('time'), date: text('date'), timeColumn: best.get('time')?.key ?? 'time' };
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cleanCell(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
