// Units by their texts exactly as written: keys at once, names and aliases when first asked for.
import type { UnitTable } from '../unit-table.ts';
import { readPlace } from './place-forms.ts';
import { isTailOnly } from './read-tail.ts';

export interface ExactIndex {
  /** Row of the unit with this key. */
  rowOfId(place: string): number | undefined;
  /** Rows of the units named so. */
  rowsOfName(place: string): readonly number[];
  /** Rows of the units with this alias. */
  rowsOfAlias(place: string): readonly number[];
}

const NONE: readonly number[] = [];

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
      for (const text of textsOf(row)) {
        const known = rows.get(text);
        if (known?.at(-1) === row || !saysEnough(text, row)) continue;
        if (known === undefined) rows.set(text, [row]);
        else known.push(row);
      }
    }
    return rows;
  };
  return {
    rowOfId: (place) => byId.get(place),
    rowsOfName: (place) => (byName ??= gather((row) => [units.name[row]!])).get(place) ?? NONE,
    rowsOfAlias: (place) => (byAlias ??= gather((row) => units.aliases[row]!)).get(place) ?? NONE,
  };
}
