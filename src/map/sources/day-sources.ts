// Gives the map one day at rest: outlines, badges, pending marks and the numbers of the streets.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FarmPicture } from '../../domain/farmland/draw-lines.ts';
import type { OutlineAnswer } from '../../domain/zoning/outlines/outlines.ts';
import { MADE_SOURCES, type SourceName } from '../layers/base-style.ts';
import { NOTHING } from './district-sources.ts';
import type { MapPlaces, MapWords } from '../map-types.ts';
import { badgePoints, markPoints, pendingPoints, streetPoints } from './sign-features.ts';

/** What is drawn of a day once it rests; `farmland`: null where the district brings no home–field lines. */
export interface RestingDay {
  readonly answer: OutlineAnswer;
  readonly farmland: FarmPicture | null;
}

/** Sets the data of a source; resolves when it has been read. */
export async function giveData(map: MapLibreMap, name: SourceName, data: string | GeoJSON.GeoJSON): Promise<void> {
  await map.getSource<GeoJSONSource>(name)?.setData(data);
}

/** Resolves when all of a day at rest has been read. */
export async function giveDay(map: MapLibreMap, { answer, farmland }: RestingDay, status: Uint16Array, places: MapPlaces, words: MapWords): Promise<void> {
  const zones = (features: OutlineAnswer['sealed']): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features: [...features] });
  await Promise.all([
    giveData(map, 'zone-sealed', zones(answer.sealed)),
    giveData(map, 'zone-controlled', zones(answer.controlled)),
    giveData(map, 'zone-precaution', zones(answer.precaution)),
    giveData(map, 'zone-badges', badgePoints(answer, places)),
    giveData(map, 'pending-marks', pendingPoints(status, places)),
    giveData(map, 'unit-marks', markPoints(status, places)),
    giveData(map, 'farm-lines', farmland?.lines ?? NOTHING),
    giveData(map, 'farm-points', farmland?.points ?? NOTHING),
    giveData(map, 'street-points', streetPoints(status, places, words)),
  ]);
}

/** Empties what was made of a day. */
export function clearDaySources(map: MapLibreMap): void {
  for (const name of MADE_SOURCES) void giveData(map, name, NOTHING);
}

/** Resolves when the sources' tiles are drawn, or when `usable` says that there is no map to draw on. */
export function waitUntilDrawn(map: MapLibreMap, names: readonly SourceName[], usable: () => boolean): Promise<void> {
  const ready = (): boolean => !usable() || names.every((name) => map.isSourceLoaded(name));
  // No frame is drawn while the context is lost: there is nothing to wait for.
  if (ready()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!ready()) return;
      map.off('render', look);
      map.off('webglcontextlost', look);
      resolve();
    };
    map.on('render', look);
    map.on('webglcontextlost', look);
    map.triggerRepaint();
  });
}
