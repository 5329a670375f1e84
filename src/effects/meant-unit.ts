// A unit as a gesture meant it: rows of the directory may mean others by the time it is its turn.
import type { UnitDirectory } from '../store/state.ts';

export interface MeantUnit {
  readonly id: string;
  readonly name: string;
  /** What a report recorded by hand says: its key, with the street in front where another unit bears that name. */
  readonly place: string;
}

/** The unit of a row; null where there is none. */
export function meanUnit(directory: Pick<UnitDirectory, 'id' | 'name' | 'aliases' | 'streetOf'>, row: number): MeantUnit | null {
  const id = directory.id[row];
  if (id === undefined) return null;
  const name = directory.name[row] || id;
  const street = directory.streetOf[row] ?? -1;
  const isShared = directory.id.some((_, other) => other !== row && (directory.name[other] === id || directory.aliases[other]!.includes(id)));
  return { id, name, place: isShared && street >= 0 ? `${directory.name[street]!}${name}` : id };
}
