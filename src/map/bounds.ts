// The frame of a district: what the whole-district button, the first view and the printed page show.
import type { Bounds, MapPlaces } from './map-types.ts';

/** West, south, east, north of China: what is shown of a district none of whose units has a place yet. */
export const COUNTRY_BOUNDS: Bounds = [73, 18, 135, 54];

/** West, south, east, north of all places of zoned units, outlines and all; the whole country where none has one. */
export function boundsOf({ extent }: Pick<MapPlaces, 'extent'>): Bounds {
  return extent ?? COUNTRY_BOUNDS;
}
