// The tracing desk's part of the map: what is shown of it, kept so that it comes back with a lost context.
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MomentMark } from '../domain/tracing/moment/draw-moment.ts';
import type { TracePicture } from '../domain/tracing/picture.ts';
import { frameOf, traceBounds } from './bounds.ts';
import { MomentPicture } from './moment-picture.ts';
import { giveData } from './sources/day-sources.ts';
import { NOTHING } from './sources/district-sources.ts';
import { fitToFree, moveTo } from './travel.ts';

export class TracingPicture {
  private picture: TracePicture | null = null;
  private pointed: Position | null = null;
  private readonly moment: MomentPicture;

  constructor(private readonly map: MapLibreMap, private readonly usable: () => boolean, private readonly reducedMotion: boolean) {
    this.moment = new MomentPicture(map, usable);
  }

  /** Stays, ways and meetings; null: none are. `fit` brings them into view. */
  show(picture: TracePicture | null, fit: boolean): void {
    this.picture = picture;
    this.give();
    const bounds = picture === null || !fit ? null : traceBounds(picture);
    if (bounds !== null) fitToFree(this.map, bounds);
  }

  /** A moment of the case in hand (`isOne`), or of several together. */
  showMoment(marks: readonly MomentMark[], isOne: boolean, fit: boolean): void {
    this.moment.show(marks, isOne);
    const bounds = fit ? frameOf(marks.map(({ lng, lat }) => [lng, lat])) : null;
    if (bounds !== null) fitToFree(this.map, bounds);
  }

  /** Where a stay that is being recorded was clicked; null: nowhere. */
  showPointed(place: Position | null): void {
    this.pointed = place;
    if (this.usable()) void giveData(this.map, 'trace-pointed', place === null ? NOTHING : { type: 'Point', coordinates: place });
  }

  goTo([lng, lat]: readonly [number, number]): void {
    moveTo(this.map, [lng, lat], this.reducedMotion);
  }

  /** Gives everything again to a style that has come back empty. */
  renew(): void {
    this.give();
    this.showPointed(this.pointed);
    this.moment.renew();
  }

  private give(): void {
    if (!this.usable()) return;
    void giveData(this.map, 'trace-ways', this.picture?.ways ?? NOTHING);
    void giveData(this.map, 'trace-stays', this.picture?.stays ?? NOTHING);
    void giveData(this.map, 'trace-meetings', this.picture?.meetings ?? NOTHING);
  }
}
