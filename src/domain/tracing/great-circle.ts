// Distances on a sphere: what tracing measures with, everywhere alike.

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
