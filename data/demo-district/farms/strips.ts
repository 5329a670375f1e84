// Cuts a field into the long strips that households farm side by side.
import { findSelfCrossing } from '../../../src/formats/geography/ring-crossing.ts';
import { SQUARE_METERS_PER_MU } from '../../../src/domain/farmland/mu.ts';
import { add, dot, leftOf, type Point, type Ring } from '../plane.ts';
import { areaOf, longAxis, splitRing } from '../rings.ts';
import { polygon } from '../write-geojson.ts';

/** Smaller ones nobody works by themselves. */
const LEAST_MU = 0.8;

export const muOf = (ring: Ring): number => Math.round((Math.abs(areaOf(ring)) / SQUARE_METERS_PER_MU) * 10) / 10;

/** Strips of about `mu` along the field's longer side, or pieces across it; null where its outline is too bent to be cut. */
export function stripsOf(field: Ring, mu: number, way: 'along' | 'across' = 'along'): Point[][] | null {
  const count = Math.max(1, Math.round(muOf(field) / mu));
  const axis = longAxis(field).along;
  const along = way === 'along' ? axis : leftOf(axis);
  const across = leftOf(along);
  const [low, high] = [Math.min(...field.map((point) => dot(point, across))), Math.max(...field.map((point) => dot(point, across)))];
  const strips: Point[][] = [];
  let rest: Point[] = [...field];
  for (let i = 1; i < count; i++) {
    const at = add({ x: 0, y: 0 }, across, low + ((high - low) * i) / count);
    const parts = splitRing(rest, at, along);
    if (parts === null) return null;
    strips.push(parts.right);
    rest = parts.left;
  }
  strips.push(rest);
  return strips.every((strip) => strip.length >= 3 && muOf(strip) >= LEAST_MU && findSelfCrossing(polygon(strip).coordinates[0]!) === null) ? strips : null;
}
