// Finds units by what a person types: name, alias or street, best first.
import type { UnitDirectory } from '../../store/state.ts';

/** Weights of a text by how it meets what was typed; the smaller the better, and a street weighs after all names. */
const EXACT = 0;
const STARTS = 2;
const CONTAINS = 4;
const ALIAS = 1;
const STREET = 6;
/** The name stands within what was typed, as in a pasted address. */
const WITHIN = 12;
const SHORTEST_WITHIN = 2;

/** Texts of one directory, folded once. */
interface UnitTexts {
  readonly rows: readonly number[];
  readonly names: readonly string[];
  readonly aliases: readonly (readonly string[])[];
}

const known = new WeakMap<UnitDirectory, UnitTexts>();

/** Full width to half, letters to small, blanks away. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

function textsOf(directory: UnitDirectory): UnitTexts {
  let texts = known.get(directory);
  if (texts === undefined) {
    const rows = Array.from({ length: directory.count }, (_, row) => row);
    texts = {
      // Zoned units before the parts of any, for a part is seldom what is meant.
      rows: [...directory.zoned, ...rows.filter((row) => directory.zonedOf[row]! >= 0 && directory.zonedOf[row] !== row)],
      names: directory.name.map(foldText),
      aliases: directory.aliases.map((aliases) => aliases.map(foldText)),
    };
    known.set(directory, texts);
  }
  return texts;
}

/** Infinity where the text has nothing of the word. */
function weigh(text: string, word: string): number {
  if (text === word) return EXACT;
  const at = text.indexOf(word);
  return at < 0 ? Infinity : at === 0 ? STARTS : CONTAINS;
}

/** The best weight of a word among the texts of a row. */
function weighRow({ names, aliases }: UnitTexts, row: number, street: number, word: string): number {
  const name = names[row]!;
  let best = weigh(name, word);
  if (best > EXACT) for (const alias of aliases[row]!) best = Math.min(best, ALIAS + weigh(alias, word));
  if (best === Infinity && street >= 0) best = STREET + weigh(names[street]!, word);
  if (best === Infinity && name.length >= SHORTEST_WITHIN && word.includes(name)) best = WITHIN;
  return best;
}

/**
 * Rows of zoned units and their parts, best first, at most `most`; words parted by blanks must all be met.
 * Ties go to the shorter name, then to zoned units, then to the order of the district.
 */
export function searchUnits(directory: UnitDirectory, text: string, most: number): number[] {
  const words = text.split(/\s+/u).map(foldText).filter((word) => word !== '');
  if (words.length === 0) return [];
  const texts = textsOf(directory);
  const found: { readonly row: number; readonly weight: number; readonly length: number }[] = [];
  for (const row of texts.rows) {
    const street = directory.streetOf[row] ?? -1;
    let weight = 0;
    for (const word of words) weight = Math.max(weight, weighRow(texts, row, street, word));
    if (weight < Infinity) found.push({ row, weight, length: texts.names[row]!.length });
  }
  return found.sort((a, b) => a.weight - b.weight || a.length - b.length).slice(0, most).map(({ row }) => row);
}

/** The alias by which a row was met where its name was not, '' otherwise. */
export function aliasMet(directory: UnitDirectory, row: number, text: string): string {
  const word = foldText(text);
  if (word === '' || foldText(directory.name[row] ?? '').includes(word)) return '';
  return directory.aliases[row]?.find((alias) => foldText(alias).includes(word)) ?? '';
}
