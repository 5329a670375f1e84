// Where a pointer means to be: on walls before roads, roads before field ridges, ridges before single points.
import type { Path64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { GridPoint } from '../../geometry/plane.ts';
import { ringsOf } from '../../geometry/rings.ts';
import type { EditShape } from '../shapes/edit-shape.ts';
import { nearestOnEdge, type Edge } from '../shapes/segments.ts';

/** 小区围墙 wall · 道路 road · 田埂 ridge · 点 vertex: a class wins over all that stand after it. */
export const SNAP_CLASSES = ['wall', 'road', 'ridge', 'vertex'] as const;
export type SnapClass = (typeof SNAP_CLASSES)[number];

/** A line that may be snapped to, whole millimetres of the plane; a line of one point is a single point. */
export interface SnapLine {
  readonly id: string;
  readonly points: Path64;
  readonly isClosed: boolean;
}

export interface SnapAnswer {
  readonly point: GridPoint;
  readonly class: SnapClass;
  readonly line: SnapLine;
  /** The edge from this corner of the line to the next. */
  readonly edge: number;
  /** The corner it is, −1 where it lies between two. */
  readonly corner: number;
}

interface Candidate {
  readonly line: SnapLine;
  readonly edge: number;
  readonly ends: Edge;
}

/** A corner wins over its edges within this share of the tolerance. */
const CORNER_SHARE = 0.5;

/** The walls of shapes as lines; the id is the key, so that a line says whose wall it is. */
export function wallsOf(shapes: readonly EditShape[]): SnapLine[] {
  return shapes.flatMap(({ key, parts }) => ringsOf(parts).map((points): SnapLine => ({ id: key, points, isClosed: true })));
}

/** Lines of all classes, indexed once and asked at every move of the pointer. */
export class SnapIndex {
  private readonly classes: readonly { readonly candidates: readonly Candidate[]; readonly index: Flatbush | null }[];

  constructor(lines: Readonly<Partial<Record<SnapClass, readonly SnapLine[]>>>) {
    this.classes = SNAP_CLASSES.map((name) => {
      const candidates = (lines[name] ?? []).flatMap(listCandidates);
      return { candidates, index: indexCandidates(candidates) };
    });
  }

  /** The best snap within a tolerance in millimetres; null where there is none. `isLeftOut`: lines not to snap to, such as the one that is moved. */
  find(pointer: GridPoint, tolerance: number, isLeftOut: (line: SnapLine) => boolean = () => false): SnapAnswer | null {
    for (const [i, { candidates, index }] of this.classes.entries()) {
      const near = (index?.search(pointer.x - tolerance, pointer.y - tolerance, pointer.x + tolerance, pointer.y + tolerance) ?? [])
        .sort((a, b) => a - b).map((at) => candidates[at]!).filter(({ line }) => !isLeftOut(line));
      const best = nearestCorner(near, pointer, CORNER_SHARE * tolerance) ?? nearestEdge(near, pointer, tolerance);
      if (best !== null) return { ...best, class: SNAP_CLASSES[i]! };
    }
    return null;
  }
}

function listCandidates(line: SnapLine): Candidate[] {
  const { points, isClosed } = line;
  if (points.length === 1) return [{ line, edge: 0, ends: [points[0]!, points[0]!] }];
  return Array.from({ length: isClosed ? points.length : points.length - 1 }, (_, edge): Candidate => ({ line, edge, ends: [points[edge]!, points[(edge + 1) % points.length]!] }));
}

function indexCandidates(candidates: readonly Candidate[]): Flatbush | null {
  if (candidates.length === 0) return null;
  const index = new Flatbush(candidates.length);
  for (const { ends: [a, b] } of candidates) index.add(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  index.finish();
  return index;
}

type Found = Omit<SnapAnswer, 'class'>;

function nearestCorner(near: readonly Candidate[], { x, y }: GridPoint, reach: number): Found | null {
  let [best, least]: [Found | null, number] = [null, reach * reach];
  for (const { line, edge, ends } of near) {
    for (const [i, end] of ends.entries()) {
      const squared = (end.x - x) ** 2 + (end.y - y) ** 2;
      if (squared > least || (squared === least && best !== null)) continue;
      [best, least] = [{ point: end, line, edge, corner: (edge + i) % line.points.length }, squared];
    }
  }
  return best;
}

function nearestEdge(near: readonly Candidate[], pointer: GridPoint, reach: number): Found | null {
  let [best, least]: [Found | null, number] = [null, reach * reach];
  for (const { line, edge, ends } of near) {
    const { point, squared, share } = nearestOnEdge(pointer, ends);
    if (squared > least || (squared === least && best !== null)) continue;
    const corner = share === 0 ? edge : share === 1 ? (edge + 1) % line.points.length : -1;
    [best, least] = [{ point, line, edge, corner }, squared];
  }
  return best;
}
