// From the words a file uses for a place to the row of a unit: by key, else by an alias that only one unit has.
import type { UnitTable } from '../district/unit-table.ts';

/** Stands for a place that no unit has, and for an alias that several units claim: never a silent guess. */
export const NO_UNIT = -1;

/** The row of each place, `NO_UNIT` where there is none. */
export function matchPlaces(units: UnitTable): (place: string) => number {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < units.count; row++) rowOf.set(units.id[row]!, row);
  const rowOfAlias = new Map<string, number>();
  for (let row = 0; row < units.count; row++) {
    for (const alias of units.aliases[row]!) {
      const other = rowOfAlias.get(alias);
      rowOfAlias.set(alias, other === undefined || other === row ? row : NO_UNIT);
    }
  }
  return (place) => rowOf.get(place) ?? rowOfAlias.get(place) ?? NO_UNIT;
}
