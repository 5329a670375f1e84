// The journal of a case file: one entry a line, each checked for its shape, its hash and its place.
import { hashJson, type Json } from '../../domain/journal/canonical.ts';
import type { Entry } from '../../domain/journal/entry.ts';
import { CaseFileError, JOURNAL_FILE } from './case-file.ts';
import { isEntry } from './entry-schema.ts';
import { readJson } from './read-json.ts';

/**
 * The entries, as they stand in the file.
 * @throws CaseFileError damaged (with the line), newer-version for an entry of a later form
 */
export function readJournal(bytes: Uint8Array, count: number): Entry[] {
  const text = readUtf8(bytes);
  // Every line ends with a line feed, the last one too.
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length !== count) throw new CaseFileError('damaged', `${JOURNAL_FILE}: ${lines.length} ≠ ${count}`);
  const ids = new Set<string>();
  return lines.map((line, index) => {
    const place = `${JOURNAL_FILE}:${index + 1}`;
    const entry = readEntry(line, place);
    if (ids.has(entry.id)) throw new CaseFileError('damaged', place);
    ids.add(entry.id);
    return entry;
  });
}

function readEntry(line: string, place: string): Entry {
  const value = readJson(line);
  if (isOfLaterForm(value)) throw new CaseFileError('newer-version', place);
  if (!isEntry(value)) throw new CaseFileError('damaged', place);
  const entry = value as Entry;
  if (entry.body !== 'purged' && !isTrueHash(entry.bodyHash, entry.body as unknown as Json)) throw new CaseFileError('damaged', place);
  return entry;
}

function isOfLaterForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'v' in value && Number.isSafeInteger(value.v) && (value.v as number) > 1;
}

function isTrueHash(hash: string, body: Json): boolean {
  try {
    return hashJson(body) === hash;
  } catch {
    // A number too large for JSON to say again (1e999), or nesting too deep to walk: nothing we wrote.
    return false;
  }
}

function readUtf8(bytes: Uint8Array): string {
  try {
    // Decoding drops a leading BOM otherwise, and what is read must be what was written.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CaseFileError('damaged', JOURNAL_FILE);
  }
}
