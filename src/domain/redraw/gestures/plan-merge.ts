// Units put together: the first of them takes the ground, the buildings and the numbers of all.
import type { CountedColumns } from '../../publishing/zone-list.ts';
import { UNKNOWN } from '../../district/unit-table.ts';
import { mergeShapes } from '../edits/merge.ts';
import { isRefusal } from '../shapes/edit-shape.ts';
import type { GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { close, neighbours, openAround, refuse } from './open-around.ts';

/** Units up to this far apart may be merged. */
const MERGE_GAP_METERS = 60;

export function planMerge({ rows, closeStreet }: Extract<RedrawGesture, { kind: 'merge' }>, ground: RedrawGround): GesturePlan {
  const { units, counted } = ground;
  const area = openAround(ground, rows, []);
  const keys = rows.map((row) => units.id[row]!);
  const [key] = keys;
  const redrawn = mergeShapes(area.shapes, { keys, key: key ?? '', gapMeters: MERGE_GAP_METERS, closeStreet });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries } = close(area, redrawn);
  const sum = (column: keyof CountedColumns): number | undefined => {
    // Numbers that only buildings give are counted from the buildings of all.
    if (rows.every((row) => units[column][row] === UNKNOWN)) return undefined;
    // What is known of some must not be lost with what is unknown of others.
    return rows.reduce((all, row) => all + Math.max(0, counted[column][row]!), 0);
  };
  return {
    how: 'merged', merged: keys.slice(1).map((unit) => ({ unit, into: key! })),
    units: [{ unit: key!, geometry: geometries.get(key!), population: sum('population'), households: sum('households'), buildings: sum('buildings') }, ...neighbours(geometries, keys)],
  };
}
