// Units from a table: at least a `unit` column, or a `name` column in a sheet that people keep; a point where both `lng` and `lat` stand.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import type { CoordinateSystem } from '../geography/coordinate-system.ts';
import { readGeometry } from '../geography/geometry.ts';
import { pickColumns } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { layoutOf } from '../tables/table-layout.ts';
import { readTable, type TableSource } from '../tables/table.ts';
import { placeIn, readCount, readKind, readUse, splitAliases, type UnitDraft, type UnitDrafts } from './unit-draft.ts';
import { kindOfHeading, unitHeadings, type UnitMeaning } from './unit-headings.ts';
import type { UnitOptions } from './units.ts';

/** Reads a table of units; no drafts when it lacks a column of keys, which `rejects` says. */
export function readUnitTable(source: TableSource, file: string, system: CoordinateSystem, options: UnitOptions): UnitDrafts {
  const known = unitHeadings(options);
  const table = readTable(source, file, (heading) => known.find(heading) !== undefined, options);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table, known, rejects);
  const reading = { rejects, met: table.met, layout: layoutOf(table, columns) };
  const nameIsKey = options.fromPeople === true && columns.has('name');
  if (!columns.has('unit') && !nameIsKey) {
    const hint = options.fromPeople === true ? 'unit, name, 划定单元, 名称, 小区名称' : 'unit, 划定单元';
    if (table.headings.length > 0) rejects.refuse('missing-column', { row: table.headingRow, column: options.fromPeople === true ? 'name' : 'unit', hint });
    return { ...reading, drafts: [] };
  }
  const cell = (meaning: UnitMeaning, index: number): string => table.columns[columns.get(meaning) ?? -1]?.at(index) ?? '';
  const heading = (meaning: UnitMeaning): string => (columns.has(meaning) ? reading.layout.names[columns.get(meaning)!]! : meaning);
  const kindBelow = columns.has('name') ? kindOfHeading(heading('name')) : undefined;
  const drafts: UnitDraft[] = [];
  for (let index = 0; index < table.count; index++) {
    const row = table.rowNumbers[index]!;
    const [unit, name] = [cell('unit', index), cell('name', index)];
    if (unit === '' && (name === '' || !nameIsKey)) {
      rejects.refuse('missing-value', { row, column: heading(columns.has('unit') ? 'unit' : 'name') });
      continue;
    }
    const count = (meaning: UnitMeaning): number => readCount(cell(meaning, index), row, heading(meaning), rejects);
    const place = placeIn(system, readPoint(cell('lng', index), cell('lat', index), row, heading('lng'), rejects));
    drafts.push({
      row,
      key: unit || name,
      keyIsGiven: unit !== '',
      name: name || unit,
      aliases: splitAliases(cell('aliases', index)),
      kind: readKind(cell('kind', index), place.geometry, row, heading('kind'), rejects, kindBelow),
      parent: cell('parent', index),
      street: cell('street', index),
      district: cell('district', index),
      population: count('population'),
      households: count('households'),
      buildings: count('buildings'),
      county: cell('county', index),
      residential: readUse(cell('residential', index), row, heading('residential'), rejects),
      ...place,
    });
  }
  return { ...reading, drafts };
}

function readPoint(lng: string, lat: string, row: number, column: string, rejects: RejectList): UnitGeometry | null {
  if (lng === '' && lat === '') return null;
  const coordinates = [lng, lat].map((text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : /^[+-]?(nan|inf(inity)?)$/i.test(text) ? NaN : text));
  const reading = readGeometry({ type: 'Point', coordinates }, ['Point'], (position) => position);
  if (reading.fault === null) return reading.geometry as UnitGeometry;
  rejects.warn(reading.fault, { row, column, value: reading.value });
  return null;
}
