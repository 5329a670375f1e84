// The zoned units nobody has placed yet.
import { levelOf } from '../../domain/zoning/level.ts';
import type { UnitDirectory } from '../../store/state.ts';

const known = new WeakMap<UnitDirectory, Uint32Array>();

/** Whether a zoned unit of the directory has no place: its label point is NaN. */
export function isUnplaced({ zonedOf, center }: UnitDirectory, row: number): boolean {
  return zonedOf[row] === row && Number.isNaN(center[2 * row]!);
}

/** Rows in the order of the district; read once per directory. */
export function findUnplaced(directory: UnitDirectory): Uint32Array {
  let rows = known.get(directory);
  if (rows === undefined) {
    rows = directory.zoned.filter((row) => isUnplaced(directory, row));
    known.set(directory, rows);
  }
  return rows;
}

/** Whether not one zoned unit has a place, so that there is nothing to draw. */
export function isWholeUnplaced(directory: UnitDirectory): boolean {
  return findUnplaced(directory).length === directory.zoned.length;
}

/** The same rows, the strictest level first; ties keep the order of the district. `status`: status byte of each row. */
export function orderUnplaced(directory: UnitDirectory, status: Uint16Array | null): Uint32Array {
  const rows = findUnplaced(directory);
  return status === null ? rows : rows.toSorted((a, b) => levelOf(status[b] ?? 0) - levelOf(status[a] ?? 0));
}
