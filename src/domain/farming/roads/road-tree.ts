// The tree of shortest ways from one start (Dijkstra): typed columns used again for every start, and an end as soon as all targets are reached.
import { longer } from '../../longer.ts';
import type { RoadArcs } from './arcs.ts';

export class RoadTree {
  /** Seconds to a node; as of the last run, where `isReached`. */
  readonly seconds: Float64Array;
  /** Arc by which a node is reached; below zero −1 − the number of the root. */
  readonly by: Int32Array;
  private readonly seen: Uint32Array;
  private readonly settled: Uint32Array;
  private readonly target: Uint32Array;
  /** Heap of nodes with what it cost to reach them; a node reached again for less is in it twice, and counts once. */
  private costs = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  private size = 0;
  private run = 0;

  constructor(nodeCount: number) {
    this.seconds = new Float64Array(nodeCount);
    this.by = new Int32Array(nodeCount);
    this.seen = new Uint32Array(nodeCount);
    this.settled = new Uint32Array(nodeCount);
    this.target = new Uint32Array(nodeCount);
  }

  isReached(node: number): boolean {
    return this.settled[node] === this.run;
  }

  /**
   * From roots that each begin at a node after so many seconds, over the pieces that are not closed, until the nodes
   * asked for are settled; without any until all are that can be. Of two ways equally long the one found first stays.
   */
  grow(arcs: RoadArcs, roots: readonly number[], after: readonly number[], targets: readonly number[] | null, closed: Uint8Array): void {
    const run = ++this.run;
    const { seconds, by, seen, settled, target } = this;
    let open = targets === null ? Infinity : 0;
    for (const node of targets ?? []) {
      if (target[node] === run) continue;
      target[node] = run;
      open++;
    }
    this.size = 0;
    for (let i = 0; i < roots.length; i++) {
      const node = roots[i]!;
      if (seen[node] === run && seconds[node]! <= after[i]!) continue;
      seen[node] = run;
      seconds[node] = after[i]!;
      by[node] = -1 - i;
      this.push(node, after[i]!);
    }
    const { start, to, piece, seconds: arcSeconds } = arcs;
    while (this.size > 0 && open > 0) {
      const node = this.nodes[0]!;
      this.dropFirst();
      if (settled[node] === run) continue;
      settled[node] = run;
      if (target[node] === run) open--;
      const base = seconds[node]!;
      const end = start[node + 1]!;
      for (let arc = start[node]!; arc < end; arc++) {
        const next = to[arc]!;
        const cost = base + arcSeconds[arc]!;
        if ((seen[next] === run && cost >= seconds[next]!) || closed[piece[arc]!] !== 0) continue;
        seen[next] = run;
        seconds[next] = cost;
        by[next] = arc;
        this.push(next, cost);
      }
    }
  }

  /** Four children a place: fewer levels, and the four lie side by side in memory. */
  private push(node: number, cost: number): void {
    if (this.size === this.nodes.length) {
      this.nodes = longer(this.nodes, 2 * this.size);
      this.costs = longer(this.costs, 2 * this.size);
    }
    const { costs, nodes } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      if (costs[above]! <= cost) break;
      costs[at] = costs[above]!;
      nodes[at] = nodes[above]!;
      at = above;
    }
    costs[at] = cost;
    nodes[at] = node;
  }

  private dropFirst(): void {
    const { costs, nodes } = this;
    const size = --this.size;
    const cost = costs[size]!;
    const node = nodes[size]!;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let least = first;
      let leastCost = costs[first]!;
      for (let child = first + 1; child < end; child++) {
        if (costs[child]! >= leastCost) continue;
        least = child;
        leastCost = costs[child]!;
      }
      if (leastCost >= cost) break;
      costs[at] = leastCost;
      nodes[at] = nodes[least]!;
      at = least;
    }
    costs[at] = cost;
    nodes[at] = node;
  }
}
