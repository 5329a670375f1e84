// The frame of a district: what the whole-district button, the first view and the printed page show.
import type { Bounds, MapPlaces } from './map-types.ts';

/** West, south, east, north of China: what is shown of a district none of whose units has a place yet. */
export const COUNTRY_BOUNDS: Bounds = [73, 18, 135, 54];

/** West, south, east, north of all places of zoned units, outlines and all; the whole country where none has one. */
export function boundsOf({ extent }: Pick<MapPlaces, 'extent'>): Bounds {
  return extent ?? COUNTRY_BOUNDS;
}

/** Room around a frame, for line ends, names and the buttons at the edge. */
const EDGE_PIXELS = 48;
/** The legend at the lower left, with its distance from the edge. */
const LEGEND_PIXELS = 260;
/** A narrower map keeps its width for the district: there the legend is folded, or covers a corner. */
const WIDE_PIXELS = 900;
/** The frame keeps most of however small a map. */
const MOST_SHARE = 0.1;

/** Room in pixels to leave on each side of a map of that size, so that nothing of a district lies under the legend. */
export function paddingOf(width: number, height: number): { top: number; right: number; bottom: number; left: number } {
  const [across, down] = [Math.min(EDGE_PIXELS, width * MOST_SHARE), Math.min(EDGE_PIXELS, height * MOST_SHARE)];
  return { top: down, right: across, bottom: down, left: across + (width >= WIDE_PIXELS ? LEGEND_PIXELS : 0) };
}
