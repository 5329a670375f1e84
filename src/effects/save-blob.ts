// Hands a file to the browser's own download: the one way by which something leaves the page.

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
