// The case-file desk: the whole case file as one file, and back; nothing is stored before all of it is proven.
import type { Entry } from '../src/domain/journal/entry.ts';
import { fold } from '../src/domain/journal/fold.ts';
import { readRulePack } from '../src/domain/zoning/packs/read-rule-pack.ts';
import { packCaseFile } from '../src/formats/case-file/pack-case-file.ts';
import { unpackCaseFile, type CaseFileFault } from '../src/formats/case-file/unpack-case-file.ts';
import { namedRowSets } from '../src/domain/journal/named-row-sets.ts';
import { decodeTable } from '../src/formats/row-sets/row-set-tables.ts';
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

/** A row set that is not what its entry says, or a journal that names no district; null for a whole case file. */
function findDamaged(entries: readonly Entry[], rowSets: ReadonlyMap<string, Uint8Array>): string | null {
  if (fold(entries).district === null) return 'journal.jsonl';
  for (const { body } of entries) {
    if (body === 'purged') continue;
    try {
      if (body.kind === 'pack-adopted') readRulePack(JSON.parse(new TextDecoder().decode(rowSets.get(body.pack))));
      else if (body.kind === 'rows-recorded' && body.of === 'layer') JSON.parse(new TextDecoder().decode(rowSets.get(body.rows)));
      else if (body.kind === 'rows-recorded' && body.of !== 'layer') decodeTable(body.of, rowSets.get(body.rows)!);
    } catch {
      return body.kind === 'pack-adopted' ? body.id : body.kind === 'rows-recorded' ? body.source.file : body.kind;
    }
  }
  return null;
}

/** Reads a saved case file and stores its row sets; its entries are the page's to take. */
export async function readCaseFile(file: Blob): Promise<CaseFileOpening> {
  const reading = await unpackCaseFile(new Uint8Array(await file.arrayBuffer()));
  if (reading.content === null) return { given: null, fault: reading.fault, detail: reading.detail };
  const { id, entries, rowSets } = reading.content;
  const damaged = findDamaged(entries, rowSets);
  if (damaged !== null) return { given: null, fault: 'damaged', detail: damaged };
  for (const [hash, bytes] of rowSets) await putRowSet(hash, bytes);
  return { given: { id, entries }, fault: null, detail: '' };
}
