// Snapping: neighbours that were surveyed apart get common corners, so that no slits or slivers stay between them.
import type { Path64 } from 'clipper2-ts';
import { CellGrid } from './cell-grid.ts';
import { findTwins, meanLength, ownersOf, readEdges, SEVERAL, type EdgeColumns, type Twins } from './edge-columns.ts';
import type { Footprint } from './footprint.ts';
import { Groups } from './pairs.ts';
import { boundsOf, doubleArea, withoutRepeats } from './rings.ts';

/** Millimetres: corners of different units this near are one corner. Finer than a wall, coarser than a survey's noise. */
export const SNAP_DISTANCE = 250;

/** Where vertices lie after snapping. */
interface Moved {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly isAny: boolean;
}

/** What was snapped; `edges` and `twins` are those of the footprints, null where corners moved or came. */
export interface Snapped {
  readonly footprints: readonly Footprint[];
  readonly edges: EdgeColumns | null;
  readonly twins: Twins | null;
}

/**
 * The footprints with the corners of different units that stand within a distance (millimetres; 0.25 m) of each other
 * drawn together to their mean, and with every corner that stands so near a neighbour's edge made a corner of that edge.
 * Nothing moves where no other unit is that near; the order of the footprints changes nothing.
 */
export function snapEdges(footprints: readonly Footprint[], distance = SNAP_DISTANCE): Snapped {
  const edges = readEdges(footprints);
  const twins = findTwins(edges);
  const owner = ownersOf(edges);
  const moved = moveToMeans(edges, joinVertices(edges, owner, distance));
  const cuts = cutEdges(edges, moved, owner, twins, distance);
  if (!moved.isAny && cuts.size === 0) return { footprints, edges, twins };
  return { footprints: footprints.map((footprint, i) => withCorners(footprint, edges.firstEdge[i]!, edges, moved, cuts)), edges: null, twins: null };
}

/** Groups of vertices near each other, null without any; two corners of one and the same unit are left as surveyed. */
function joinVertices({ x, y }: EdgeColumns, owner: Int32Array, distance: number): Groups | null {
  let groups: Groups | null = null;
  // Few vertices stand so near the edge of a cell that another one must be looked into.
  const grid = new CellGrid(16 * distance, x.length);
  for (let vertex = 0; vertex < x.length; vertex++) {
    const [ownX, ownY] = [x[vertex]!, y[vertex]!];
    const found = grid.findAround(ownX, ownY, distance);
    for (let i = 0; i < found; i++) {
      const other = grid.found[i]!;
      if (owner[vertex] === owner[other] && owner[vertex] !== SEVERAL) continue;
      const dx = x[other]! - ownX;
      const dy = y[other]! - ownY;
      if (dx * dx + dy * dy <= distance * distance) (groups ??= new Groups(x.length)).join(vertex, other);
    }
    grid.addPoint(vertex, ownX, ownY);
  }
  return groups;
}

/** The mean of the corners joined; a vertex with several corners weighs so much. */
function moveToMeans({ count, from, x, y }: EdgeColumns, groups: Groups | null): Moved {
  if (groups === null) return { x, y, isAny: false };
  const isJoined = new Uint8Array(x.length);
  for (let vertex = 0; vertex < x.length; vertex++) if (groups.find(vertex) !== vertex) isJoined[groups.find(vertex)] = 1;
  const sums = new Map<number, { x: number; y: number; corners: number }>();
  for (let corner = 0; corner < count; corner++) {
    const group = groups.find(from[corner]!);
    if (isJoined[group] === 0) continue;
    let sum = sums.get(group);
    if (sum === undefined) sums.set(group, (sum = { x: 0, y: 0, corners: 0 }));
    sum.x += x[from[corner]!]!;
    sum.y += y[from[corner]!]!;
    sum.corners++;
  }
  const moved = { x: x.slice(), y: y.slice(), isAny: true };
  for (let vertex = 0; vertex < x.length; vertex++) {
    const sum = sums.get(groups.find(vertex));
    if (sum === undefined) continue;
    moved.x[vertex] = Math.round(sum.x / sum.corners);
    moved.y[vertex] = Math.round(sum.y / sum.corners);
  }
  return moved;
}

/** By edge: the vertices that stand on it, in no order. */
function cutEdges({ count, from, next, unit }: EdgeColumns, { x, y }: Moved, owner: Int32Array, { twin }: Twins, distance: number): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  // Cells about as wide as an edge is long: an edge crosses few, and few vertices lie in one.
  const grid = new CellGrid(Math.max(4 * distance, meanLength({ count, from, next, x, y })), x.length);
  for (let vertex = 0; vertex < x.length; vertex++) grid.addPoint(vertex, x[vertex]!, y[vertex]!);
  const cut = (edge: number, vertex: number): void => {
    if (owner[vertex] === unit[edge]) return;
    const known = cuts.get(edge);
    if (known === undefined) cuts.set(edge, [vertex]);
    else if (!known.includes(vertex)) known.push(vertex);
  };
  for (let edge = 0; edge < count; edge++) {
    const other = twin[edge]!;
    // What stands on a border stands on it from both sides.
    if (other >= 0 && other < edge && twin[other] === edge) continue;
    const a = from[edge]!;
    const b = from[next[edge]!]!;
    const x1 = x[a]!;
    const y1 = y[a]!;
    const x2 = x[b]!;
    const y2 = y[b]!;
    const found = grid.findAlong(x1, y1, x2, y2, distance);
    for (let i = 0; i < found; i++) {
      const vertex = grid.found[i]!;
      if (vertex === a || vertex === b || !standsOn(x[vertex]!, y[vertex]!, x1, y1, x2, y2, distance)) continue;
      cut(edge, vertex);
      if (other > edge && twin[other] === edge) cut(other, vertex);
    }
  }
  return cuts;
}

/** True where the point is within the snap distance of the open edge and is neither of its ends. */
function standsOn(px: number, py: number, x1: number, y1: number, x2: number, y2: number, distance: number): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const x = px - x1;
  const y = py - y1;
  const squared = dx * dx + dy * dy;
  const along = x * dx + y * dy;
  if (along <= 0 || along >= squared) return false;
  const across = x * dy - y * dx;
  return across * across <= distance * distance * squared;
}

function withCorners(footprint: Footprint, firstEdge: number, { from, next, x, y }: EdgeColumns, moved: Moved, cuts: ReadonlyMap<number, number[]>): Footprint {
  let edge = firstEdge;
  let isChanged = false;
  const rings = footprint.rings.map((path): Path64 => {
    const ring: Path64 = [];
    for (const point of path) {
      const vertex = from[edge]!;
      const isMoved = moved.x[vertex] !== x[vertex] || moved.y[vertex] !== y[vertex];
      ring.push(isMoved ? { x: moved.x[vertex]!, y: moved.y[vertex]! } : point);
      const cut = cuts.get(edge);
      isChanged ||= isMoved || cut !== undefined;
      if (cut !== undefined) ring.push(...sortAlong(cut, vertex, from[next[edge]!]!, moved));
      edge++;
    }
    return ring;
  });
  if (!isChanged) return footprint;
  const kept = rings.map(withoutRepeats).filter((ring) => ring.length > 2 && doubleArea(ring) !== 0);
  // A unit smaller than the snap distance would vanish: it stays as surveyed.
  return kept.length === 0 ? footprint : { row: footprint.row, surveyed: footprint.surveyed, rings: kept, bounds: boundsOf(kept) };
}

function sortAlong(cut: readonly number[], from: number, to: number, { x, y }: Moved): Path64 {
  const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
  const along = (point: { x: number; y: number }): number => (point.x - x[from]!) * dx + (point.y - y[from]!) * dy;
  return cut.map((vertex) => ({ x: x[vertex]!, y: y[vertex]! })).sort((a, b) => along(a) - along(b) || a.x - b.x || a.y - b.y);
}
