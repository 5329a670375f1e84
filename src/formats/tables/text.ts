// Bytes of a file to UTF-8: gzip, byte-order mark, strict UTF-8, then strict GB18030; never a silent guess.
import type { Reject } from '../../domain/district/reject.ts';
import type { TextEncoding } from '../../domain/district/import-review.ts';
import { RejectList } from '../rejects.ts';
import { inflate, isGzip } from './inflate.ts';
import { checkUtf8, transcode } from './utf8.ts';

export type Encoding = TextEncoding;

export type TextReading =
  | {
      /** Without a mark. */
      readonly utf8: Uint8Array;
      /** What the file was written in. */
      readonly encoding: Encoding;
      readonly compressed: boolean;
      readonly reject: null;
    }
  | { readonly utf8: null; readonly reject: Reject };

/** 512 MB stays just under the longest string V8 can hold. */
export const DEFAULT_LIMIT_BYTES = 512_000_000;

/**
 * Reads a file as text.
 * Rejects `empty-file`, `too-large` (also what gzip inflates to), `truncated` (gzip, or UTF-8 cut inside its last
 * character) and `wrong-encoding` (neither encoding fits; or UTF-8 with damaged bytes, or Latin-1, which GB18030 would
 * accept as noise). An encoding a person chose (`forced`) is taken at its word, and refused
 * (`other-encoding`) only where bytes do not fit it.
 */
export async function readText(
  bytes: Uint8Array,
  file: string,
  limitBytes = DEFAULT_LIMIT_BYTES,
  forced?: Encoding,
): Promise<TextReading> {
  const compressed = isGzip(bytes);
  if (bytes.length > limitBytes) return refused(file, 'too-large', `≤ ${limitBytes} B`);
  const plain = compressed ? await inflate(bytes, limitBytes) : bytes;
  if (plain === 'too-large') return refused(file, 'too-large', `≤ ${limitBytes} B`);
  if (plain === 'truncated') return refused(file, 'truncated', '');
  if (plain.length === 0) return refused(file, 'empty-file', '');
  const decoded = forced === undefined ? decode(plain) : (decodeAs(plain, forced) ?? 'other-encoding');
  if (decoded === 'other-encoding') return refused(file, decoded, '');
  if (typeof decoded === 'string') return refused(file, decoded, 'UTF-8, GB18030');
  if (decoded.utf8.length === 0) return refused(file, 'empty-file', '');
  return { ...decoded, compressed, reject: null };
}

/** A text: bytes of UTF-8, or as it was typed. */
export type TextSource = Uint8Array | string;

export function utf8Of(source: TextSource): Uint8Array {
  return typeof source === 'string' ? new TextEncoder().encode(source) : source;
}

/** The whole text of what was read. */
export function decodeUtf8(utf8: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8);
}

function refused(file: string, reason: Reject['reason'], hint: string): TextReading {
  const rejects = new RejectList(file);
  rejects.refuse(reason, { hint });
  return { utf8: null, reject: rejects.list[0]! };
}

interface Decoded {
  readonly utf8: Uint8Array;
  readonly encoding: Encoding;
}

function decode(bytes: Uint8Array): Decoded | 'wrong-encoding' | 'truncated' {
  const marked = encodingOfMark(bytes);
  const plain = decodeAs(bytes, marked ?? 'utf-8');
  if (plain !== null) return plain;
  // A NUL means UTF-16 without a mark, or no text at all.
  if (marked !== null || checkUtf8(bytes) === 'nul') return 'wrong-encoding';
  if (isCutUtf8(bytes)) return 'truncated';
  if (isMostlyUtf8(bytes) || isMostlyAccents(bytes)) return 'wrong-encoding';
  const utf8 = transcode(bytes, 'gb18030', looksForeign);
  return utf8 === null ? 'wrong-encoding' : { utf8, encoding: 'gb18030' };
}

/** Null where the bytes do not fit the encoding, or a NUL stands among them. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const plain = encodingOfMark(bytes) === encoding ? bytes.subarray(encoding === 'utf-8' ? 3 : 2) : bytes;
  if (encoding === 'utf-8') return checkUtf8(plain) === 'utf-8' ? { utf8: plain, encoding } : null;
  const utf8 = transcode(plain, encoding, (text) => text.includes('\0'));
  return utf8 === null ? null : { utf8, encoding };
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Whether most bytes above ASCII form whole three-byte UTF-8 characters: then the file is UTF-8 with a fault.
 * In GBK text such triples come about by chance only, a small share of the bytes.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let high = 0;
  let inTriples = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const isTriple = bytes[i]! >= 0xe1 && bytes[i]! <= 0xef && isContinuation(bytes[i + 1]) && isContinuation(bytes[i + 2]);
    high += isTriple ? 3 : 1;
    if (!isTriple) continue;
    inTriples += 3;
    i += 2;
  }
  return high > 0 && inTriples / high >= 0.9;
}

/**
 * Whether most bytes above ASCII stand before a byte of the ASCII letters (0x40–0x7E), as "ü" does in Latin-1 "Müller".
 * In GBK the second byte of a common character (GB2312) is above ASCII, that of a rare one a letter two times in three.
 */
function isMostlyAccents(bytes: Uint8Array): boolean {
  let characters = 0;
  let beforeLetters = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    characters++;
    const second = bytes[i + 1] ?? 0;
    if (second >= 0x40 && second <= 0x7e) beforeLetters++;
    // A digit in second place makes a character of four bytes (GB18030).
    i += second >= 0x30 && second <= 0x39 ? 3 : 1;
  }
  return beforeLetters * 2 > characters;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Whether the bytes are UTF-8 up to a last character that lacks its end. */
function isCutUtf8(bytes: Uint8Array): boolean {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    if (bytes[bytes.length - back]! < 0xc0) continue;
    const whole = bytes.subarray(0, bytes.length - back);
    return whole.some((byte) => byte >= 0x80) && checkUtf8(whole) === 'utf-8';
  }
  return false;
}

/** Private-use or control characters do not occur in Chinese lists; they show bytes of another encoding or no text. */
function looksForeign(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]/.test(text);
}
