// Rings in the plane: their area, length and bounds, and the polygons they make.
import { Clipper, PointInPolygonResult, type Path64, type Paths64, type Point64 } from 'clipper2-ts';

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

/** Whether a ring lies in another one that it does not cross; it may meet it. */
export function isInsideRing(ring: Path64, container: Path64): boolean {
  for (const point of ring) {
    const side = Clipper.pointInPolygon(point, container);
    if (side !== PointInPolygonResult.IsOn) return side === PointInPolygonResult.IsInside;
  }
  return true;
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

/** More edges than this are not compared one by one. */
const MOST_COMPARED = 200;

/**
 * Whether the first ring has all others as holes in it: none crosses or meets another, none lies in another hole. False
 * also where that would take long to tell.
 */
export function areNested([outer, ...holes]: Paths64): boolean {
  const rings = [outer!, ...holes];
  if (cornersIn(rings) > MOST_COMPARED) return false;
  for (const [i, ring] of rings.entries()) {
    for (const other of rings.slice(i + 1)) if (isMeeting(ring, other)) return false;
  }
  const isIn = (ring: Path64, container: Path64): boolean => Clipper.pointInPolygon(ring[0]!, container) === PointInPolygonResult.IsInside;
  return holes.every((hole, i) => isIn(hole, outer!) && holes.every((other, j) => i === j || !isIn(hole, other)));
}

function isMeeting(ring: Path64, other: Path64): boolean {
  let a = ring.at(-1)!;
  for (const b of ring) {
    let c = other.at(-1)!;
    for (const d of other) {
      // Touching counts: a product of 0.
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 && areBoundsMeeting(a, b, c, d)) return true;
      c = d;
    }
    a = b;
  }
  return false;
}

const side = (a: Point64, b: Point64, c: Point64): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

function areBoundsMeeting(a: Point64, b: Point64, c: Point64, d: Point64): boolean {
  return Math.max(a.x, b.x) >= Math.min(c.x, d.x) && Math.max(c.x, d.x) >= Math.min(a.x, b.x) && Math.max(a.y, b.y) >= Math.min(c.y, d.y) && Math.max(c.y, d.y) >= Math.min(a.y, b.y);
}
