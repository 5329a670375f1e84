// Lines that cross or touch get common corners there, so that afterwards they meet in corners only.
import type { Path64 } from 'clipper2-ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { widen, type Bounds } from '../../geometry/rings.ts';
import { Cuts } from './cut-borders.ts';
import { areBoundsApart } from './edit-shape.ts';
import { boundsOfEdge, isSamePoint, nearestOnEdge, segmentKey, turnAt, type Edge } from './segments.ts';

export interface Line {
  /** Key of the shape, or the name of a line that is being drawn. */
  readonly owner: string;
  readonly points: Path64;
  readonly isClosed: boolean;
}

/** A border with all whose border it is. */
export interface Segment {
  readonly edge: Edge;
  readonly key: string;
  readonly owners: readonly string[];
  readonly bounds: Bounds;
}

export interface Meeting {
  /** Segments that are new: they are held against all others. */
  readonly isNew: (segment: Segment) => boolean;
  /** Whether two segments have to meet in corners. */
  readonly mayMeet: (one: Segment, other: Segment) => boolean;
  /** True: crossings become corners too. False: only corners that stand on a border. */
  readonly crossings: boolean;
  /** Where new segments lie; segments elsewhere are not looked at. */
  readonly within: Bounds;
  /** A line that is being drawn goes through a corner this near (millimetres) to where it crosses a border. */
  readonly drawn?: { readonly owner: string; readonly reach: number };
}

/** Millimetres: a corner this near a border stands on it. Rounding to the grid moves a corner by less. */
const TOUCH = 1;
/** Each round mends what the rounding of the one before may have brought; more than a few were never seen. */
const MOST_ROUNDS = 12;

/** The lines with their common corners, in the same order; null where rounding does not come to rest. */
export function nodeLines(lines: readonly Line[], meeting: Meeting): Line[] | null {
  let result = [...lines];
  let isNew = meeting.isNew;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { cuts, pieces } = findCuts(result, { ...meeting, isNew });
    if (cuts.isEmpty) return result;
    result = result.map((line) => {
      const points = cuts.cut(line.points, line.isClosed);
      return points === line.points ? line : { ...line, points };
    });
    isNew = ({ key }) => pieces.has(key);
  }
  return null;
}

function findCuts(lines: readonly Line[], meeting: Meeting): { cuts: Cuts; pieces: Set<string> } {
  const segments = listSegments(lines, widen(meeting.within, 2 * TOUCH * MOST_ROUNDS));
  const fresh = segments.filter(meeting.isNew);
  const cuts = new Cuts();
  const cutSegments = new Map<string, Segment>();
  const cut = (segment: Segment, point: GridPoint): void => {
    cuts.add(segment.edge, point);
    cutSegments.set(segment.key, segment);
  };
  const index = indexBounds(segments);
  for (const one of fresh) {
    for (const at of findNear(index, one.bounds, TOUCH)) {
      if (one !== segments[at] && meeting.mayMeet(one, segments[at]!)) meet(one, segments[at]!, meeting, cut);
    }
  }
  const pieces = new Set<string>();
  for (const { edge: [from, to] } of cutSegments.values()) {
    const points = [from, ...cuts.along(from, to), to];
    for (let i = 1; i < points.length; i++) pieces.add(segmentKey(points[i - 1]!, points[i]!));
  }
  return { cuts, pieces };
}

function listSegments(lines: readonly Line[], within: Bounds): Segment[] {
  const segments = new Map<string, Segment & { owners: string[] }>();
  for (const { owner, points, isClosed } of lines) {
    for (let i = isClosed ? 0 : 1; i < points.length; i++) {
      const edge: Edge = [points[i === 0 ? points.length - 1 : i - 1]!, points[i]!];
      const bounds = boundsOfEdge(edge);
      if (areBoundsApart(bounds, within)) continue;
      const key = segmentKey(...edge);
      const known = segments.get(key);
      if (known === undefined) segments.set(key, { edge, key, owners: [owner], bounds });
      else if (!known.owners.includes(owner)) known.owners.push(owner);
    }
  }
  return [...segments.values()];
}

function meet(one: Segment, other: Segment, { crossings, drawn }: Meeting, cut: (segment: Segment, point: GridPoint) => void): void {
  const onOther = one.edge.filter((end) => standsOn(end, other.edge));
  const onOne = other.edge.filter((end) => standsOn(end, one.edge));
  for (const end of onOther) cut(other, end);
  for (const end of onOne) cut(one, end);
  if (onOther.length + onOne.length > 0 || !crossings || !areCrossing(one.edge, other.edge)) return;
  const point = crossingOf(one.edge, other.edge);
  const isDrawn = ({ owners }: Segment): boolean => drawn !== undefined && owners.length === 1 && owners[0] === drawn.owner;
  if (isDrawn(one) && !isDrawn(other)) cutDrawn(one, other, point, drawn!.reach, cut);
  else if (isDrawn(other) && !isDrawn(one)) cutDrawn(other, one, point, drawn!.reach, cut);
  else {
    cut(one, point);
    cut(other, point);
  }
}

function cutDrawn(drawn: Segment, border: Segment, point: GridPoint, reach: number, cut: (segment: Segment, point: GridPoint) => void): void {
  const squared = (end: GridPoint): number => (end.x - point.x) ** 2 + (end.y - point.y) ** 2;
  const nearest = squared(border.edge[0]) <= squared(border.edge[1]) ? border.edge[0] : border.edge[1];
  const corner = squared(nearest) <= reach * reach ? nearest : undefined;
  cut(drawn, corner ?? point);
  if (corner === undefined) cut(border, point);
}

function standsOn(point: GridPoint, edge: Edge): boolean {
  if (isSamePoint(point, edge[0]) || isSamePoint(point, edge[1])) return false;
  const { squared, share } = nearestOnEdge(point, edge);
  return squared <= TOUCH * TOUCH && share > 0 && share < 1;
}

/** Whether two edges cross in their middles. */
export function areCrossing([a, b]: Edge, [c, d]: Edge): boolean {
  return turnAt(a, b, c) * turnAt(a, b, d) < 0 && turnAt(c, d, a) * turnAt(c, d, b) < 0;
}

/** Where two edges that cross do so, on the grid. */
export function crossingOf([a, b]: Edge, [c, d]: Edge): GridPoint {
  const before = turnAt(c, d, a);
  const share = before / (before - turnAt(c, d, b));
  return { x: Math.round(a.x + share * (b.x - a.x)), y: Math.round(a.y + share * (b.y - a.y)) };
}
