// 名单: the list of a day as columns that stand by themselves, to be frozen with a version and compared with another.
import type { UnitTable } from '../district/unit-table.ts';
import type { LevelCounts } from '../journal/entry.ts';
import { levelOf, type LevelCode } from '../zoning/level.ts';

/** One row a zoned unit, in the order of the units at the time; no person, no place on the map. */
export interface ZoneList {
  readonly count: number;
  /** Keys of the units. */
  readonly unit: readonly string[];
  readonly name: readonly string[];
  /** '' for a unit that names none. */
  readonly street: readonly string[];
  /** Status words (see `level.ts`). */
  readonly status: Int16Array;
  /** `UNKNOWN` where not given, as in the table of units. */
  readonly population: Int32Array;
  readonly households: Int32Array;
  readonly buildings: Int32Array;
}

/** What is counted of the units, which may know more than the table of units: a compound whose buildings alone give numbers has theirs. */
export type CountedColumns = Pick<UnitTable, 'population' | 'households' | 'buildings'>;

/** `streetOf`: row of the street of every row, −1 without one. */
export function freezeList(units: UnitTable, counted: CountedColumns, zoned: Uint32Array, streetOf: Int32Array, status: ArrayLike<number>): ZoneList {
  const rows = Array.from(zoned);
  const pick = (column: Int32Array): Int32Array => Int32Array.from(rows, (row) => column[row]!);
  return {
    count: rows.length,
    unit: rows.map((row) => units.id[row]!),
    name: rows.map((row) => units.name[row]!),
    street: rows.map((row) => (streetOf[row]! < 0 ? '' : units.name[streetOf[row]!]!)),
    status: Int16Array.from(rows, (row) => status[row]!),
    population: pick(counted.population),
    households: pick(counted.households),
    buildings: pick(counted.buildings),
  };
}

export function countLevels({ status }: Pick<ZoneList, 'status'>): LevelCounts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const word of status) counts[levelOf(word)]++;
  return counts;
}

/** A unit of either of two lists; null: the list does not have it. */
export interface ListedUnit {
  readonly unit: string;
  readonly name: string;
  readonly street: string;
  readonly before: LevelCode | null;
  readonly now: LevelCode | null;
}

/** Units of two lists that differ, in the order of the later list and behind them those it lacks; and how many agree, by level code. */
export interface ListsComparison {
  readonly changed: readonly ListedUnit[];
  readonly same: LevelCounts;
}

export function compareZoneLists(before: ZoneList, now: ZoneList): ListsComparison {
  const levelBefore = new Map(before.unit.map((unit, row) => [unit, levelOf(before.status[row]!)]));
  const changed: ListedUnit[] = [];
  const same: [number, number, number, number] = [0, 0, 0, 0];
  now.unit.forEach((unit, row) => {
    const levels = { before: levelBefore.get(unit) ?? null, now: levelOf(now.status[row]!) };
    if (levels.before === levels.now) same[levels.now]++;
    else changed.push({ unit, name: now.name[row]!, street: now.street[row]!, ...levels });
  });
  const listed = new Set(now.unit);
  before.unit.forEach((unit, row) => {
    if (!listed.has(unit)) changed.push({ unit, name: before.name[row]!, street: before.street[row]!, before: levelOf(before.status[row]!), now: null });
  });
  return { changed, same };
}
