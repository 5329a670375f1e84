// What an XML text is, told by its first element alone.

/** Whether a text in UTF-8 may be XML, which begins with a bracket. */
export function isXml(utf8: Uint8Array): boolean {
  return utf8.find((byte) => byte > 0x20) === 0x3c;
}

/** The name of the root element without its prefix, '' where the text begins otherwise; looked for near the beginning only. */
export function rootOf(utf8: Uint8Array): string {
  const beginning = new TextDecoder().decode(utf8.subarray(0, 20_000)).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>/g, '');
  return /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(beginning)?.[1] ?? '';
}
