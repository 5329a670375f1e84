// The edges of all rings in columns: by number instead of by object, so that a city of them is gone through quickly.
import type { Footprint } from './footprint.ts';
import { LoneFootprint } from './lone-footprint.ts';
import { VertexTable } from './vertex-table.ts';

/** Ring after ring, ground on the left of each edge. An edge also stands for the corner it begins with. */
export interface EdgeColumns {
  readonly count: number;
  /** First edge of each footprint, and one past the last. */
  readonly firstEdge: Int32Array;
  /** Number of the footprint. */
  readonly unit: Int32Array;
  /** The vertex it begins with; it ends with that of the next edge of its ring. */
  readonly from: Int32Array;
  readonly next: Int32Array;
  /** Vertices, millimetres of the plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Twins {
  /** The same border in the other direction; −1 where nobody else has it. */
  readonly twin: Int32Array;
  /** Pairs of edges on the same side of one border. */
  readonly doubled: readonly (readonly [number, number])[];
}

export function readEdges(footprints: readonly Footprint[]): EdgeColumns {
  let count = 0;
  for (const footprint of footprints) {
    if (footprint instanceof LoneFootprint) count += footprint.end - footprint.start;
    else for (const ring of footprint.rings) count += ring.length;
  }
  const firstEdge = new Int32Array(footprints.length + 1);
  const [unit, from, next] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const vertices = new VertexTable(count);
  let edge = 0;
  for (let index = 0; index < footprints.length; index++) {
    firstEdge[index] = edge;
    const footprint = footprints[index]!;
    if (footprint instanceof LoneFootprint) {
      const { store, start, end } = footprint;
      const first = edge;
      for (let i = start; i < end; i++) {
        unit[edge] = index;
        from[edge] = vertices.add(store.x[i]!, store.y[i]!);
        next[edge] = ++edge;
      }
      next[edge - 1] = first;
      continue;
    }
    for (const ring of footprint.rings) {
      const first = edge;
      for (const { x, y } of ring) {
        unit[edge] = index;
        from[edge] = vertices.add(x, y);
        next[edge] = ++edge;
      }
      next[edge - 1] = first;
    }
  }
  firstEdge[footprints.length] = edge;
  return { count, firstEdge, unit, from, next, x: vertices.x.slice(0, vertices.count) as Float64Array, y: vertices.y.slice(0, vertices.count) as Float64Array };
}

export function findTwins({ count, from, next }: EdgeColumns): Twins {
  const directed = new VertexTable(count, Int32Array);
  const edgeOf = new Int32Array(count);
  const doubled: [number, number][] = [];
  for (let edge = 0; edge < count; edge++) {
    const number = directed.add(from[edge]!, from[next[edge]!]!);
    if (number === directed.count - 1 && edgeOf[number] === 0) edgeOf[number] = edge + 1;
    else doubled.push([edgeOf[number]! - 1, edge]);
  }
  const twin = new Int32Array(count).fill(-1);
  for (let edge = 0; edge < count; edge++) {
    if (twin[edge]! >= 0) continue;
    const number = directed.find(from[next[edge]!]!, from[edge]!);
    if (number < 0) continue;
    const other = edgeOf[number]! - 1;
    twin[edge] = other;
    if (twin[other]! < 0) twin[other] = edge;
  }
  return { twin, doubled };
}

/** No unit yet, and more than one, among the units that have a corner at a vertex. */
const NOBODY = -1;
export const SEVERAL = -2;

/** By vertex: the unit that alone has corners there, or `SEVERAL`. */
export function ownersOf({ count, unit, from, x }: EdgeColumns): Int32Array {
  const owner = new Int32Array(x.length).fill(NOBODY);
  for (let corner = 0; corner < count; corner++) {
    const vertex = from[corner]!;
    if (owner[vertex] === NOBODY) owner[vertex] = unit[corner]!;
    else if (owner[vertex] !== unit[corner]) owner[vertex] = SEVERAL;
  }
  return owner;
}

/** How long an edge is on average, along both axes together. */
export function meanLength({ count, from, next, x, y }: Pick<EdgeColumns, 'count' | 'from' | 'next' | 'x' | 'y'>): number {
  let sum = 0;
  for (let edge = 0; edge < count; edge++) sum += Math.abs(x[from[next[edge]!]!]! - x[from[edge]!]!) + Math.abs(y[from[next[edge]!]!]! - y[from[edge]!]!);
  return sum / Math.max(1, count);
}
