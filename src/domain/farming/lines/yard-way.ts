// The way from a home to its gate inside the wall: straight, or around its corners and around what may not be entered there.
import type { Paths64 } from 'clipper2-ts';
import { INSIDE, OUTSIDE, stretchesOf } from '../roads/stretches.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Never beyond the wall, never inside an obstacle; both may be touched. */
function isFree(a: Point, b: Point, wall: Paths64, obstacles: readonly Paths64[]): boolean {
  return !has(stretchesOf(a.x, a.y, b.x, b.y, wall), OUTSIDE) && obstacles.every((rings) => !has(stretchesOf(a.x, a.y, b.x, b.y, rings), INSIDE));
}

function has(parts: readonly number[], side: number): boolean {
  for (let i = 2; i < parts.length; i += 3) if (parts[i] === side) return true;
  return false;
}

/** Points from home to gate; null where no way is free. The shortest over the corners of wall and obstacles. */
export function findYardWay(home: Point, gate: Point, wall: Paths64, obstacles: readonly Paths64[]): readonly Point[] | null {
  if (isFree(home, gate, wall, obstacles)) return [home, gate];
  const points: Point[] = [home, gate, ...wall.flat(), ...obstacles.flat(2)];
  const meters = points.map(() => Infinity);
  const before = points.map(() => -1);
  const isDone = points.map(() => false);
  meters[0] = 0;
  for (;;) {
    let at = -1;
    let least = Infinity;
    points.forEach((point, i) => {
      // What is left is at least straight to the gate.
      const whole = meters[i]! + Math.hypot(gate.x - point.x, gate.y - point.y);
      if (!isDone[i] && whole < least) [at, least] = [i, whole];
    });
    if (at < 0) return null;
    if (at === 1) break;
    isDone[at] = true;
    const from = points[at]!;
    points.forEach((point, i) => {
      if (isDone[i]) return;
      const way = meters[at]! + Math.hypot(point.x - from.x, point.y - from.y);
      if (way < meters[i]! && isFree(from, point, wall, obstacles)) [meters[i], before[i]] = [way, at];
    });
  }
  const way: Point[] = [];
  for (let i = 1; i >= 0; i = before[i]!) way.push(points[i]!);
  return way.reverse();
}
