// Lists as they were published, read from where their row sets are.
import { isoDay } from '../../domain/day.ts';
import type { Hash } from '../../domain/journal/canonical.ts';
import type { Entry } from '../../domain/journal/entry.ts';
import { unitsSince } from '../../domain/journal/units-since.ts';
import type { FrozenDay } from '../../domain/publishing/published-days.ts';
import { publishedByDay, type Version } from '../../domain/publishing/versions.ts';
import type { ZoneList } from '../../domain/publishing/zone-list.ts';
import { MissingRowSet, type ReadRowSet } from '../row-sets/read-row-set.ts';
import { decodeTable } from '../row-sets/row-set-tables.ts';
import { RowSetError } from '../row-sets/row-set.ts';

export async function loadZoneList(hash: Hash, read: ReadRowSet): Promise<ZoneList> {
  return decodeTable('list', await read(hash));
}

/** `missing` gets the days whose list is not there: they show what the rules say. */
export async function loadPublished(versions: readonly Version[], entries: readonly Entry[], read: ReadRowSet, missing: Set<string>): Promise<FrozenDay[]> {
  const since = unitsSince(entries);
  const frozen = await Promise.all(publishedByDay(versions).map(async (version) => {
    try {
      return { version, list: await loadZoneList(version.list, read), since: since(version.basis.seen) };
    } catch (reason) {
      if (!(reason instanceof MissingRowSet || reason instanceof RowSetError)) throw reason;
      missing.add(isoDay(version.day));
      return null;
    }
  }));
  return frozen.filter((day) => day !== null);
}
