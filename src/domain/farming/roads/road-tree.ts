// The tree of shortest ways from one start (Dijkstra): typed columns used again for every start, and an end as soon as all targets are reached.
import type { RoadArcs } from './arcs.ts';

export class RoadTree {
  /** Seconds to a node; as of the last run, where `isReached`. */
  readonly seconds: Float64Array;
  /** Arc by which a node is reached; below zero −1 − the number of the root. */
  readonly by: Int32Array;
  private readonly seen: Uint32Array;
  private readonly settled: Uint32Array;
  private readonly target: Uint32Array;
  private readonly place: Int32Array;
  private heap = new Int32Array(1024);
  private size = 0;
  private run = 0;

  constructor(nodeCount: number) {
    this.seconds = new Float64Array(nodeCount);
    this.by = new Int32Array(nodeCount);
    this.seen = new Uint32Array(nodeCount);
    this.settled = new Uint32Array(nodeCount);
    this.target = new Uint32Array(nodeCount);
    this.place = new Int32Array(nodeCount);
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
    const { seconds, seen, settled, target } = this;
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
      this.reach(node, after[i]!, -1 - i, seen[node] !== run);
    }
    const { start, to, piece, seconds: arcSeconds } = arcs;
    while (this.size > 0 && open > 0) {
      const node = this.pop();
      settled[node] = run;
      if (target[node] === run) open--;
      const base = seconds[node]!;
      const end = start[node + 1]!;
      for (let arc = start[node]!; arc < end; arc++) {
        if (closed[piece[arc]!] !== 0) continue;
        const next = to[arc]!;
        const cost = base + arcSeconds[arc]!;
        if (seen[next] !== run) this.reach(next, cost, arc, true);
        else if (cost < seconds[next]!) this.reach(next, cost, arc, false);
      }
    }
  }

  private reach(node: number, cost: number, arc: number, isNew: boolean): void {
    this.seconds[node] = cost;
    this.by[node] = arc;
    if (isNew) {
      this.seen[node] = this.run;
      if (this.size === this.heap.length) {
        const heap = new Int32Array(2 * this.size);
        heap.set(this.heap);
        this.heap = heap;
      }
      this.rise(this.size++, node, cost);
    } else this.rise(this.place[node]!, node, cost);
  }

  /** Four children a place: fewer levels, and the four lie side by side in memory. */
  private rise(from: number, node: number, cost: number): void {
    const { heap, place, seconds } = this;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const other = heap[above]!;
      if (seconds[other]! <= cost) break;
      heap[at] = other;
      place[other] = at;
      at = above;
    }
    heap[at] = node;
    place[node] = at;
  }

  private pop(): number {
    const { heap, place, seconds } = this;
    const top = heap[0]!;
    const size = --this.size;
    if (size === 0) return top;
    const node = heap[size]!;
    const cost = seconds[node]!;
    let at = 0;
    for (;;) {
      let child = 4 * at + 1;
      if (child >= size) break;
      const end = Math.min(child + 4, size);
      let least = child;
      let leastCost = seconds[heap[child]!]!;
      while (++child < end) {
        const other = seconds[heap[child]!]!;
        if (other >= leastCost) continue;
        least = child;
        leastCost = other;
      }
      if (leastCost >= cost) break;
      const moved = heap[least]!;
      heap[at] = moved;
      place[moved] = at;
      at = least;
    }
    heap[at] = node;
    place[node] = at;
    return top;
  }
}
