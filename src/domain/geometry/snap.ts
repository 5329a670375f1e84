// Snapping: neighbours that were surveyed apart get common corners, so that no slits or slivers stay between them.
import type { Path64 } from 'clipper2-ts';
import { CellGrid } from './cell-grid.ts';
import type { Footprint } from './footprint.ts';
import { Groups } from './pairs.ts';
import { boundsOf, doubleArea, withoutRepeats } from './rings.ts';
import { VertexTable } from './vertex-table.ts';

/** Millimetres: corners of different units this near are one corner. Finer than a wall, coarser than a survey's noise. */
export const SNAP_DISTANCE = 250;
const SQUARED = SNAP_DISTANCE * SNAP_DISTANCE;

/** No unit yet, and more than one, among the units that have a corner at a vertex. */
const NOBODY = -1;
const SEVERAL = -2;

/** The corners of all rings, ring after ring. */
interface Corners {
  readonly count: number;
  /** Index of the footprint, and the first corner of each ring and one past the last. */
  readonly unit: Int32Array;
  readonly ringStart: Int32Array;
  /** Number of the place it was surveyed at. */
  readonly vertex: Int32Array;
  readonly places: VertexTable;
}

/**
 * The footprints with the corners of different units that stand within 0.25 m of each other drawn together to their
 * mean, and with every corner that stands within 0.25 m of a neighbour's edge made a corner of that edge.
 * Nothing moves where no other unit is that near; the order of the footprints changes nothing.
 */
export function snapFootprints(footprints: readonly Footprint[]): Footprint[] {
  const corners = readCorners(footprints);
  const owner = ownersOf(corners);
  const moved = moveToMeans(corners, joinPlaces(corners, owner));
  const cuts = cutEdges(corners, moved);
  let ring = 0;
  return footprints.map((footprint) => {
    const first = ring;
    ring += footprint.rings.length;
    return withCorners(footprint, first, corners, moved, cuts);
  });
}

function readCorners(footprints: readonly Footprint[]): Corners {
  const count = footprints.reduce((sum, { rings }) => sum + rings.reduce((all, path) => all + path.length, 0), 0);
  const unit = new Int32Array(count);
  const vertex = new Int32Array(count);
  const places = new VertexTable(count);
  const starts: number[] = [];
  let corner = 0;
  for (const [index, { rings }] of footprints.entries()) {
    for (const path of rings) {
      starts.push(corner);
      for (const { x, y } of path) {
        unit[corner] = index;
        vertex[corner++] = places.add(x, y);
      }
    }
  }
  starts.push(corner);
  return { count, unit, vertex, places, ringStart: Int32Array.from(starts) };
}

/** By place: the unit that alone has corners there, or `SEVERAL`. */
function ownersOf({ count, unit, vertex, places }: Corners): Int32Array {
  const owner = new Int32Array(places.count).fill(NOBODY);
  for (let corner = 0; corner < count; corner++) {
    const place = vertex[corner]!;
    if (owner[place] === NOBODY) owner[place] = unit[corner]!;
    else if (owner[place] !== unit[corner]) owner[place] = SEVERAL;
  }
  return owner;
}

/** Groups of places near each other; two corners of one and the same unit are left as surveyed. */
function joinPlaces({ places }: Corners, owner: Int32Array): Groups {
  const groups = new Groups(places.count);
  // Few places stand so near the edge of a cell that another one must be looked into.
  const grid = new CellGrid(16 * SNAP_DISTANCE, places.count);
  for (let place = 0; place < places.count; place++) grid.addPoint(place, places.x[place]!, places.y[place]!);
  for (let place = 0; place < places.count; place++) {
    const x = places.x[place]!;
    const y = places.y[place]!;
    grid.findAround(x, y, SNAP_DISTANCE, (other) => {
      if (other <= place || (owner[place] === owner[other] && owner[place] !== SEVERAL)) return;
      const dx = places.x[other]! - x;
      const dy = places.y[other]! - y;
      if (dx * dx + dy * dy <= SQUARED) groups.join(place, other);
    });
  }
  return groups;
}

/** Where each place lies after snapping: the mean of the corners joined there, a place with several corners weighing so much. */
function moveToMeans({ count, vertex, places }: Corners, groups: Groups): { x: Float64Array; y: Float64Array } {
  const x = places.x.slice(0, places.count);
  const y = places.y.slice(0, places.count);
  const isJoined = new Uint8Array(places.count);
  for (let place = 0; place < places.count; place++) {
    const group = groups.find(place);
    if (group !== place) isJoined[group] = 1;
  }
  const sums = new Map<number, { x: number; y: number; corners: number }>();
  for (let corner = 0; corner < count; corner++) {
    const group = groups.find(vertex[corner]!);
    if (isJoined[group] === 0) continue;
    let sum = sums.get(group);
    if (sum === undefined) sums.set(group, (sum = { x: 0, y: 0, corners: 0 }));
    sum.x += places.x[vertex[corner]!]!;
    sum.y += places.y[vertex[corner]!]!;
    sum.corners++;
  }
  if (sums.size > 0) {
    for (let place = 0; place < places.count; place++) {
      const sum = sums.get(groups.find(place));
      if (sum === undefined) continue;
      x[place] = Math.round(sum.x / sum.corners);
      y[place] = Math.round(sum.y / sum.corners);
    }
  }
  return { x, y };
}

/** By corner: the places that stand on the edge from it to the next one, in no order. */
function cutEdges(corners: Corners, { x, y }: { x: Float64Array; y: Float64Array }): Map<number, number[]> {
  const { ringStart, vertex, unit } = corners;
  const grid = new CellGrid(cellSizeFor(corners, x, y), x.length);
  for (let place = 0; place < x.length; place++) grid.addPoint(place, x[place]!, y[place]!);
  const owner = ownersOf(corners);
  const cuts = new Map<number, number[]>();
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const [first, end] = [ringStart[ring]!, ringStart[ring + 1]!];
    for (let corner = first; corner < end; corner++) {
      const [from, to] = [vertex[corner]!, vertex[corner + 1 === end ? first : corner + 1]!];
      const [x1, y1, x2, y2] = [x[from]!, y[from]!, x[to]!, y[to]!];
      grid.findAlong(x1, y1, x2, y2, SNAP_DISTANCE, (place) => {
        if (place === from || place === to || owner[place] === unit[corner] || !standsOn(x[place]!, y[place]!, x1, y1, x2, y2)) return;
        const known = cuts.get(corner);
        if (known === undefined) cuts.set(corner, [place]);
        else if (!known.includes(place)) known.push(place);
      });
    }
  }
  return cuts;
}

/** Cells about as wide as an edge is long: an edge crosses few, and few places lie in one. */
function cellSizeFor({ ringStart, vertex, count }: Corners, x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const [first, end] = [ringStart[ring]!, ringStart[ring + 1]!];
    for (let corner = first; corner < end; corner++) {
      const [from, to] = [vertex[corner]!, vertex[corner + 1 === end ? first : corner + 1]!];
      sum += Math.abs(x[to]! - x[from]!) + Math.abs(y[to]! - y[from]!);
    }
  }
  return Math.max(4 * SNAP_DISTANCE, sum / Math.max(1, count));
}

/** True where the point is within the snap distance of the open edge and is neither of its ends. */
function standsOn(px: number, py: number, x1: number, y1: number, x2: number, y2: number): boolean {
  const [dx, dy, x, y] = [x2 - x1, y2 - y1, px - x1, py - y1];
  const squared = dx * dx + dy * dy;
  const along = x * dx + y * dy;
  if (along <= 0 || along >= squared) return false;
  const across = x * dy - y * dx;
  return across * across <= SQUARED * squared;
}

function withCorners(footprint: Footprint, firstRing: number, { ringStart, vertex, places }: Corners, moved: { x: Float64Array; y: Float64Array }, cuts: ReadonlyMap<number, number[]>): Footprint {
  let isChanged = false;
  const rings = footprint.rings.map((path, i): Path64 => {
    const first = ringStart[firstRing + i]!;
    const ring: Path64 = [];
    path.forEach((point, k) => {
      const place = vertex[first + k]!;
      const isMoved = moved.x[place] !== places.x[place] || moved.y[place] !== places.y[place];
      ring.push(isMoved ? { x: moved.x[place]!, y: moved.y[place]! } : point);
      const cut = cuts.get(first + k);
      isChanged ||= isMoved || cut !== undefined;
      if (cut !== undefined) ring.push(...sortAlong(cut, place, vertex[first + (k + 1) % path.length]!, moved));
    });
    return ring;
  });
  if (!isChanged) return footprint;
  const kept = rings.map(withoutRepeats).filter((ring) => ring.length > 2 && doubleArea(ring) !== 0);
  // A unit smaller than the snap distance would vanish: it stays as surveyed.
  return kept.length === 0 ? footprint : { ...footprint, rings: kept, bounds: boundsOf(kept) };
}

function sortAlong(cut: readonly number[], from: number, to: number, { x, y }: { x: Float64Array; y: Float64Array }): Path64 {
  const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!];
  const along = (point: { x: number; y: number }): number => (point.x - x[from]!) * dx + (point.y - y[from]!) * dy;
  return cut.map((place) => ({ x: x[place]!, y: y[place]! })).sort((a, b) => along(a) - along(b) || a.x - b.x || a.y - b.y);
}
