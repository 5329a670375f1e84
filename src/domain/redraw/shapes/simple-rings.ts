// Whether rings are simple: no ring crosses, touches or runs back on itself, holes lie within.
import { Clipper, PointInPolygonResult, type Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import type { Shape } from '../../geometry/rings.ts';
import { areCrossing, crossingOf } from './node-lines.ts';
import { isSamePoint, turnAt, type Edge } from './segments.ts';

interface Side {
  readonly edge: Edge;
  readonly ring: number;
  readonly index: number;
  /** Edges of its line. */
  readonly count: number;
  readonly isClosed: boolean;
  readonly minX: number;
  readonly maxX: number;
}

/** Where a part is no outer ring with holes in it: a place on the fault; null where it is one. */
export function findFault({ outer, holes }: Shape): GridPoint | null {
  const rings = [outer, ...holes];
  if (rings.some((ring) => ring.length < 3)) return outer[0] ?? { x: 0, y: 0 };
  const fault = findMeeting(rings.flatMap((ring, i) => sidesOf(ring, i, true)));
  if (fault !== null) return fault;
  // A hole may touch the outer ring, but no corner of it lies outside.
  return holes.flat().find((corner) => Clipper.pointInPolygon(corner, outer) === PointInPolygonResult.IsOutside) ?? null;
}

/** Where an open line meets itself; null where it does not. */
export function findSelfMeeting(line: Path64): GridPoint | null {
  return findMeeting(sidesOf(line, 0, false));
}

function sidesOf(points: Path64, ring: number, isClosed: boolean): Side[] {
  const count = isClosed ? points.length : points.length - 1;
  return Array.from({ length: Math.max(0, count) }, (_, index): Side => {
    const edge: Edge = [points[index]!, points[(index + 1) % points.length]!];
    return { edge, ring, index, count, isClosed, minX: Math.min(edge[0].x, edge[1].x), maxX: Math.max(edge[0].x, edge[1].x) };
  });
}

/** A sweep from west to east: only sides that lie over each other are compared. */
function findMeeting(sides: Side[]): GridPoint | null {
  const sorted = sides.toSorted((a, b) => a.minX - b.minX);
  let open: Side[] = [];
  for (const side of sorted) {
    open = open.filter(({ maxX }) => maxX >= side.minX);
    for (const other of open) {
      const fault = meet(side, other);
      if (fault !== null) return fault;
    }
    open.push(side);
  }
  return null;
}

function meet(one: Side, other: Side): GridPoint | null {
  const [[a, b], [c, d]] = [one.edge, other.edge];
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return null;
  if (areCrossing(one.edge, other.edge)) return crossingOf(one.edge, other.edge);
  if (one.ring !== other.ring) return isRunningAlong(one.edge, other.edge) ? a : null;
  if (follows(one, other)) return isRunningAlong(one.edge, other.edge) ? b : null;
  if (follows(other, one)) return isRunningAlong(one.edge, other.edge) ? d : null;
  return [a, b].find((end) => liesOn(end, other.edge)) ?? [c, d].find((end) => liesOn(end, one.edge)) ?? null;
}

function follows(one: Side, other: Side): boolean {
  return other.index === one.index + 1 || (one.isClosed && one.index === one.count - 1 && other.index === 0);
}

/** Whether two edges of one line have more than a point in common. */
function isRunningAlong([a, b]: Edge, [c, d]: Edge): boolean {
  if (turnAt(a, b, c) !== 0 || turnAt(a, b, d) !== 0) return false;
  const along = (point: GridPoint): number => (point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y);
  return Math.max(0, Math.min(along(c), along(d))) < Math.min(along(b), Math.max(along(c), along(d)));
}

function liesOn(point: GridPoint, [from, to]: Edge): boolean {
  if (isSamePoint(point, from) || isSamePoint(point, to)) return true;
  return turnAt(from, to, point) === 0 && (point.x - from.x) * (point.x - to.x) + (point.y - from.y) * (point.y - to.y) < 0;
}
