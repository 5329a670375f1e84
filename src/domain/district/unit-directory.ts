// What the page knows of every unit: names and numbers, no outlines.
import type { ZonedUnits } from '../zoning/facts/zoned-units.ts';
import { extentOf } from './place-column.ts';
import { UNIT_KINDS, UNKNOWN, type UnitTable } from './unit-table.ts';

/** Row i as in `UnitTable`. */
export interface UnitDirectory {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Further names and addresses by which the unit is found. */
  readonly aliases: readonly (readonly string[])[];
  readonly kind: Uint8Array;
  readonly parent: Int32Array;
  readonly population: Int32Array;
  readonly households: Int32Array;
  readonly buildings: Int32Array;
  /** Rows that are zoned, and the zoned row of every row (−1 for streets and districts). */
  readonly zoned: Uint32Array;
  /** Rows that show a level of their own: the zoned ones, and compounds around zoned parts. */
  readonly shown: Uint32Array;
  readonly zonedOf: Int32Array;
  /** County by name, '' where not given; left out where no unit names one. */
  readonly county?: readonly string[];
  /** Street or township row of every row, −1 without one. */
  readonly streetOf: Int32Array;
  /** Label point, lng and lat interleaved, NaN where the unit has no place. */
  readonly center: Float64Array;
  /** West, south, east, north of all places of zoned units, outlines and all; null where none has one. */
  readonly extent: readonly [number, number, number, number] | null;
}

const BUILDING = UNIT_KINDS.indexOf('building');
const STAIR = UNIT_KINDS.indexOf('stair');

/** The name of a row; of a stair (单元) with its building, since every building has one of that name. */
export function nameInCompound({ name, kind, parent }: Pick<UnitDirectory, 'name' | 'kind' | 'parent'>, row: number): string {
  const [own, around] = [name[row]!, parent[row]!];
  if (kind[row] !== STAIR || around < 0 || kind[around] !== BUILDING || own.startsWith(name[around]!)) return own;
  return `${name[around]!}${own}`;
}

/**
 * The directory of a table. Where a zoned unit gives no number of buildings, households or people, its parts are
 * counted; it stays `UNKNOWN` when no part gives one either.
 */
export function describeUnits(units: UnitTable, zones: ZonedUnits, center: Float64Array): UnitDirectory {
  const buildings = units.buildings.slice();
  const households = units.households.slice();
  const population = units.population.slice();
  for (let row = 0; row < units.count; row++) {
    const zoned = zones.zonedOf[row]!;
    if (zoned < 0 || zoned === row || units.kind[row] !== BUILDING) continue;
    if (units.buildings[zoned] === UNKNOWN) addTo(buildings, zoned, 1);
    if (units.households[zoned] === UNKNOWN) addTo(households, zoned, units.households[row]!);
    if (units.population[zoned] === UNKNOWN) addTo(population, zoned, units.population[row]!);
  }
  withoutOwnParts(units, zones, [buildings, households, population]);
  return {
    count: units.count,
    id: units.id,
    name: units.name,
    aliases: units.aliases,
    kind: units.kind,
    parent: units.parent,
    population,
    households,
    buildings,
    zoned: zones.zoned,
    shown: zones.shown,
    zonedOf: zones.zonedOf,
    ...(units.county !== undefined && { county: units.county }),
    streetOf: zones.streetOf,
    center,
    extent: extentOf(units.geometry, zones.zoned),
  };
}

/** A compound beside a part that is counted by itself stands for the rest of it. */
function withoutOwnParts({ parent }: UnitTable, { zoned, zonedOf, topOf }: ZonedUnits, columns: readonly Int32Array[]): void {
  const counted = new Set(zoned);
  for (const row of zoned) {
    const around = topOf[row] === row ? -1 : zonedOf[parent[row]!]!;
    // A compound whose parts are all counted is not counted itself, and keeps its own numbers.
    if (!counted.has(around)) continue;
    for (const column of columns) if (column[around]! > 0 && column[row]! > 0) column[around] = Math.max(0, column[around]! - column[row]!);
  }
}

function addTo(column: Int32Array, row: number, amount: number): void {
  if (amount >= 0) column[row] = Math.max(0, column[row]!) + amount;
}
