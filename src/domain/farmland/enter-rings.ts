// Where a straight stretch first enters an outline, exactly: touching a corner or running along an edge is no entering.
import type { Paths64 } from 'clipper2-ts';
import type { GridPoint } from '../geometry/plane.ts';

/** The grid is of whole millimetres: what lies inside for less is rounding. */
const LEAST_MILLIMETERS = 1;

/**
 * Share of the way from `a` to `b` at which the stretch first lies inside the rings (odd number of them); null where
 * it never does. Which edges are met is decided in whole numbers, exact for districts up to 60 km across.
 */
export function enterRings(a: GridPoint, b: GridPoint, rings: Paths64): number | null {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return null;
  const cuts = [0, 1];
  const borders: (readonly [from: number, to: number])[] = [];
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) meetEdge(a, b, ring[before]!, ring[i]!, cuts, borders);
  }
  cuts.sort((one, other) => one - other);
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [cuts[i - 1]!, cuts[i]!];
    // A stretch that ends within the first millimetre is told by the next one.
    if ((to - from) * length < LEAST_MILLIMETERS) continue;
    const middle = (from + to) / 2;
    if (borders.some(([start, end]) => start <= middle && middle <= end)) continue;
    if (isInside(a.x + (b.x - a.x) * middle, a.y + (b.y - a.y) * middle, rings)) return from;
  }
  return null;
}

/** Adds where the stretch meets one edge, and the part of it that runs along the edge. */
function meetEdge(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint, cuts: number[], borders: (readonly [number, number])[]): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [ex, ey] = [d.x - c.x, d.y - c.y];
  const [wx, wy] = [c.x - a.x, c.y - a.y];
  const turn = dx * ey - dy * ex;
  const along = wx * ey - wy * ex;
  const across = wx * dy - wy * dx;
  if (turn !== 0) {
    const sign = Math.sign(turn);
    const size = Math.abs(turn);
    if (along * sign >= 0 && along * sign <= size && across * sign >= 0 && across * sign <= size) cuts.push(along / turn);
    return;
  }
  if (across !== 0) return;
  const square = dx * dx + dy * dy;
  const shares = [(wx * dx + wy * dy) / square, ((d.x - a.x) * dx + (d.y - a.y) * dy) / square];
  const [from, to] = [Math.max(0, Math.min(...shares)), Math.min(1, Math.max(...shares))];
  // Its ends are cuts already: the edges beside it begin there.
  if (from <= to) borders.push([from, to]);
}

/** By the edges to the right of a point that lies on none of them. */
function isInside(x: number, y: number, rings: Paths64): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
      const [a, b] = [ring[before]!, ring[i]!];
      if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) inside = !inside;
    }
  }
  return inside;
}
