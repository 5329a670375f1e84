// A unit cut by a stroke: its pieces, what each of them has, and the neighbours that got a corner.
import type { RedrawnUnit } from '../../district/redrawn-units.ts';
import { UNIT_KINDS } from '../../district/unit-table.ts';
import { splitShape } from '../edits/split.ts';
import { areaOf, isRefusal } from '../shapes/edit-shape.ts';
import type { GesturePlan, RedrawGesture, RedrawGround } from './gesture.ts';
import { close, freeKey, isNameTaken, neighbours, openAround, refuse, toPath } from './open-around.ts';
import { holdsPlace, numbersOf, shareOut } from './share-out.ts';

export function planSplit({ row, stroke, name }: Extract<RedrawGesture, { kind: 'split' }>, ground: RedrawGround): GesturePlan {
  const { units, zonedOf, center } = ground;
  if (isNameTaken(ground, name)) return { refused: 'key-taken', unit: name, meters: null, at: null };
  const area = openAround(ground, [row], stroke);
  const key = units.id[row]!;
  const taken = new Set(units.id);
  const keys = [key];
  const keyOf = (rank: number): string => {
    while (keys.length <= rank) keys.push(freeKey(key, taken));
    return keys[rank]!;
  };
  const redrawn = splitShape(area.shapes, { key, stroke: toPath(area, stroke), keyOf });
  if (isRefusal(redrawn)) return refuse(area, redrawn);
  const { geometries, after } = close(area, redrawn);
  const areas = new Map(after.map((shape) => [shape.key, areaOf(shape.parts)]));
  const pieces = keys.filter((unit) => geometries.has(unit)).map((unit) => {
    const geometry = geometries.get(unit)!;
    return { unit, area: areas.get(unit)!, holds: (lng: number, lat: number) => holdsPlace(geometry, lng, lat) };
  });
  const shares = shareOut(units, row, zonedOf, center, pieces);
  const kind = UNIT_KINDS[units.kind[row]!]!;
  const parts = shares.map((share, rank): RedrawnUnit => ({
    unit: share.unit, geometry: geometries.get(share.unit),
    ...(rank > 0 && { made: { name: rank === 1 ? name : `${name}${rank}`, kind, like: key } }),
    ...numbersOf(share),
  }));
  const moved = shares.flatMap((share) => share.entering.map((unit): RedrawnUnit => ({ unit, parent: share.unit })));
  return { how: 'split', merged: [], units: [...parts, ...moved, ...neighbours(geometries, keys)] };
}
