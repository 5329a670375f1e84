// A published list unit by unit, each by its own key, beside what the rules say of its day: nothing is added up or handed on.
import { traceSources, type Sources, type UnitsNow } from '../domain/publishing/lineage.ts';
import type { FrozenDay, PublishedDay } from '../domain/publishing/published-days.ts';
import type { Version } from '../domain/publishing/versions.ts';
import type { ZoneList } from '../domain/publishing/zone-list.ts';
import { levelOf } from '../domain/zoning/level.ts';

export interface PublishedList {
  readonly version: Version;
  /** Its number among the versions of the case file, as the page counts them. */
  readonly number: number;
  readonly list: ZoneList;
  /** Row of the list by key. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Zoned rows that are on the list with another level, and their status words on it. */
  readonly differing: Pick<PublishedDay, 'rows' | 'status'>;
  /** Keys of units of it that are zoned no longer, and of zoned units that it does not have. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
  /** Rows of the list that zoned rows are made of which are not simply the same unit. */
  readonly sources: ReadonlyMap<number, Sources>;
}

/** `versions`: all of the case file, in their order; `status`: of the zoned units of now on that day. */
export function holdUnitByUnit({ version, list, since }: FrozenDay, versions: readonly Version[], now: UnitsNow, status: ArrayLike<number>): PublishedList {
  const rowOf = new Map(list.unit.map((unit, row) => [unit, row]));
  const zoned = Array.from(now.zoned, (row) => ({ row, unit: now.id[row]!, listed: rowOf.get(now.id[row]!) }));
  const differing = zoned.flatMap(({ row, listed }) => (listed === undefined || levelOf(list.status[listed]!) === levelOf(status[row]!) ? [] : [{ row, word: list.status[listed]! }]));
  const known = new Set(zoned.map(({ unit }) => unit));
  return {
    version, number: versions.indexOf(version) + 1, list, rowOf,
    differing: { rows: Uint32Array.from(differing, ({ row }) => row), status: Uint16Array.from(differing, ({ word }) => word) },
    gone: list.unit.filter((unit) => !known.has(unit)), fresh: zoned.filter(({ listed }) => listed === undefined).map(({ unit }) => unit),
    sources: traceSources(rowOf, now, since),
  };
}
