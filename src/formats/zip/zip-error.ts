// Why a zip, or one file in it, cannot be read.

/** `unsupported`: a password, or a compression other than deflate. */
export type ZipFault = 'not-a-zip' | 'cut-short' | 'damaged' | 'too-large' | 'unsupported';

/** `detail` is a name, a place or a number inside the zip, never a text of a file. */
export class ZipError extends Error {
  readonly fault: ZipFault;
  readonly detail: string;
  constructor(fault: ZipFault, detail: string) {
    super(`zip: ${fault} (${detail})`);
    this.name = 'ZipError';
    this.fault = fault;
    this.detail = detail;
  }
}
