// Which rows of a unit table are zoned: the top of each tree below grid, street and district.
import { UNIT_KINDS, type UnitTable } from '../district/unit-table.ts';

const AREA_KINDS: ReadonlySet<number> = new Set(
  (['grid', 'street', 'district'] as const).map((kind) => UNIT_KINDS.indexOf(kind)),
);
const DISTRICT = UNIT_KINDS.indexOf('district');
const STREET = UNIT_KINDS.indexOf('street');

export interface ZonedUnits {
  /** Zoned rows in row order. */
  readonly zoned: Uint32Array;
  /** Zoned row of every row; −1 for grids, streets and districts that contain smaller units. */
  readonly zonedOf: Int32Array;
  /** Nearest street row above (or at) every row, −1 without one. */
  readonly streetOf: Int32Array;
  /** District row above (or at) every row, −1 without one: the county that a complement pack speaks of. */
  readonly countyOf: Int32Array;
}

/**
 * A building, stair or household shares the level of the top of its tree below street (rules 7b, `grain: compound`).
 * Streets and districts are zoned themselves only in a table that has nothing smaller.
 */
export function findZonedUnits(units: UnitTable): ZonedUnits {
  const { count, kind, parent } = units;
  let onlyAreas = true;
  for (let row = 0; row < count; row++) if (!AREA_KINDS.has(kind[row]!)) onlyAreas = false;
  const isArea = (row: number): boolean => !onlyAreas && AREA_KINDS.has(kind[row]!);

  const zonedOf = new Int32Array(count).fill(-1);
  const streetOf = new Int32Array(count).fill(-1);
  const countyOf = new Int32Array(count).fill(-1);
  const zoned: number[] = [];
  for (let row = 0; row < count; row++) {
    let top = row;
    for (let above = row; above >= 0; above = parent[above]!) {
      if (kind[above] === STREET && streetOf[row] === -1) streetOf[row] = above;
      if (kind[above] === DISTRICT) countyOf[row] = above;
      if (!isArea(above)) top = above;
      if (onlyAreas) break;
    }
    if (isArea(row)) continue;
    zonedOf[row] = top;
    if (top === row) zoned.push(row);
  }
  return { zoned: Uint32Array.from(zoned), zonedOf, streetOf, countyOf };
}
