// Tells which units of a new table are new, and which say something that is not known of them yet.
import { goesByName } from './identify-units.ts';
import { mergeTables } from './merge-units.ts';
import { placeAt } from './place-column.ts';
import { UNIT_KINDS, type UnitTable } from './unit-table.ts';

/** What a table of units would bring. */
export interface UnitComparison {
  readonly fresh: number;
  readonly changed: number;
  /** Units in the table that are known as they are. */
  readonly known: number;
  /** Of the fresh ones: those that stand beside a known unit of the same name, because they lie elsewhere. */
  readonly namesakes: number;
}

/**
 * How many units of `next` are not in `known`, how many would change it, and how many say nothing new. Streets and
 * districts that merely contain the others are not counted, unless there is nothing else.
 */
export function compareUnits(next: UnitTable, known: UnitTable): UnitComparison {
  const { units: merged, ids } = mergeTables([known, next], new Map());
  const rowOf = new Map(known.id.map((id, row) => [id, row]));
  const mergedRowOf = new Map(merged.id.map((id, row) => [id, row]));
  const names = new Set(known.name.filter((name, row) => goesByName(known.id[row]!, name, known.aliases[row]!)));
  const onlyAreas = next.kind.every((kind) => kind >= FIRST_AREA);
  const counts = { fresh: 0, changed: 0, known: 0, namesakes: 0 };
  ids[1]!.forEach((id, row) => {
    if (next.kind[row]! >= FIRST_AREA && !onlyAreas) return;
    const before = rowOf.get(id);
    // The key a known unit goes by in another table says nothing of the unit.
    const key = next.id[row]!;
    if (before === undefined) counts.fresh++;
    else if (textOf(known, before, key) === textOf(merged, mergedRowOf.get(id)!, key)) counts.known++;
    else counts.changed++;
    if (before === undefined && names.has(next.name[row]!)) counts.namesakes++;
  });
  return counts;
}

/** Grids, streets and districts stand last among the kinds. */
const FIRST_AREA = UNIT_KINDS.indexOf('grid');

function textOf(units: UnitTable, row: number, key: string): string {
  const parent = units.parent[row]!;
  return JSON.stringify([
    units.name[row], units.aliases[row]!.filter((alias) => alias !== key), units.kind[row], parent < 0 ? '' : units.id[parent],
    units.population[row], units.households[row], units.buildings[row], placeAt(units.geometry, row),
  ]);
}
