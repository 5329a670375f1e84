// Gives the map the district: one source per layer, from addresses; a layer already there is not read again.
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { GIVEN_SOURCES } from '../layers/base-style.ts';
import type { MapLayers, MapPlaces } from '../map-types.ts';
import { placePoints } from './sign-features.ts';

export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

export class DistrictSources {
  /** Layer → address it was read from; a layer that is not in it has to be read. */
  private readonly given = new Map<string, string | null>();

  constructor(private readonly map: MapLibreMap) {}

  /**
   * Resolves when all sources have loaded; rejects naming each layer that could not be. A layer without address is
   * emptied, one with the address of before is left alone.
   */
  async load(layers: MapLayers, places: MapPlaces): Promise<void> {
    const faults: string[] = [];
    const note = (event: ErrorEvent & { sourceId?: string }): void => {
      faults.push(`${event.sourceId ?? 'map'}: ${event.error.message}`);
    };
    const names = GIVEN_SOURCES.filter((name) => this.given.get(name) !== layers[name]);
    this.map.on('error', note);
    await Promise.all([
      ...names.map((name) => this.map.getSource<GeoJSONSource>(name)?.setData(layers[name] ?? NOTHING)),
      this.map.getSource<GeoJSONSource>('places')?.setData(placePoints(places)),
    ]);
    this.map.off('error', note);
    for (const name of names) {
      if (faults.length === 0) this.given.set(name, layers[name]);
      else this.given.delete(name);
    }
    // MapLibre settles the promise of a source that failed, and tells of it only by the event.
    if (faults.length > 0) throw new Error(faults.join('; '));
  }

  /** The map lost its sources: all are read again next time. */
  forget(): void {
    this.given.clear();
  }
}
