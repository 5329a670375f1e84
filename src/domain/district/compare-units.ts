// Tells which units of a new table are new, and which say something that is not known of them yet.
import { mergeUnits } from './merge-units.ts';
import type { UnitTable } from './unit-table.ts';

/** How many units of `next` are not in `known`, and how many of the others would change it. */
export function compareUnits(next: UnitTable, known: UnitTable): { readonly fresh: number; readonly changed: number } {
  const merged = mergeUnits([known, next], new Map());
  let changed = 0;
  for (let row = 0; row < known.count; row++) if (textOf(known, row) !== textOf(merged, row)) changed++;
  return { fresh: merged.count - known.count, changed };
}

function textOf(units: UnitTable, row: number): string {
  const parent = units.parent[row]!;
  return JSON.stringify([
    units.name[row], units.aliases[row], units.kind[row], parent < 0 ? '' : units.id[parent],
    units.population[row], units.households[row], units.buildings[row], units.geometry[row],
  ]);
}
