// Where a part of the district lies on the inset (位置图) of its annex.

/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number];

/** Shares of the inset's width and height; its middle, for a part too small to be seen is drawn larger about it. */
export interface InsetFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where `part` lies on a Mercator map of `whole`; what reaches beyond it is cut off. Null where nothing of it is on the map. */
export function placeOnInset(part: Bounds, whole: Bounds): InsetFrame | null {
  const across = (lng: number): number => (lng - whole[0]) / (whole[2] - whole[0]);
  const [top, bottom] = [northing(whole[3]), northing(whole[1])];
  const down = (lat: number): number => (top - northing(lat)) / (top - bottom);
  const [left, right] = [clip(across(part[0])), clip(across(part[2]))];
  const [upper, lower] = [clip(down(part[3])), clip(down(part[1]))];
  if (left >= right || upper >= lower) return null;
  return { x: (left + right) / 2, y: (upper + lower) / 2, width: right - left, height: lower - upper };
}

const clip = (share: number): number => Math.min(1, Math.max(0, share));

/** Height on a Mercator map, in radians of the equator. */
const northing = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
