// Rings in the plane: their area, length and bounds, and the polygons they make.
import type { Path64, Paths64 } from 'clipper2-ts';

/** One polygon of the plane: `outer` counter-clockwise, `holes` clockwise, no repeated last point. */
export interface Shape {
  readonly outer: Path64;
  readonly holes: Paths64;
}

/** Millimetres of the plane. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Twice the area in square millimetres, positive when counter-clockwise. */
export function doubleArea(ring: Path64): number {
  let sum = 0;
  const origin = ring[0];
  for (let i = 2; i < ring.length; i++) {
    // Differences from one corner keep the products small enough to stay exact.
    const before = ring[i - 1]!;
    const point = ring[i]!;
    sum += (before.x - origin!.x) * (point.y - origin!.y) - (before.y - origin!.y) * (point.x - origin!.x);
  }
  return sum;
}

/** Length of the closed ring in millimetres. */
export function lengthOf(ring: Path64): number {
  let sum = 0;
  for (let i = 0, before = ring.length - 1; i < ring.length; before = i++) {
    sum += Math.hypot(ring[i]!.x - ring[before]!.x, ring[i]!.y - ring[before]!.y);
  }
  return sum;
}

/** True where the ring is on average narrower than a width in millimetres: a slit left between borders, not a place. */
export function isSliver(ring: Path64, width: number): boolean {
  return Math.abs(doubleArea(ring)) < lengthOf(ring) * width;
}

export function widen({ minX, minY, maxX, maxY }: Bounds, reach: number): Bounds {
  return { minX: minX - reach, minY: minY - reach, maxX: maxX + reach, maxY: maxY + reach };
}

export function boundsOf(paths: Paths64): Bounds {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const path of paths) {
    for (const { x, y } of path) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

/** All rings of some shapes, holes turned the other way: what the clipper takes. */
export function ringsOf(shapes: readonly Shape[]): Paths64 {
  return shapes.flatMap((shape) => [shape.outer, ...shape.holes]);
}

export function cornersIn(rings: Paths64): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}

/** The ring without points that repeat the one before. */
export function withoutRepeats(ring: Path64): Path64 {
  const last = ring.length - 1;
  return ring.filter((point, i) => {
    const before = ring[i === 0 ? last : i - 1]!;
    return last === 0 || point.x !== before.x || point.y !== before.y;
  });
}
