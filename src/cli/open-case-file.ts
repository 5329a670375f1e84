// Opens a case file that the page saved; what is wrong with it is told by file, place and what to do.
import type { Entry } from '../domain/journal/entry.ts';
import { fold, type Plan } from '../domain/journal/fold.ts';
import { openSavedCaseFile } from '../formats/case-file/open-saved-case-file.ts';
import { MissingRowSet, type ReadRowSet } from '../formats/row-sets/read-row-set.ts';
import { cleanCell } from '../formats/tables/clean-cell.ts';
import { readBytes } from './read-bytes.ts';
import type { Teller } from './tell.ts';

/** The journal, what it says, and the row sets it names. */
export interface OpenedCaseFile {
  readonly entries: readonly Entry[];
  readonly plan: Plan;
  readonly read: ReadRowSet;
}

/** Null where it cannot be opened, which was told. */
export async function openCaseFile(file: string, teller: Teller): Promise<OpenedCaseFile | null> {
  const source = await readBytes(file, teller);
  if (source === null) return null;
  const reading = await openSavedCaseFile(source.bytes);
  if (reading.content === null) {
    teller.say(teller.caseFileWords.refused(file, reading.fault, cleanCell(reading.detail)));
    return null;
  }
  const { entries, rowSets } = reading.content;
  return {
    entries,
    plan: fold(entries),
    read: (hash) => {
      const bytes = rowSets.get(hash);
      return bytes === undefined ? Promise.reject(new MissingRowSet(hash, 'absent')) : Promise.resolve(bytes as Uint8Array<ArrayBuffer>);
    },
  };
}
