// The frame of a district or of a part of it: what the whole-district button, the first view and printed pages show.
import type { Geometry, Position } from 'geojson';
import type { OutlineAnswer } from '../domain/zoning/outlines/outlines.ts';
import type { Bounds, MapPlaces } from './map-types.ts';

/** West, south, east, north of China: what is shown of a district none of whose units has a place yet. */
export const COUNTRY_BOUNDS: Bounds = [73, 18, 135, 54];

/** West, south, east, north of all places of zoned units, outlines and all; the whole country where none has one. */
export function boundsOf({ extent }: Pick<MapPlaces, 'extent'>): Bounds {
  return extent ?? COUNTRY_BOUNDS;
}

/** The frame of the sealed and controlled zones; null where there are none. */
export function zoneBounds({ sealed, controlled }: Pick<OutlineAnswer, 'sealed' | 'controlled'>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of [...sealed, ...controlled]) {
    const rings: readonly Position[][] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    for (const [lng, lat] of rings.flat()) {
      [west, east] = [Math.min(west, lng!), Math.max(east, lng!)];
      [south, north] = [Math.min(south, lat!), Math.max(north, lat!)];
    }
  }
  return west > east ? null : [west, south, east, north];
}

/** The frame of some features; null where none has a place. */
export function placesBounds(features: readonly { readonly geometry: Geometry }[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (at: unknown): void => {
    if (!Array.isArray(at)) return;
    if (typeof at[0] !== 'number') {
      at.forEach(take);
      return;
    }
    const [lng, lat] = at as Position;
    [west, east] = [Math.min(west, lng!), Math.max(east, lng!)];
    [south, north] = [Math.min(south, lat!), Math.max(north, lat!)];
  };
  for (const { geometry } of features) if (geometry.type !== 'GeometryCollection') take(geometry.coordinates);
  return west > east ? null : [west, south, east, north];
}

/** Degrees of a hundredth of a millimetre: what a frame may lack by rounding. */
const NOTHING_OF_A_DEGREE = 1e-10;

export function holds([west, south, east, north]: Bounds, [otherWest, otherSouth, otherEast, otherNorth]: Bounds): boolean {
  return otherWest >= west - NOTHING_OF_A_DEGREE && otherSouth >= south - NOTHING_OF_A_DEGREE && otherEast <= east + NOTHING_OF_A_DEGREE && otherNorth <= north + NOTHING_OF_A_DEGREE;
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
