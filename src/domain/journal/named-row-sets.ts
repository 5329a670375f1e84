// Which row sets a journal names: what must be kept, saved and carried with it.
import type { Hash } from './canonical.ts';
import type { Entry } from './entry.ts';

/** The addresses of all row sets named by any entry, withdrawn ones included: a withdrawal may itself be withdrawn. */
export function namedRowSets(entries: readonly Entry[]): Set<Hash> {
  const named = new Set<Hash>();
  for (const { body } of entries) {
    if (body === 'purged') continue;
    if (body.kind === 'rows-recorded') named.add(body.rows);
    if (body.kind === 'pack-adopted') named.add(body.pack);
    if (body.kind === 'version-proposed') named.add(body.list);
  }
  return named;
}
