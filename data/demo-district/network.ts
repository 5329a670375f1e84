// Joins all roads into one connected, routable network.
import { cutAtCrossings } from './crossings.ts';
import { Heap } from './heap.ts';
import { distanceToLine, lengthOf, pointAlong } from './lines.ts';
import { toPosition, type Line, type Point, type Ring } from './plane.ts';
import { BoxIndex, boxOf, contains } from './rings.ts';
import type { RoadEdge, RoadLine } from './roads.ts';

/** What roads may not run through. */
export interface Obstacles {
  readonly district: Ring;
  /** Water with its banks. */
  readonly water: readonly Ring[];
  /** Built-up ground: farm tracks end at its edge. */
  readonly builtUp: readonly Ring[];
}

const DEAD_END_METERS = 260;

/** Cuts roads at every meeting, drops what cannot be (out of the district, in water without a bridge), keeps the largest connected part. */
export function joinRoads(roads: readonly RoadLine[], obstacles: Obstacles): RoadEdge[] {
  const closed = (ring: Ring): Line => [...ring, ring[0]!];
  const outlines = [closed(obstacles.district), ...obstacles.water.map(closed)];
  const pieces = cutAtCrossings(roads.map((road) => road.line), outlines);
  const mains = roads.filter((road) => road.rank === 'main').map((road) => road.line);
  const mainIndex = new BoxIndex(mains.flatMap((line) => line.slice(1).map((b, i) => [line[i]!, b])), boxOf);
  const nodes = new Map<string, number>();
  const nodeOf = (point: Point): number => {
    const key = toPosition(point).join();
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, nodes.size);
    return nodes.size - 1;
  };
  const edges: RoadEdge[] = [];
  const seen = new Set<string>();
  roads.forEach((road, k) => {
    for (const line of pieces[k]!) {
      const middle = pointAlong(line, lengthOf(line) / 2).point;
      if (!contains(obstacles.district, middle)) continue;
      const wet = obstacles.water.filter((ring) => contains(ring, middle)).length % 2 === 1;
      if (wet && road.rank === 'track' && !road.crossesWater) continue;
      if (road.rank === 'track' && (isBuiltUp(middle, obstacles) || hugsMain(line, mainIndex))) continue;
      const [from, to] = [nodeOf(line[0]!), nodeOf(line.at(-1)!)];
      const key = `${Math.min(from, to)}-${Math.max(from, to)}-${Math.round(lengthOf(line) / 10)}`;
      if (from === to || seen.has(key)) continue;
      seen.add(key);
      edges.push({ line, rank: road.rank, bridge: wet, route: road.route ?? '', from, to });
    }
  });
  return joinThrough(largestPart(withoutStubs(edges)));
}

function isBuiltUp(point: Point, obstacles: Obstacles): boolean {
  return obstacles.builtUp.some((ring) => contains(ring, point));
}

/** A farm track that runs beside a main road for its whole length would double it. */
function hugsMain(line: Line, mains: BoxIndex<Point[]>): boolean {
  const length = lengthOf(line);
  if (length < 60) return false;
  return [0.15, 0.5, 0.85].every((share) => {
    const { point } = pointAlong(line, length * share);
    const near = mains.near({ minX: point.x, minY: point.y, maxX: point.x, maxY: point.y }, 130);
    return near.some((segment) => distanceToLine(point, segment) < 130);
  });
}

function degrees(edges: readonly RoadEdge[]): Map<number, number> {
  const count = new Map<number, number>();
  for (const edge of edges) for (const node of [edge.from, edge.to]) count.set(node, (count.get(node) ?? 0) + 1);
  return count;
}

/** Takes away short dead ends of tracks, all of streets, and bridges to nowhere, until none is left. */
function withoutStubs(all: readonly RoadEdge[]): RoadEdge[] {
  let edges = [...all];
  for (;;) {
    const count = degrees(edges);
    const kept = edges.filter((edge) => {
      const open = count.get(edge.from) === 1 || count.get(edge.to) === 1;
      return !open || isLongRoad(edge) || (edge.rank === 'track' && lengthOf(edge.line) > DEAD_END_METERS && !edge.bridge);
    });
    if (kept.length === edges.length) return kept;
    edges = kept;
  }
}

/** Trunk and county roads may end, at the border; avenues of the town may not. */
function isLongRoad(edge: RoadEdge): boolean {
  return edge.rank === 'main' && !edge.route.startsWith('row');
}

/** The connected part with the most edges. */
function largestPart(edges: readonly RoadEdge[]): RoadEdge[] {
  const above = new Map<number, number>();
  const root = (node: number): number => {
    let top = node;
    while (above.get(top) !== undefined && above.get(top) !== top) top = above.get(top)!;
    above.set(node, top);
    return top;
  };
  for (const edge of edges) above.set(root(edge.from), root(edge.to));
  const sizes = new Map<number, number>();
  for (const edge of edges) sizes.set(root(edge.from), (sizes.get(root(edge.from)) ?? 0) + 1);
  const best = [...sizes.entries()].toSorted((a, b) => b[1] - a[1])[0]![0];
  return edges.filter((edge) => root(edge.from) === best);
}

/** Joins two stretches of the same road that meet where nothing else does. */
function joinThrough(all: readonly RoadEdge[]): RoadEdge[] {
  const edges = new Map(all.map((edge, i) => [i, edge]));
  const at = new Map<number, Set<number>>();
  all.forEach((edge, i) => {
    for (const node of [edge.from, edge.to]) at.set(node, (at.get(node) ?? new Set()).add(i));
  });
  let next = all.length;
  for (const [node, meeting] of at) {
    if (meeting.size !== 2) continue;
    const [i, j] = [...meeting] as [number, number];
    const [first, second] = [edges.get(i)!, edges.get(j)!];
    if (first.rank !== second.rank || first.bridge !== second.bridge || first.route !== second.route) continue;
    const into = first.to === node ? first.line : first.line.toReversed();
    const out = second.from === node ? second.line : second.line.toReversed();
    const from = first.to === node ? first.from : first.to;
    const to = second.from === node ? second.to : second.from;
    if (from === to) continue;
    edges.delete(i);
    edges.delete(j);
    edges.set(next, { ...first, line: [...into, ...out.slice(1)], from, to });
    for (const [end, old] of [[from, i], [to, j]] as const) at.set(end, new Set([...at.get(end)!].map((edge) => (edge === old ? next : edge))));
    meeting.clear();
    next++;
  }
  return [...edges.values()];
}

/** Marks the shortest ways from the given edges to the paved roads as paved village roads. */
export function paveWays(edges: readonly RoadEdge[], wanted: ReadonlySet<RoadEdge>): void {
  const at = new Map<number, RoadEdge[]>();
  for (const edge of edges) for (const node of [edge.from, edge.to]) at.set(node, [...(at.get(node) ?? []), edge]);
  const far = new Map<number, number>();
  const back = new Map<number, RoadEdge>();
  const queue: { node: number; meters: number }[] = [];
  for (const edge of edges) if (edge.rank !== 'track') for (const node of [edge.from, edge.to]) queue.push({ node, meters: 0 });
  const heap = new Heap(queue);
  for (let item = heap.pop(); item; item = heap.pop()) {
    if ((far.get(item.node) ?? Infinity) <= item.meters) continue;
    far.set(item.node, item.meters);
    if (item.by) back.set(item.node, item.by);
    for (const edge of at.get(item.node)!) {
      const node = edge.from === item.node ? edge.to : edge.from;
      if (!far.has(node)) heap.push({ node, meters: item.meters + lengthOf(edge.line), by: edge });
    }
  }
  for (const edge of wanted) {
    let node = far.get(edge.from)! <= far.get(edge.to)! ? edge.from : edge.to;
    edge.rank = edge.rank === 'track' ? 'street' : edge.rank;
    for (let by = back.get(node); by && far.get(node)! > 0; by = back.get(node)) {
      by.rank = by.rank === 'track' ? 'street' : by.rank;
      node = by.from === node ? by.to : by.from;
    }
  }
}
