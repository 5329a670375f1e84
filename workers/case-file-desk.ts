// The case-file desk: the whole case file as one file, and back; nothing is stored before all of it is proven.
import type { Entry } from '../src/domain/journal/entry.ts';
import { packCaseFile } from '../src/formats/case-file/pack-case-file.ts';
import { openSavedCaseFile } from '../src/formats/case-file/open-saved-case-file.ts';
import type { CaseFileFault } from '../src/formats/case-file/unpack-case-file.ts';
import { namedRowSets } from '../src/domain/journal/named-row-sets.ts';
import { getRowSet, putRowSet } from '../src/io/row-sets.ts';

export interface GivenCaseFile {
  readonly id: string;
  readonly entries: readonly Entry[];
}

/** A case file whose row sets are stored, or why it was refused. */
export interface CaseFileOpening {
  readonly given: GivenCaseFile | null;
  readonly fault: CaseFileFault | null;
  readonly detail: string;
}

/** The case file as a zip. */
export async function saveCaseFile({ id, entries }: GivenCaseFile): Promise<Blob> {
  const rowSets = new Map<string, Uint8Array>();
  for (const hash of namedRowSets(entries)) rowSets.set(hash, await getRowSet(hash));
  return new Blob([packCaseFile({ id, entries, rowSets }) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

/** Reads a saved case file and stores its row sets; its entries are the page's to take. */
export async function readCaseFile(file: Blob): Promise<CaseFileOpening> {
  const reading = await openSavedCaseFile(new Uint8Array(await file.arrayBuffer()));
  if (reading.content === null) return { given: null, fault: reading.fault, detail: reading.detail };
  const { id, entries, rowSets } = reading.content;
  for (const [hash, bytes] of rowSets) await putRowSet(hash, bytes);
  return { given: { id, entries }, fault: null, detail: '' };
}
