// A saved case file from its bytes, proven to the last table: nothing is taken of one that could not be opened whole.
import type { Entry } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { readRulePack } from '../../domain/zoning/packs/read-rule-pack.ts';
import { decodeTable } from '../row-sets/row-set-tables.ts';
import { unpackCaseFile, type CaseFileReading } from './unpack-case-file.ts';

/** As `unpackCaseFile`, and refused as damaged where a row set is not what its entry says or no district is named. */
export async function openSavedCaseFile(bytes: Uint8Array): Promise<CaseFileReading> {
  const reading = await unpackCaseFile(bytes);
  if (reading.content === null) return reading;
  const damaged = findDamaged(reading.content.entries, reading.content.rowSets);
  return damaged === null ? reading : { content: null, fault: 'damaged', detail: damaged };
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
