// Units from GeoJSON features: keyed by `unit`, else `name`, else `id`, and by every string in `addresses`.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { toWgs84, type CoordinateSystem, type LngLat } from '../geography/coordinate-system.ts';
import { readFeatures, type RawFeature } from '../geography/geojson.ts';
import { readGeometry } from '../geography/geometry.ts';
import { RejectList } from '../rejects.ts';
import { readCount, readKind, splitAliases, type UnitDraft, type UnitDrafts } from './unit-draft.ts';
import { UNIT_HEADINGS, type UnitMeaning } from './unit-headings.ts';

/** Reads a collection of units; no drafts when the file is refused, which `rejects` says. */
export function readUnitGeoJson(text: string, file: string, system: CoordinateSystem): UnitDrafts {
  const rejects = new RejectList(file);
  const convert = toWgs84(system);
  const features = readFeatures(text, rejects) ?? [];
  return { drafts: features.flatMap((feature) => readUnit(feature, convert, rejects)), rejects };
}

function readUnit(feature: RawFeature, convert: (position: LngLat) => LngLat, rejects: RejectList): UnitDraft[] {
  const row = feature.number;
  const properties = propertiesByMeaning(feature.properties);
  const text = (meaning: UnitMeaning): string => textOf(properties.get(meaning));
  const name = text('name');
  const key = text('unit') || name || cleanCell(feature.id) || textOf(feature.properties.get('id'));
  if (key === '') {
    rejects.refuse('missing-value', { row, column: 'unit', hint: 'unit, name, id' });
    return [];
  }
  const geometry = readUnitGeometry(feature, convert, rejects);
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
      kind: readKind(text('kind'), geometry, row, 'kind', rejects),
      parent: text('parent'),
      population: readCount(properties.get('population'), row, 'population', rejects),
      households: readCount(properties.get('households'), row, 'households', rejects),
      buildings: readCount(properties.get('buildings'), row, 'buildings', rejects),
      geometry,
    },
  ];
}

/** Properties by what they mean; `addresses` is looked at by its own name, beside `aliases`. */
function propertiesByMeaning(properties: ReadonlyMap<string, unknown>): Map<UnitMeaning, unknown> {
  const found = new Map<UnitMeaning, { value: unknown; rank: number }>();
  for (const [key, value] of properties) {
    const hit = key === 'addresses' ? undefined : UNIT_HEADINGS.find(key);
    if (hit !== undefined && (found.get(hit.meaning)?.rank ?? Infinity) > hit.rank) found.set(hit.meaning, { value, rank: hit.rank });
  }
  return new Map([...found].map(([meaning, { value }]) => [meaning, value]));
}

function readUnitGeometry(feature: RawFeature, convert: (position: LngLat) => LngLat, rejects: RejectList): UnitGeometry | null {
  // RFC 7946: a feature without a place has a null geometry; that is no fault.
  if (feature.geometry === null) return null;
  const reading = readGeometry(feature.geometry, ['Polygon', 'MultiPolygon', 'Point'], convert);
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
