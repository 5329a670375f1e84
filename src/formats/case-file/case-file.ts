// 案卷 as a file: what it holds, its names inside the zip, and how much it may hold.
import type { Hash } from '../../domain/journal/canonical.ts';
import type { Entry } from '../../domain/journal/entry.ts';
import type { CaseFileFault } from '../../words/exports.ts';

/** A whole case file: every entry ever written and the row sets they name, by their hash. */
export interface CaseFileContent {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly rowSets: ReadonlyMap<Hash, Uint8Array>;
}

/** What stands in `format` of the manifest. */
export const FORMAT = 'three-zone-map case file';
/** Goes up with every change that an older reader would misread. */
export const VERSION = 1;

export const MANIFEST_FILE = 'case-file.json';
export const JOURNAL_FILE = 'journal.jsonl';
const ROWS_FOLDER = 'rows/';

export function rowSetFile(hash: Hash): string {
  return ROWS_FOLDER + hash;
}

/** Whether a name is one of those a case file holds; no other name in a zip is ever looked at. */
export function isOwnName(name: string): boolean {
  return name === MANIFEST_FILE || name === JOURNAL_FILE || /^rows\/[0-9a-f]{64}$/.test(name);
}

export interface CaseFileLimits {
  /** All files together, inflated. */
  readonly inflatedBytes: number;
  /** Names in the zip. */
  readonly files: number;
}

/**
 * 25 times the spring of Shanghai 2022 (10 MB), and what an ordinary machine inflates and hashes within 5 s. What is
 * packed keeps to it too, so that everything saved can be opened.
 */
export const LIMITS: CaseFileLimits = { inflatedBytes: 256 * 1024 * 1024, files: 20_000 };

/** A case file that cannot be opened; `detail` is the place or the number, never a text of the file. */
export class CaseFileError extends Error {
  readonly fault: CaseFileFault;
  readonly detail: string;
  constructor(fault: CaseFileFault, detail: string) {
    super(`case file: ${fault} (${detail})`);
    this.name = 'CaseFileError';
    this.fault = fault;
    this.detail = detail;
  }
}
