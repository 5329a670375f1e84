// Hands a file to the browser's own download: the one way by which something leaves the page.
import type { Desk } from './acts.ts';
import { describeError } from './case-file.ts';
import { notify } from '../store/commands.ts';

/** Characters that some system does not allow in the name of a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|\n\r\t]+/g;
const LONGEST_NAME = 120;
/** The browser has read the blob by then. */
const KEPT_MS = 60_000;

export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(NOT_IN_NAMES, '_').slice(-LONGEST_NAME);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A workbook, as its bytes. */
export function saveWorkbook(bytes: Uint8Array, name: string): void {
  saveBlob(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }), name);
}

/** A file that was asked for did not come to be: always told, for a person would believe it is on the disk. */
export function tellUnsaved({ store }: Pick<Desk, 'store'>, reason: unknown): void {
  const isMissingRows = reason instanceof Error && reason.name === 'MissingRowSet';
  store.apply(notify({ kind: 'not-saved', isMissingRows, detail: describeError(reason) }));
}
