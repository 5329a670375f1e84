// Ground that two shapes share goes to one of them: the one named gives way.
import { differenceOf, findShape } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { takeFrom, uniteParts } from '../shapes/combine.ts';
import type { EditShape, Redrawn, Refusal } from '../shapes/edit-shape.ts';
import { sharedArea } from '../shapes/ground.ts';
import { shareBorders } from '../shapes/shared-borders.ts';

/**
 * `givingWay` loses what it shares with `keeper`, both have the same corners along the new border; bits under 1 m² that
 * come off go to the keeper. Refused: `misses` where they share nothing, `nothing-left` where one lies in the other.
 */
export function repairOverlap(shapes: readonly EditShape[], givingWay: string, keeper: string): Redrawn | Refusal {
  const missing = [givingWay, keeper].find((key) => findShape(shapes, key) === undefined);
  if (missing !== undefined) return { refused: 'unknown-shape', key: missing };
  if (sharedArea(findShape(shapes, givingWay)!.parts, findShape(shapes, keeper)!.parts) === 0) return { refused: 'misses' };
  const noded = shareBorders(shapes, [givingWay, keeper]);
  if (noded === null) return { refused: 'broken', key: givingWay };
  const [loser, winner] = [findShape(noded, givingWay)!, findShape(noded, keeper)!];
  const { rest, specks } = takeFrom(loser.parts, winner.parts);
  const ground = specks.reduce((parts, speck) => uniteParts(parts, [speck]), winner.parts);
  const after = noded.map((shape) => (shape === loser ? { key: givingWay, parts: rest } : shape === winner && ground !== winner.parts ? { key: keeper, parts: ground } : shape));
  return acceptSound(shapes, differenceOf(shapes, after), { origins: new Map([[keeper, [keeper, givingWay]]]) });
}
