// Dijkstra written plainly, with maps and a heap of pairs, over the directed arcs of one mode and to its very end: what trees are held against.
import type { RoadArcs } from '../../src/domain/farming/roads/arcs.ts';

/** Seconds to every node from nodes that begin after so many, over pieces that are not closed. */
export function plainSeconds(arcs: RoadArcs, starts: readonly (readonly [node: number, seconds: number])[], closed: Uint8Array): Map<number, number> {
  const outgoing = outgoingOf(arcs);
  const best = new Map<number, number>();
  const open: [seconds: number, node: number][] = [];
  for (const [node, seconds] of starts) push(open, [seconds, node]);
  while (open.length > 0) {
    const [seconds, node] = pop(open);
    if (best.has(node)) continue;
    best.set(node, seconds);
    for (const { next, seconds: more, piece } of outgoing.get(node) ?? []) if (closed[piece] === 0 && !best.has(next)) push(open, [seconds + more, next]);
  }
  return best;
}

function push(heap: [number, number][], item: [number, number]): void {
  heap.push(item);
  for (let at = heap.length - 1; at > 0 && heap[at]![0] < heap[(at - 1) >> 1]![0]; at = (at - 1) >> 1) swap(heap, at, (at - 1) >> 1);
}

function pop(heap: [number, number][]): [number, number] {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ;) {
    const least = [2 * at + 1, 2 * at + 2].filter((child) => child < heap.length).sort((a, b) => heap[a]![0] - heap[b]![0])[0];
    if (least === undefined || heap[least]![0] >= heap[at]![0]) return top;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: [number, number][], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b]!, heap[a]!];
}

interface Outgoing {
  readonly next: number;
  readonly seconds: number;
  readonly piece: number;
}

const known = new WeakMap<RoadArcs, Map<number, Outgoing[]>>();

function outgoingOf(arcs: RoadArcs): Map<number, Outgoing[]> {
  let outgoing = known.get(arcs);
  if (outgoing) return outgoing;
  known.set(arcs, (outgoing = new Map()));
  for (let arc = 0; arc < arcs.to.length; arc++) {
    const list = outgoing.get(arcs.from[arc]!) ?? [];
    outgoing.set(arcs.from[arc]!, list);
    list.push({ next: arcs.to[arc]!, seconds: arcs.seconds[arc]!, piece: arcs.piece[arc]! });
  }
  return outgoing;
}
