// Units from GeoJSON features: keyed by `unit`, else `name`, else `id`, and by every string in `addresses`.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import type { CoordinateSystem } from '../geography/coordinate-system.ts';
import { openFeatures, type RawFeature } from '../geography/geojson.ts';
import { readGeometry } from '../geography/geometry.ts';
import { RejectList } from '../rejects.ts';
import type { HeadingIndex } from '../tables/headings.ts';
import { placeIn, readCount, readKind, readUse, splitAliases, type UnitDraft, type UnitDrafts } from './unit-draft.ts';
import { unitHeadings, type UnitMeaning } from './unit-headings.ts';
import type { UnitOptions } from './units.ts';

/** Reads a collection of units; no drafts when the file is refused, which `rejects` says. */
export function readUnitGeoJson(utf8: Uint8Array, file: string, system: CoordinateSystem, options: UnitOptions): UnitDrafts {
  const rejects = new RejectList(file);
  const index = unitHeadings(options);
  const features = openFeatures(utf8, rejects);
  const drafts: UnitDraft[] = [];
  for (let number = 1; number <= (features?.count ?? 0); number++) {
    const feature = features!.read(number);
    if (feature !== null) drafts.push(...readUnit(feature, system, index, rejects));
  }
  return { drafts, rejects, met: features?.count ?? 0, layout: null };
}

function readUnit(feature: RawFeature, system: CoordinateSystem, index: HeadingIndex<UnitMeaning>, rejects: RejectList): UnitDraft[] {
  const row = feature.number;
  const properties = propertiesByMeaning(feature.properties, index);
  const text = (meaning: UnitMeaning): string => textOf(properties.get(meaning));
  const name = text('name');
  const key = text('unit') || name || cleanCell(feature.id) || textOf(feature.properties.get('id'));
  if (key === '') {
    rejects.refuse('missing-value', { row, column: 'unit', hint: 'unit, name, id' });
    return [];
  }
  const place = placeIn(system, readUnitGeometry(feature, rejects));
  const parent = properties.get('parent');
  if (parent !== undefined && parent !== null && text('parent') === '' && parent !== '') {
    rejects.warn('unknown-parent', { row, column: 'parent', value: typeof parent });
  }
  return [
    {
      row,
      key,
      keyIsGiven: text('unit') !== '',
      name: name || key,
      aliases: [...listOf(properties.get('aliases')), ...listOf(feature.properties.get('addresses'))],
      kind: readKind(text('kind'), place.geometry, row, 'kind', rejects),
      parent: text('parent'),
      street: text('street'),
      district: text('district'),
      population: readCount(properties.get('population'), row, 'population', rejects),
      households: readCount(properties.get('households'), row, 'households', rejects),
      buildings: readCount(properties.get('buildings'), row, 'buildings', rejects),
      county: text('county'),
      residential: readUse(properties.get('residential'), row, 'residential', rejects),
      ...place,
    },
  ];
}

/** Properties by what they mean; `addresses` is looked at by its own name, beside `aliases`. */
function propertiesByMeaning(properties: ReadonlyMap<string, unknown>, index: HeadingIndex<UnitMeaning>): Map<UnitMeaning, unknown> {
  const found = new Map<UnitMeaning, { value: unknown; rank: number }>();
  for (const [key, value] of properties) {
    const hit = key === 'addresses' ? undefined : index.find(cleanCell(key));
    if (hit !== undefined && (found.get(hit.meaning)?.rank ?? Infinity) > hit.rank) found.set(hit.meaning, { value, rank: hit.rank });
  }
  return new Map([...found].map(([meaning, { value }]) => [meaning, value]));
}

function readUnitGeometry(feature: RawFeature, rejects: RejectList): UnitGeometry | null {
  // RFC 7946: a feature without a place has a null geometry; that is no fault.
  if (feature.geometry === null) return null;
  const reading = readGeometry(feature.geometry, ['Polygon', 'MultiPolygon', 'Point'], (position) => position);
  if (reading.fault === null) return reading.geometry as UnitGeometry;
  rejects.warn(reading.fault, { row: feature.number, column: 'geometry', value: reading.value });
  return null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cleanCell(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return splitAliases(value);
  return Array.isArray(value) ? value.map(textOf).filter((alias) => alias !== '') : [];
}
