// From rows of the unit table to the areas of a compound, and which events touch them.
import type { UnitTable } from '../../district/unit-table.ts';
import type { DayEvents, TreeModel } from './tree-model.ts';

/** The area that speaks for a row: its own, or the nearest around it. */
export function nearestArea({ parent }: UnitTable, { areas }: TreeModel, row: number): number {
  if (areas.length === 1) return 0;
  for (let at = row; ; at = parent[at]!) {
    const area = areas.findIndex((candidate) => candidate.row === at);
    if (area >= 0) return area;
  }
}

/**
 * Whether what is reported or decided on a day concerns an area: it names the area, a part of it or one around it.
 * `isItself` false: asked for a row inside the area, which its other parts do not concern.
 */
export function isTouched(model: TreeModel, { positives, orders, visits }: Omit<DayEvents, 'day'>, area: number, isItself: boolean): boolean {
  const around = (inner: number, outer: number): boolean => {
    for (let at = inner; at >= 0; at = model.areas[at]!.parent) if (at === outer) return true;
    return false;
  };
  const concerns = (named: number): boolean => (isItself && around(named, area)) || around(area, named);
  return positives.some(({ areas }) => concerns(areas[0]!)) || orders.some((order) => concerns(order.area)) || visits.some((visit) => concerns(visit.area));
}

const NOBODY: readonly never[] = [];

/** Whether a positive of a day touches an area; asked of every unit on every list, so nothing is copied. */
export function isReported(model: TreeModel, { positives }: DayEvents, area: number, isItself: boolean): boolean {
  if (positives.length === 0 || model.areas.length === 1) return positives.length > 0;
  return isTouched(model, { positives, orders: NOBODY, visits: NOBODY }, area, isItself);
}

/** Whether one row lies in another, or is it. */
export function isRowIn({ parent }: UnitTable, row: number, around: number): boolean {
  for (let at = row; at >= 0; at = parent[at]!) if (at === around) return true;
  return false;
}
