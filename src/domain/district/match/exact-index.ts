// Units by their texts exactly as written: keys at once, names and aliases when first asked for.
import { isBareName } from '../bare-name.ts';
import type { UnitTable } from '../unit-table.ts';
import { listChain } from './judge-containers.ts';
import { readPlace } from './place-forms.ts';
import { isTailOnly } from './read-tail.ts';
import { hasInside } from './unit-texts.ts';

export interface ExactIndex {
  /** Row of the unit with this key. */
  rowOfId(place: string): number | undefined;
  /** Rows of other units that are meant as well by the key of this row, because it is a mere name; empty for a code. */
  rowsBeside(row: number): readonly number[];
  /** Rows of the units named so. */
  rowsOfName(place: string): readonly number[];
  /** Rows of the units with this alias. */
  rowsOfAlias(place: string): readonly number[];
}

const NONE: readonly number[] = [];
const NO_TEXTS: readonly string[] = [];

export function buildExactIndex(units: UnitTable): ExactIndex {
  const byId = new Map<string, number>();
  for (let row = 0; row < units.count; row++) byId.set(units.id[row]!, row);
  let byName: ReadonlyMap<string, readonly number[]> | undefined;
  let byAlias: ReadonlyMap<string, readonly number[]> | undefined;
  // "3号楼" under a compound is its third building; alone it is any compound's.
  const saysEnough = (text: string, row: number): boolean => units.parent[row]! < 0 || !isTailOnly(readPlace(text).text);
  const gather = (textsOf: (row: number) => readonly string[]): Map<string, number[]> => {
    const rows = new Map<string, number[]>();
    for (let row = 0; row < units.count; row++) {
      const texts = textsOf(row);
      // Most units have no alias, and a city asks for all of them.
      if (texts.length === 0) continue;
      for (const text of texts) {
        const known = rows.get(text);
        if (known?.at(-1) === row) continue;
        if (known === undefined) rows.set(text, [row]);
        else known.push(row);
      }
    }
    return rows;
  };
  // In most tables a unit's key is its name: those are found by their key already.
  const named = (text: string): readonly number[] => {
    byName ??= gather((row) => (units.name[row] === units.id[row] ? NO_TEXTS : [units.name[row]!]));
    const others = byName.get(text) ?? NONE;
    const own = byId.get(text);
    if (own === undefined || units.name[own] !== text) return others;
    return others.length === 0 ? [own] : [...others, own].sort((a, b) => a - b);
  };
  const aliased = (text: string): readonly number[] => (byAlias ??= gather((row) => units.aliases[row]!)).get(text) ?? NONE;
  // The street 永安街道 is no second 永安街道 to a compound of that name, nor is the compound's own part.
  const isBeside = (row: number, other: number): boolean =>
    other !== row && (hasInside(units.kind[other]!) || units.kind[other] === units.kind[row])
    && !listChain(units, other).includes(row) && !listChain(units, row).includes(other);
  const rowsBeside = (row: number): readonly number[] => {
    const id = units.id[row]!;
    if (!isBareName(id, units.name[row]!)) return NONE;
    const bearers = [...named(id), ...aliased(id)];
    return bearers.length === 1 ? NONE : bearers.filter((other) => isBeside(row, other));
  };
  const filterRows = (rows: readonly number[], text: string): readonly number[] =>
    rows.length === 0 ? rows : rows.filter((row) => saysEnough(text, row));
  return {
    rowOfId: (place) => byId.get(place),
    rowsBeside,
    rowsOfName: (place) => filterRows(named(place), place),
    rowsOfAlias: (place) => filterRows(aliased(place), place),
  };
}
