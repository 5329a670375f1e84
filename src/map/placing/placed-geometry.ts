// What a person put on the map, as it is recorded: rounded, closed and wound by RFC 7946.
import type { LineString, Point, Polygon, Position } from 'geojson';

/** Seven decimals of a degree are about a centimetre. */
const DECIMALS = 7;

function roundDegrees(value: number): number {
  // Adding 0 leaves no −0, which JSON would write as 0 and a comparison take for another number.
  return Number(value.toFixed(DECIMALS)) + 0;
}

/** A point at degrees, rounded to seven decimals. */
export function writePin(lng: number, lat: number): Point {
  return { type: 'Point', coordinates: [roundDegrees(lng), roundDegrees(lat)] };
}

/**
 * The polygon of a drawn ring, closed or open, wound either way: rounded, without repeated corners, closed,
 * counter-clockwise (RFC 7946 section 3.1.6). Null for fewer than three corners or corners on one line.
 */
export function writeOutline(corners: readonly Position[]): Polygon | null {
  const ring: Position[] = [];
  for (const [lng, lat] of corners) {
    const corner = [roundDegrees(lng!), roundDegrees(lat!)];
    if (!isSame(ring.at(-1), corner)) ring.push(corner);
  }
  while (ring.length > 1 && isSame(ring.at(-1), ring[0]!)) ring.pop();
  const area = ring.length < 3 ? 0 : doubleArea(ring);
  if (area === 0) return null;
  if (area < 0) ring.reverse();
  return { type: 'Polygon', coordinates: [[...ring, [...ring[0]!]]] };
}

/** A drawn stroke: rounded, without repeated points. Null for fewer than two. */
export function writeStroke(points: readonly Position[]): LineString | null {
  const line: Position[] = [];
  for (const [lng, lat] of points) {
    const point = [roundDegrees(lng!), roundDegrees(lat!)];
    if (!isSame(line.at(-1), point)) line.push(point);
  }
  return line.length < 2 ? null : { type: 'LineString', coordinates: line };
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Twice the area in units of the last decimal squared, positive when counter-clockwise: whole numbers, so that a line gives exactly 0. */
function doubleArea(ring: readonly Position[]): number {
  const scale = 10 ** DECIMALS;
  const [originX, originY] = [ring[0]![0]!, ring[0]![1]!];
  const x = (corner: Position): number => Math.round((corner[0]! - originX) * scale);
  const y = (corner: Position): number => Math.round((corner[1]! - originY) * scale);
  let sum = 0;
  for (let i = 2; i < ring.length; i++) {
    const [before, corner] = [ring[i - 1]!, ring[i]!];
    sum += x(before) * y(corner) - x(corner) * y(before);
  }
  return sum;
}
