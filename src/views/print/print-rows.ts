// What stands on the printed list: today's changes by group, then every sealed and controlled unit by street.
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { CONTROLLED, levelOf, SEALED } from '../../domain/zoning/level.ts';
import type { UnitDirectory } from '../../store/state.ts';
import { WORK_GROUPS, type WorkGroup } from '../zoning/work-rows.ts';

/** Changes in one group; rows of the directory in its order. */
export interface PrintedChanges {
  readonly group: WorkGroup;
  readonly rows: readonly number[];
}

/** Units of one street: sealed first, then controlled, each in the order of the directory. */
export interface PrintedStreet {
  /** Row of the street or township; −1 for units that name none, which come last. */
  readonly street: number;
  readonly sealed: number;
  readonly controlled: number;
  readonly rows: readonly number[];
}

/** Groups with nothing in them are left out. */
export function listChanges(view: DayView): PrintedChanges[] {
  return WORK_GROUPS.flatMap((group) => (view.changes[group].length === 0 ? [] : [{ group, rows: [...view.changes[group]] }]));
}

/** Streets in the order of the directory; those without a sealed or controlled unit are left out. */
export function listStreets(view: DayView, directory: Pick<UnitDirectory, 'zoned' | 'streetOf'>): PrintedStreet[] {
  const streets = new Map<number, { sealed: number[]; controlled: number[] }>();
  for (const row of directory.zoned) {
    const level = levelOf(view.status[row] ?? 0);
    if (level !== SEALED && level !== CONTROLLED) continue;
    const street = directory.streetOf[row] ?? -1;
    const units = streets.get(street) ?? { sealed: [], controlled: [] };
    streets.set(street, units);
    units[level === SEALED ? 'sealed' : 'controlled'].push(row);
  }
  const last = (street: number): number => (street < 0 ? Infinity : street);
  return [...streets]
    .toSorted(([a], [b]) => (a === b ? 0 : last(a) - last(b)))
    .map(([street, { sealed, controlled }]) => ({
      street, sealed: sealed.length, controlled: controlled.length, rows: [...sealed, ...controlled],
    }));
}
