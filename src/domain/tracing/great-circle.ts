// Distances and directions on a sphere: what tracing measures with, everywhere alike.

/** Mean radius of the earth (IUGG), metres. */
export const EARTH_METERS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Great-circle distance of two places in degrees, metres (haversine); NaN where a coordinate is. */
export function metersBetween(longitudeA: number, latitudeA: number, longitudeB: number, latitudeB: number): number {
  const north = Math.sin(((latitudeB - latitudeA) * RADIANS) / 2);
  const east = Math.sin(((longitudeB - longitudeA) * RADIANS) / 2);
  const square = north * north + Math.cos(latitudeA * RADIANS) * Math.cos(latitudeB * RADIANS) * east * east;
  return 2 * EARTH_METERS * Math.asin(Math.sqrt(Math.min(1, square)));
}

/** Direction in which the way from A to B begins, degrees clockwise from north (0 to below 360); NaN where they are one place. */
export function bearingBetween(longitudeA: number, latitudeA: number, longitudeB: number, latitudeB: number): number {
  const turn = (longitudeB - longitudeA) * RADIANS;
  const [a, b] = [latitudeA * RADIANS, latitudeB * RADIANS];
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  if (east === 0 && north === 0) return Number.NaN;
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}
