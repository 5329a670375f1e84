// Which unit lies inside which: compounds, their buildings and stairs, by index in the list of units.
import type { OracleUnit } from '../shape.ts';

export interface Tree {
  readonly units: readonly OracleUnit[];
  /** The unit that directly contains this one; -1 for a compound. */
  readonly parent: readonly number[];
  /** The compound ("top of the tree below street") of each unit; a compound is its own. */
  readonly compound: readonly number[];
  /** Each unit itself, then what contains it, up to its compound. */
  readonly path: readonly (readonly number[])[];
  /** The parts of each unit at any depth, itself left out, parents before parts. */
  readonly parts: readonly (readonly number[])[];
  /** Every compound of the list, in order. */
  readonly compounds: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export function treeOf(units: readonly OracleUnit[]): Tree {
  const indexOf = new Map<string, number>();
  const parent: number[] = [];
  const compound: number[] = [];
  const path: number[][] = [];
  const parts: number[][] = [];
  units.forEach((unit, index) => {
    const above = unit.parent === undefined ? -1 : indexOf.get(unit.parent);
    if (above === undefined) throw new RangeError(`${unit.id} stands before ${unit.parent}, which contains it`);
    indexOf.set(unit.id, index);
    parent.push(above);
    path.push([index, ...(path[above] ?? [])]);
    compound.push(compound[above] ?? index);
    parts.push([]);
    for (const container of path[index]!.slice(1)) parts[container]!.push(index);
  });
  return { units, parent, compound, path, parts, compounds: compound.filter((top, index) => top === index), indexOf };
}

/** Whether `unit` is `area` or lies inside it: "Area is a unit with everything inside it" (readings, opening). */
export function isWithin(tree: Tree, unit: number, area: number): boolean {
  return tree.path[unit]!.includes(area);
}

/** The building of a unit for `grain: building`; the compound where none is on record. A stair without a building stands for one. */
export function buildingOf(tree: Tree, unit: number): number {
  const path = tree.path[unit]!;
  return path.find((index) => tree.units[index]!.kind === 'building') ?? path.at(-2) ?? unit;
}
