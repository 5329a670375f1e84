// The units of a district from all tables ever recorded: later rows of a unit replace earlier ones, nothing known is lost.
import { UNKNOWN, type UnitGeometry, type UnitTable } from './unit-table.ts';

interface MergedUnit {
  name: string;
  aliases: readonly string[];
  kind: number;
  parent: string;
  population: number;
  households: number;
  buildings: number;
  geometry: UnitGeometry | null;
}

/**
 * One table of all units, in order of first appearance. What a later row leaves open (a number, the place, the parent)
 * stands as it was; aliases add up. `placed`: places given by hand, which hold over those of tables.
 * A parent is found by id over all tables; a unit on a circle of parents has none.
 */
export function mergeUnits(tables: readonly UnitTable[], placed: ReadonlyMap<string, UnitGeometry>): UnitTable {
  const [only] = tables;
  if (tables.length === 1 && placed.size === 0) return only!;
  const units = new Map<string, MergedUnit>();
  for (const table of tables) {
    for (let row = 0; row < table.count; row++) {
      const id = table.id[row]!;
      units.set(id, overlay(units.get(id), table, row));
    }
  }
  for (const [id, geometry] of placed) {
    const unit = units.get(id);
    if (unit !== undefined) unit.geometry = geometry;
  }
  const ids = [...units.keys()];
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const all = [...units.values()];
  const parent = Int32Array.from(all, (unit) => (unit.parent === '' ? -1 : (rowOf.get(unit.parent) ?? -1)));
  cutCircles(parent);
  return {
    count: ids.length,
    id: ids,
    name: all.map(({ name }) => name),
    aliases: all.map(({ aliases }) => aliases),
    kind: Uint8Array.from(all, ({ kind }) => kind),
    parent,
    population: Int32Array.from(all, ({ population }) => population),
    households: Int32Array.from(all, ({ households }) => households),
    buildings: Int32Array.from(all, ({ buildings }) => buildings),
    geometry: all.map(({ geometry }) => geometry),
  };
}

function overlay(before: MergedUnit | undefined, table: UnitTable, row: number): MergedUnit {
  const above = table.parent[row]!;
  const now: MergedUnit = {
    name: table.name[row]!,
    aliases: table.aliases[row]!,
    kind: table.kind[row]!,
    parent: above < 0 ? '' : table.id[above]!,
    population: table.population[row]!,
    households: table.households[row]!,
    buildings: table.buildings[row]!,
    geometry: table.geometry[row] ?? null,
  };
  if (before === undefined) return now;
  const id = table.id[row]!;
  const known = (next: number, last: number): number => (next === UNKNOWN ? last : next);
  return {
    // A name that only repeats the key says nothing new.
    name: now.name === id ? before.name : now.name,
    aliases: [...new Set([...before.aliases, ...now.aliases])],
    kind: now.kind,
    parent: now.parent === '' ? before.parent : now.parent,
    population: known(now.population, before.population),
    households: known(now.households, before.households),
    buildings: known(now.buildings, before.buildings),
    geometry: now.geometry ?? before.geometry,
  };
}

/** Every unit on a circle loses its parent, so that climbing to the top always ends. */
function cutCircles(parent: Int32Array): void {
  const settled = new Uint8Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    const path: number[] = [];
    const onPath = new Set<number>();
    let at = start;
    while (at >= 0 && settled[at] === 0 && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parent[at]!;
    }
    const from = at >= 0 && onPath.has(at) ? path.indexOf(at) : path.length;
    for (const [position, row] of path.entries()) {
      settled[row] = 1;
      if (position >= from) parent[row] = -1;
    }
  }
}
