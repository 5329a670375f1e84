// A case file as one zip: manifest, journal, row sets; the same content gives the same bytes.
import { zipSync } from 'fflate';
import { canonicalJson, type Json } from '../../domain/journal/canonical.ts';
import { namedRowSets } from '../../domain/journal/named-row-sets.ts';
import { compareEntries } from '../../domain/journal/entry.ts';
import {
  FORMAT, JOURNAL_FILE, LIMITS, MANIFEST_FILE, rowSetFile, VERSION, type CaseFileContent,
} from './case-file.ts';

/**
 * The bytes of the zip: `case-file.json` (format, version, id, number of entries, hashes of row sets), `journal.jsonl`
 * (one entry a line as canonical JSON, in the order they are read) and `rows/<hash>`.
 * Entries of kinds this version does not know are written as they are.
 * @throws RangeError rather than write what could not be opened again: a named row set that is not given, or more than LIMITS
 */
export function packCaseFile({ id, entries, rowSets }: CaseFileContent): Uint8Array {
  for (const hash of namedRowSets(entries)) if (!rowSets.has(hash)) throw new RangeError(`row set ${hash} is named and not given`);
  const hashes = [...rowSets.keys()].sort();
  const ordered = [...entries].sort(compareEntries);
  const manifest = { format: FORMAT, version: VERSION, id, entries: entries.length, rowSets: hashes };
  const files: [name: string, bytes: Uint8Array][] = [
    [MANIFEST_FILE, toUtf8(`${canonicalJson(manifest)}\n`)],
    [JOURNAL_FILE, toUtf8(ordered.map((entry) => `${canonicalJson(entry as unknown as Json)}\n`).join(''))],
    ...hashes.map((hash): [string, Uint8Array] => [rowSetFile(hash), rowSets.get(hash)!]),
  ];
  const bytes = files.reduce((sum, [, file]) => sum + file.length, 0);
  if (bytes > LIMITS.inflatedBytes) throw new RangeError(`a case file of ${bytes} bytes is over ${LIMITS.inflatedBytes}`);
  if (files.length > LIMITS.files) throw new RangeError(`a case file of ${files.length} files is over ${LIMITS.files}`);
  // The zip writes a civil time without a zone: the same in every zone only when it is made in the zone of the machine.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
