// The disc drawn where only a point is known, cut midway against its neighbours' discs.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from './plane.ts';

/** Millimetres. */
export const DISC_RADIUS = 60_000;
/** Corners of a disc: it then keeps within 0.3 m of the circle. */
const CORNERS = 32;

/** A disc as a counter-clockwise ring. */
function drawDisc(center: GridPoint): GridPoint[] {
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (i / CORNERS) * 2 * Math.PI;
    return { x: center.x + DISC_RADIUS * Math.cos(angle), y: center.y + DISC_RADIUS * Math.sin(angle) };
  });
}

/** The part of a convex ring that lies no farther from `center` than from `other`. */
function keepNearer(ring: readonly GridPoint[], center: GridPoint, other: GridPoint): GridPoint[] {
  const dx = other.x - center.x;
  const dy = other.y - center.y;
  const middle = (dx * (center.x + other.x) + dy * (center.y + other.y)) / 2;
  const beyond = (point: GridPoint): number => dx * point.x + dy * point.y - middle;
  return ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const here = beyond(point);
    const there = beyond(next);
    const kept = here <= 0 ? [point] : [];
    if (here * there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share }];
  });
}

/**
 * The disc of a point, less what is nearer to one of the `others`, which come in any order. Points on the very same
 * spot share their disc: nothing tells them apart.
 */
export function drawCell(center: GridPoint, others: readonly GridPoint[]): Path64 {
  const distanceTo = (point: GridPoint): number => Math.hypot(point.x - center.x, point.y - center.y);
  let ring = drawDisc(center);
  let reach = DISC_RADIUS;
  for (const other of others.toSorted((a, b) => distanceTo(a) - distanceTo(b) || a.x - b.x || a.y - b.y)) {
    const distance = distanceTo(other);
    if (distance === 0) continue;
    // Nearest first, so that in a crowd of thousands the rest can no longer cut anything.
    if (distance > 2 * reach) break;
    ring = keepNearer(ring, center, other);
    reach = Math.max(...ring.map(distanceTo));
  }
  return ring.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}
