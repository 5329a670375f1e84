// Unit files of any number and form as one unit table.
import { unitTableOf } from '../../domain/district/tables-of.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { Reject } from '../../domain/district/reject.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import type { CoordinateSystem } from '../geography/coordinate-system.ts';
import { isCollection } from '../geography/geojson.ts';
import type { ColumnMapping } from '../tables/headings.ts';
import { readUnitTable } from './unit-csv.ts';
import type { UnitDrafts } from './unit-draft.ts';
import { readUnitGeoJson } from './unit-geojson.ts';
import type { TableSource } from '../tables/table.ts';
import { utf8Of } from '../tables/text.ts';
import type { TableLayout } from '../tables/table-layout.ts';
import { giveKeys } from './unit-keys.ts';
import { resolveParents } from './unit-parents.ts';
import { checkPlaces } from './unit-places.ts';
import { addStreets } from './unit-streets.ts';

export interface UnitOptions {
  /** Row of the headings where a person settled it; 0 for none. */
  readonly headingRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  /**
   * A sheet that people keep for themselves: a name is key enough in a table, and the streets and districts it names
   * beside its units become units. Left out, only what a person mapped is read so.
   */
  readonly fromPeople?: boolean | undefined;
}

export interface UnitFile extends UnitOptions {
  readonly file: string;
  /** Text of a collection or a table, or the rows of a table. */
  readonly text: TableSource;
  /** The system its coordinates are in; a `crs` member of the file does not decide it. */
  readonly system?: CoordinateSystem | undefined;
}

export interface UnitReading {
  readonly units: UnitTable;
  readonly rejects: readonly Reject[];
  /** Files that gave no unit at all. */
  readonly withoutUnits: readonly string[];
  /** One for each file, in order. */
  readonly files: readonly UnitFileReading[];
}

/** One file read beside others: what is shown of it before it counts. */
export interface UnitFileReading {
  readonly met: number;
  /** Rows or features that became units; those of streets and districts named beside them are not counted. */
  readonly taken: number;
  readonly layout: TableLayout | null;
}

/**
 * Reads GeoJSON collections and tables of units into one table, in the order of files and rows. Parents are found
 * across files. A fault in a place costs the place, not the unit: it is counted and not drawn.
 */
export function readUnits(files: readonly UnitFile[]): UnitReading {
  const readings = files.map(readDrafts);
  const placed = readings.flatMap(({ drafts, rejects }) => drafts.map((draft) => ({ draft, rejects })));
  const keyed = giveKeys(addStreets(placed));
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
      county: draft.county,
      residential: draft.residential,
      geometry: places[i]!,
      given: draft.given,
    })),
  );
  return {
    units: { ...units, parent: parents },
    rejects: readings.flatMap(({ rejects }) => rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))),
    withoutUnits: files.filter((_, i) => readings[i]!.drafts.length === 0).map(({ file }) => file),
    files: readings.map((reading) => ({ met: reading.met, taken: reading.drafts.length - countRepeated(reading), layout: reading.layout })),
  };
}

function readDrafts({ file, text, system = 'wgs84', ...options }: UnitFile): UnitDrafts {
  if (typeof text !== 'string' && !(text instanceof Uint8Array)) return readUnitTable(text, file, system, options);
  const utf8 = utf8Of(text);
  return (isCollection(utf8) ? readUnitGeoJson : readUnitTable)(utf8, file, system, options);
}

/** Drafts refused when the files were joined, because their key was taken. */
function countRepeated({ rejects }: UnitDrafts): number {
  return rejects.list.filter(({ severity, reason }) => severity === 'refused' && reason === 'duplicate-unit').length;
}

/**
 * The distinct places of case lists, and of facts that mean one unit, as units of their own in order of first appearance;
 * without places on the ground.
 */
export function unitsFromPlaces(cases: readonly CaseTable[], others: readonly string[] = []): UnitTable {
  const ids = new Set<string>();
  for (const { count, places, place } of cases) {
    // A place whose rows were all dropped as repeated is in none of them; numbers follow first appearance.
    const isUsed = new Uint8Array(places.length);
    for (let row = 0; row < count; row++) isUsed[place[row]!] = 1;
    places.forEach((id, number) => {
      if (isUsed[number] === 1) ids.add(id);
    });
  }
  for (const id of others) ids.add(id);
  return unitTableOf([...ids].map((id) => ({ id })));
}
