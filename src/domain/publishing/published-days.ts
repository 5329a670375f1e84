// What was published against what the rules say today: the rows in which they differ, and the columns of a day as it was published.
import type { EpidemicDay } from '../day.ts';
import type { EntryId } from '../journal/entry.ts';
import type { UnitsSince } from '../journal/units-since.ts';
import { levelOf } from '../zoning/level.ts';
import type { DayCursor } from '../zoning/lists/day-cursor.ts';
import { traceSources, type UnitsNow } from './lineage.ts';
import type { Version } from './versions.ts';
import type { ZoneList } from './zone-list.ts';

/** The list that holds for a day, as it was frozen. */
export interface FrozenDay {
  readonly version: Version;
  readonly list: ZoneList;
  /** What became of the units since it was drafted. */
  readonly since: UnitsSince;
}

/** A published list against the status of its day as it is judged now. */
export interface HeldList {
  /** Zoned rows whose level today is another than published, and their status words as published. */
  readonly rows: Uint32Array;
  readonly status: Uint16Array;
  /** Zoned rows that the list does not have: they were a part of a unit of it, and show the level of that. */
  readonly parts: Uint32Array;
  /** Zoned rows that several units of the list have become: they show the strictest of them, so that nobody is shown let out who was not. */
  readonly joined: Uint32Array;
  /** Units of the list that are in none of the zoned units, and zoned units of which it knows nothing: those show the level of today. */
  readonly gone: number;
  readonly fresh: number;
  /** Whether the units of the list, or their ground, are not those of now. */
  readonly hasOtherUnits: boolean;
}

/** A day with a published list. */
export interface PublishedDay extends HeldList {
  readonly day: EpidemicDay;
  readonly version: EntryId;
}

export function holdAgainst({ list, since }: Pick<FrozenDay, 'list' | 'since'>, units: UnitsNow, status: ArrayLike<number>): HeldList {
  const rowOf = new Map(list.unit.map((unit, row) => [unit, row]));
  const traced = traceSources(rowOf, units, since);
  const rows: number[] = [];
  const published: number[] = [];
  const parts: number[] = [];
  const joined: number[] = [];
  const isFound = new Uint8Array(list.count);
  let fresh = 0;
  for (const row of units.zoned) {
    const own = rowOf.get(units.id[row]!) ?? -1;
    const sources = traced.get(row);
    const source = sources === undefined ? own : strictestOf(sources, list);
    for (const one of sources ?? [own]) isFound[one] = 1;
    if (source < 0) fresh++;
    else if (sources !== undefined && sources.size > 1) joined.push(row);
    else if (source !== own) parts.push(row);
    if (source < 0 || levelOf(list.status[source]!) === levelOf(status[row]!)) continue;
    rows.push(row);
    published.push(list.status[source]!);
  }
  const gone = list.count - isFound.reduce((sum, one) => sum + one, 0);
  return {
    rows: Uint32Array.from(rows), status: Uint16Array.from(published), parts: Uint32Array.from(parts), joined: Uint32Array.from(joined), gone, fresh,
    hasOtherUnits: since.isChanged || gone + fresh + parts.length + joined.length > 0,
  };
}

/** The row of the strictest of some rows of a list; −1 of none. */
function strictestOf(rows: Iterable<number>, { status }: ZoneList): number {
  let strictest = -1;
  for (const row of rows) if (strictest < 0 || levelOf(status[row]!) > levelOf(status[strictest]!)) strictest = row;
  return strictest;
}

/** What was published of the days of a history, held against it. Leaves the cursor on the last of them. */
export function holdPublished(frozen: readonly FrozenDay[], cursor: DayCursor, units: UnitsNow): PublishedDay[] {
  const { first, last } = cursor.history;
  return frozen.filter(({ version }) => version.day >= first && version.day <= last).map((day) => {
    const { version } = day;
    cursor.moveTo(version.day);
    return { day: version.day, version: version.entry, ...holdAgainst(day, units, cursor.status) };
  });
}

/** A day's status words as published: a new column. */
export function statusAsPublished(status: Uint16Array, { rows, status: published }: Pick<PublishedDay, 'rows' | 'status'>): Uint16Array {
  const column = status.slice();
  rows.forEach((row, i) => { column[row] = published[i]!; });
  return column;
}

/** The published day before a day; null without one. `days` stand in order. */
export function publishedBefore(days: readonly PublishedDay[], day: EpidemicDay): PublishedDay | null {
  return days.findLast((published) => published.day < day) ?? null;
}

/** Status words of a day as it is shown: as published where that is asked for and there is such a list. Leaves the cursor on the day. */
export function statusShown(cursor: DayCursor, days: readonly PublishedDay[], day: EpidemicDay, showsPublished: boolean): Uint16Array {
  const published = showsPublished ? days.find((one) => one.day === day) : undefined;
  cursor.moveTo(day);
  return published === undefined ? cursor.status.slice() : statusAsPublished(cursor.status, published);
}
