// UTF-8 bytes: whether they are, and other encodings made into them, piece by piece so that no whole text is needed.

/** Bytes taken at once when a text is transcoded. */
const PIECE = 1 << 20;

/** Whether bytes are UTF-8 as the standard allows it (no overlong forms, no surrogates); `nul` where a NUL byte stands in them. */
export function checkUtf8(bytes: Uint8Array): 'utf-8' | 'nul' | 'other' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lastWord = bytes.length - 4;
  let at = 0;
  while (at < bytes.length) {
    if (at <= lastWord) {
      const word = view.getInt32(at, true);
      if ((word & 0x80808080) === 0) {
        // Four bytes of ASCII; the sum shows whether one of them is zero.
        if (((word - 0x01010101) & ~word & 0x80808080) !== 0) return 'nul';
        at += 4;
        continue;
      }
      // A character of three bytes, as most Chinese ones are; the first bytes E0 and ED have rules of their own.
      if ((word & 0xc0c0f0) === 0x8080e0 && (word & 15) !== 0 && (word & 15) !== 13) {
        at += 3;
        continue;
      }
    }
    if (bytes[at] === 0) return 'nul';
    const length = lengthOfCharacter(bytes, at);
    if (length === 0) return 'other';
    at += length;
  }
  return 'utf-8';
}

/** Bytes of the character that begins at `at`, 0 where none does. */
function lengthOfCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Bytes of another encoding as UTF-8 without a mark; null where they do not fit it, or `isForeign` says so of a piece of text. */
export function transcode(bytes: Uint8Array, encoding: string, isForeign: (text: string) => boolean): Uint8Array | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  let utf8 = new Uint8Array(Math.ceil(1.5 * bytes.length) + 16);
  let length = 0;
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
      if (isForeign(text)) return null;
      if (length + 3 * text.length > utf8.length) {
        const longer = new Uint8Array(2 * utf8.length + 3 * text.length);
        longer.set(utf8.subarray(0, length));
        utf8 = longer;
      }
      length += encoder.encodeInto(text, utf8.subarray(length)).written;
    }
  } catch {
    return null;
  }
  return utf8.subarray(0, length);
}
