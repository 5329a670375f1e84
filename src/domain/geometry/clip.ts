// Union and difference of rings in the plane, answered as polygons with their holes.
import { Clipper64, ClipType, FillRule, PathType, PolyTree64, type Path64, type Paths64, type PolyPath64 } from 'clipper2-ts';
import { isInsideRing } from './nested-rings.ts';
import { partAtPinches } from './pinches.ts';
import { doubleArea, type Shape } from './rings.ts';

/** Twice the square millimetres (here 1 dm²) up to which rounding alone may turn a ring over. */
const LOST = 2e4;

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
  const { shapes, isFlawed } = readShapes(sweep(operation, subject, other, rule));
  if (!isFlawed) return shapes;
  // Swept along the other axis the same edges meet in another order.
  const again = readShapes(sweep(operation, subject.map(swapAxes), other.map(swapAxes), rule), swapAxes);
  return again.isFlawed ? shapes : again.shapes;
}

function sweep(operation: ClipType, subject: Paths64, other: Paths64, rule: FillRule): PolyTree64 {
  const engine = new Clipper64();
  engine.preserveCollinear = false;
  engine.addPaths(subject, PathType.Subject);
  if (other.length > 0) engine.addPaths(other, PathType.Clip);
  const tree = new PolyTree64();
  engine.execute(operation, rule, tree);
  return tree;
}

/** The ring mirrored, and the other way round, so that what is ground stays ground. */
function swapAxes(ring: Path64): Path64 {
  return ring.map(({ x, y }) => ({ x: y, y: x })).reverse();
}

/**
 * Reads the tree of rings: outer rings at odd depth, their holes below them, islands below those. `isFlawed`: where edges run
 * within a millimetre of each other the clipper now and then leads a ring through a wrong corner, and ground is lost.
 */
function readShapes(tree: PolyPath64, read = (ring: Path64): Path64 => ring): { shapes: Shape[]; isFlawed: boolean } {
  const shapes: Shape[] = [];
  let isFlawed = false;
  const collect = (parent: PolyPath64): void => {
    for (let i = 0; i < parent.count; i++) {
      const outer = read(parent.child(i).poly!);
      const holes: Paths64 = [];
      for (let j = 0; j < parent.child(i).count; j++) {
        holes.push(read(parent.child(i).child(j).poly!));
        collect(parent.child(i).child(j));
      }
      const parts = partAtPinches(outer, holes);
      isFlawed ||= doubleArea(outer) < -LOST || (parts[0]?.outer !== outer && parts.some(hasHoleOutside));
      shapes.push(...parts);
    }
  };
  collect(tree);
  return { shapes, isFlawed };
}

/** Of a ring led through a wrong corner a part is turned over: wound like a hole, but beside the rest. */
function hasHoleOutside({ outer, holes }: Shape): boolean {
  return holes.some((hole) => doubleArea(hole) < -LOST && !isInsideRing(hole, outer));
}
