// What was published against what the rules say today: the rows in which they differ, and the columns of a day as it was published.
import type { EpidemicDay } from '../day.ts';
import type { EntryId } from '../journal/entry.ts';
import { levelOf } from '../zoning/level.ts';
import type { DayCursor } from '../zoning/lists/day-cursor.ts';
import type { Version } from './versions.ts';
import type { ZoneList } from './zone-list.ts';

/** The list that holds for a day, as it was frozen. */
export interface FrozenDay {
  readonly version: Version;
  readonly list: ZoneList;
}

/** A day with a published list. */
export interface PublishedDay {
  readonly day: EpidemicDay;
  readonly version: EntryId;
  /** Zoned rows whose level today is another than published, and their status words as published. */
  readonly rows: Uint32Array;
  readonly status: Uint16Array;
  /** Units on the list that are no longer zoned, and zoned units that it does not have: those show the level of today. */
  readonly gone: number;
  readonly fresh: number;
}

/** Holds a published list against the status of its day as it is judged now. */
export function holdAgainst(list: ZoneList, now: { readonly id: readonly string[]; readonly zoned: Uint32Array; readonly status: ArrayLike<number> }): Pick<PublishedDay, 'rows' | 'status' | 'gone' | 'fresh'> {
  const published = new Map(list.unit.map((unit, row) => [unit, list.status[row]!]));
  const rows: number[] = [];
  const status: number[] = [];
  let fresh = 0;
  for (const row of now.zoned) {
    const then = published.get(now.id[row]!);
    if (then === undefined) fresh++;
    else if (levelOf(then) !== levelOf(now.status[row]!)) {
      rows.push(row);
      status.push(then);
    }
  }
  return { rows: Uint32Array.from(rows), status: Uint16Array.from(status), gone: list.count - (now.zoned.length - fresh), fresh };
}

/** What was published of the days of a history, held against it. Leaves the cursor on the last of them. */
export function holdPublished(frozen: readonly FrozenDay[], cursor: DayCursor, id: readonly string[], zoned: Uint32Array): PublishedDay[] {
  const { first, last } = cursor.history;
  return frozen.filter(({ version }) => version.day >= first && version.day <= last).map(({ version, list }) => {
    cursor.moveTo(version.day);
    return { day: version.day, version: version.entry, ...holdAgainst(list, { id, zoned, status: cursor.status }) };
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
