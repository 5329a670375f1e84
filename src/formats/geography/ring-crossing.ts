// Whether a ring crosses itself: a sweep over its segments from west to east.
import type { Position } from 'geojson';

interface Segment {
  readonly index: number;
  readonly from: Position;
  readonly to: Position;
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/**
 * The first crossing found between two segments of a closed ring that are not neighbours, as a position on one of
 * them; null for a ring that does not cross itself. Rings that touch themselves in a corner do not count.
 */
export function findSelfCrossing(ring: readonly Position[]): Position | null {
  const segments = segmentsOf(ring).sort((a, b) => a.minX - b.minX);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((other) => other.maxX >= segment.minX);
    for (const other of active) {
      if (other.minY <= segment.maxY && other.maxY >= segment.minY && crosses(segment, other)) return segment.from;
    }
    active.push(segment);
  }
  return null;
}

function segmentsOf(ring: readonly Position[]): Segment[] {
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < ring.length; index++) {
    const [from, to] = [ring[index]!, ring[index + 1]!];
    segments.push({
      index,
      from,
      to,
      minX: Math.min(from[0]!, to[0]!),
      maxX: Math.max(from[0]!, to[0]!),
      minY: Math.min(from[1]!, to[1]!),
      maxY: Math.max(from[1]!, to[1]!),
    });
  }
  return segments;
}

/** Proper crossing: the ends of each lie strictly on either side of the other. */
function crosses(a: Segment, b: Segment): boolean {
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 && side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  );
}

/** −1, 0 or 1: the side of the line from `a` to `b` on which `p` lies. Differences first keep near points apart. */
function side(a: Position, b: Position, p: Position): number {
  return Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));
}
