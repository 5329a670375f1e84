// The part of a district that a redrawing can change: small enough to be looked at while a border is dragged.
import { areExtentsMeeting, extentOf, placeColumnOf } from '../../district/place-column.ts';
import type { Redrawing } from '../../district/redrawn-units.ts';
import type { UnitTable } from '../../district/unit-table.ts';

/** Keys of all units a redrawing speaks of. */
export function namedUnits({ units, merged }: Redrawing): Set<string> {
  return new Set([...units.flatMap(({ unit, parent }) => [unit, ...(parent === undefined ? [] : [parent])]), ...merged.map(({ unit }) => unit)]);
}

/**
 * Zoned rows that a redrawing changes or may take in: those it names or that hold what it names, and those a new outline
 * may come to stand around. `zonedOf`: zoned row of every row, as zoned by compounds.
 */
export function concernedUnits(units: UnitTable, { zoned, zonedOf }: { readonly zoned: Uint32Array; readonly zonedOf: ArrayLike<number> }, redrawing: Redrawing): Set<number> {
  const named = namedUnits(redrawing);
  const concerned = new Set<number>();
  for (let row = 0; row < units.count; row++) if (zonedOf[row]! >= 0 && named.has(units.id[row]!)) concerned.add(zonedOf[row]!);
  const made = redrawing.units.flatMap((unit) => (unit.made === undefined || unit.geometry === undefined ? [] : [unit.geometry]));
  const extent = made.length === 0 ? null : extentOf(placeColumnOf(made), [...made.keys()]);
  if (extent === null) return concerned;
  for (const row of zoned) {
    const own = extentOf(units.geometry, [row]);
    if (own !== null && areExtentsMeeting(own, extent)) concerned.add(row);
  }
  return concerned;
}

/** All rows of some zoned units and what stands around them, in row order. */
export function rowsOfUnits({ count, parent }: UnitTable, zonedOf: ArrayLike<number>, tops: ReadonlySet<number>): number[] {
  const rows = new Set<number>();
  for (let row = 0; row < count; row++) {
    if (!tops.has(zonedOf[row]!)) continue;
    for (let at = row; at >= 0 && !rows.has(at); at = parent[at]!) rows.add(at);
  }
  return [...rows].sort((a, b) => a - b);
}
