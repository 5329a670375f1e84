// Snapping: neighbours that were surveyed apart get common corners, so that no slits or slivers stay between them.
import type { Path64 } from 'clipper2-ts';
import type { Footprint } from './footprint.ts';
import { findPairs, Groups } from './pairs.ts';
import type { GridPoint } from './plane.ts';
import { boundsOf, doubleArea, withoutRepeats, type Bounds } from './rings.ts';

/** Millimetres: corners of different units this near are one corner. Finer than a wall, coarser than a survey's noise. */
export const SNAP_DISTANCE = 250;

/** A corner of a ring while snapping; `cuts` are the neighbours' corners that stand on the edge to the next one. */
interface Corner {
  point: GridPoint;
  readonly number: number;
  readonly ring: readonly Corner[];
  readonly place: number;
  cuts: GridPoint[] | null;
}

const nextOf = ({ ring, place }: Corner): GridPoint => ring[place + 1 === ring.length ? 0 : place + 1]!.point;

/**
 * The footprints with the corners of different units that stand within 0.25 m of each other drawn together to their
 * mean, and with every corner that stands within 0.25 m of a neighbour's edge made a corner of that edge.
 * Nothing moves where no other unit is that near; the order of the footprints changes nothing.
 */
export function snapFootprints(footprints: readonly Footprint[]): Footprint[] {
  const pairs = findPairs(footprints, SNAP_DISTANCE);
  if (pairs.length === 0) return [...footprints];
  const corners: Corner[] = [];
  const linked = footprints.map(({ rings }) => rings.map((ring) => linkCorners(ring, corners)));
  const facing = pairs.map(([a, b]) => ({
    a: cornersNear(linked[a]!, footprints[b]!.bounds),
    b: cornersNear(linked[b]!, footprints[a]!.bounds),
  }));
  const groups = new Groups(corners.length);
  for (const { a, b } of facing) joinCorners(a.corners, b.corners, groups);
  moveToMeans(corners, groups);
  for (const { a, b } of facing) {
    cutEdges(a.corners, b.edges);
    cutEdges(b.corners, a.edges);
  }
  return footprints.map((footprint, i) => withCorners(footprint, linked[i]!));
}

function linkCorners(path: Path64, all: Corner[]): Corner[] {
  const ring: Corner[] = [];
  path.forEach((point, place) => ring.push({ point, number: all.length + place, ring, place, cuts: null }));
  all.push(...ring);
  return ring;
}

/** The corners of a footprint, and the corners that begin its edges, near the bounds of a neighbour. */
function cornersNear(rings: readonly Corner[][], bounds: Bounds): { corners: Corner[]; edges: Corner[] } {
  const minX = bounds.minX - SNAP_DISTANCE;
  const minY = bounds.minY - SNAP_DISTANCE;
  const maxX = bounds.maxX + SNAP_DISTANCE;
  const maxY = bounds.maxY + SNAP_DISTANCE;
  const corners: Corner[] = [];
  const edges: Corner[] = [];
  for (const ring of rings) {
    for (const corner of ring) {
      const { x, y } = corner.point;
      const next = nextOf(corner);
      if (x >= minX && x <= maxX && y >= minY && y <= maxY) corners.push(corner);
      if (Math.max(x, next.x) < minX || Math.min(x, next.x) > maxX) continue;
      if (Math.max(y, next.y) >= minY && Math.min(y, next.y) <= maxY) edges.push(corner);
    }
  }
  return { corners, edges };
}

function joinCorners(ours: readonly Corner[], theirs: readonly Corner[], groups: Groups): void {
  for (const { point, number } of ours) {
    for (const other of theirs) {
      const x = other.point.x - point.x;
      const y = other.point.y - point.y;
      if (x * x + y * y <= SNAP_DISTANCE * SNAP_DISTANCE) groups.join(number, other.number);
    }
  }
}

function moveToMeans(corners: readonly Corner[], groups: Groups): void {
  const members = new Map<number, Corner[]>();
  for (const corner of corners) {
    const group = groups.find(corner.number);
    if (group === corner.number) continue;
    const joined = members.get(group);
    if (joined) joined.push(corner);
    else members.set(group, [corners[group]!, corner]);
  }
  for (const joined of members.values()) {
    const x = Math.round(joined.reduce((sum, { point }) => sum + point.x, 0) / joined.length);
    const y = Math.round(joined.reduce((sum, { point }) => sum + point.y, 0) / joined.length);
    for (const corner of joined) corner.point = { x, y };
  }
}

function cutEdges(corners: readonly Corner[], edges: readonly Corner[]): void {
  for (const { point } of corners) {
    for (const edge of edges) if (standsOn(point, edge.point, nextOf(edge))) (edge.cuts ??= []).push(point);
  }
}

/** True where the point is within the snap distance of the open edge and is neither of its ends. */
function standsOn(point: GridPoint, start: GridPoint, end: GridPoint): boolean {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const squared = dx * dx + dy * dy;
  const x = point.x - start.x;
  const y = point.y - start.y;
  const along = x * dx + y * dy;
  if (along <= 0 || along >= squared) return false;
  const across = x * dy - y * dx;
  return across * across <= SNAP_DISTANCE * SNAP_DISTANCE * squared;
}

function withCorners(footprint: Footprint, linked: readonly Corner[][]): Footprint {
  if (linked.every((ring, i) => ring.every(({ point, cuts }, j) => cuts === null && point === footprint.rings[i]![j]))) return footprint;
  const rings = linked
    .map((ring) => withoutRepeats(ring.flatMap((corner) => [corner.point, ...sortAlong(corner)])))
    .filter((ring) => ring.length > 2 && doubleArea(ring) !== 0);
  // A unit smaller than the snap distance would vanish: it stays as surveyed.
  return rings.length === 0 ? footprint : { ...footprint, rings, bounds: boundsOf(rings) };
}

function sortAlong(corner: Corner): GridPoint[] {
  if (!corner.cuts) return [];
  const { x, y } = corner.point;
  const next = nextOf(corner);
  const along = (point: GridPoint): number => (point.x - x) * (next.x - x) + (point.y - y) * (next.y - y);
  return corner.cuts.sort((a, b) => along(a) - along(b) || a.x - b.x || a.y - b.y);
}
