// Where the values of a JSON text begin and end, without making them: a feature at a time can then be parsed.

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Thrown where a text is no JSON, or `cut` where it ends inside a value; caught where features are opened. */
export class JsonScanError extends Error {
  constructor(readonly isCut: boolean) {
    super(isCut ? 'cut short' : 'no JSON');
  }
}

export function skipBlanks(utf8: Uint8Array, from: number): number {
  let at = from;
  while (utf8[at] === 0x20 || utf8[at] === 0x0a || utf8[at] === 0x0d || utf8[at] === 0x09) at++;
  return at;
}

/** The place behind the value that begins at `from`: brackets are counted, what stands between them is not looked at. */
export function skipValue(utf8: Uint8Array, from: number): number {
  if (utf8[from] === QUOTE) return skipText(utf8, from);
  if (utf8[from] !== OPEN_BRACE && utf8[from] !== OPEN_BRACKET) return skipBare(utf8, from);
  let depth = 0;
  for (let at = from; at < utf8.length; at++) {
    const byte = utf8[at]!;
    if (byte === QUOTE) at = skipText(utf8, at) - 1;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  throw new JsonScanError(true);
}

/** A text with its quotes. */
function skipText(utf8: Uint8Array, from: number): number {
  for (let at = from + 1; at < utf8.length; at++) {
    if (utf8[at] === BACKSLASH) at++;
    else if (utf8[at] === QUOTE) return at + 1;
  }
  throw new JsonScanError(true);
}

/** A number or a word. */
function skipBare(utf8: Uint8Array, from: number): number {
  let at = from;
  while (at < utf8.length && utf8[at]! > 0x20 && utf8[at] !== COMMA && utf8[at] !== CLOSE_BRACE && utf8[at] !== CLOSE_BRACKET) at++;
  if (at === from) throw new JsonScanError(at >= utf8.length);
  return at;
}

/** Calls `visit` with the place of every element of the array that begins at `from`; answers the place behind it. */
export function walkElements(utf8: Uint8Array, from: number, visit: (start: number, end: number) => void): number {
  return walkItems(utf8, from, CLOSE_BRACKET, (at) => {
    const end = skipValue(utf8, at);
    visit(at, end);
    return end;
  });
}

/** Calls `visit` with every key and the place of its value in the object that begins at `from`; `visit` answers the place behind the value, this the one behind the object. */
export function walkMembers(utf8: Uint8Array, from: number, visit: (key: string, value: number) => number): number {
  return walkItems(utf8, from, CLOSE_BRACE, (at) => {
    if (utf8[at] !== QUOTE) throw new JsonScanError(at >= utf8.length);
    const keyEnd = skipText(utf8, at);
    const colon = skipBlanks(utf8, keyEnd);
    if (utf8[colon] !== COLON) throw new JsonScanError(colon >= utf8.length);
    return visit(parseSlice(utf8, at, keyEnd) as string, skipBlanks(utf8, colon + 1));
  });
}

/** Items between brackets with commas between them; `read` answers the place behind the item that begins where it is told. */
function walkItems(utf8: Uint8Array, from: number, close: number, read: (at: number) => number): number {
  let at = skipBlanks(utf8, from + 1);
  if (utf8[at] === close) return at + 1;
  for (;;) {
    at = skipBlanks(utf8, read(at));
    if (utf8[at] === close) return at + 1;
    if (utf8[at] !== COMMA) throw new JsonScanError(at >= utf8.length);
    at = skipBlanks(utf8, at + 1);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Parses some bytes. @throws JsonScanError where they are no JSON. */
export function parseSlice(utf8: Uint8Array, start: number, end: number): unknown {
  const text = decoder.decode(utf8.subarray(start, end));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return parseRepaired(text);
  }
}

/** Numbers JSON cannot say become null, which no coordinate may be; texts stay as they are. */
function parseRepaired(text: string): unknown {
  try {
    return JSON.parse(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token.startsWith('"') ? token : 'null'))) as unknown;
  } catch {
    throw new JsonScanError(false);
  }
}
