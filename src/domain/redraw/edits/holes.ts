// A hole cut out of a shape, and a hole filled again.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { isInsideRing } from '../../geometry/nested-rings.ts';
import { differenceOf, findShape } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { subtractParts } from '../shapes/combine.ts';
import { readDrawnRing } from './draw.ts';
import type { EditShape, Redrawn, Refusal } from '../shapes/edit-shape.ts';
import { isGround } from '../shapes/ground.ts';
import { shareBorders } from '../shapes/shared-borders.ts';
import { edgesOf, edgesOfRing, isSamePoint, nearestOnEdge } from '../shapes/segments.ts';
import { areCrossing } from '../shapes/node-lines.ts';

/** The name of the ring among the keys of shapes. */
const RING = '\u0000hole';

/**
 * A ring cut out of a shape; its ground is nobody's then. Refused: `self-crossing`, `too-small` under 1 m², `not-within`
 * where the ring leaves the shape or touches its border, `nothing-left`.
 */
export function cutHole(shapes: readonly EditShape[], key: string, drawn: Path64): Redrawn | Refusal {
  const shape = findShape(shapes, key);
  if (shape === undefined) return { refused: 'unknown-shape', key };
  const ring = readDrawnRing(drawn, key);
  if (!Array.isArray(ring)) return ring;
  const outside = findOutside(shape, ring);
  if (outside !== undefined) return { refused: 'not-within', at: outside };
  const hole = { outer: ring, holes: [] };
  const noded = shareBorders([...shapes, { key: RING, parts: [hole] }], [RING], false);
  if (noded === null) return { refused: 'broken', key, at: ring[0]! };
  const cut = subtractParts(findShape(noded, key)!.parts, findShape(noded, RING)!.parts);
  const after = noded.filter((one) => one.key !== RING).map((one) => (one.key === key ? { key, parts: cut } : one));
  return acceptSound(shapes, differenceOf(shapes, after));
}

/** A place of the ring that is not in the shape. */
function findOutside(shape: EditShape, ring: Path64): GridPoint | undefined {
  const borders = edgesOf(shape);
  const corner = ring.find((point) => !isGround(shape.parts, point.x, point.y) || borders.some((edge) => nearestOnEdge(point, edge).squared <= 1));
  if (corner !== undefined) return corner;
  const crossing = edgesOfRing(ring).find((edge) => borders.some((border) => areCrossing(edge, border) || nearestOnEdge(border[0], edge).squared <= 1));
  return crossing?.[0];
}

/**
 * The hole about a place becomes ground of the shape. Refused: `not-within` where the place lies in no hole; `overlaps`
 * where another shape has ground in the hole.
 */
export function fillHole(shapes: readonly EditShape[], key: string, place: GridPoint): Redrawn | Refusal {
  const shape = findShape(shapes, key);
  if (shape === undefined) return { refused: 'unknown-shape', key };
  const isAbout = (hole: Path64): boolean => hole.some((corner) => isSamePoint(corner, place)) || isGround([{ outer: hole, holes: [] }], place.x, place.y);
  const hole = shape.parts.flatMap(({ holes }) => holes).find(isAbout);
  if (hole === undefined) return { refused: 'not-within', at: place };
  const ground = hole.toReversed();
  // Its own islands in the hole become part of what surrounds them.
  const parts = shape.parts.filter(({ outer }) => !isInsideRing(outer, ground)).map(({ outer, holes }) => ({ outer, holes: holes.filter((one) => one !== hole) }));
  return acceptSound(shapes, { changed: [{ key, parts }], removed: [] });
}
