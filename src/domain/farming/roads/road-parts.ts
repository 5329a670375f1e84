// Which nodes hang together over the pieces that are open, whatever the direction: what lies in another part need not be looked for.
import type { RoadArcs } from './arcs.ts';

/** The part of every node, by one of its nodes. */
export function partsOf({ nodeCount, from, to, piece }: RoadArcs, closed: Uint8Array): Int32Array {
  const above = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) above[node] = node;
  const top = (node: number): number => {
    let at = node;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  for (let arc = 0; arc < to.length; arc++) {
    // Of the two directions of a piece one is enough, but a one-way piece has only one.
    if (closed[piece[arc]!] !== 0) continue;
    const [a, b] = [top(from[arc]!), top(to[arc]!)];
    if (a !== b) above[a > b ? a : b] = a > b ? b : a;
  }
  for (let node = 0; node < nodeCount; node++) above[node] = top(node);
  return above;
}
