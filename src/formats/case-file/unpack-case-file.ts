// Opens a case file from the bytes of a zip: whole and checked, or not at all.
import type { Hash } from '../../domain/journal/canonical.ts';
import { namedRowSets } from '../../domain/journal/named-row-sets.ts';
import type { CaseFileFault } from '../../words/exports.ts';
import {
  CaseFileError, FORMAT, isOwnName, JOURNAL_FILE, LIMITS, MANIFEST_FILE, rowSetFile, VERSION, type CaseFileContent, type CaseFileLimits,
} from './case-file.ts';
import { digest } from '../digest.ts';
import { isManifest, type Manifest } from './entry-schema.ts';
import { readJournal } from './read-journal.ts';
import { readJson } from './read-json.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { ZipError } from '../zip/zip-error.ts';
import { readZipFile } from '../zip/zip-file.ts';

export type { CaseFileContent, CaseFileLimits } from './case-file.ts';
export type { CaseFileFault } from '../../words/exports.ts';

/** A whole case file, or why there is none; `detail` is a name, a line or a number inside the file, '' where there is none. */
export type CaseFileReading =
  | { readonly content: CaseFileContent; readonly fault: null }
  | { readonly content: null; readonly fault: CaseFileFault; readonly detail: string };

/**
 * Reads the zip that `packCaseFile` wrote, also when another program has packed it anew. Every byte taken is covered by
 * a sum: CRC-32 of each file, SHA-256 of each row set, `bodyHash` of each entry. Names other than a case file's own are
 * never looked at. Resolves to a fault, never rejects, for whatever bytes.
 */
export async function unpackCaseFile(bytes: Uint8Array, limits: Partial<CaseFileLimits> = {}): Promise<CaseFileReading> {
  try {
    return { content: await readContent(bytes, { ...LIMITS, ...limits }), fault: null };
  } catch (error) {
    if (error instanceof CaseFileError) return { content: null, fault: error.fault, detail: error.detail };
    if (error instanceof ZipError) return { content: null, fault: error.fault === 'unsupported' ? 'not-a-case-file' : error.fault, detail: error.detail };
    throw error;
  }
}

async function readContent(bytes: Uint8Array, limits: CaseFileLimits): Promise<CaseFileContent> {
  const directory = readZipDirectory(bytes, { ...limits, takes: isOwnName });
  const read = (name: string, whenAbsent: CaseFileFault): Uint8Array => {
    const entry = directory.entries.get(name);
    if (entry === undefined) throw new CaseFileError(whenAbsent, name);
    return readZipFile(bytes, directory, entry);
  };
  const manifest = readManifest(read(MANIFEST_FILE, 'not-a-case-file'));
  const entries = readJournal(read(JOURNAL_FILE, 'incomplete'), manifest.entries);
  const rowSets = new Map<Hash, Uint8Array>();
  for (const hash of manifest.rowSets) {
    const rows = read(rowSetFile(hash), 'incomplete');
    if ((await digest(rows)) !== hash) throw new CaseFileError('damaged', rowSetFile(hash));
    rowSets.set(hash, rows);
  }
  for (const hash of namedRowSets(entries)) if (!rowSets.has(hash)) throw new CaseFileError('incomplete', rowSetFile(hash));
  return { id: manifest.id, entries, rowSets };
}

function readManifest(bytes: Uint8Array): Manifest {
  const value = readJson(new TextDecoder().decode(bytes));
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) {
    throw new CaseFileError('not-a-case-file', MANIFEST_FILE);
  }
  const version = 'version' in value ? value.version : undefined;
  if (Number.isSafeInteger(version) && (version as number) > VERSION) throw new CaseFileError('newer-version', String(version));
  if (version !== VERSION || !isManifest(value)) throw new CaseFileError('damaged', MANIFEST_FILE);
  return value;
}
