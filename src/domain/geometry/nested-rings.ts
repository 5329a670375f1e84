// Rings in one another: which lies in which, and whether all but the first are its holes.
import { Clipper, PointInPolygonResult, type Path64, type Paths64, type Point64 } from 'clipper2-ts';
import { cornersIn } from './rings.ts';

/** Whether a ring lies in another one that it does not cross; it may meet it. */
export function isInsideRing(ring: Path64, container: Path64): boolean {
  for (const point of ring) {
    const side = Clipper.pointInPolygon(point, container);
    if (side !== PointInPolygonResult.IsOn) return side === PointInPolygonResult.IsInside;
  }
  return true;
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
