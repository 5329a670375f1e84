// Whether bytes are UTF-8, held against the strict decoder of the platform.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUtf8, transcode } from './utf8.ts';

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes at the edges of what UTF-8 allows, and whole characters. */
const bytes = fc.array(fc.oneof(
  fc.constantFrom(0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff).map((byte) => [byte]),
  fc.constantFrom('a', 'abcd', '封', '控', 'é', '𠮷').map((text) => [...new TextEncoder().encode(text)]),
), { maxLength: 14 }).map((parts) => Uint8Array.from(parts.flat()));

describe('checkUtf8', () => {
  it('says what the strict decoder of the platform says', () => {
    fc.assert(fc.property(bytes, (some) => {
      const text = decode(some);
      const found = checkUtf8(some);
      // A NUL before a fault is told first; both are no text.
      if (text === null) expect(['other', 'nul']).toContain(found);
      else expect(found).toBe(text.includes('\0') ? 'nul' : 'utf-8');
    }), { numRuns: 5000 });
  });
});

describe('transcode', () => {
  it('gives the same text in pieces as at once, whatever falls on their edges', () => {
    const text = '封控a'.repeat(500_000);
    const units = new Uint8Array(Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).buffer).slice();
    const shifted = new Uint8Array(units.length + 2);
    shifted.set([0x61, 0], 0);
    shifted.set(units, 2);
    expect(new TextDecoder().decode(transcode(shifted, 'utf-16le', () => false)!)).toBe(`a${text}`);
    expect(transcode(shifted.subarray(0, shifted.length - 1), 'utf-16le', () => false)).toBeNull();
  });
});
