// Union of many shapes: near ones first, so that the clipper sweeps over few edges at a time, then what these have become.
import type { Paths64 } from 'clipper2-ts';
import type Flatbush from 'flatbush';
import { uniteRings } from './clip.ts';
import { componentsOf, findNear, findPairs, indexBounds } from './pairs.ts';
import { isInsideRing } from './nested-rings.ts';
import { boundsOf, cornersIn, doubleArea, type Bounds, type Shape } from './rings.ts';

/** Corners that one call of the clipper takes. */
const AT_ONCE = 600;

interface Piece {
  readonly rings: Paths64;
  readonly bounds: Bounds;
}

/** The ground of all pieces, each of them rings that belong together. Up to `atOnce` corners it is `uniteRings`. */
export function uniteFar(pieces: readonly Paths64[], atOnce = AT_ONCE): Shape[] {
  return unite(pieces.map((rings) => ({ rings, bounds: boundsOf(rings) })), atOnce);
}

function unite(pieces: readonly Piece[], atOnce: number): Shape[] {
  const rings = pieces.flatMap((piece) => piece.rings);
  if (pieces.length < 2 || cornersIn(rings) <= atOnce) return uniteRings(rings);
  const components = componentsOf(pieces, findPairs(pieces, 0));
  if (components.length > 1) return components.flatMap((component) => unite(component, atOnce));
  const [one, other] = halve(pieces);
  return join(unite(one, atOnce), unite(other, atOnce));
}

/** By their middles, along the longer side of all. */
function halve(pieces: readonly Piece[]): [Piece[], Piece[]] {
  const all = boundsOf(pieces.map(({ bounds: { minX, minY, maxX, maxY } }) => [{ x: minX, y: minY }, { x: maxX, y: maxY }]));
  const isWide = all.maxX - all.minX > all.maxY - all.minY;
  const middle = ({ bounds }: Piece): number => (isWide ? bounds.minX + bounds.maxX : bounds.minY + bounds.maxY);
  const sorted = pieces.toSorted((a, b) => middle(a) - middle(b));
  const half = sorted.length >> 1;
  return [sorted.slice(0, half), sorted.slice(half)];
}

interface Side extends Piece {
  readonly shape: Shape;
  /** Holes of the shape that nothing of the other side comes near. */
  readonly holesApart: Paths64;
}

/** Two unions as one: shapes and holes that nothing of the other union comes near stay as they are. */
function join(one: readonly Shape[], other: readonly Shape[]): Shape[] {
  const [ours, theirs] = [one, other].map((shapes) => shapes.map((shape) => ({ shape, bounds: boundsOf([shape.outer]) })));
  const [index, otherIndex] = [indexBounds(ours!), indexBounds(theirs!)];
  const sides = [...ours!.map((side) => seenFrom(side, otherIndex)), ...theirs!.map((side) => seenFrom(side, index))];
  const pairs = ours!.flatMap(({ bounds }, i) => findNear(otherIndex, bounds, 0).map((j): [number, number] => [i, one.length + j]));
  return componentsOf(sides, pairs).flatMap((component) =>
    component.length === 1 ? [component[0]!.shape] : withHoles(uniteRings(component.flatMap(({ rings }) => rings)), component.flatMap(({ holesApart }) => holesApart)));
}

function seenFrom({ shape, bounds }: Pick<Side, 'shape' | 'bounds'>, otherIndex: Flatbush | null): Side {
  const isApart = shape.holes.map((hole) => findNear(otherIndex, boundsOf([hole]), 0).length === 0);
  return { shape, bounds, rings: [shape.outer, ...shape.holes.filter((_, i) => !isApart[i])], holesApart: shape.holes.filter((_, i) => isApart[i]) };
}

/** Each hole in the smallest shape around it. */
function withHoles(shapes: readonly Shape[], holes: Paths64): Shape[] {
  if (shapes.length === 1) return [{ outer: shapes[0]!.outer, holes: [...shapes[0]!.holes, ...holes] }];
  const rising = shapes.map(({ outer, holes: inner }) => ({ outer, holes: [...inner], bounds: boundsOf([outer]) })).sort((a, b) => doubleArea(a.outer) - doubleArea(b.outer));
  const index = indexBounds(rising);
  for (const hole of holes) {
    const around = findNear(index, boundsOf([hole.slice(0, 1)]), 0).sort((a, b) => a - b).find((i) => isInsideRing(hole, rising[i]!.outer));
    if (around !== undefined) rising[around]!.holes.push(hole);
  }
  return rising;
}
