// Ground that passes from one unit to another takes its buildings, people and households along.
import type { RedrawnUnit } from '../../district/redrawn-units.ts';
import { UNKNOWN } from '../../district/unit-table.ts';
import { toGrid } from '../../geometry/plane.ts';
import { areaOf, type EditShape } from '../shapes/edit-shape.ts';
import { isGround, sharedArea } from '../shapes/ground.ts';
import type { OpenArea } from '../shapes/open-shapes.ts';
import type { RedrawGround } from './gesture.ts';
import type { Closed } from './open-around.ts';
import { NUMBERS, numbersOf, shareOut, type Numbers, type Share } from './share-out.ts';

/** Less ground than a square metre passes by rounding, with nobody on it. */
const ROUNDED = 1e6;

/**
 * What becomes of the units whose geometry is written, and of those that take something over; `first` before all others. Ground that is
 * nobody's afterwards takes nothing along. Numbers a unit does not give itself are not written where only numbers of
 * buildings change hands: they are counted where the buildings are.
 */
export function passGround(area: OpenArea, { geometries, after }: Closed, ground: RedrawGround, first: string): RedrawnUnit[] {
  const { units, counted, zonedOf, center } = ground;
  const [was, is] = [area.shapes, after].map((shapes) => new Map(shapes.map((shape) => [shape.key, shape])));
  const rowOf = new Map(units.id.map((id, row) => [id, row]));
  const written = [...geometries.keys()];
  const losses = written.flatMap((unit): Loss[] => {
    const [before, now] = [was!.get(unit), is!.get(unit)];
    if (before === undefined || now === undefined) return [];
    const takers = after.flatMap((taken): Taker[] => {
      if (taken === now) return [];
      const passed = sharedArea(before.parts, taken.parts) - sharedArea(now.parts, taken.parts);
      if (passed < ROUNDED) return [];
      const had = was!.get(taken.key);
      const alreadyThere = had === undefined ? 0 : sharedArea(before.parts, had.parts) - sharedArea(now.parts, had.parts);
      return [{ shape: taken, area: Math.max(0, passed - alreadyThere) }];
    });
    return takers.length === 0 ? [] : [{ row: rowOf.get(unit)!, before, now, takers }];
  });
  const shares = losses.map((loss) => ({ loss, shares: share(loss) }));

  /** Rest first, then one share for each taker. */
  function share({ row, before, now, takers }: Loss): Share[] {
    const passed = takers.reduce((sum, { area: own }) => sum + own, 0);
    const isPassed = (lng: number, lat: number, { parts }: EditShape): boolean => {
      const { x, y } = toGrid(area.plane, [lng, lat]);
      return isGround(parts, x, y) && isGround(before.parts, x, y) && !isGround(now.parts, x, y);
    };
    return shareOut(units, row, zonedOf, center, [
      { unit: units.id[row]!, area: Math.max(0, areaOf(before.parts) - passed), holds: () => false },
      ...takers.map(({ shape, area: own }) => ({ unit: shape.key, area: own, holds: (lng: number, lat: number) => isPassed(lng, lat, shape) })),
    ]);
  }

  const write = (unit: string): RedrawnUnit => {
    const row = rowOf.get(unit);
    const [rest, ...given] = shares.find(({ loss }) => loss.row === row)?.shares ?? [];
    const gains = shares.flatMap(({ loss, shares: all }) => all.slice(1).filter((one) => one.unit === unit).map((one) => ({ from: loss.row, share: one })));
    const numbers: Partial<Record<keyof Numbers, number>> = rest === undefined ? {} : numbersOf(rest);
    for (const number of NUMBERS) {
      const own = row === undefined ? UNKNOWN : (rest?.[number] ?? units[number][row]!);
      // Numbers that only buildings give are counted from the buildings.
      if (gains.length === 0 || (own === UNKNOWN && gains.every(({ from }) => units[number][from] === UNKNOWN))) continue;
      const had = own === UNKNOWN && row !== undefined ? Math.max(0, counted[number][row]!) - given.reduce((sum, one) => sum + one.counted[number], 0) : Math.max(0, own);
      numbers[number] = gains.reduce((sum, { from, share: gained }) => sum + (units[number][from] === UNKNOWN ? gained.counted[number] : gained[number]), had);
    }
    return { unit, geometry: geometries.get(unit), ...numbers };
  };
  const moved = shares.flatMap(({ shares: all }) => all.flatMap(({ unit, entering }) => entering.map((part): RedrawnUnit => ({ unit: part, parent: unit }))));
  const others = new Set([...written, ...shares.flatMap(({ shares: all }) => all.slice(1).map(({ unit }) => unit))]);
  others.delete(first);
  // A unit that is made stands before what is put in it.
  return [write(first), ...moved, ...[...others].map(write)];
}

interface Loss {
  readonly row: number;
  readonly before: EditShape;
  readonly now: EditShape;
  readonly takers: readonly Taker[];
}

/** Who has the ground now; `area` is what was not its own before, too. */
interface Taker {
  readonly shape: EditShape;
  readonly area: number;
}
