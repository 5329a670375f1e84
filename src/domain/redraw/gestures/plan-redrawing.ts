// From a gesture on the map to what becomes of the units: their ground, their buildings, their numbers, and every neighbour's corner.
import { hasPlace, POINT } from '../../district/place-column.ts';
import type { GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { planBorder } from './plan-border.ts';
import { planDraw } from './plan-draw.ts';
import { planMerge } from './plan-merge.ts';
import { planSplit } from './plan-split.ts';

export function planRedrawing(gesture: RedrawGesture, ground: RedrawGround): GesturePlan {
  const { id, geometry } = ground.units;
  const bare = rowsOf(gesture).find((row) => !hasPlace(geometry, row) || geometry.kind[row] === POINT);
  if (bare !== undefined) return { refused: 'no-outline', unit: id[bare]!, meters: null, at: null };
  switch (gesture.kind) {
    case 'split': return planSplit(gesture, ground);
    case 'merge': return planMerge(gesture, ground);
    case 'draw': return planDraw(gesture, ground);
    default: return planBorder(gesture, ground);
  }
}

/** The units that a gesture is about. */
function rowsOf(gesture: RedrawGesture): readonly number[] {
  switch (gesture.kind) {
    case 'draw': return [];
    case 'merge': return gesture.rows;
    case 'repair': return [gesture.keeper, gesture.givingWay];
    default: return [gesture.row];
  }
}
