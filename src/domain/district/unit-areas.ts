// The street and the district around a unit, and whether two units can be one by them.
import { maySpellSameArea } from './match/containers.ts';
import { UNIT_KINDS } from './unit-table.ts';

export interface Area {
  readonly id: string;
  readonly name: string;
}

/** What is known of where a unit lies. */
export interface Areas {
  readonly street?: Area | undefined;
  readonly district?: Area | undefined;
}

/** A unit by key, as far as its place in the district goes. */
export interface PlacedUnit {
  readonly name: string;
  readonly kind: number;
  /** Key of what contains it, '' at the top. */
  readonly parent: string;
}

/** Deeper than any ladder of units; where parents run in a circle, climbing ends here. */
export const MOST_STEPS = 16;

const STREET = UNIT_KINDS.indexOf('street');
const DISTRICT = UNIT_KINDS.indexOf('district');

/** Keys of all that contains a unit, innermost first. */
export function listAbove(units: ReadonlyMap<string, PlacedUnit>, id: string): string[] {
  const above: string[] = [];
  for (let at = units.get(id)?.parent ?? ''; at !== '' && above.length < MOST_STEPS; at = units.get(at)?.parent ?? '') above.push(at);
  return above;
}

/** The street and district among units, innermost first. */
export function findAreas(chain: readonly (Area & { readonly kind: number })[]): Areas {
  return { street: chain.find(({ kind }) => kind === STREET), district: chain.find(({ kind }) => kind === DISTRICT) };
}

export function areasAbove(units: ReadonlyMap<string, PlacedUnit>, id: string): Areas {
  return findAreas(listAbove(units, id).flatMap((at) => (units.has(at) ? [{ id: at, ...units.get(at)! }] : [])));
}

/** `apart`: one of both states another street or district; `open`: they do not say enough. */
export function relateAreas(one: Areas, other: Areas): 'same' | 'apart' | 'open' {
  const districts = compareAreas(one.district, other.district);
  if (one.street === undefined && other.street === undefined) return districts;
  if (one.street?.id === other.street?.id) return 'same';
  const streets = compareAreas(one.street, other.street);
  // Two districts may each have a street of that name.
  return districts === 'apart' ? 'apart' : streets;
}

function compareAreas(one: Area | undefined, other: Area | undefined): 'same' | 'apart' | 'open' {
  if (one === undefined || other === undefined) return 'open';
  return one.id === other.id || maySpellSameArea(one.name, other.name) ? 'same' : 'apart';
}
