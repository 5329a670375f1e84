// The journal as it stood before the last list of cases was brought: what was known when the list before was made.
import { compareEntries, type Entry } from './entry.ts';
import { settle } from './settle.ts';

/** All entries before the last import of cases that is in force; null where there is none. */
export function beforeLastImport(entries: readonly Entry[]): Entry[] | null {
  const last = settle(entries).live.findLast(({ body }) => body !== 'purged' && body.kind === 'rows-recorded' && body.of === 'cases' && body.source.file !== '');
  if (last === undefined) return null;
  const first = entries.filter(({ act }) => act === last.act).toSorted(compareEntries)[0]!;
  return entries.filter((entry) => compareEntries(entry, first) < 0);
}
