// 改划: units that were split, merged, drawn or moved by hand, laid over the units as the files give them.
import { hasPlace, placeColumnOf } from './place-column.ts';
import { tableOfRows, type UnitRow } from './unit-rows.ts';
import { UNIT_KINDS, USE_NOT_RECORDED, type UnitGeometry, type UnitKind, type UnitTable } from './unit-table.ts';

const STREET = UNIT_KINDS.indexOf('street');

/** What becomes of one unit; a member left out stays as it was. */
export interface RedrawnUnit {
  readonly unit: string;
  /** A unit that did not exist: its name and kind, and the unit whose street, county and use it shares ('' for none). */
  readonly made?: { readonly name: string; readonly kind: UnitKind; readonly like: string } | undefined;
  readonly geometry?: UnitGeometry | undefined;
  /** The unit it lies in from now on. */
  readonly parent?: string | undefined;
  readonly population?: number | undefined;
  readonly households?: number | undefined;
  readonly buildings?: number | undefined;
}

export const REDRAWING_KINDS = ['split', 'merged', 'drawn', 'moved', 'repaired'] as const;
export type RedrawingKind = (typeof REDRAWING_KINDS)[number];

/** One gesture. */
export interface Redrawing {
  readonly how: RedrawingKind;
  readonly units: readonly RedrawnUnit[];
  /** Units without a level of their own from now on, and the one each is a part of. */
  readonly merged: readonly { readonly unit: string; readonly into: string }[];
}

/**
 * The table after all redrawings in their order. Rows keep their order, new units come behind them. What a redrawing says
 * of a unit that does not exist is passed over: the file that brought it may have been withdrawn.
 */
export function redrawUnits(table: UnitTable, redrawings: readonly Redrawing[]): UnitTable {
  if (redrawings.length === 0) return table;
  const units = unitRowsOf(table, table.id.keys());
  for (const { units: redrawn, merged } of redrawings) {
    for (const unit of redrawn) redraw(units, unit);
    for (const { unit, into } of merged) mergeInto(units, unit, into);
  }
  return tableOfRows(units);
}

/** Some rows of a table by their keys, in the order given. */
export function unitRowsOf(table: UnitTable, rows: Iterable<number>): Map<string, UnitRow> {
  const units = new Map<string, UnitRow>();
  for (const row of rows) units.set(table.id[row]!, unitAt(table, row));
  return units;
}

function unitAt(table: UnitTable, row: number): UnitRow {
  const parent = table.parent[row]!;
  return {
    name: table.name[row]!, aliases: table.aliases[row]!, kind: table.kind[row]!, parent: parent < 0 ? '' : table.id[parent]!,
    population: table.population[row]!, households: table.households[row]!, buildings: table.buildings[row]!,
    county: table.county?.[row] ?? '', residential: table.residential?.[row] ?? USE_NOT_RECORDED, place: hasPlace(table.geometry, row) ? { column: table.geometry, row } : null,
  };
}

function redraw(units: Map<string, UnitRow>, { unit: id, made, geometry, parent, population, households, buildings }: RedrawnUnit): void {
  let unit = units.get(id);
  if (unit === undefined) {
    if (made === undefined) return;
    const like = units.get(made.like);
    unit = {
      name: made.name, aliases: [], kind: UNIT_KINDS.indexOf(made.kind), parent: like?.parent ?? '', population: -1, households: -1, buildings: -1,
      county: like?.county ?? '', residential: like?.residential ?? USE_NOT_RECORDED, place: null,
    };
    units.set(id, unit);
  }
  if (geometry !== undefined) unit.place = { column: placeColumnOf([geometry]), row: 0 };
  if (parent !== undefined && parent !== id && units.has(parent)) moveInto(units, unit, parent);
  unit.population = population ?? unit.population;
  unit.households = households ?? unit.households;
  unit.buildings = buildings ?? unit.buildings;
}

/** A building goes with its ground; a list that writes it behind the name it always stood behind still means it. */
function moveInto(units: ReadonlyMap<string, UnitRow>, unit: UnitRow, parent: string): void {
  const before = units.get(unit.parent);
  if (before !== undefined && unit.parent !== parent && before.kind !== STREET) {
    const behind = [unit.parent, before.name, ...before.aliases].filter((name) => !unit.name.startsWith(name)).map((name) => `${name}${unit.name}`);
    unit.aliases = [...new Set([...unit.aliases, ...behind])];
  }
  unit.parent = parent;
}

/** A merged unit is a part of the one it went into: it has no level of its own, and every list that names it or its buildings still finds them. */
function mergeInto(units: Map<string, UnitRow>, id: string, into: string): void {
  const unit = units.get(id);
  if (unit === undefined || !units.has(into)) return;
  // Of two units merged into each other by two hands the first merger stands.
  for (let at = units.get(into); at !== undefined; at = units.get(at.parent)) if (at === unit) return;
  unit.parent = into;
}
