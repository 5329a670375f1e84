// Gives the map the district: one source per layer, from addresses.
import type { ErrorEvent, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { GIVEN_SOURCES } from './base-style.ts';
import type { MapLayers, MapPlaces } from './map-types.ts';
import { placePoints } from './sign-features.ts';

export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Resolves when all sources have loaded; rejects naming each layer that could not be. A layer without address is emptied. */
export async function loadDistrict(map: MapLibreMap, layers: MapLayers, places: MapPlaces): Promise<void> {
  const faults: string[] = [];
  const note = (event: ErrorEvent & { sourceId?: string }): void => {
    faults.push(`${event.sourceId ?? 'map'}: ${event.error.message}`);
  };
  map.on('error', note);
  await Promise.all([
    ...GIVEN_SOURCES.map((name) => map.getSource<GeoJSONSource>(name)?.setData(layers[name] ?? NOTHING)),
    map.getSource<GeoJSONSource>('places')?.setData(placePoints(places)),
  ]);
  map.off('error', note);
  // MapLibre settles the promise of a source that failed, and tells of it only by the event.
  if (faults.length > 0) throw new Error(faults.join('; '));
}
