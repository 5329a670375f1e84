// Units put together: the first of them takes the ground, the buildings and the numbers of all.
import { mergeShapes } from '../edits/merge.ts';
import { isRefusal } from '../shapes/edit-shape.ts';
import type { GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { close, neighbours, openAround, refuse } from './open-around.ts';
import { sumNumbers } from './sum-numbers.ts';

/** Units up to this far apart may be merged. */
const MERGE_GAP_METERS = 60;

export function planMerge({ rows, closeStreet }: Extract<RedrawGesture, { kind: 'merge' }>, ground: RedrawGround): GesturePlan {
  const { units } = ground;
  const area = openAround(ground, rows, []);
  const keys = rows.map((row) => units.id[row]!);
  const [key] = keys;
  const redrawn = mergeShapes(area.shapes, { keys, key: key ?? '', gapMeters: MERGE_GAP_METERS, closeStreet });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries } = close(area, redrawn);
  return {
    how: 'merged', merged: keys.slice(1).map((unit) => ({ unit, into: key! })),
    units: [{ unit: key!, geometry: geometries.get(key!), ...sumNumbers(ground, rows) }, ...neighbours(geometries, keys)],
  };
}
