// Which rows of a unit table are zoned: the top of each tree below grid, street and district.
import { UNIT_KINDS, type UnitTable } from '../../district/unit-table.ts';
import type { Grain } from '../packs/rule-pack.ts';

const AREA_KINDS: ReadonlySet<number> = new Set(
  (['grid', 'street', 'district'] as const).map((kind) => UNIT_KINDS.indexOf(kind)),
);
const BUILDING = UNIT_KINDS.indexOf('building');
const DISTRICT = UNIT_KINDS.indexOf('district');
const STREET = UNIT_KINDS.indexOf('street');

export interface ZonedUnits {
  /** Rows that are counted, in row order; together they are everything that has a level, each part once. */
  readonly zoned: Uint32Array;
  /** Rows that show a level of their own, in row order: the counted ones, and compounds around counted parts. */
  readonly shown: Uint32Array;
  /** Row whose level a row shows; −1 for grids, streets and districts that contain smaller units. */
  readonly zonedOf: Int32Array;
  /** Top of the tree below street of every row; −1 as above. */
  readonly topOf: Int32Array;
  /** Nearest street row above (or at) every row, −1 without one. */
  readonly streetOf: Int32Array;
  /** Number of the county that a complement pack speaks of: units of one number share it. */
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

  const topOf = new Int32Array(count).fill(-1);
  const streetOf = new Int32Array(count).fill(-1);
  const countyOf = new Int32Array(count).fill(-1);
  const counties = new Map<string, number>();
  const zoned: number[] = [];
  for (let row = 0; row < count; row++) {
    let top = row;
    let named = '';
    for (let above = row; above >= 0; above = parent[above]!) {
      if (kind[above] === STREET && streetOf[row] === -1) streetOf[row] = above;
      if (kind[above] === DISTRICT) countyOf[row] = above;
      if (named === '') named = units.county?.[above] ?? '';
      if (!isArea(above)) top = above;
      if (onlyAreas) break;
    }
    if (countyOf[row] === -1 && named !== '') {
      // Counties known by name only are numbered behind the rows.
      if (!counties.has(named)) counties.set(named, count + counties.size);
      countyOf[row] = counties.get(named)!;
    }
    if (isArea(row)) continue;
    topOf[row] = top;
    if (top === row) zoned.push(row);
  }
  const tops = Uint32Array.from(zoned);
  return { zoned: tops, shown: tops, zonedOf: topOf, topOf, streetOf, countyOf };
}

/** The same by a finer grain: which parts have a level of their own, and which rows are counted. */
export function refineZones(units: UnitTable, zones: ZonedUnits, grain: Grain, overridden: Iterable<number>): ZonedUnits {
  return grain === 'compound' ? withOverridden(units, zones, overridden) : withParts(units, zones, grain, overridden);
}

/** A part with an override of its own stands beside its compound, which then stands for the rest of it. */
function withOverridden({ count, parent }: UnitTable, zones: ZonedUnits, overridden: Iterable<number>): ZonedUnits {
  const own = new Set([...overridden].filter((row) => zones.topOf[row]! >= 0 && zones.topOf[row] !== row));
  if (own.size === 0) return zones;
  const zonedOf = zones.zonedOf.slice();
  for (let row = 0; row < count; row++) {
    if (zonedOf[row]! < 0) continue;
    let at = row;
    while (at !== zones.topOf[row] && !own.has(at)) at = parent[at]!;
    zonedOf[row] = at;
  }
  const zoned = Uint32Array.from([...zones.zoned, ...own].sort((a, b) => a - b));
  return { ...zones, zonedOf, zoned, shown: zoned };
}

/** Every part shows its own level; the smallest are counted (rules 7b, "Nesting"), by building the buildings. */
function withParts({ count, kind, parent }: UnitTable, zones: ZonedUnits, grain: Grain, overridden: Iterable<number>): ZonedUnits {
  const own = new Set(overridden);
  const zonedOf = zones.zonedOf.slice();
  const hasParts = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    if (zones.topOf[row]! < 0) continue;
    let at = row;
    if (grain === 'building') {
      for (let above = row; above !== zones.topOf[row]; above = parent[above]!) if (kind[above] === BUILDING && !own.has(at)) at = above;
    }
    zonedOf[row] = at;
    if (at === row && row !== zones.topOf[row]) hasParts[parent[row]!] = 1;
  }
  const shown = [...zonedOf.keys()].filter((row) => zonedOf[row] === row);
  return { ...zones, zonedOf, shown: Uint32Array.from(shown), zoned: Uint32Array.from(shown.filter((row) => hasParts[row] === 0)) };
}
