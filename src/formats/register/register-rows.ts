// The rows of a table and the features of a collection read alike: texts by what they mean, and a place.
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import type { ImportKind } from '../../domain/district/import-review.ts';
import { toWgs84, type CoordinateSystem } from '../geography/coordinate-system.ts';
import { isCollection, openFeatures } from '../geography/geojson.ts';
import { readGeometry, type GeometryFault } from '../geography/geometry.ts';
import { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { mapHeadings, pickColumns, type ColumnMapping, type HeadingIndex } from '../tables/headings.ts';
import { layoutOf, type TableLayout } from '../tables/table-layout.ts';
import { readTable, type TableSource } from '../tables/table.ts';

/** What a person settled; what is left out is found in the file. */
export interface RegisterOptions {
  readonly headingRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  readonly system?: CoordinateSystem | undefined;
}

/** A place in WGS-84, or why what stands there is none. */
export type ReadPlace =
  | { readonly geometry: UnitGeometry | null; readonly fault: null }
  | { readonly geometry: null; readonly fault: GeometryFault; readonly value: string; readonly column: string };

export interface RegisterRow<Meaning extends string> {
  /** As the spreadsheet counts; number of the feature. */
  readonly row: number;
  /** '' where nothing stands there. */
  text(meaning: Meaning): string;
  place(): ReadPlace;
}

export interface RegisterRows<Meaning extends string> {
  readonly rejects: RejectList;
  readonly met: number;
  /** Null for a collection, whose properties have no order. */
  readonly layout: TableLayout | null;
  /** Whether a column or property of that meaning is there. */
  has(meaning: Meaning): boolean;
  /** What it is called. */
  heading(meaning: Meaning): string;
  rows(): Iterable<RegisterRow<Meaning>>;
}

const NOWHERE: ReadPlace = { geometry: null, fault: null };

export function openRegister<Meaning extends string>(source: TableSource, file: string, kind: ImportKind, headings: HeadingIndex<Meaning>, options: RegisterOptions): RegisterRows<Meaning> {
  const index = mapHeadings(headings, options.mapping, kind);
  const isText = typeof source === 'string' || source instanceof Uint8Array;
  const utf8 = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return isText && isCollection(utf8 as Uint8Array) ? openFeatureRows(utf8 as Uint8Array, file, index, options) : openTableRows(source, file, index, options);
}

function openTableRows<Meaning extends string>(source: TableSource, file: string, index: HeadingIndex<Meaning>, options: RegisterOptions): RegisterRows<Meaning> {
  const rejects = new RejectList(file);
  const table = readTable(source, file, (heading) => index.find(heading) !== undefined, options);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table, index, rejects);
  const layout = layoutOf(table, columns);
  const heading = (meaning: string): string => layout.names[columns.get(meaning as Meaning) ?? -1] ?? meaning;
  const text = (meaning: string, i: number): string => table.columns[columns.get(meaning as Meaning) ?? -1]?.at(i) ?? '';
  const convert = toWgs84(options.system ?? 'wgs84');
  return {
    rejects, met: table.met, layout, heading,
    has: (meaning) => columns.has(meaning),
    *rows() {
      for (let i = 0; i < table.count; i++) {
        yield {
          row: table.rowNumbers[i]!,
          text: (meaning) => text(meaning, i),
          place: () => readPoint(text('lng', i), text('lat', i), convert, heading('lng')),
        };
      }
    },
  };
}

function readPoint(lng: string, lat: string, convert: ReturnType<typeof toWgs84>, column: string): ReadPlace {
  if (lng === '' && lat === '') return NOWHERE;
  const coordinates = [lng, lat].map((text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text));
  const reading = readGeometry({ type: 'Point', coordinates }, ['Point'], convert);
  return reading.fault === null ? { geometry: reading.geometry as UnitGeometry, fault: null } : { ...reading, column };
}

function openFeatureRows<Meaning extends string>(utf8: Uint8Array, file: string, index: HeadingIndex<Meaning>, options: RegisterOptions): RegisterRows<Meaning> {
  const rejects = new RejectList(file);
  const features = openFeatures(utf8, rejects);
  const convert = toWgs84(options.system ?? 'wgs84');
  const names = new Map<Meaning, string>();
  return {
    rejects, met: features?.count ?? 0, layout: null,
    has: () => true,
    heading: (meaning) => names.get(meaning) ?? meaning,
    *rows() {
      for (let number = 1; number <= (features?.count ?? 0); number++) {
        const feature = features!.read(number);
        if (feature === null) continue;
        const texts = textsByMeaning(feature.properties, index, names);
        yield {
          row: number,
          text: (meaning) => texts.get(meaning) ?? '',
          place: () => {
            if (feature.geometry === null) return NOWHERE;
            const reading = readGeometry(feature.geometry, ['Polygon', 'MultiPolygon', 'Point'], convert);
            return reading.fault === null ? { geometry: reading.geometry as UnitGeometry, fault: null } : { ...reading, column: 'geometry' };
          },
        };
      }
    },
  };
}

/** Of properties of one meaning the best-ranked is read; `names` gets what each was called. */
function textsByMeaning<Meaning extends string>(properties: ReadonlyMap<string, unknown>, index: HeadingIndex<Meaning>, names: Map<Meaning, string>): Map<Meaning, string> {
  const found = new Map<Meaning, { text: string; rank: number }>();
  for (const [key, value] of properties) {
    const hit = index.find(cleanCell(key));
    if (hit === undefined || (found.get(hit.meaning)?.rank ?? Infinity) <= hit.rank) continue;
    found.set(hit.meaning, { text: textOf(value), rank: hit.rank });
    names.set(hit.meaning, cleanCell(key));
  }
  return new Map([...found].map(([meaning, { text }]) => [meaning, text]));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return cleanCell(value);
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== '').join('、');
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : '';
}
