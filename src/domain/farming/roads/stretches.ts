// A straight stretch against the rings of an outline: which parts of it lie inside, outside, or on the border.
import type { Paths64 } from 'clipper2-ts';

/** Millimetres: shorter parts are rounding. */
export const LEAST_STRETCH = 1;

export const [OUTSIDE, BORDER, INSIDE] = [-1, 0, 1] as const;

/** Three numbers a part, in the order of the way: from and to as shares of it, and `OUTSIDE`, `BORDER` or `INSIDE`. Neighbours differ. */
export function stretchesOf(ax: number, ay: number, bx: number, by: number, rings: Paths64): number[] {
  const length = Math.hypot(bx - ax, by - ay);
  if (length < LEAST_STRETCH) return [0, 1, sideOf(ax, ay, rings)];
  const cuts = [0, 1];
  const along: number[] = [];
  for (const ring of rings) {
    let c = ring.at(-1)!;
    for (const d of ring) {
      meet(ax, ay, bx - ax, by - ay, c.x, c.y, d.x - c.x, d.y - c.y, cuts, along);
      c = d;
    }
  }
  cuts.sort((one, other) => one - other);
  const parts: number[] = [];
  let from = 0;
  for (let i = 1; i < cuts.length; i++) {
    const to = cuts[i]!;
    // What is shorter than rounding goes to the part after it; at the end to the one before.
    if ((to - from) * length < LEAST_STRETCH && !(to === 1 && parts.length === 0)) {
      if (to === 1) parts[parts.length - 2] = 1;
      continue;
    }
    const middle = (from + to) / 2;
    const side = isAlong(middle, along) ? BORDER : sideOf(ax + (bx - ax) * middle, ay + (by - ay) * middle, rings);
    if (parts.at(-1) === side) parts[parts.length - 2] = to;
    else parts.push(from, to, side);
    from = to;
  }
  return parts;
}

function isAlong(share: number, along: readonly number[]): boolean {
  for (let i = 0; i < along.length; i += 2) if (along[i]! <= share && share <= along[i + 1]!) return true;
  return false;
}

/** Millimetres from a line within which a nearly parallel edge counts as lying on it. */
const ON_LINE = 1e-3;

function meet(ax: number, ay: number, dx: number, dy: number, cx: number, cy: number, ex: number, ey: number, cuts: number[], along: number[]): void {
  const [wx, wy] = [cx - ax, cy - ay];
  const square = dx * dx + dy * dy;
  const length = Math.sqrt(square);
  const [nearC, nearD] = [(wx * dy - wy * dx) / length, ((wx + ex) * dy - (wy + ey) * dx) / length];
  const [shareC, shareD] = [(wx * dx + wy * dy) / square, ((wx + ex) * dx + (wy + ey) * dy) / square];
  const [onC, onD] = [Math.abs(nearC) <= ON_LINE, Math.abs(nearD) <= ON_LINE];
  if (onC && shareC > 0 && shareC < 1) cuts.push(shareC);
  if (onD && shareD > 0 && shareD < 1) cuts.push(shareD);
  if (onC && onD) {
    const [from, to] = [Math.max(0, Math.min(shareC, shareD)), Math.min(1, Math.max(shareC, shareD))];
    if (from < to) along.push(from, to);
  } else if (!onC && !onD && nearC > 0 !== nearD > 0) {
    const share = shareC + ((shareD - shareC) * nearC) / (nearC - nearD);
    if (share > 0 && share < 1) cuts.push(share);
  }
}

/** By winding parity, and `BORDER` within a thousandth of a millimetre of an edge. */
export function sideOf(x: number, y: number, rings: Paths64): number {
  let inside = false;
  for (const ring of rings) {
    let a = ring.at(-1)!;
    for (const b of ring) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const [wx, wy] = [x - a.x, y - a.y];
      const along = wx * dx + wy * dy;
      const square = dx * dx + dy * dy;
      const cross = wx * dy - wy * dx;
      if (cross * cross <= ON_LINE * ON_LINE * square && along >= 0 && along <= square) return BORDER;
      if (a.y > y !== b.y > y && x < a.x + (dx * (y - a.y)) / dy) inside = !inside;
      a = b;
    }
  }
  return inside ? INSIDE : OUTSIDE;
}
