// Closing the streets between units of one outline, for display only.
import { Clipper, EndType, JoinType, type Paths64 } from 'clipper2-ts';
import { subtractRings, uniteRings } from './clip.ts';
import { findNear, indexBounds } from './pairs.ts';
import { boundsOf, ringsOf, widen, type Bounds, type Shape } from './rings.ts';
import { divideGround, groundBeyond, ringsAbout } from './tiles.ts';
import { uniteFar } from './unite-far.ts';

/** Millimetres the closed shape is drawn back beyond where it came from: rounding then cannot leave a fringe along a unit's own border. */
const DRAWN_BACK = 2;
/** Millimetres a street reaches into the units beside it: without that rounding leaves hairs between the two. */
const REACHED_IN = 5;
/** Millimetres by which a ring may leave its course when that fringe is straightened: half of what seven decimals of a degree show. */
const STRAIGHTENED = 5;
/** Millimetres below which an edge of the grown shape is but rounding where two edges cross: a mitre makes a metre of it. */
const STEP = 3;
/** Corners in a tile: with fewer what tiles have in common costs more than the shorter sweep saves. */
const TILE_CORNERS = 400;
/** By this many gaps around a tile shapes are looked at: farther ones change nothing in it. */
const SEEN_AROUND = 3;

/**
 * The streets narrower than the gap between the shapes: the shapes grown by half the gap and drawn back again, less
 * themselves. Corners are mitred and not rounded, so that a street between two straight rows is closed straight across.
 * Many shapes are gone through tile by tile; a street then comes in pieces, which reach into each other.
 * @param shapes none of which shares ground with another
 * @param gap millimetres
 * @param obstaclesIn ground near some bounds that is never taken: other units and stricter outlines
 */
export function findStreets(shapes: readonly Shape[], gap: number, obstaclesIn: (bounds: Bounds) => Paths64, tileCorners = TILE_CORNERS): Shape[] {
  // Mitred, two borders that lean towards each other meet outside the bounds of both.
  const tiles = divideGround(ringsOf(shapes), tileCorners, SEEN_AROUND * gap, gap);
  if (tiles.length === 1) return closeStreets(ringsOf(shapes), gap, obstaclesIn);
  const index = indexBounds(shapes.map(({ outer }) => ({ bounds: boundsOf([outer]) })));
  return tiles.flatMap((tile) => {
    const seen = widen(tile, SEEN_AROUND * gap);
    return closeStreets(findNear(index, seen, 0).flatMap((i) => ringsAbout(shapes[i]!, seen)), gap, obstaclesIn, tile);
  });
}

function closeStreets(rings: Paths64, gap: number, obstaclesIn: (bounds: Bounds) => Paths64, tile?: Bounds): Shape[] {
  const grown = Clipper.inflatePaths(rings, gap / 2, JoinType.Miter, EndType.Polygon)
    .map((ring) => Clipper.stripNearDuplicates(ring, STEP * STEP, true)).filter((ring) => ring.length > 2);
  const closed = Clipper.inflatePaths(grown, -gap / 2 - DRAWN_BACK, JoinType.Miter, EndType.Polygon);
  return subtractRings(closed, tile === undefined ? rings : [...rings, ...groundBeyond(tile, boundsOf(closed))]).flatMap((street) => {
    const reaching = Clipper.inflatePaths(ringsOf([street]), REACHED_IN, JoinType.Miter, EndType.Polygon);
    const obstacles = obstaclesIn(boundsOf(reaching));
    return obstacles.length === 0 ? uniteRings(reaching) : subtractRings(reaching, obstacles);
  });
}

/** Shapes and the streets between them as one. */
export function joinStreets(shapes: readonly Shape[], streets: readonly Shape[]): Shape[] {
  return uniteFar([...shapes, ...streets].map((shape) => ringsOf([shape]))).map(straighten);
}

function straighten({ outer, holes }: Shape): Shape {
  const straight = (ring: Paths64[number]): Paths64[number] => {
    const simple = Clipper.simplifyPath(ring, STRAIGHTENED);
    return simple.length < 3 ? ring : simple;
  };
  return { outer: straight(outer), holes: holes.map(straight) };
}
