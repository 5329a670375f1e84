// Whether units share the ground between them: overlaps, areas, and the two faces of every border.
import { findPairs } from '../../geometry/pairs.ts';
import { MILLIMETERS, type GridPoint } from '../../geometry/plane.ts';
import { doubleArea } from '../../geometry/rings.ts';
import { areBoundsApart, boundsOfParts, doubleAreaOf, type EditShape } from './edit-shape.ts';
import { sharedGround } from './ground.ts';
import { areCrossing } from './node-lines.ts';
import { boundsOfEdge, cornerKey, edgesOf, edgeKey, isSamePoint, nearestOnEdge, toPlain, type Edge } from './segments.ts';

/** The name of all ground that is no unit's: beyond the rim, in streets and in holes. */
export const OUTER_FACE = '';

export interface Overlap {
  readonly one: string;
  readonly other: string;
  readonly squareMeters: number;
  /** A corner of the ground they share. */
  readonly at: GridPoint;
}

/** Pairs of shapes that share more ground than a tolerance, in the order of the list. */
export function findOverlaps(shapes: readonly EditShape[], toleranceSquareMeters = 0): Overlap[] {
  const items = shapes.map(({ parts }) => ({ bounds: boundsOfParts(parts) }));
  return findPairs(items, 0).flatMap(([i, j]) => {
    const shared = sharedGround(shapes[i]!.parts, shapes[j]!.parts);
    const squareMeters = Math.abs(shared.reduce((sum, ring) => sum + doubleArea(ring), 0)) / 2 / MILLIMETERS ** 2;
    return squareMeters > toleranceSquareMeters ? [{ one: shapes[i]!.key, other: shapes[j]!.key, squareMeters, at: toPlain(shared[0]![0]!) }] : [];
  });
}

/** Twice the area of all shapes in square millimetres: a whole number, so that sums can be held against each other exactly. */
export function sumDoubleAreas(shapes: readonly EditShape[]): number {
  return shapes.reduce((sum, { parts }) => sum + doubleAreaOf(parts), 0);
}

/** A border with what lies left and right of it: a unit's key or `OUTER_FACE`. */
export interface FacedEdge {
  readonly edge: Edge;
  readonly left: string;
  readonly right: string;
}

export interface EdgeFault {
  readonly kind: 'doubled' | 'folded' | 'open-corner' | 'crossing';
  readonly edge: Edge;
  readonly keys: readonly string[];
}

export interface Faces {
  readonly edges: readonly FacedEdge[];
  /**
   * Where a border has not exactly two faces: two units on one side of it (`doubled`), one unit on both (`folded`), a
   * corner on it that is not its own (`open-corner`), another border across it (`crossing`).
   */
  readonly faults: readonly EdgeFault[];
}

/** The borders of all shapes, each once, with both faces. */
export function listFaces(shapes: readonly EditShape[]): Faces {
  const owner = new Map<string, string>();
  const faults: EdgeFault[] = [];
  const all = shapes.flatMap((shape) => edgesOf(shape).map((edge) => ({ edge, left: shape.key })));
  for (const { edge, left } of all) {
    const known = owner.get(edgeKey(...edge));
    if (known === undefined) owner.set(edgeKey(...edge), left);
    else faults.push({ kind: 'doubled', edge, keys: [known, left] });
  }
  const edges: FacedEdge[] = [];
  for (const { edge: [from, to], left } of all) {
    const right = owner.get(edgeKey(to, from));
    if (right === left) faults.push({ kind: 'folded', edge: [from, to], keys: [left] });
    if (right === undefined || cornerKey(from) < cornerKey(to)) edges.push({ edge: [from, to], left, right: right ?? OUTER_FACE });
  }
  return { edges, faults: [...faults, ...findMeetings(edges)] };
}

/** Borders that meet other than in corners. */
function findMeetings(edges: readonly FacedEdge[]): EdgeFault[] {
  const items = edges.map((faced) => ({ faced, bounds: boundsOfEdge(faced.edge) }));
  return findPairs(items, 1).flatMap(([i, j]): EdgeFault[] => {
    const [one, other] = [edges[i]!, edges[j]!];
    const keys = [...new Set([one.left, one.right, other.left, other.right])];
    if (areBoundsApart(items[i]!.bounds, items[j]!.bounds)) return [];
    if (areCrossing(one.edge, other.edge)) return [{ kind: 'crossing', edge: one.edge, keys }];
    const isOpen = one.edge.some((end) => standsOn(end, other.edge)) || other.edge.some((end) => standsOn(end, one.edge));
    return isOpen ? [{ kind: 'open-corner', edge: one.edge, keys }] : [];
  });
}

/** Exactly on it: rounding has no say here. */
function standsOn(point: GridPoint, edge: Edge): boolean {
  if (isSamePoint(point, edge[0]) || isSamePoint(point, edge[1])) return false;
  const { squared, share } = nearestOnEdge(point, edge);
  return squared < 1e-12 && share > 0 && share < 1;
}
