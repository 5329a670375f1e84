// The tracing desk's part of the map: what is shown of it, kept so that it comes back with a lost context.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TracePicture } from '../domain/tracing/picture.ts';
import { traceBounds } from './bounds.ts';
import { giveData } from './sources/day-sources.ts';
import { NOTHING } from './sources/district-sources.ts';
import { fitToFree, moveTo } from './travel.ts';

export class TracingPicture {
  private picture: TracePicture | null = null;

  constructor(private readonly map: MapLibreMap, private readonly usable: () => boolean, private readonly reducedMotion: boolean) {}

  /** Stays, ways and meetings; null: none are. `fit` brings them into view. */
  show(picture: TracePicture | null, fit: boolean): void {
    this.picture = picture;
    this.renew();
    const bounds = picture === null || !fit ? null : traceBounds(picture);
    if (bounds !== null) fitToFree(this.map, bounds);
  }

  goTo([lng, lat]: readonly [number, number]): void {
    moveTo(this.map, [lng, lat], this.reducedMotion);
  }

  /** Gives everything again to a style that has come back empty. */
  renew(): void {
    if (!this.usable()) return;
    void giveData(this.map, 'trace-ways', this.picture?.ways ?? NOTHING);
    void giveData(this.map, 'trace-stays', this.picture?.stays ?? NOTHING);
    void giveData(this.map, 'trace-meetings', this.picture?.meetings ?? NOTHING);
  }
}
