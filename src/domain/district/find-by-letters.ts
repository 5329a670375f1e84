// Places found by a few letters as one types: initials of their pinyin (拼音首字母), names and aliases, the likeliest first.

/** What places are called, folded for comparing; row i of every list is the same place. */
export interface LetterIndex {
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  /** The likeliest reading first. */
  readonly initials: readonly (readonly string[])[];
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** `initials` of each place, in small letters, digits as they stand; none where its name has no Chinese sign. */
export function indexLetters(names: readonly string[], aliases: readonly (readonly string[])[], initials: readonly (readonly string[])[]): LetterIndex {
  return { names: names.map(fold), aliases: aliases.map((list) => list.map(fold)), initials };
}

/** From surest to least: the whole, the beginning, the inside; of the likeliest reading, the name, another reading, an alias. */
const [WHOLE, BEGINS, BEGINS_NAME, BEGINS_OTHER, BEGINS_ALIAS, INSIDE_NAME, INSIDE, INSIDE_OTHER, INSIDE_ALIAS, NOT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Rows of at most `most` places that the letters may mean; equal ones by the length of the name, then in their order. */
export function findByLetters(index: LetterIndex, typed: string, most: number): number[] {
  const letters = fold(typed);
  if (letters === '') return [];
  const { names } = index;
  const found: { readonly row: number; readonly rank: number }[] = [];
  for (let row = 0; row < names.length; row++) {
    const rank = rankOf(index, row, letters);
    if (rank !== NOT) found.push({ row, rank });
  }
  return found.sort((a, b) => a.rank - b.rank || names[a.row]!.length - names[b.row]!.length || a.row - b.row).slice(0, most).map(({ row }) => row);
}

function rankOf({ names, aliases, initials }: LetterIndex, row: number, letters: string): number {
  let best = rankIn(names[row]!, letters, BEGINS_NAME, INSIDE_NAME);
  const readings = initials[row]!;
  for (let i = 0; i < readings.length && best > WHOLE; i++) best = Math.min(best, i === 0 ? rankIn(readings[i]!, letters, BEGINS, INSIDE) : rankIn(readings[i]!, letters, BEGINS_OTHER, INSIDE_OTHER));
  for (const alias of aliases[row]!) best = Math.min(best, rankIn(alias, letters, BEGINS_ALIAS, INSIDE_ALIAS));
  return best;
}

function rankIn(text: string, letters: string, begins: number, inside: number): number {
  const at = text.indexOf(letters);
  if (at < 0) return NOT;
  if (at > 0) return inside;
  return text.length === letters.length ? WHOLE : begins;
}
