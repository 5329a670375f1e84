// The ten-character code of a pass: 50 bits of the hash of its text, in Crockford's base 32, which has no look-alikes.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { writePassText, type PassContent } from './pass-content.ts';

/** Ten signs, without I, L, O, U. */
export type PassCode = string;

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

/** The first `length` signs of the hash of a text. */
export function codeOfBytes(bytes: Uint8Array, length = 10): PassCode {
  const sum = sha256(bytes);
  let code = '';
  for (let sign = 0; sign < length; sign++) {
    const bit = sign * BITS;
    const pair = (sum[bit >> 3]! << 8) | sum[(bit >> 3) + 1]!;
    code += SIGNS[(pair >> (16 - BITS - (bit & 7))) & 31]!;
  }
  return code;
}

export function codeOf(pass: PassContent): PassCode {
  return codeOfBytes(utf8ToBytes(writePassText(pass)));
}

/** Two halves, as it is read out: 7G3KM-0QZ4T. */
export function showCode(code: PassCode): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as somebody typed it: small letters, blanks and hyphens, O for 0, I or L for 1; null where it is none. */
export function readCode(typed: string): PassCode | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === 10 && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
