// Corners put on a border, or taken from it, in all shapes that share it.
import type { GridPoint } from '../../geometry/plane.ts';
import { ringsOf } from '../../geometry/rings.ts';
import { differenceOf } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { Cuts } from '../shapes/cut-borders.ts';
import type { EditShape, Redrawn, Refusal } from '../shapes/edit-shape.ts';
import { changeCorners, settleMoved } from './move-corners.ts';
import { linesOf, putBack, touchShapes, withLines } from '../shapes/shape-lines.ts';
import { cornerKey, edgesOf, edgesOfRing, isSamePoint, nearestOnEdge, shapesWith, type Edge } from '../shapes/segments.ts';

/** A corner on a border where it comes nearest to a place. Refused: `misses` where nobody has the border, or an end of it is nearest. */
export function insertCorner(shapes: readonly EditShape[], edge: Edge, near: GridPoint): Redrawn | Refusal {
  const { point } = nearestOnEdge(near, edge);
  const cuts = new Cuts();
  cuts.add(edge, point);
  const owners = shapesWith(shapes, edge[0]);
  const cut = withLines(owners, linesOf(owners).map((line) => ({ ...line, points: cuts.cut(line.points, true) })));
  // An end of the border is a corner already and is not put in again.
  if (cut.every((shape, i) => shape === owners[i])) return { refused: 'misses', at: near };
  const settled = touchShapes(shapes, putBack(shapes, cut));
  return settled === null ? { refused: 'broken', key: owners[0]!.key, at: point } : acceptSound(shapes, differenceOf(shapes, settled));
}

/**
 * A corner taken out of all shapes that have it. Refused: `misses` where none has; `junction` where more than two borders
 * meet in it, since a gap would open between them; else like a corner that is moved.
 */
export function deleteCorner(shapes: readonly EditShape[], corner: GridPoint): Redrawn | Refusal {
  const owners = shapesWith(shapes, corner);
  const beside = new Set(owners.flatMap(edgesOf).flatMap(([from, to]) =>
    isSamePoint(from, corner) ? [cornerKey(to)] : isSamePoint(to, corner) ? [cornerKey(from)] : []));
  if (beside.size > 2 || isOftenIn(owners, corner)) return { refused: 'junction', at: corner };
  return settleMoved(shapes, changeCorners(shapes, (one) => (isSamePoint(one, corner) ? null : one)), corner);
}

/** Whether a shape comes through the corner more than once. */
function isOftenIn(shapes: readonly EditShape[], corner: GridPoint): boolean {
  return shapes.some(({ parts }) => ringsOf(parts).flatMap(edgesOfRing).filter(([from]) => isSamePoint(from, corner)).length > 1);
}
