// The grounds that a plane graph encloses, and what lies between each two of them.
import type { Path64 } from 'clipper2-ts';
import { doubleArea } from '../geometry/rings.ts';
import type { PlaneGraph } from './arrange-lines.ts';

/** Beyond all lines, and inside an outline that stands alone. */
export const OUTSIDE = -1;

/** A stretch of border with one face on its left and another one on its right. */
export interface Border {
  /** Number of the face on the right, or `OUTSIDE`. */
  readonly other: number;
  readonly labels: readonly number[];
  /** Its straight pieces, millimetres from the start of each to its end. */
  readonly pieces: readonly { readonly dx: number; readonly dy: number }[];
}

export interface Face {
  /** Counter-clockwise; what stands alone inside is not cut out. */
  readonly ring: Path64;
  readonly borders: readonly Border[];
}

interface HalfEdges {
  readonly from: readonly number[];
  readonly next: readonly number[];
  readonly labels: readonly (readonly number[])[];
}

/** All faces that are enclosed. */
export function enclosedFaces(graph: PlaneGraph): Face[] {
  const half = joinHalfEdges(graph);
  const faceOf = half.from.map(() => OUTSIDE);
  const isSeen = half.from.map(() => false);
  const found: { cycle: number[]; ring: Path64 }[] = [];
  for (let start = 0; start < half.from.length; start++) {
    const cycle: number[] = [];
    for (let edge = start; !isSeen[edge]!; edge = half.next[edge]!) {
      isSeen[edge] = true;
      cycle.push(edge);
    }
    const ring = cycle.map((edge) => ({ x: graph.x[half.from[edge]!]!, y: graph.y[half.from[edge]!]! }));
    if (doubleArea(ring) <= 0) continue;
    for (const edge of cycle) faceOf[edge] = found.length;
    found.push({ cycle, ring });
  }
  return found.map(({ cycle, ring }) => ({ ring, borders: bordersOf(cycle, half, faceOf, graph) }));
}

/** Edge i of the graph is 2i and, backwards, 2i + 1; the next one has the same ground on its left. */
function joinHalfEdges({ x, y, edges }: PlaneGraph): HalfEdges {
  const from = edges.flatMap((edge) => [edge.from, edge.to]);
  const leaving = new Map<number, number[]>();
  from.forEach((vertex, half) => {
    const known = leaving.get(vertex);
    if (known === undefined) leaving.set(vertex, [half]);
    else known.push(half);
  });
  const angleOf = (half: number): number => {
    const [a, b] = [from[half]!, from[half ^ 1]!];
    return Math.atan2(y[b]! - y[a]!, x[b]! - x[a]!);
  };
  const next = from.map(() => 0);
  for (const halves of leaving.values()) {
    const sorted = halves.map((half) => ({ half, angle: angleOf(half) })).toSorted((a, b) => a.angle - b.angle);
    // Coming in along one, the ground on the left goes on along the one before it, clockwise.
    sorted.forEach(({ half }, i) => (next[half ^ 1] = sorted[(i + sorted.length - 1) % sorted.length]!.half));
  }
  return { from, next, labels: edges.flatMap(({ labels }) => [labels, labels]) };
}

function bordersOf(cycle: readonly number[], half: HalfEdges, faceOf: readonly number[], { x, y }: PlaneGraph): Border[] {
  const otherOf = (edge: number): number => faceOf[edge ^ 1]!;
  const isSame = (a: number, b: number): boolean => otherOf(a) === otherOf(b) && half.labels[a]!.join() === half.labels[b]!.join();
  // Begins where a border does.
  const start = Math.max(0, cycle.findIndex((edge, i) => !isSame(edge, cycle.at(i - 1)!)));
  const borders: { edges: number[] }[] = [];
  for (const edge of [...cycle.slice(start), ...cycle.slice(0, start)]) {
    const last = borders.at(-1);
    if (last !== undefined && isSame(last.edges[0]!, edge)) last.edges.push(edge);
    else borders.push({ edges: [edge] });
  }
  const pieceOf = (edge: number) => {
    const [a, b] = [half.from[edge]!, half.from[edge ^ 1]!];
    return { dx: x[b]! - x[a]!, dy: y[b]! - y[a]! };
  };
  return borders.map(({ edges }) => ({ other: otherOf(edges[0]!), labels: half.labels[edges[0]!]!, pieces: edges.map(pieceOf) }));
}
