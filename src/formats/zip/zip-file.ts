// One file out of a zip: its real bytes counted while they inflate, and checked against the directory.
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';
import { ZipError } from './zip-error.ts';

const LOCAL_FILE = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate grows at most 1,032 times, so one step can overshoot by 17 MB at most. */
const STEP_BYTES = 16 * 1024;

/**
 * The bytes of a file, a copy of its own.
 * @throws ZipError damaged when they are not exactly what the directory declares; too-large when it declares more than
 * `mostBytes`; unsupported
 */
export function readZipFile(zip: Uint8Array, directory: ZipDirectory, entry: ZipEntry, mostBytes = Infinity): Uint8Array {
  const { name, method } = entry;
  if (entry.isEncrypted || (method !== STORED && method !== DEFLATED)) throw new ZipError('unsupported', name);
  if (entry.bytes > mostBytes) throw new ZipError('too-large', `${entry.bytes} > ${mostBytes}`);
  const packed = packedBytesOf(zip, directory, entry);
  const bytes = method === STORED ? packed.slice() : inflateExactly(packed, entry);
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc) throw new ZipError('damaged', name);
  return bytes;
}

function packedBytesOf(zip: Uint8Array, directory: ZipDirectory, { name, headerAt, packedBytes }: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (headerAt + HEADER_BYTES > directory.at || view.getUint32(headerAt, true) !== LOCAL_FILE) throw new ZipError('damaged', name);
  const start = headerAt + HEADER_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > directory.at) throw new ZipError('damaged', name);
  return zip.subarray(start, start + packedBytes);
}

/** Inflates into the declared size and stops at the first byte beyond it, so a bomb that lies costs one step. */
function inflateExactly(packed: Uint8Array, { name, bytes: length }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(length);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > length) throw new ZipError('damaged', name);
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += STEP_BYTES) {
      inflater.push(packed.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= packed.length);
    }
  } catch {
    // Whatever the library says of a broken stream, the person can do one thing: fetch another copy.
    throw new ZipError('damaged', name);
  }
  return whole.subarray(0, filled);
}
