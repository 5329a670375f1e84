// Parts of a zip file by name, inflated bit by bit so that a bomb stops at its limit.
import { Inflate } from 'fflate';
import { crc32 } from '../case-file/crc32.ts';

/** Why a part cannot be had: the archive is cut off or damaged, inflates beyond the limit, or is of a kind not read. */
export type ZipFailure = 'truncated' | 'too-large' | 'unreadable';

interface ZipEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly sum: number;
  readonly headerAt: number;
}

/** The archive's own list of its parts. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const PART_MARK = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** Deflate packs at most 1,032 : 1, so one step of this many bytes gives at most 17 MB. */
const STEP_BYTES = 16_384;
const MOST_ENTRIES = 10_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === PART_MARK;
}

/** Reads the list at the end of the archive; one without an end was cut off. Archives beyond 4 GB (zip64) are `unreadable`. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | ZipFailure {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) return 'truncated';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || at === 0xffffffff) return 'unreadable';
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) return 'truncated';
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    // Two parts of one name: programs differ in which of them they show.
    if (entries.has(name)) return 'unreadable';
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      sum: view.getUint32(at + 16, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const from = view.byteLength - END_BYTES;
  for (let at = from; at >= 0 && at >= from - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END_MARK) return at;
  return -1;
}

/** Bytes of one part; real bytes are counted, whatever size the archive declares. */
export function inflatePart(bytes: Uint8Array, { method, isEncrypted, packedBytes, sum, headerAt }: ZipEntry, limitBytes: number): Uint8Array | ZipFailure {
  const view = viewOf(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== PART_MARK) return 'truncated';
  if (isEncrypted || (method !== 0 && method !== 8)) return 'unreadable';
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > bytes.length) return 'truncated';
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0 && packed.length > limitBytes) return 'too-large';
  const part = method === 0 ? packed : inflateBounded(packed, limitBytes);
  // A flipped bit may still inflate, to another date.
  return typeof part === 'string' || crc32(part) === sum ? part : 'truncated';
}

function inflateBounded(packed: Uint8Array, limitBytes: number): Uint8Array | ZipFailure {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
      if (length > limitBytes) return 'too-large';
    }
  } catch {
    return 'truncated';
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
