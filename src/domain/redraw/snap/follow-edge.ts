// Following a border between two clicks: the shorter way along a ring or line.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import type { SnapAnswer, SnapLine } from './snap-point.ts';
import { isSamePoint } from '../shapes/segments.ts';

/** A place on a line: on the edge from corner `edge` to the next. */
export type PlaceOnLine = Pick<SnapAnswer, 'point' | 'edge'>;

/** The points from one place on a line to another, both included, by the shorter way; of two equally long ways the one along the line. */
export function followEdge(line: SnapLine, from: PlaceOnLine, to: PlaceOnLine): Path64 {
  const along = walk(line, from, to);
  const against = walk(line, to, from)?.reverse();
  if (along === null || against === undefined) return along ?? against ?? [from.point, to.point];
  return lengthOfLine(against) < lengthOfLine(along) ? against : along;
}

/** The way in the direction of the line; null where an open line ends before it comes there. */
function walk({ points, isClosed }: SnapLine, from: PlaceOnLine, to: PlaceOnLine): Path64 | null {
  const count = points.length;
  const isAhead = from.edge < to.edge || (from.edge === to.edge && isBefore(points, from, to));
  if (!isAhead && !isClosed) return null;
  const steps = isAhead ? to.edge - from.edge : to.edge - from.edge + count;
  const corners = Array.from({ length: steps }, (_, i) => points[(from.edge + 1 + i) % count]!);
  const way = [from.point, ...corners, to.point];
  return way.filter((point, i) => i === 0 || !isSamePoint(point, way[i - 1]!));
}

/** Whether the first of two places on one edge comes first along it. */
function isBefore(points: Path64, from: PlaceOnLine, to: PlaceOnLine): boolean {
  const start = points[from.edge]!;
  return distance(start, from.point) <= distance(start, to.point);
}

const distance = (a: GridPoint, b: GridPoint): number => Math.hypot(b.x - a.x, b.y - a.y);

function lengthOfLine(line: Path64): number {
  return line.slice(1).reduce((sum, point, i) => sum + distance(line[i]!, point), 0);
}
