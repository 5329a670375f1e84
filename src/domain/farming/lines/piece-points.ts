// The points of a piece between two places on it.
import { MILLIMETERS } from '../../geometry/plane.ts';
import type { RoadPieces } from '../roads/pieces.ts';
import type { Point } from './yard-way.ts';

/** From `from` to `to`, metres from its first point, in the direction gone. */
export function placesBetween({ pointStart, x, y }: RoadPieces, piece: number, from: number, to: number): Point[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const points: Point[] = [];
  let at = 0;
  const last = pointStart[piece + 1]! - 1;
  for (let p = pointStart[piece]!; p < last; p++) {
    const length = Math.hypot(x[p + 1]! - x[p]!, y[p + 1]! - y[p]!) / MILLIMETERS;
    const end = at + length;
    const place = (meters: number): Point => {
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, (meters - at) / length));
      return share === 1 ? { x: x[p + 1]!, y: y[p + 1]! } : { x: x[p]! + (x[p + 1]! - x[p]!) * share, y: y[p]! + (y[p + 1]! - y[p]!) * share };
    };
    if (points.length === 0 && (low < end || p === last - 1)) points.push(place(low));
    if (points.length > 0 && (high <= end || p === last - 1)) {
      points.push(place(high));
      break;
    }
    if (points.length > 0) points.push({ x: x[p + 1]!, y: y[p + 1]! });
    at = end;
  }
  return from <= to ? points : points.reverse();
}
