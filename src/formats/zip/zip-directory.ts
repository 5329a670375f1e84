// The directory at the end of a zip: which files it says it holds, how large, and where (APPNOTE 4.3.12, 4.3.16).
import { ZipError } from './zip-error.ts';

/** One file as the directory describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

export interface ZipDirectory {
  /** Files by name, of the names that were asked for; all others are left out, so none can point anywhere. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the directory begins and the files end. */
  readonly at: number;
}

const FIRST_FILE = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** Stand where the true number is in a record for archives beyond 4 GB or 65,535 files. */
const IN_ZIP64 = { count: 0xffff, size: 0xffffffff } as const;

/** What a reader takes from a zip. */
export interface ZipLimits {
  /** Names in the zip, whatever they are. */
  readonly files: number;
  /** Files of the names asked for together, inflated, as the directory declares them. */
  readonly inflatedBytes: number;
  /** Whether a name is asked for. */
  readonly takes: (name: string) => boolean;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true) === FIRST_FILE;
}

/**
 * Reads the directory and refuses by what it declares, before anything is inflated.
 * @throws ZipError not-a-zip, cut-short (the end of the directory is not there), damaged, too-large
 */
export function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new ZipError(isZip(bytes) ? 'cut-short' : 'not-a-zip', '');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const at = view.getUint32(end + 16, true);
  if (count > limits.files || count === IN_ZIP64.count) throw new ZipError('too-large', `${count} > ${limits.files}`);
  if (length === IN_ZIP64.size || at === IN_ZIP64.size) throw new ZipError('too-large', 'zip64');
  if (at + length > end || view.getUint16(end + 8, true) !== count) throw new ZipError('damaged', `@${end}`);

  const entries = new Map<string, ZipEntry>();
  let next = at;
  let inflated = 0;
  for (let i = 0; i < count; i++) {
    if (next + ENTRY_BYTES > end || view.getUint32(next, true) !== DIRECTORY_ENTRY) throw new ZipError('damaged', `@${next}`);
    const nameAt = next + ENTRY_BYTES;
    const nameEnd = nameAt + view.getUint16(next + 28, true);
    const entryEnd = nameEnd + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
    if (entryEnd > end) throw new ZipError('damaged', `@${next}`);
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameEnd));
    if (limits.takes(name)) {
      // Two files of one name: which one counts would depend on the program that opens it.
      if (entries.has(name)) throw new ZipError('damaged', name);
      const entry = readEntry(view, next, name);
      entries.set(name, entry);
      inflated += entry.bytes;
    }
    next = entryEnd;
  }
  if (inflated > limits.inflatedBytes) throw new ZipError('too-large', `${inflated} > ${limits.inflatedBytes}`);
  return { entries, at };
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

/** Where the end record stands: the last one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
