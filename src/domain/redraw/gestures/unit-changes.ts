// What a redrawing does to people, households, buildings and ground, unit by unit: told before it is recorded.
import { labelPoints } from '../../district/containment.ts';
import { placeAt } from '../../district/place-column.ts';
import { redrawUnits, unitRowsOf, type Redrawing } from '../../district/redrawn-units.ts';
import { describeUnits, type UnitDirectory } from '../../district/unit-directory.ts';
import { tableOfRows } from '../../district/unit-rows.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import { polygonRings } from '../../geometry/footprint.ts';
import { planeAbout } from '../../geometry/plane.ts';
import { doubleArea } from '../../geometry/rings.ts';
import { findZonedUnits, type ZonedUnits } from '../../zoning/facts/zoned-units.ts';
import { concernedUnits, namedUnits, rowsOfUnits } from './concerned-units.ts';

/** Before and after; `UNKNOWN` where nobody says. */
export type Change = readonly [before: number, after: number];

export interface UnitChange {
  readonly unit: string;
  readonly name: string;
  /** Row in the units as they are; −1 for one that is made. */
  readonly row: number;
  /** It stays a unit of its own. */
  readonly stays: boolean;
  readonly population: Change;
  readonly households: Change;
  readonly buildings: Change;
  /** 亩. */
  readonly mu: Change;
}

/** A square metre; ground that changes by less is a corner put on a border. */
const SMALLEST_CHANGE = 1 / SQUARE_METERS_PER_MU;

/** The units whose ground or numbers change, those in hand first; counted as the page counts them, before and after. */
export function unitChanges(units: UnitTable, zones: Pick<ZonedUnits, 'zoned' | 'zonedOf'>, redrawing: Redrawing): UnitChange[] {
  const named = namedUnits(redrawing);
  const rowOf = new Map(units.id.flatMap((id, row) => (named.has(id) ? [[id, row] as const] : [])));
  const before = tableOfRows(unitRowsOf(units, rowsOfUnits(units, zones.zonedOf, concernedUnits(units, zones, redrawing))));
  const after = redrawUnits(before, [redrawing]);
  const [was, is] = [before, after].map(countUnits) as [Counted, Counted];
  return [...named].flatMap((unit): UnitChange[] => {
    const [old, now] = [was.rowOf.get(unit), is.rowOf.get(unit)];
    if (old === undefined && now === undefined) return [];
    const change = (value: (counted: Counted, row: number) => number, none: number): Change =>
      [old === undefined ? none : value(was, old), now === undefined ? none : value(is, now)];
    const counts = (column: 'population' | 'households' | 'buildings'): Change => change(({ directory }, row) => directory[column][row]!, 0);
    const mu = change(({ table }, row) => areaOf(table, row) / SQUARE_METERS_PER_MU, 0);
    const told: UnitChange = {
      unit, name: now === undefined ? before.name[old!]! : after.name[now]!, row: rowOf.get(unit) ?? -1, stays: now !== undefined,
      population: counts('population'), households: counts('households'), buildings: counts('buildings'), mu,
    };
    const isChanged = Math.abs(mu[1] - mu[0]) >= SMALLEST_CHANGE || [told.population, told.households, told.buildings].some(([a, b]) => a !== b);
    return isChanged ? [told] : [];
  });
}

interface Counted {
  readonly table: UnitTable;
  readonly directory: UnitDirectory;
  /** Of zoned units only. */
  readonly rowOf: ReadonlyMap<string, number>;
}

function countUnits(table: UnitTable): Counted {
  const zones = findZonedUnits(table);
  return { table, directory: describeUnits(table, zones, labelPoints(table)), rowOf: new Map([...zones.zoned].map((row) => [table.id[row]!, row])) };
}

/** Square metres. */
function areaOf(units: UnitTable, row: number): number {
  const geometry = placeAt(units.geometry, row);
  if (geometry === null || geometry.type === 'Point') return 0;
  const [first] = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
  const plane = planeAbout(first![0]!, first![1]!);
  return polygonRings(geometry, plane).reduce((sum, ring) => sum + doubleArea(ring), 0) / 2e6;
}

