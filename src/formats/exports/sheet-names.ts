// Names of sheets from names of places: what a spreadsheet refuses is replaced, and no two are the same.

/** Lengths are in UTF-16 units, as spreadsheets count them. */
const LONGEST = 31;
// eslint-disable-next-line no-control-regex
const REFUSED = /[[\]/\\:*?\u0000-\u001f]/g;
/** An apostrophe may stand within a name, not at its ends. */
const APOSTROPHES = /^'+|'+$/g;
/** Kept by Excel for itself. */
const RESERVED = 'history';

/** One name for each text, in their order; `nameless` where nothing of it is left. */
export function nameSheets(texts: readonly string[], nameless: string): string[] {
  const taken = new Set<string>([RESERVED]);
  return texts.map((text) => {
    const plain = shorten(text.replaceAll(REFUSED, ' ').trim(), LONGEST).replaceAll(APOSTROPHES, '').trim() || nameless;
    let name = plain;
    for (let turn = 2; taken.has(name.toLowerCase()); turn++) name = `${shorten(plain, LONGEST - String(turn).length - 1)} ${turn}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cut without tearing a character of two units apart. */
function shorten(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, text.length > length && last >= 0xd800 && last < 0xdc00 ? length - 1 : length).trim();
}
