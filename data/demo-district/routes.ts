// Shortest ways along the road network, from any place beside a road to any other.
import { Heap } from './heap.ts';
import { cutLine, lengthOf, nearestOnSegment } from './lines.ts';
import { distance, mix, type Line, type Point } from './plane.ts';
import { BoxIndex, boxOf } from './rings.ts';
import type { RoadEdge } from './roads.ts';

/** Where one steps onto the road. */
export interface Access {
  readonly edge: RoadEdge;
  /** Metres from the start of the edge. */
  readonly along: number;
  readonly point: Point;
  /** From the place to the road. */
  readonly meters: number;
}

interface Segment {
  readonly edge: RoadEdge;
  readonly a: Point;
  readonly b: Point;
  readonly along: number;
}

export class Routes {
  private readonly at = new Map<number, RoadEdge[]>();
  private readonly lengths = new Map<RoadEdge, number>();
  private readonly segments: BoxIndex<Segment>;

  constructor(edges: readonly RoadEdge[]) {
    const segments: Segment[] = [];
    for (const edge of edges) {
      for (const node of [edge.from, edge.to]) this.at.set(node, [...(this.at.get(node) ?? []), edge]);
      let along = 0;
      for (let i = 1; i < edge.line.length; i++) {
        const [a, b] = [edge.line[i - 1]!, edge.line[i]!];
        segments.push({ edge, a, b, along });
        along += distance(a, b);
      }
      this.lengths.set(edge, lengthOf(edge.line));
    }
    this.segments = new BoxIndex(segments, ({ a, b }) => boxOf([a, b]));
  }

  /** The nearest road within some metres of a place. */
  accessFrom(point: Point, within: number): Access | null {
    let best: Access | null = null;
    for (const { edge, a, b, along } of this.segments.near(boxOf([point]), within)) {
      const { share, meters } = nearestOnSegment(point, a, b);
      if (meters > within || (best !== null && best.meters <= meters)) continue;
      best = { edge, meters, point: mix(a, b, share), along: along + share * distance(a, b) };
    }
    return best;
  }

  /** The shortest way along the roads, both ends included; null where there is none. */
  wayBetween(start: Access, end: Access): Point[] | null {
    if (start.edge === end.edge) return this.partOf(start.edge, start.along, end.along);
    const lengthOfEnd = this.lengths.get(end.edge)!;
    const left = (node: number): number => (node === end.edge.from ? end.along : lengthOfEnd - end.along);
    const far = new Map<number, number>();
    const by = new Map<number, RoadEdge>();
    const heap = new Heap([
      { node: start.edge.from, meters: start.along },
      { node: start.edge.to, meters: this.lengths.get(start.edge)! - start.along },
    ]);
    let best: { readonly node: number; readonly meters: number } | null = null;
    for (let item = heap.pop(); item && (best === null || item.meters < best.meters); item = heap.pop()) {
      if (far.has(item.node)) continue;
      far.set(item.node, item.meters);
      if (item.by) by.set(item.node, item.by);
      if (item.node === end.edge.from || item.node === end.edge.to) {
        const meters = item.meters + left(item.node);
        if (best === null || meters < best.meters) best = { node: item.node, meters };
      }
      for (const edge of this.at.get(item.node)!) {
        const node = otherEnd(edge, item.node);
        if (!far.has(node)) heap.push({ node, meters: item.meters + this.lengths.get(edge)!, by: edge });
      }
    }
    return best === null ? null : this.follow(start, end, best.node, by);
  }

  private follow(start: Access, end: Access, last: number, by: ReadonlyMap<number, RoadEdge>): Point[] {
    const parts: Line[] = [this.partOf(end.edge, last === end.edge.from ? 0 : this.lengths.get(end.edge)!, end.along)];
    let node = last;
    for (let edge = by.get(node); edge; edge = by.get(node)) {
      parts.push(edge.to === node ? edge.line : edge.line.toReversed());
      node = otherEnd(edge, node);
    }
    parts.push(this.partOf(start.edge, start.along, node === start.edge.from ? 0 : this.lengths.get(start.edge)!));
    return withoutRepeats(parts.toReversed().flat());
  }

  /** A stretch of one road, backwards where it has to be. */
  private partOf({ line }: RoadEdge, from: number, to: number): Point[] {
    return from <= to ? cutLine(line, from, to) : cutLine(line, to, from).toReversed();
  }
}

function otherEnd(edge: RoadEdge, node: number): number {
  return edge.from === node ? edge.to : edge.from;
}

const SAME_METERS = 0.05;

function withoutRepeats(line: Line): Point[] {
  return line.filter((point, i) => i === 0 || distance(point, line[i - 1]!) > SAME_METERS);
}
