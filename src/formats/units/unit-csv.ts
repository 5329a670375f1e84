// Units from a table: at least a `unit` column; a point where both `lng` and `lat` stand.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { toWgs84, type CoordinateSystem, type LngLat } from '../geography/coordinate-system.ts';
import { readGeometry } from '../geography/geometry.ts';
import { pickColumns } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { readTable } from '../tables/table.ts';
import { readCount, readKind, splitAliases, type UnitDraft, type UnitDrafts } from './unit-draft.ts';
import { UNIT_HEADINGS, type UnitMeaning } from './unit-headings.ts';

/** Reads a table of units; no drafts when the `unit` column is missing, which `rejects` says. */
export function readUnitCsv(text: string, file: string, system: CoordinateSystem): UnitDrafts {
  const table = readTable(text, file, (heading) => UNIT_HEADINGS.find(heading) !== undefined);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table.headings, UNIT_HEADINGS, rejects);
  if (!columns.has('unit')) {
    if (table.headings.length > 0) rejects.refuse('missing-column', { row: 1, column: 'unit', hint: 'unit, 划定单元' });
    return { drafts: [], rejects };
  }
  const cell = (meaning: UnitMeaning, index: number): string => table.columns[columns.get(meaning) ?? -1]?.[index] ?? '';
  const heading = (meaning: UnitMeaning): string => table.headings[columns.get(meaning) ?? -1] ?? meaning;
  const convert = toWgs84(system);
  const drafts: UnitDraft[] = [];
  for (let index = 0; index < table.count; index++) {
    const row = table.rowNumbers[index]!;
    const key = cell('unit', index);
    if (key === '') {
      rejects.refuse('missing-value', { row, column: heading('unit') });
      continue;
    }
    const count = (meaning: UnitMeaning): number => readCount(cell(meaning, index), row, heading(meaning), rejects);
    const geometry = readPoint(cell('lng', index), cell('lat', index), row, heading('lng'), convert, rejects);
    drafts.push({
      row,
      key,
      keyIsGiven: true,
      name: cell('name', index) || key,
      aliases: splitAliases(cell('aliases', index)),
      kind: readKind(cell('kind', index), geometry, row, heading('kind'), rejects),
      parent: cell('parent', index),
      population: count('population'),
      households: count('households'),
      buildings: count('buildings'),
      geometry,
    });
  }
  return { drafts, rejects };
}

function readPoint(
  lng: string,
  lat: string,
  row: number,
  column: string,
  convert: (position: LngLat) => LngLat,
  rejects: RejectList,
): UnitGeometry | null {
  if (lng === '' && lat === '') return null;
  const coordinates = [lng, lat].map((text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : /^[+-]?(nan|inf(inity)?)$/i.test(text) ? NaN : text));
  const reading = readGeometry({ type: 'Point', coordinates }, ['Point'], convert);
  if (reading.fault === null) return reading.geometry as UnitGeometry;
  rejects.warn(reading.fault, { row, column, value: reading.value });
  return null;
}
