// The frame of a district: what the whole-district button, the first view and the printed page show.
import type { Bounds, MapPlaces } from './map-types.ts';

/** West, south, east, north of China: what is shown of a district none of whose units has a place yet. */
export const COUNTRY_BOUNDS: Bounds = [73, 18, 135, 54];

/** West, south, east, north of the label points of all zoned units; the whole country where none has a place. */
export function boundsOf({ zoned, center }: Pick<MapPlaces, 'zoned' | 'center'>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of zoned) {
    const lng = center[2 * row]!;
    const lat = center[2 * row + 1]!;
    if (Number.isNaN(lng) || Number.isNaN(lat)) continue;
    [west, south, east, north] = [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
  }
  return west === Infinity ? COUNTRY_BOUNDS : [west, south, east, north];
}
