// Writes text as GBK bytes, by turning round the decoder of the platform: there is no encoder.

let bytesOf: Map<string, readonly [number, number]> | undefined;

function buildTable(): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** @throws when a character has no two-byte form in GBK. */
export function encodeGbk(text: string): Uint8Array {
  bytesOf ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = code < 0x80 ? [code] : bytesOf.get(character);
    if (pair === undefined) throw new Error(`no GBK form of ${character}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
