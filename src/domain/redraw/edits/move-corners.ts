// Corners moved wherever they stand: a corner or a border takes all shapes along that have it.
import type { GridPoint } from '../../geometry/plane.ts';
import { withoutRepeats, type Shape } from '../../geometry/rings.ts';
import { differenceOf } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import type { EditShape, Redrawn, Refusal } from '../shapes/edit-shape.ts';
import { touchShapes } from '../shapes/shape-lines.ts';
import { cornerKey, edgesOf, segmentKey, shapesWith, type Edge } from '../shapes/segments.ts';

export interface Vector {
  readonly x: number;
  readonly y: number;
}

/**
 * One corner to another place, in all shapes that have it. Refused: `misses` where no shape has the corner; `broken`
 * where a ring would cross or touch itself; `too-small` for a part under 1 m²; `overlaps` where ground of another shape
 * would be covered that was not before.
 */
export function moveCorner(shapes: readonly EditShape[], from: GridPoint, to: GridPoint): Redrawn | Refusal {
  return moveAll(shapes, [from], { x: to.x - from.x, y: to.y - from.y });
}

/** Both corners of a border by a vector, whole millimetres; refused like a corner, and where nobody has the border. */
export function moveEdge(shapes: readonly EditShape[], edge: Edge, by: Vector): Redrawn | Refusal {
  const key = segmentKey(...edge);
  if (!shapesWith(shapes, edge[0]).some((shape) => edgesOf(shape).some(([from, to]) => segmentKey(from, to) === key))) return { refused: 'misses', at: edge[0] };
  return moveAll(shapes, edge, by);
}

function moveAll(shapes: readonly EditShape[], corners: readonly GridPoint[], by: Vector): Redrawn | Refusal {
  const moving = new Set(corners.map(cornerKey));
  const moved = changeCorners(shapes, (corner) => (moving.has(cornerKey(corner)) ? { x: corner.x + by.x, y: corner.y + by.y } : corner));
  return settleMoved(shapes, moved, corners[0]!);
}

/** The shapes with every corner changed; null takes a corner out. Shapes without such corners stay the same objects. */
export function changeCorners(shapes: readonly EditShape[], change: (corner: GridPoint) => GridPoint | null): EditShape[] {
  return shapes.map((shape) => {
    let isChanged = false;
    const changeRing = (ring: Shape['outer']): Shape['outer'] => {
      const changed = ring.map(change);
      if (changed.every((corner, i) => corner === ring[i])) return ring;
      isChanged = true;
      return withoutRepeats(changed.filter((corner) => corner !== null));
    };
    const parts = shape.parts.map(({ outer, holes }) => ({ outer: changeRing(outer), holes: holes.map(changeRing).filter((hole) => hole.length > 2) }));
    return isChanged ? { key: shape.key, parts } : shape;
  });
}

/** Common corners where a border that is new touches others, and the checks. `at`: the corner that the person holds. */
export function settleMoved(before: readonly EditShape[], moved: readonly EditShape[], at: GridPoint): Redrawn | Refusal {
  const changed = moved.filter((shape, i) => shape !== before[i]);
  if (changed.length === 0) return { refused: 'misses', at };
  const collapsed = changed.find(({ parts }) => parts.some(({ outer }) => outer.length < 3));
  if (collapsed !== undefined) return { refused: 'too-small', key: collapsed.key, at };
  const touching = touchShapes(before, moved);
  return touching === null ? { refused: 'broken', key: changed[0]!.key, at } : acceptSound(before, differenceOf(before, touching));
}
