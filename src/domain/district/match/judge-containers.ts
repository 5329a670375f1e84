// Whether a unit lies in the street, community or district that a place names.
import type { UnitTable } from '../unit-table.ts';
import type { Container, Containers } from './containers.ts';

/** `inside`: it does; `apart`: it lies in another of that rank; `open`: nothing is known about it. */
export type Relation = 'inside' | 'apart' | 'open';

// Deeper than any ladder of units.
const MOST_STEPS = 16;

/** Rows of a unit and of all that contain it, innermost first; the unit alone where its parents run in a circle. */
export function listChain(units: UnitTable, row: number): number[] {
  const chain: number[] = [];
  for (let at = row; at >= 0 && chain.length < MOST_STEPS; at = units.parent[at]!) chain.push(at);
  return chain.length < MOST_STEPS ? chain : [row];
}

/**
 * Decided by what the met text itself begins with (`ownNamed`), else by the units above, else by what the unit's other
 * texts begin with (`namedBy`): an alias "松江区李高路58弄" lies in 松江区, whatever the unit's other addresses say.
 */
export function judgeContainer(
  units: UnitTable, containers: Containers, row: number, named: Container,
  ownNamed: readonly Container[], namedBy: readonly Container[],
): Relation {
  const own = ownNamed.find(({ rank }) => rank === named.rank);
  if (own !== undefined) return own.stem === named.stem ? 'inside' : 'apart';
  const chain = listChain(units, row);
  if (chain.some((above) => named.rows.includes(above))) return 'inside';
  const above = chain.map((one) => containers.describe(one)).filter((container) => container?.rank === named.rank);
  // Two streets may bear one name in two districts: where both are units, the rows decide, not the name.
  if (above.length > 0) return named.rows.length === 0 && above.some((one) => one!.stem === named.stem) ? 'inside' : 'apart';
  const others = namedBy.filter(({ rank }) => rank === named.rank);
  return others.length === 0 ? 'open' : others.some(({ stem }) => stem === named.stem) ? 'inside' : 'apart';
}
