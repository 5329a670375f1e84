// Lines that cross, cut at their crossings into one plane graph.
import Flatbush from 'flatbush';
import { CellGrid } from '../geometry/cell-grid.ts';
import { nearestOn, type Segment } from './named-lines.ts';

/** A segment and the number of the name it is part of. */
export interface LabelledSegment extends Segment {
  readonly label: number;
}

export interface PlaneGraph {
  /** Vertices, millimetres of the plane. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Each pair of vertices once, with the names that run there. */
  readonly edges: readonly GraphEdge[];
}

export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly number[];
}

/** What comes that near, in millimetres, meets: layers are rounded to 0.1 m. */
const MEETING = 300;

/** Points that meet are one vertex, a segment is cut where a vertex stands on it, and dead ends are dropped. */
export function arrangeLines(segments: readonly LabelledSegment[]): PlaneGraph {
  const vertices = new MeetingPoints(4 * segments.length);
  const ends = segments.map(({ ax, ay, bx, by }) => [vertices.add(ax, ay), vertices.add(bx, by)] as const);
  const cuts = ends.map(([a, b]) => new Set([a, b]));
  forPairs(segments, (i, j) => {
    const [one, other] = [segments[i]!, segments[j]!];
    let isMeeting = false;
    const cutAtEnds = (of: number, segment: LabelledSegment, at: number): void => {
      for (const vertex of ends[of]!) {
        if (nearestOn(segment, vertices.x[vertex]!, vertices.y[vertex]!).distance > MEETING) continue;
        cuts[at]!.add(vertex);
        isMeeting = true;
      }
    };
    cutAtEnds(j, one, i);
    cutAtEnds(i, other, j);
    const crossing = isMeeting ? null : crossingOf(one, other);
    if (crossing === null) return;
    const vertex = vertices.add(crossing.x, crossing.y);
    cuts[i]!.add(vertex);
    cuts[j]!.add(vertex);
  });
  return { x: vertices.x, y: vertices.y, edges: withoutDeadEnds(edgesOf(segments, cuts, vertices)) };
}

/** Vertices by place: a point that meets one is that one. */
class MeetingPoints {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly grid: CellGrid;

  constructor(most: number) {
    this.grid = new CellGrid(4 * MEETING, most);
  }

  add(x: number, y: number): number {
    const count = this.grid.findAround(x, y, MEETING);
    let [best, least] = [-1, MEETING];
    for (let i = 0; i < count; i++) {
      const vertex = this.grid.found[i]!;
      const distance = Math.hypot(this.x[vertex]! - x, this.y[vertex]! - y);
      if (distance <= least) [best, least] = [vertex, distance];
    }
    if (best >= 0) return best;
    this.x.push(Math.round(x));
    this.y.push(Math.round(y));
    this.grid.addPoint(this.x.length - 1, x, y);
    return this.x.length - 1;
  }
}

function forPairs(segments: readonly Segment[], visit: (i: number, j: number) => void): void {
  if (segments.length === 0) return;
  const boxes = new Flatbush(segments.length);
  const boxOf = ({ ax, ay, bx, by }: Segment): [number, number, number, number] =>
    [Math.min(ax, bx) - MEETING, Math.min(ay, by) - MEETING, Math.max(ax, bx) + MEETING, Math.max(ay, by) + MEETING];
  for (const segment of segments) boxes.add(...boxOf(segment));
  boxes.finish();
  segments.forEach((segment, i) => {
    for (const j of boxes.search(...boxOf(segment))) if (j > i) visit(i, j);
  });
}

/** Where two segments cross; null where they do not, or run the same way. */
export function crossingOf(a: Segment, b: Segment): { readonly x: number; readonly y: number } | null {
  const [dx, dy, ex, ey] = [a.bx - a.ax, a.by - a.ay, b.bx - b.ax, b.by - b.ay];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return null;
  const first = ((b.ax - a.ax) * ey - (b.ay - a.ay) * ex) / turn;
  const second = ((b.ax - a.ax) * dy - (b.ay - a.ay) * dx) / turn;
  return first < 0 || first > 1 || second < 0 || second > 1 ? null : { x: a.ax + first * dx, y: a.ay + first * dy };
}

function edgesOf(segments: readonly LabelledSegment[], cuts: readonly ReadonlySet<number>[], { x, y }: MeetingPoints): GraphEdge[] {
  const edges = new Map<string, { from: number; to: number; labels: number[] }>();
  segments.forEach(({ ax, ay, bx, by, label }, i) => {
    const along = (vertex: number): number => (x[vertex]! - ax) * (bx - ax) + (y[vertex]! - ay) * (by - ay);
    const sorted = [...cuts[i]!].toSorted((a, b) => along(a) - along(b));
    for (let k = 1; k < sorted.length; k++) {
      const [from, to] = [Math.min(sorted[k - 1]!, sorted[k]!), Math.max(sorted[k - 1]!, sorted[k]!)];
      const edge = edges.get(`${from} ${to}`);
      if (edge === undefined) edges.set(`${from} ${to}`, { from, to, labels: [label] });
      else if (!edge.labels.includes(label)) edge.labels.push(label);
    }
  });
  return [...edges.values()];
}

function withoutDeadEnds(edges: readonly GraphEdge[]): GraphEdge[] {
  let kept = [...edges];
  for (;;) {
    const degree = new Map<number, number>();
    for (const { from, to } of kept) for (const vertex of [from, to]) degree.set(vertex, (degree.get(vertex) ?? 0) + 1);
    const next = kept.filter(({ from, to }) => degree.get(from)! > 1 && degree.get(to)! > 1);
    if (next.length === kept.length) return next;
    kept = next;
  }
}
