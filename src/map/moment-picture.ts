// Marks of a moment on the map: it is given what changed since the moment before, never everything anew.
import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MomentMark } from '../domain/tracing/moment/draw-moment.ts';
import { diffMarks } from './sources/diff-marks.ts';

/** So many changes are given at once; more follow in the next turns, so that no task is long. */
const MOST_CHANGES = 1500;
const TURN_MS = 80;

export class MomentPicture {
  private wanted: ReadonlyMap<number, MomentMark> = new Map();
  private readonly given = new Map<number, MomentMark>();
  private isOne = false;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly map: MapLibreMap, private readonly usable: () => boolean) {}

  /** `isOne`: marks of the case whose stays are on the map. */
  show(marks: readonly MomentMark[], isOne: boolean): void {
    if (isOne !== this.isOne) this.empty();
    this.isOne = isOne;
    this.wanted = new Map(marks.map((mark) => [mark.id, mark]));
    this.give();
  }

  /** The style has come back empty: all is given again. */
  renew(): void {
    this.empty();
    this.give();
  }

  private empty(): void {
    this.given.clear();
    if (this.usable()) void this.source?.setData({ type: 'FeatureCollection', features: [] });
  }

  private get source(): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>('trace-moment');
  }

  private give(): void {
    clearTimeout(this.rest);
    if (!this.usable()) return;
    const { gone, changed, isWhole } = diffMarks(this.given, this.wanted, MOST_CHANGES);
    for (const id of gone) this.given.delete(id);
    for (const mark of changed) this.given.set(mark.id, mark);
    if (gone.length + changed.length > 0) void this.source?.updateData({ remove: [...gone], add: changed.map((mark) => this.featureOf(mark)) });
    if (!isWhole) this.rest = setTimeout(() => this.give(), TURN_MS);
  }

  private featureOf({ id, lng, lat, look, cases, age, met }: MomentMark): Feature<Point> {
    return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { look, cases, age, met, one: this.isOne ? 1 : 0 } };
  }
}
