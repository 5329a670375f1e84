// Units of one name told apart by what they lie in.
import type { UnitDirectory } from './unit-directory.ts';
import { UNIT_KINDS } from './unit-table.ts';

type Named = Pick<UnitDirectory, 'id' | 'name' | 'aliases' | 'kind' | 'parent' | 'county'>;

/** Kinds are in order of size: what is larger is an area, and no unit of its own. */
const VENUE = UNIT_KINDS.indexOf('venue');
const STREET = UNIT_KINDS.indexOf('street');

interface Area {
  readonly name: string;
  readonly isStreet: boolean;
}

/**
 * For each of the rows what it lies in, the largest first: always its street or township, and of the other areas those that
 * not all of the rows share, as counties. What still reads like another is told by its address too, or by its key.
 */
export function tellApart(directory: Named, rows: readonly number[]): string[][] {
  const { id, name, aliases } = directory;
  const around = rows.map((row) => listAround(directory, row));
  const isShared = (area: Area): boolean => around.every((areas) => areas.some((other) => other.name === area.name));
  const told = around.map((areas) => areas.filter((area) => area.isStreet || !isShared(area)).map((area) => area.name));
  const readings = rows.map((row, i) => JSON.stringify([...told[i]!, name[row]]));
  return told.map((parts, i) => (readings.indexOf(readings[i]!) === readings.lastIndexOf(readings[i]!) ? parts : [...parts, aliases[rows[i]!]?.[0] ?? id[rows[i]!]!]));
}

/** Named areas that hold a row, the largest first; a county that is no unit itself before all. */
function listAround({ kind, parent, name, county }: Named, row: number): Area[] {
  const areas: Area[] = [];
  let countyName = county?.[row] ?? '';
  for (let at = parent[row]!; at >= 0; at = parent[at]!) {
    if (kind[at]! > VENUE && name[at] !== '') areas.unshift({ name: name[at]!, isStreet: kind[at] === STREET });
    if (countyName === '') countyName = county?.[at] ?? '';
  }
  return countyName === '' || areas.some((area) => area.name === countyName) ? areas : [{ name: countyName, isStreet: false }, ...areas];
}
