// The units of a district from all tables ever recorded: later rows of a unit replace earlier ones, nothing known is lost.
import { goesByName, identifyUnits } from './identify-units.ts';
import { hasPlace, placeColumnOf } from './place-column.ts';
import { listAbove } from './unit-areas.ts';
import { tableOfRows, type UnitRow } from './unit-rows.ts';
import { UNKNOWN, USE_NOT_RECORDED, type UnitGeometry, type UnitTable } from './unit-table.ts';

export interface Merge {
  readonly units: UnitTable;
  /** For each table the key of the unit that each of its rows is. */
  readonly ids: readonly (readonly string[])[];
}

/**
 * One table of all units, in order of first appearance; which unit a row is, `identify-units.ts` tells. What a later row
 * leaves open (a number, the county, the use, the place, the parent, the street where it names the district only) stands as it was; aliases
 * add up, and a key that is not the unit's own becomes one. `placed`: places given by hand, which hold over those of tables.
 * A parent is found by id over all tables; a unit on a circle of parents has none.
 */
export function mergeUnits(tables: readonly UnitTable[], placed: ReadonlyMap<string, UnitGeometry>): UnitTable {
  const [only] = tables;
  return tables.length === 1 && placed.size === 0 ? only! : mergeTables(tables, placed).units;
}

/** `mergeUnits`, and which unit every row is. */
export function mergeTables(tables: readonly UnitTable[], placed: ReadonlyMap<string, UnitGeometry>): Merge {
  const units = new Map<string, UnitRow>();
  const byName = new Map<string, Set<string>>();
  const renamed = new Map<string, string>();
  const ids = tables.map((table) => {
    const idOf = identifyUnits(table, { units, byName });
    idOf.forEach((id, row) => {
      const unit = overlay(units, idOf, table, row);
      units.set(id, unit);
      noteName(byName, id, unit);
      const key = table.id[row]!;
      // A key of two units is nobody's.
      if (key !== id) renamed.set(key, (renamed.get(key) ?? id) === id ? id : '');
    });
    return idOf;
  });
  for (const [id, geometry] of placed) {
    const unit = units.get(id) ?? units.get(renamed.get(id) ?? '');
    if (unit !== undefined) unit.place = { column: placeColumnOf([geometry]), row: 0 };
  }
  return { units: tableOfRows(units), ids };
}

function noteName(byName: Map<string, Set<string>>, id: string, { name, aliases }: UnitRow): void {
  if (!goesByName(id, name, aliases)) return;
  const known = byName.get(name);
  if (known === undefined) byName.set(name, new Set([id]));
  else known.add(id);
}

function overlay(units: ReadonlyMap<string, UnitRow>, ids: readonly string[], table: UnitTable, row: number): UnitRow {
  const [id, key] = [ids[row]!, table.id[row]!];
  const before = units.get(id);
  const above = table.parent[row]!;
  const now: UnitRow = {
    name: table.name[row]!,
    aliases: key === id ? table.aliases[row]! : [...new Set([...table.aliases[row]!, key])].filter((alias) => alias !== id),
    kind: table.kind[row]!,
    parent: above < 0 ? '' : ids[above]!,
    population: table.population[row]!,
    households: table.households[row]!,
    buildings: table.buildings[row]!,
    county: table.county?.[row] ?? '',
    residential: table.residential?.[row] ?? USE_NOT_RECORDED,
    place: hasPlace(table.geometry, row) ? { column: table.geometry, row } : null,
  };
  if (before === undefined) return now;
  const known = (next: number, last: number): number => (next === UNKNOWN ? last : next);
  return {
    // A name that only repeats the key says nothing new.
    name: now.name === id ? before.name : now.name,
    aliases: [...new Set([...before.aliases, ...now.aliases])],
    kind: now.kind,
    parent: now.parent === '' || listAbove(units, before.parent).includes(now.parent) ? before.parent : now.parent,
    population: known(now.population, before.population),
    households: known(now.households, before.households),
    buildings: known(now.buildings, before.buildings),
    county: now.county || before.county,
    residential: now.residential === USE_NOT_RECORDED ? before.residential : now.residential,
    place: now.place ?? before.place,
  };
}
