// Unit files of any number and form as one unit table.
import { unitTableOf } from '../../domain/district/tables-of.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { Reject } from '../../domain/district/reject.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import type { CoordinateSystem } from '../geography/coordinate-system.ts';
import { readUnitCsv } from './unit-csv.ts';
import type { UnitDrafts } from './unit-draft.ts';
import { readUnitGeoJson } from './unit-geojson.ts';
import { giveKeys } from './unit-keys.ts';
import { resolveParents } from './unit-parents.ts';
import { checkPlaces } from './unit-places.ts';

export interface UnitFile {
  readonly file: string;
  readonly text: string;
  /** The system its coordinates are in; a `crs` member of the file does not decide it. */
  readonly system?: CoordinateSystem | undefined;
}

export interface UnitReading {
  readonly units: UnitTable;
  readonly rejects: readonly Reject[];
  /** Files that gave no unit at all. */
  readonly withoutUnits: readonly string[];
}

/**
 * Reads GeoJSON collections and tables of units into one table, in the order of files and rows. Parents are found
 * across files. A fault in a place costs the place, not the unit: it is counted and not drawn.
 */
export function readUnits(files: readonly UnitFile[]): UnitReading {
  const readings = files.map(readDrafts);
  const placed = readings.flatMap(({ drafts, rejects }) => drafts.map((draft) => ({ draft, rejects })));
  const keyed = giveKeys(placed);
  const parents = resolveParents(keyed);
  const places = checkPlaces(keyed, parents);
  const units = unitTableOf(
    keyed.map(({ draft, id, aliases }, i) => ({
      id,
      name: draft.name,
      aliases,
      kind: draft.kind,
      population: draft.population,
      households: draft.households,
      buildings: draft.buildings,
      geometry: places[i]!,
    })),
  );
  return {
    units: { ...units, parent: parents },
    rejects: readings.flatMap(({ rejects }) => rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))),
    withoutUnits: files.filter((_, i) => readings[i]!.drafts.length === 0).map(({ file }) => file),
  };
}

function readDrafts({ file, text, system = 'wgs84' }: UnitFile): UnitDrafts {
  return /^\s*[{[]/.test(text) ? readUnitGeoJson(text, file, system) : readUnitCsv(text, file, system);
}

/** The distinct places of case lists as units of their own, in order of first appearance; without places on the ground. */
export function unitsFromPlaces(cases: readonly CaseTable[]): UnitTable {
  const ids = new Set<string>();
  for (const { count, places, place } of cases) {
    // A place whose rows were all dropped as repeated is in none of them; numbers follow first appearance.
    const isUsed = new Uint8Array(places.length);
    for (let row = 0; row < count; row++) isUsed[place[row]!] = 1;
    places.forEach((id, number) => {
      if (isUsed[number] === 1) ids.add(id);
    });
  }
  return unitTableOf([...ids].map((id) => ({ id })));
}
