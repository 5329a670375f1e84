// Work on open lines: lengths, points along, smoothing, offsets, crossings.
import { add, cross, direction, distance, leftOf, mix, subtract, dot, type Line, type Point } from './plane.ts';

export function lengthOf(line: Line): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += distance(line[i - 1]!, line[i]!);
  return length;
}

/** The point `along` metres from the start, and the direction of the line there. */
export function pointAlong(line: Line, along: number): { readonly point: Point; readonly heading: Point } {
  let left = along;
  for (let i = 1; i < line.length; i++) {
    const step = distance(line[i - 1]!, line[i]!);
    if (left <= step || i === line.length - 1) {
      const heading = direction(line[i - 1]!, line[i]!);
      return { point: add(line[i - 1]!, heading, left), heading };
    }
    left -= step;
  }
  return { point: line[0]!, heading: { x: 1, y: 0 } };
}

/** The part of a line between two distances from its start. */
export function cutLine(line: Line, from: number, to: number): Point[] {
  const part: Point[] = [pointAlong(line, from).point];
  let along = 0;
  for (let i = 1; i < line.length - 1; i++) {
    along += distance(line[i - 1]!, line[i]!);
    if (along > from + 0.5 && along < to - 0.5) part.push(line[i]!);
  }
  part.push(pointAlong(line, to).point);
  return part;
}

/** A smooth curve through the knots, with a point about every `step` metres; uneven knots make no loops. */
export function curveThrough(knots: Line, step: number): Point[] {
  const tangents = knots.map((knot, i) => tangentAt(knots[i - 1], knot, knots[i + 1]));
  const curve: Point[] = [knots[0]!];
  for (let i = 0; i < knots.length - 1; i++) {
    const [a, b] = [knots[i]!, knots[i + 1]!];
    const length = distance(a, b);
    const pieces = Math.max(1, Math.round(length / step));
    for (let k = 1; k < pieces; k++) curve.push(onCurve(a, tangents[i]!, b, tangents[i + 1]!, length, k / pieces));
    curve.push(b);
  }
  return curve;
}

/** The unit tangent at a knot; the nearer neighbour has more say. */
function tangentAt(before: Point | undefined, knot: Point, after: Point | undefined): Point {
  if (!before) return direction(knot, after!);
  if (!after) return direction(before, knot);
  const [into, out] = [distance(before, knot), distance(knot, after)];
  const [u, v] = [direction(before, knot), direction(knot, after)];
  return direction({ x: 0, y: 0 }, { x: u.x * out + v.x * into, y: u.y * out + v.y * into });
}

/** Cubic Hermite between a and b with unit tangents. */
function onCurve(a: Point, atA: Point, b: Point, atB: Point, length: number, t: number): Point {
  const [t2, t3] = [t * t, t * t * t];
  const [h1, h2, h3, h4] = [2 * t3 - 3 * t2 + 1, (t3 - 2 * t2 + t) * length, 3 * t2 - 2 * t3, (t3 - t2) * length];
  return { x: h1 * a.x + h2 * atA.x + h3 * b.x + h4 * atB.x, y: h1 * a.y + h2 * atA.y + h3 * b.y + h4 * atB.y };
}

/** The line moved to its left by `meters` (negative: right), along the mean normal at each vertex. */
export function offsetLine(line: Line, meters: number | ((index: number) => number)): Point[] {
  return line.map((point, i) => {
    const before = line[Math.max(0, i - 1)]!;
    const after = line[Math.min(line.length - 1, i + 1)]!;
    const by = typeof meters === 'number' ? meters : meters(i);
    return add(point, leftOf(direction(before, after)), by);
  });
}

/** Where segments ab and cd cross, as shares of each; null when they do not. */
export function crossingOf(a: Point, b: Point, c: Point, d: Point): { readonly first: number; readonly second: number } | null {
  const ab = subtract(b, a);
  const cd = subtract(d, c);
  const turn = cross(ab, cd);
  if (Math.abs(turn) < 1e-9) return null;
  const ac = subtract(c, a);
  const first = cross(ac, cd) / turn;
  const second = cross(ac, ab) / turn;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? { first, second } : null;
}

/** The share of segment ab nearest to a point, and how far that is. */
export function nearestOnSegment(point: Point, a: Point, b: Point): { readonly share: number; readonly meters: number } {
  const ab = subtract(b, a);
  const square = dot(ab, ab);
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, dot(subtract(point, a), ab) / square));
  return { share, meters: distance(point, mix(a, b, share)) };
}

/** How far a point is from a line, in metres. */
export function distanceToLine(point: Point, line: Line): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) least = Math.min(least, nearestOnSegment(point, line[i - 1]!, line[i]!).meters);
  return least;
}

/** The line without points closer than `meters` to the one kept before; both ends stay. */
export function thinLine(line: Line, meters: number): Point[] {
  const kept: Point[] = [line[0]!];
  for (let i = 1; i < line.length - 1; i++) if (distance(kept.at(-1)!, line[i]!) >= meters) kept.push(line[i]!);
  if (kept.length > 1 && distance(kept.at(-1)!, line.at(-1)!) < meters * 0.5) kept.pop();
  kept.push(line.at(-1)!);
  return kept;
}

/** The parts of a line inside a ring, cut at the ring itself. */
export function partsInside(line: Line, ring: Line, isInside: (point: Point) => boolean): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  const xs = line.map((point) => point.x);
  const ys = line.map((point) => point.y);
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const near = ring.flatMap((c, k): (readonly [Point, Point])[] => {
    const d = ring[(k + 1) % ring.length]!;
    const far = Math.max(c.x, d.x) < minX || Math.min(c.x, d.x) > maxX || Math.max(c.y, d.y) < minY || Math.min(c.y, d.y) > maxY;
    return far ? [] : [[c, d]];
  });
  if (near.length === 0) return isInside(line[0]!) ? [[...line]] : [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i]!, line[i + 1]!];
    const shares = [0, 1];
    for (const [c, d] of near) {
      const hit = crossingOf(a, b, c, d);
      if (hit) shares.push(hit.first);
    }
    shares.sort((x, y) => x - y);
    for (let k = 0; k + 1 < shares.length; k++) {
      if (shares[k] === shares[k + 1]) continue;
      const [from, to] = [mix(a, b, shares[k]!), mix(a, b, shares[k + 1]!)];
      if (isInside(mix(from, to, 0.5))) {
        if (part.length === 0) part.push(from);
        part.push(to);
      } else if (part.length > 0) {
        parts.push(part);
        part = [];
      }
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
