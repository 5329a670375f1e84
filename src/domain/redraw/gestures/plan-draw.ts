// A new unit drawn among the others, with what it takes of them.
import type { Position } from 'geojson';
import { drawShape } from '../edits/draw.ts';
import { isRefusal } from '../shapes/edit-shape.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import type { GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { hasPlace, POINT } from '../../district/place-column.ts';
import { toGrid } from '../../geometry/plane.ts';
import { isGround } from '../shapes/ground.ts';
import type { OpenArea } from '../shapes/open-shapes.ts';
import { close, freeKey, isNameTaken, openAround, refuse, toRing, type Closed } from './open-around.ts';
import { passGround } from './pass-ground.ts';
import { sumNumbers } from './sum-numbers.ts';

export function planDraw({ ring, name, unitKind, yields }: Extract<RedrawGesture, { kind: 'draw' }>, ground: RedrawGround): GesturePlan {
  const { units, zoned, center } = ground;
  if (isNameTaken(ground, name)) return { refused: 'key-taken', unit: name, meters: null, at: null };
  const area = openAround(ground, [], ring);
  const key = freeKey(name, new Set(units.id));
  const redrawn = drawShape(area.shapes, { key, ring: toRing(area, ring), yield: yields });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const closed = close(area, redrawn);
  const [drawn, ...others] = passGround(area, closed, ground, key);
  const inside = yields === 'take-in' ? rowsTakenIn(area, closed, ground, key, redrawn.removed) : [];
  const numbers = inside.length === 0 ? {} : sumNumbers(ground, inside);
  return {
    how: 'drawn', merged: inside.map((row) => ({ unit: units.id[row]!, into: key })),
    units: [{ ...drawn!, ...numbers, made: { name, kind: unitKind, like: nearest(units, zoned, center, ring) } }, ...others],
  };
}

/** The units whose ground the new one has, and those that are a point on it. */
function rowsTakenIn({ plane }: OpenArea, { after }: Closed, { units, zoned, center }: RedrawGround, key: string, removed: readonly string[]): number[] {
  const { parts } = after.find((shape) => shape.key === key)!;
  return [...zoned].filter((row) => {
    if (removed.includes(units.id[row]!)) return true;
    if (!hasPlace(units.geometry, row) || units.geometry.kind[row] !== POINT) return false;
    const { x, y } = toGrid(plane, [center[2 * row]!, center[2 * row + 1]!]);
    return isGround(parts, x, y);
  });
}

/** Key of the unit whose middle lies nearest the middle of what was drawn: it shares its street. */
function nearest(units: UnitTable, zoned: Uint32Array, center: Float64Array, ring: readonly Position[]): string {
  const middle = [0, 1].map((i) => ring.reduce((sum, position) => sum + position[i]!, 0) / ring.length) as [number, number];
  const wide = Math.cos((middle[1] * Math.PI) / 180);
  let [best, least] = ['', Infinity];
  for (const row of zoned) {
    const distance = ((center[2 * row]! - middle[0]) * wide) ** 2 + (center[2 * row + 1]! - middle[1]) ** 2;
    if (distance < least) [best, least] = [units.id[row]!, distance];
  }
  return best;
}
