// Lists as they were published: read from the case file, held against what the rules say today, compared with one another.
import type { Hash } from '../src/domain/journal/canonical.ts';
import { holdAgainst, type PublishedDay } from '../src/domain/publishing/published-days.ts';
import { publishedByDay, type Version } from '../src/domain/publishing/versions.ts';
import type { ZoneList } from '../src/domain/publishing/zone-list.ts';
import type { DayCursor } from '../src/domain/zoning/lists/day-cursor.ts';
import { decodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { RowSetError } from '../src/formats/row-sets/row-set.ts';
import { getRowSet, MissingRowSet } from '../src/io/row-sets.ts';

/** The list that holds for a day, as it was frozen. */
export interface FrozenDay {
  readonly version: Version;
  readonly list: ZoneList;
}

export async function loadZoneList(hash: Hash): Promise<ZoneList> {
  return decodeTable('list', await getRowSet(hash));
}

/** `missing` gets the days whose list is not there: they show what the rules say. */
export async function loadPublished(versions: readonly Version[], missing: Set<string>, nameOf: (version: Version) => string): Promise<FrozenDay[]> {
  const frozen = await Promise.all(publishedByDay(versions).map(async (version) => {
    try {
      return { version, list: await loadZoneList(version.list) };
    } catch (reason) {
      if (!(reason instanceof MissingRowSet || reason instanceof RowSetError)) throw reason;
      missing.add(nameOf(version));
      return null;
    }
  }));
  return frozen.filter((day) => day !== null);
}

/** Days outside the history are left out. Leaves the cursor on the last of them. */
export function holdPublished(frozen: readonly FrozenDay[], cursor: DayCursor, id: readonly string[], zoned: Uint32Array): PublishedDay[] {
  const { first, last } = cursor.history;
  return frozen.filter(({ version }) => version.day >= first && version.day <= last).map(({ version, list }) => {
    cursor.moveTo(version.day);
    return { day: version.day, version: version.entry, ...holdAgainst(list, { id, zoned, status: cursor.status }) };
  });
}
