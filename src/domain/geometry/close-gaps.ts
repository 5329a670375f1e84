// Closing the streets between units of one outline, for display only.
import { Clipper, EndType, JoinType, type Paths64 } from 'clipper2-ts';
import { subtractRings, uniteRings } from './clip.ts';
import { boundsOf, ringsOf, type Bounds, type Shape } from './rings.ts';

/** Millimetres the closed shape is drawn back beyond where it came from: rounding then cannot leave a fringe along a unit's own border. */
const DRAWN_BACK = 2;
/** Millimetres a street reaches into the units beside it: without that rounding leaves hairs between the two. */
const REACHED_IN = 5;
/** Millimetres by which a ring may leave its course when that fringe is straightened: half of what seven decimals of a degree show. */
const STRAIGHTENED = 5;
/**
 * The streets narrower than the gap between the shapes: the shapes grown by half the gap and drawn back again, less
 * themselves. Corners are mitred and not rounded, so that a street between two straight rows is closed straight across.
 * @param gap millimetres
 * @param obstaclesIn ground near some bounds that is never taken: other units and stricter outlines
 */
export function findStreets(shapes: readonly Shape[], gap: number, obstaclesIn: (bounds: Bounds) => Paths64): Shape[] {
  const rings = ringsOf(shapes);
  const grown = Clipper.inflatePaths(rings, gap / 2, JoinType.Miter, EndType.Polygon);
  const closed = Clipper.inflatePaths(grown, -gap / 2 - DRAWN_BACK, JoinType.Miter, EndType.Polygon);
  return subtractRings(closed, rings).flatMap((street) => {
    const reaching = Clipper.inflatePaths(ringsOf([street]), REACHED_IN, JoinType.Miter, EndType.Polygon);
    const obstacles = obstaclesIn(boundsOf(reaching));
    return obstacles.length === 0 ? uniteRings(reaching) : subtractRings(reaching, obstacles);
  });
}

/** Shapes and the streets between them as one. */
export function joinStreets(shapes: readonly Shape[], streets: readonly Shape[]): Shape[] {
  return uniteRings(ringsOf([...shapes, ...streets])).map(straighten);
}

function straighten({ outer, holes }: Shape): Shape {
  const straight = (ring: Paths64[number]): Paths64[number] => {
    const simple = Clipper.simplifyPath(ring, STRAIGHTENED);
    return simple.length < 3 ? ring : simple;
  };
  return { outer: straight(outer), holes: holes.map(straight) };
}
