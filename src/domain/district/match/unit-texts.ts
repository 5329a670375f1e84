// A unit's texts for comparison: its own, and those it has as a part of what contains it.
import { UNIT_KINDS, type UnitTable } from '../unit-table.ts';
import { listChain } from './judge-containers.ts';
import { readPlace } from './place-forms.ts';
import { isBareNumber, isTailOnly } from './read-tail.ts';

/** One text, normalised; a child's name stands behind its parent's: 安康家园 + 3号楼. */
export interface UnitText {
  readonly text: string;
  /** The unit's key, name or alias it comes from, as written. */
  readonly by: string;
}

const HAN = /\p{Script=Han}/u;
const NUMBER_WORD: Readonly<Record<string, string>> = { building: '号楼', stair: '单元', household: '室' };
const VENUE = UNIT_KINDS.indexOf('venue');

/** Whether a unit of this kind has an inside that an address leads into: districts, streets and grids have not. */
export const hasInside = (kind: number): boolean => kind <= VENUE;

/** Texts of each row, gathered when first asked for; key first, then name, then aliases. */
export function gatherTexts(units: UnitTable): (row: number) => readonly UnitText[] {
  const known: (readonly UnitText[] | undefined)[] = [];
  const gather = (row: number): readonly UnitText[] => {
    const found = known[row];
    if (found !== undefined) return found;
    const parent = listChain(units, row)[1] ?? -1;
    const isInside = parent >= 0 && hasInside(units.kind[parent]!) && hasInside(units.kind[row]!);
    const above = isInside ? gather(parent).filter(({ text }) => HAN.test(text)) : [];
    const texts = new Map<string, UnitText>();
    const put = (text: string, by: string): void => {
      if (text !== '' && !texts.has(text)) texts.set(text, { text, by });
    };
    for (const by of new Set([units.id[row]!, units.name[row]!, ...units.aliases[row]!])) {
      const { text } = readPlace(by);
      const isCode = by === units.id[row] && !HAN.test(text);
      if (parent < 0 || isCode || !isTailOnly(text)) put(text, by);
      if (isCode || above.length === 0) continue;
      const own = above.find((outer) => text.startsWith(outer.text));
      const inner = own === undefined ? text : text.slice(own.text.length);
      const word = isBareNumber(inner) ? (NUMBER_WORD[UNIT_KINDS[units.kind[row]!]!] ?? '') : '';
      if (inner !== '') for (const outer of above) put(outer.text + inner + word, by);
    }
    return (known[row] = [...texts.values()]);
  };
  return gather;
}
