// The drawing plane: metres east and north of the middle of the district, and its way to longitude and latitude.
import type { Position } from 'geojson';

/** A point or a vector, metres east (x) and north (y). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed ring without the repeated first point, counter-clockwise unless said otherwise. */
export type Ring = readonly Point[];
/** An open line. */
export type Line = readonly Point[];

const MIDDLE_LONGITUDE = 126.1;
const MIDDLE_LATITUDE = 44.1;
/** Metres of one degree on the WGS-84 ellipsoid at 44.1° north, by the series of the meridian and parallel arcs. */
const METERS_PER_LONGITUDE = 80071;
const METERS_PER_LATITUDE = 111114;

/** [longitude, latitude] in WGS-84, six decimals (about 0.1 m). */
export function toPosition(point: Point): Position {
  return [
    Math.round((MIDDLE_LONGITUDE + point.x / METERS_PER_LONGITUDE) * 1e6) / 1e6,
    Math.round((MIDDLE_LATITUDE + point.y / METERS_PER_LATITUDE) * 1e6) / 1e6,
  ];
}

export function add(a: Point, b: Point, times = 1): Point {
  return { x: a.x + b.x * times, y: a.y + b.y * times };
}

export function subtract(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

export function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

export function cross(a: Point, b: Point): number {
  return a.x * b.y - a.y * b.x;
}

export function distance(a: Point, b: Point): number {
  const x = b.x - a.x;
  const y = b.y - a.y;
  return Math.sqrt(x * x + y * y);
}

/** The vector of length 1 from a to b; east when they coincide. */
export function direction(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/** A quarter turn to the left. */
export function leftOf(vector: Point): Point {
  return { x: -vector.y, y: vector.x };
}
