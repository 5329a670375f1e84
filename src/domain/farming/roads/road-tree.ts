// The tree of shortest ways from one start (Dijkstra): typed columns used again for every start, and an end as soon as all targets are reached.
import { longer } from '../../longer.ts';
import type { RoadArcs } from './arcs.ts';

export class RoadTree {
  /** Seconds to the targets of the last run, Infinity where none leads there; to other nodes what is known so far. */
  readonly seconds: Float64Array;
  /** Arc by which a node is reached; below zero −1 − the number of the root. */
  readonly by: Int32Array;
  private readonly target: Uint32Array;
  /** Nodes whose seconds are to be forgotten before the next run. */
  private touched = new Int32Array(1024);
  private touchedCount = 0;
  /** Heap of nodes with what it cost to reach them; a node reached again for less is in it twice, and counts once. */
  private costs = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  private size = 0;
  private run = 0;

  constructor(nodeCount: number) {
    this.seconds = new Float64Array(nodeCount).fill(Infinity);
    this.by = new Int32Array(nodeCount);
    this.target = new Uint32Array(nodeCount);
  }

  /**
   * From roots that each begin at a node after so many seconds, over the pieces that are not closed, until the nodes
   * asked for are settled. Of two ways equally long the one found first stays.
   */
  grow(arcs: RoadArcs, roots: readonly number[], after: readonly number[], targets: readonly number[], closed: Uint8Array): void {
    const { seconds, target } = this;
    for (let i = 0; i < this.touchedCount; i++) seconds[this.touched[i]!] = Infinity;
    this.touchedCount = 0;
    const run = ++this.run;
    let open = 0;
    for (const node of targets) {
      if (target[node] === run) continue;
      target[node] = run;
      open++;
    }
    this.size = 0;
    for (let i = 0; i < roots.length; i++) if (after[i]! < seconds[roots[i]!]!) this.reach(roots[i]!, after[i]!, -1 - i);
    const { start, to, piece, seconds: arcSeconds } = arcs;
    while (this.size > 0 && open > 0) {
      const node = this.nodes[0]!;
      const base = this.costs[0]!;
      this.dropFirst();
      if (base > seconds[node]!) continue;
      if (target[node] === run) open--;
      const end = start[node + 1]!;
      for (let arc = start[node]!; arc < end; arc++) {
        const cost = base + arcSeconds[arc]!;
        if (cost < seconds[to[arc]!]! && closed[piece[arc]!] === 0) this.reach(to[arc]!, cost, arc);
      }
    }
  }

  /** Four children a place: fewer levels, and the four lie side by side in memory. */
  private reach(node: number, cost: number, arc: number): void {
    if (this.size === this.nodes.length) {
      this.nodes = longer(this.nodes, 2 * this.size);
      this.costs = longer(this.costs, 2 * this.size);
    }
    if (this.seconds[node] === Infinity) {
      if (this.touchedCount === this.touched.length) this.touched = longer(this.touched, 2 * this.touchedCount);
      this.touched[this.touchedCount++] = node;
    }
    this.seconds[node] = cost;
    this.by[node] = arc;
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
