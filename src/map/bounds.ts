// The frame of a district or of a part of it: what the whole-district button, the first view and printed pages show.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { extentOfPositions } from '../domain/district/place-column.ts';
import type { TracePicture } from '../domain/tracing/picture.ts';
import type { OutlineAnswer } from '../domain/zoning/outlines/outlines.ts';
import type { Bounds, MapPlaces, PictureCourses } from './map-types.ts';

/** West, south, east, north of China: what is shown of a district none of whose units has a place yet. */
export const COUNTRY_BOUNDS: Bounds = [73, 18, 135, 54];

/** West, south, east, north of all places of zoned units, outlines and all; the whole country where none has one. */
export function boundsOf({ extent }: Pick<MapPlaces, 'extent'>): Bounds {
  return extent ?? COUNTRY_BOUNDS;
}

/** The frame of the sealed and controlled zones; null where there are none. */
export function zoneBounds({ sealed, controlled }: Pick<OutlineAnswer, 'sealed' | 'controlled'>): Bounds | null {
  return frameOf([...sealed, ...controlled].flatMap(({ geometry }) => cornersOf(geometry)));
}

/** The frame of ways, their ends and their plots; null where there is nothing of them. */
export function courseBounds({ lines, points, plots }: PictureCourses): Bounds | null {
  return frameOf([
    ...lines.features.flatMap(({ geometry }) => geometry.coordinates),
    ...points.features.map(({ geometry }) => geometry.coordinates),
    ...plots.features.flatMap(({ geometry }) => cornersOf(geometry)),
  ]);
}

/** The frame of what is shown of cases; null where nothing is. */
export function traceBounds({ stays, ways, meetings }: TracePicture): Bounds | null {
  return frameOf([...ways.features.flatMap(({ geometry }) => geometry.coordinates), ...[...stays.features, ...meetings.features].map(({ geometry }) => geometry.coordinates)]);
}

const cornersOf = (geometry: Polygon | MultiPolygon): Position[] => (geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2));

/** The frame of places; null of none. */
export function frameOf(positions: readonly Position[]): Bounds | null {
  const extent = extentOfPositions(positions);
  return extent[0] > extent[2] ? null : extent;
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
