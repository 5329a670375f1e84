// The name of a unit where it stands alone in a list: a building says whose it is.
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

const BUILDING = UNIT_KINDS.indexOf('building');

/** "安康家园 3号楼": a building, stair or household with everything that contains it below the street. */
export function nameUnit(directory: Pick<UnitDirectory, 'name' | 'kind' | 'parent'>, row: number, language: Language): string {
  const names: string[] = [];
  for (let at = row; at >= 0; at = directory.parent[at]!) {
    const name = directory.name[at] ?? '';
    if (name !== '') names.unshift(name);
    // Kinds are in order of size: what is larger than a building is known by its own name.
    if (directory.kind[at]! > BUILDING) break;
  }
  return names.join(' ') || wordsFor(language).inspector.unnamed;
}

/** Street or township of a unit; '' where it names none. */
export function streetOfUnit(directory: Pick<UnitDirectory, 'name' | 'streetOf'>, row: number): string {
  const street = directory.streetOf[row] ?? -1;
  return street < 0 ? '' : (directory.name[street] ?? '');
}
