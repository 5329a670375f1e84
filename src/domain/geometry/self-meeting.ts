// Where a drawn line or ring meets itself: the place is shown to who drew it.
import type { Position } from 'geojson';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whole units of the last decimal that is recorded, so that touching is told exactly. */
const SCALE = 1e7;

/** The first place where it crosses, touches or runs back on itself; null where it does not. A ring repeats its first corner. */
export function findSelfMeeting(line: readonly Position[], isRing: boolean): Position | null {
  const [originX, originY] = line[0] ?? [0, 0];
  const points = line.map(([lng, lat]): Point => ({ x: Math.round((lng! - originX!) * SCALE), y: Math.round((lat! - originY!) * SCALE) }));
  const last = points.length - 2;
  for (let j = 1; j <= last; j++) {
    for (let i = 0; i < j; i++) {
      const [a, b, c, d] = [points[i]!, points[i + 1]!, points[j]!, points[j + 1]!];
      const at = i + 1 === j ? runsBack(a, b, d) : isRing && i === 0 && j === last ? runsBack(c, a, b) : meet(a, b, c, d);
      if (at !== null) return [originX! + at.x / SCALE, originY! + at.y / SCALE];
    }
  }
  return null;
}

/** The corner between two sides where the second goes back along the first. */
function runsBack(before: Point, corner: Point, after: Point): Point | null {
  const along = (before.x - corner.x) * (after.x - corner.x) + (before.y - corner.y) * (after.y - corner.y);
  return along > 0 && turn(before, corner, after) === 0 ? corner : null;
}

/** Where two sides without a common corner meet. */
function meet(a: Point, b: Point, c: Point, d: Point): Point | null {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return null;
  const [ofA, ofB, ofC, ofD] = [turn(c, d, a), turn(c, d, b), turn(a, b, c), turn(a, b, d)];
  if (ofA * ofB < 0 && ofC * ofD < 0) {
    const share = ofA / (ofA - ofB);
    return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
  }
  if (ofA === 0 && isBetween(a, c, d)) return a;
  if (ofB === 0 && isBetween(b, c, d)) return b;
  if (ofC === 0 && isBetween(c, a, b)) return c;
  return ofD === 0 && isBetween(d, a, b) ? d : null;
}

/** Positive where the way turns left. */
function turn(from: Point, over: Point, to: Point): number {
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x);
}

/** Of a point on the line through the two. */
function isBetween({ x, y }: Point, from: Point, to: Point): boolean {
  return x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x) && y >= Math.min(from.y, to.y) && y <= Math.max(from.y, to.y);
}
