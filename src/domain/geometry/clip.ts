// Union and difference of rings in the plane, answered as polygons with their holes.
import {
  Clipper, Clipper64, ClipType, FillRule, PathType, PolyTree64,
  type Path64, type Paths64, type Point64, type PolyPath64,
} from 'clipper2-ts';
import { doubleArea, isInsideRing, type Shape } from './rings.ts';

const KEY_SPAN = 2 ** 27;

/** The ground covered by any of the rings. Ground counts where the rings wind around it, whichever way. */
export function uniteRings(rings: Paths64): Shape[] {
  return clip(ClipType.Union, rings, []);
}

/** The ground of `rings` that `cut` does not cover. */
export function subtractRings(rings: Paths64, cut: Paths64): Shape[] {
  return clip(ClipType.Difference, rings, cut);
}

/** The ground inside an odd number of the rings: what GeoJSON means by a ring and its holes, whichever way they turn. */
export function readRings(rings: Paths64): Shape[] {
  return clip(ClipType.Union, rings, [], FillRule.EvenOdd);
}

function clip(operation: ClipType, subject: Paths64, other: Paths64, rule = FillRule.NonZero): Shape[] {
  const engine = new Clipper64();
  engine.preserveCollinear = false;
  engine.addPaths(subject, PathType.Subject);
  if (other.length > 0) engine.addPaths(other, PathType.Clip);
  const tree = new PolyTree64();
  engine.execute(operation, rule, tree);
  const shapes: Shape[] = [];
  collectShapes(tree, shapes);
  return shapes;
}

/** Reads the tree of rings: outer rings at odd depth, their holes below them, islands below those. */
function collectShapes(parent: PolyPath64, shapes: Shape[]): void {
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const holes: Paths64 = [];
    for (let j = 0; j < outer.count; j++) {
      holes.push(outer.child(j).poly!);
      collectShapes(outer.child(j), shapes);
    }
    shapes.push(...partAtPinches(outer.poly!, holes));
  }
}

/**
 * A ring that meets itself in a point is taken apart there, since GeoJSON readers refuse rings that touch themselves.
 * The point may then lie straight between its neighbours, and is no corner any more.
 */
function partAtPinches(outer: Path64, holes: Paths64): Shape[] {
  const loops = [outer, ...holes].flatMap(simpleRings);
  if (loops.length === 1 + holes.length) return [{ outer, holes }];
  const parts = loops.map((loop) => Clipper.trimCollinear(loop)).filter((loop) => loop.length > 2);
  const outers = parts.filter((ring) => doubleArea(ring) > 0);
  const inner = parts.filter((ring) => doubleArea(ring) < 0);
  return outers.map((ring) => ({
    outer: ring,
    holes: outers.length === 1 ? inner : inner.filter((hole) => isInsideRing(hole, ring)),
  }));
}

function simpleRings(ring: Path64): Paths64 {
  const placeOf = new Map<number, number>();
  const rings: Paths64 = [];
  const open: Path64 = [];
  const origin = ring[0]!;
  // One number per point, without strings: a ring is less than 60 km wide, and a wider one is compared below.
  const keyOf = (point: Point64): number => (point.x - origin.x) * KEY_SPAN + (point.y - origin.y);
  for (const point of ring) {
    const start = placeOf.get(keyOf(point));
    if (start !== undefined && open[start]!.x === point.x && open[start]!.y === point.y) {
      const loop = open.splice(start);
      for (const gone of loop) placeOf.delete(keyOf(gone));
      if (loop.length > 2) rings.push(loop);
    }
    placeOf.set(keyOf(point), open.length);
    open.push(point);
  }
  if (open.length > 2) rings.push(open);
  return rings;
}
