// Which recorded unit each row of a further table is: by its key, and where the key is a mere name, by the street around it.
import { isBareName } from './bare-name.ts';
import { areasAbove, findAreas, MOST_STEPS, relateAreas, type Area, type Areas, type PlacedUnit } from './unit-areas.ts';
import type { UnitTable } from './unit-table.ts';

export interface KnownUnits {
  readonly units: ReadonlyMap<string, PlacedUnit & { readonly aliases: readonly string[] }>;
  /** Keys of the units that go by a name or did so once, by that name (`goesByName`). */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether a unit's key is its name, or a longer key that it has because its name is shared: the name is an alias then. */
export const goesByName = (id: string, name: string, aliases: readonly string[]): boolean =>
  isBareName(id, name) || (id !== name && aliases.includes(name));

/**
 * The key of the unit that each row is, known or new. A code means the unit that has it. A row under a name, or under
 * `street/name`, is the unit of that name in its street (or district, where no street is stated). Where it states none,
 * it is the unit whose key the name is, else the only one of that name: a row is never taken for a unit that is stated
 * to lie elsewhere. A namesake elsewhere becomes a unit of its own under `street/name`.
 */
export function identifyUnits(table: UnitTable, { units, byName }: KnownUnits): readonly string[] {
  const ids: (string | undefined)[] = Array.from({ length: table.count });
  const taken = new Set<string>();
  let given: ReadonlySet<string> | undefined;

  const idOf = (row: number): string => {
    const known = ids[row];
    if (known !== undefined) return known;
    // Stands while its parents are asked, so that a circle of them ends.
    ids[row] = table.id[row]!;
    return (ids[row] = identify(row));
  };

  const identify = (row: number): string => {
    const [id, name] = [table.id[row]!, table.name[row]!];
    const isBare = isBareName(id, name);
    const isInArea = id.endsWith(`/${name}`) && table.aliases[row]!.includes(name);
    const namesakes = isBare || isInArea ? listNamesakes(name, id) : [];
    if (namesakes.length === 0) return id;
    const around = areasAround(row);
    const relations = new Map(namesakes.map((namesake) => [namesake, relateAreas(around, areasAbove(units, namesake))]));
    const same = namesakes.filter((namesake) => relations.get(namesake) === 'same');
    if (same.length === 1 && !same.includes(id)) return same[0]!;
    const own = relations.get(id);
    if (own !== undefined) return own === 'apart' ? freeId(name, around) : id;
    if (isInArea) return id;
    return namesakes.length === 1 && relations.get(namesakes[0]!) === 'open' ? namesakes[0]! : freeId(name, around);
  };

  /** Known units that go by a name today, and the one that has the key of the row. */
  const listNamesakes = (name: string, key: string): string[] => {
    const isNamed = (id: string): boolean => units.get(id)!.name === name && goesByName(id, name, units.get(id)!.aliases);
    return [...new Set([...(byName.get(name) ?? []), key])].filter((id) => (id === key ? units.has(id) : isNamed(id)));
  };

  /** What the table says, completed by what is recorded of the areas it names. */
  const areasAround = (row: number): Areas => {
    const chain: (Area & { kind: number })[] = [];
    for (let at = table.parent[row]!; at >= 0 && chain.length < MOST_STEPS; at = table.parent[at]!) {
      chain.push({ id: idOf(at), name: table.name[at]!, kind: table.kind[at]! });
    }
    const stated = findAreas(chain);
    const recorded = chain.length === 0 ? {} : areasAbove(units, chain.at(-1)!.id);
    return { street: stated.street ?? recorded.street, district: stated.district ?? recorded.district };
  };

  const freeId = (name: string, { street, district }: Areas): string => {
    const area = street ?? district;
    if (area === undefined) return name;
    given ??= new Set(table.id);
    const isFree = (id: string): boolean => !units.has(id) && !taken.has(id) && !given!.has(id);
    let id = `${area.name}/${name}`;
    if (!isFree(id)) id = `${area.id}/${name}`;
    for (let turn = 2; !isFree(id); turn++) id = `${area.id}/${name}.${turn}`;
    taken.add(id);
    return id;
  };

  return Array.from(ids, (_, row) => idOf(row));
}
