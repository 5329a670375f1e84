// A coverage: snapped units as vertices and directed edges, each edge knowing the neighbour's on the other side.
import type Flatbush from 'flatbush';
import { CellGrid } from './cell-grid.ts';
import { areCrossing, mayOverlap, ROUNDING } from './closeness.ts';
import { findTwins, meanLength, ownersOf, readEdges, type EdgeColumns } from './edge-columns.ts';
import type { Footprint } from './footprint.ts';
import { findNear } from './pairs.ts';
import type { Snapped } from './snap.ts';
import { VertexTable } from './vertex-table.ts';

/** Snapped units with their edges. Where two share a border, each has the edge in its own direction and they are twins. */
export interface Coverage extends EdgeColumns {
  readonly footprints: readonly Footprint[];
  readonly twin: Int32Array;
  /** 1: shares ground with another unit, meets one other than in vertices, or crosses itself; its edges alone do not say where it ends. */
  readonly isEntangled: Uint8Array;
  /** Pairs of units that share a vertex or ground; the first of each pair is the lower number. */
  readonly touching: { readonly a: Int32Array; readonly b: Int32Array };
}

interface Draft extends Omit<Coverage, 'touching'> {
  readonly pairs: VertexTable;
}

/** `index`: of the bounds of the footprints. */
export function buildCoverage({ footprints, edges, twins }: Snapped, index: Flatbush | null): Coverage {
  const columns = edges ?? readEdges(footprints);
  const { twin, doubled } = twins ?? findTwins(columns);
  const draft: Draft = { ...columns, footprints, twin, isEntangled: new Uint8Array(footprints.length), pairs: new VertexTable(6 * footprints.length, Int32Array) };
  for (const [edge, other] of doubled) entangle(draft, columns.unit[edge]!, columns.unit[other]!);
  for (let edge = 0; edge < columns.count; edge++) {
    // A unit that runs back on itself.
    if (twin[edge]! >= 0 && columns.unit[twin[edge]!] === columns.unit[edge]) draft.isEntangled[columns.unit[edge]!] = 1;
  }
  pairByVertices(draft);
  findCrossings(draft);
  findContained(draft, index);
  followOverlaps(draft, index);
  const { pairs, ...coverage } = draft;
  return { ...coverage, touching: { a: Int32Array.from(pairs.x.subarray(0, pairs.count)), b: Int32Array.from(pairs.y.subarray(0, pairs.count)) } };
}

function entangle({ isEntangled, pairs }: Draft, a: number, b: number): void {
  isEntangled[a] = isEntangled[b] = 1;
  if (a !== b) pairs.add(Math.min(a, b), Math.max(a, b));
}

/** Units that have a vertex in common touch. */
function pairByVertices({ count: edges, from, unit, x, pairs }: Draft): void {
  const start = new Int32Array(x.length + 1);
  for (let edge = 0; edge < edges; edge++) start[from[edge]! + 1]!++;
  for (let vertex = 0; vertex < x.length; vertex++) start[vertex + 1]! += start[vertex]!;
  const place = start.slice();
  const at = new Int32Array(edges);
  for (let edge = 0; edge < edges; edge++) at[place[from[edge]!]!++] = unit[edge]!;
  for (let vertex = 0; vertex < x.length; vertex++) {
    for (let i = start[vertex]!; i < start[vertex + 1]!; i++) {
      for (let j = i + 1; j < start[vertex + 1]!; j++) {
        if (at[i] !== at[j]) pairs.add(Math.min(at[i]!, at[j]!), Math.max(at[i]!, at[j]!));
      }
    }
  }
}

/**
 * Edges that meet other than in vertices. Only edges without a twin are held against all: where two patches of units
 * overlap, the rim of one of them crosses the other, or lies in one of its units.
 */
function findCrossings(draft: Draft): void {
  const { count: edges, from, next, unit, twin, x, y } = draft;
  const grid = new CellGrid(Math.max(1000, meanLength(draft)), 2 * edges);
  // Twins cross what either of them crosses.
  for (let edge = 0; edge < edges; edge++) {
    if (twin[edge]! > edge && twin[twin[edge]!] === edge) continue;
    const [a, b] = [from[edge]!, from[next[edge]!]!];
    grid.addLine(edge, x[a]!, y[a]!, x[b]!, y[b]!, ROUNDING);
  }
  for (let edge = 0; edge < edges; edge++) {
    if (twin[edge]! >= 0) continue;
    const a = from[edge]!;
    const b = from[next[edge]!]!;
    const ax = x[a]!;
    const ay = y[a]!;
    const bx = x[b]!;
    const by = y[b]!;
    const found = grid.findAlong(ax, ay, bx, by, 0);
    for (let i = 0; i < found; i++) {
      const other = grid.found[i]!;
      if (other === edge) continue;
      const c = from[other]!;
      const d = from[next[other]!]!;
      const cx = x[c]!;
      const cy = y[c]!;
      const dx = x[d]!;
      const dy = y[d]!;
      if (Math.max(ax, bx) + ROUNDING < Math.min(cx, dx) || Math.max(cx, dx) + ROUNDING < Math.min(ax, bx)) continue;
      if (Math.max(ay, by) + ROUNDING < Math.min(cy, dy) || Math.max(cy, dy) + ROUNDING < Math.min(ay, by)) continue;
      const isMeeting = (a !== c && a !== d && liesOn(ax, ay, cx, cy, dx, dy)) || (b !== c && b !== d && liesOn(bx, by, cx, cy, dx, dy))
        || (c !== a && c !== b && liesOn(cx, cy, ax, ay, bx, by)) || (d !== a && d !== b && liesOn(dx, dy, ax, ay, bx, by))
        || (a !== c && a !== d && b !== c && b !== d && areCrossing(ax, ay, bx, by, cx, cy, dx, dy));
      if (!isMeeting) continue;
      entangle(draft, unit[edge]!, unit[other]!);
      if (twin[other]! >= 0) entangle(draft, unit[edge]!, unit[twin[other]!]!);
    }
  }
}

/** Whether a point is within rounding of an edge. */
function liesOn(px: number, py: number, x1: number, y1: number, x2: number, y2: number): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const x = px - x1;
  const y = py - y1;
  const squared = dx * dx + dy * dy;
  const along = Math.min(squared, Math.max(0, x * dx + y * dy));
  const nearX = x - (along / squared) * dx;
  const nearY = y - (along / squared) * dy;
  return nearX * nearX + nearY * nearY <= ROUNDING * ROUNDING;
}

/** Units whose rim lies in another unit: in its middle, or through common vertices. */
function findContained(draft: Draft, index: Flatbush | null): void {
  const { count: edges, from, next, unit, twin, x, y } = draft;
  const owner = ownersOf(draft);
  let before = -1;
  for (let edge = 0; edge < edges; edge++) {
    const isFollowing = before >= 0 && next[before] === edge && owner[from[edge]!] === unit[edge];
    before = twin[edge]! < 0 ? edge : -1;
    // Along edges that nobody else meets nothing changes.
    if (twin[edge]! >= 0 || isFollowing) continue;
    const px = (x[from[edge]!]! + x[from[next[edge]!]!]!) / 2;
    const py = (y[from[edge]!]! + y[from[next[edge]!]!]!) / 2;
    for (const other of findNear(index, { minX: px, minY: py, maxX: px, maxY: py }, 0)) {
      if (other !== unit[edge] && isInside(draft, other, px, py)) entangle(draft, unit[edge]!, other);
    }
  }
}

/**
 * Where two patches overlap, only their rims are found above. From a pair that overlaps the rest is reached by the units
 * that overlap one of the two, and so on.
 */
function followOverlaps(draft: Draft, index: Flatbush | null): void {
  const { footprints, isEntangled } = draft;
  const open = [...footprints.keys()].filter((i) => isEntangled[i]);
  for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
    for (const other of findNear(index, footprints[unit]!.bounds, 0)) {
      if (other === unit || !mayOverlap(footprints[unit]!, footprints[other]!)) continue;
      if (!isEntangled[other]) open.push(other);
      entangle(draft, unit, other);
    }
  }
}

function isInside({ firstEdge, from, next, x, y }: Draft, unit: number, px: number, py: number): boolean {
  let inside = false;
  for (let edge = firstEdge[unit]!; edge < firstEdge[unit + 1]!; edge++) {
    const [a, b] = [from[edge]!, from[next[edge]!]!];
    if (y[a]! > py !== y[b]! > py && px < x[a]! + ((py - y[a]!) / (y[b]! - y[a]!)) * (x[b]! - x[a]!)) inside = !inside;
  }
  return inside;
}
