// A flat plane about a district: degrees to whole millimetres and back, so that shapes can be cut exactly.
import type { Position } from 'geojson';
import type { Point64 } from 'clipper2-ts';

/** A point of the plane: whole millimetres east (x) and north (y) of the centre. */
export type GridPoint = Point64;

export interface Plane {
  /** Centre, degrees in WGS-84. */
  readonly longitude: number;
  readonly latitude: number;
  /** Metres of one degree at the centre. */
  readonly metersPerLongitude: number;
  readonly metersPerLatitude: number;
}

export const MILLIMETERS = 1000;
/** Seven decimals of a degree are 11 mm: finer than any survey of a compound, and what GeoJSON readers expect. */
export const DECIMALS = 1e7;

/**
 * The equirectangular plane about a centre in degrees.
 *
 * It is linear: what is straight in longitude and latitude is straight here, so a corner that stands on a
 * neighbour's edge still does. The price is scale. North–south and at the centre's own latitude lengths are right
 * within 0.02 % over 60 km; east–west they are off by tan(latitude) × the difference in latitude: under 0.1 % up to
 * 6 km north or south, 0.9 % at 60 km (44° N), which is half a metre in the widest gap or disc drawn.
 * Metres per degree: series of the meridian and parallel arcs of the WGS-84 ellipsoid.
 */
export function planeAbout(longitude: number, latitude: number): Plane {
  const angle = (latitude * Math.PI) / 180;
  return {
    longitude,
    latitude,
    metersPerLongitude: 111412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.118 * Math.cos(5 * angle),
    metersPerLatitude: 111132.92 - 559.82 * Math.cos(2 * angle) + 1.175 * Math.cos(4 * angle) - 0.0023 * Math.cos(6 * angle),
  };
}

/** Degrees to the nearest millimetre of the plane. */
export function toGrid(plane: Plane, position: Position): GridPoint {
  return { x: gridX(plane, position[0]!), y: gridY(plane, position[1]!) };
}

/** The same, one number at a time, for columns. */
export const gridX = (plane: Plane, longitude: number): number => Math.round((longitude - plane.longitude) * plane.metersPerLongitude * MILLIMETERS);
export const gridY = (plane: Plane, latitude: number): number => Math.round((latitude - plane.latitude) * plane.metersPerLatitude * MILLIMETERS);

/** A point of the plane as [longitude, latitude] with seven decimals. */
export function toPosition(plane: Plane, point: GridPoint): Position {
  return [
    Math.round((plane.longitude + point.x / MILLIMETERS / plane.metersPerLongitude) * DECIMALS) / DECIMALS,
    Math.round((plane.latitude + point.y / MILLIMETERS / plane.metersPerLatitude) * DECIMALS) / DECIMALS,
  ];
}
