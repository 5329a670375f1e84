// Union and difference of rings in the plane, answered as polygons with their holes.
import { Clipper64, ClipType, FillRule, PathType, PolyTree64, type Paths64, type PolyPath64 } from 'clipper2-ts';
import { partAtPinches } from './pinches.ts';
import type { Shape } from './rings.ts';

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
