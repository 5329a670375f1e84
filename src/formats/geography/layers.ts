// A picture layer (roads, water, fields, buildings) from GeoJSON: checked, moved to WGS-84, stripped to plain values.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Reject } from '../../domain/district/reject.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { toWgs84, type CoordinateSystem } from './coordinate-system.ts';
import { openFeatures } from './geojson.ts';
import { readGeometry, type GeometryType } from './geometry.ts';
import { RejectList } from '../rejects.ts';
import type { TextSource } from '../tables/text.ts';

const LAYER_TYPES: readonly GeometryType[] = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const LONGEST_TEXT = 200;
const MOST_FEATURES = 2_000_000;

export type LayerProperties = Readonly<Record<string, string | number | boolean>>;

/** Which features and properties of a file are taken; left out, all that a layer can hold. */
export interface LayerOptions {
  readonly types?: readonly GeometryType[] | undefined;
  readonly takes?: ((key: string) => boolean) | undefined;
}

export interface LayerReading {
  /** Null when the file is refused as a whole. */
  readonly layer: FeatureCollection<Geometry, LayerProperties> | null;
  readonly rejects: readonly Reject[];
  /** Features met, refused ones included. */
  readonly met: number;
  /** Numbers of the features taken, counted from 1, in their order. */
  readonly numbers: readonly number[];
}

/**
 * Reads a layer. A feature with a faulty geometry is refused, the others stand. Properties keep texts (one line, at
 * most 200 characters), finite numbers and truth values; anything nested is left out.
 */
export function readLayer(source: TextSource, file: string, system: CoordinateSystem = 'wgs84', { types = LAYER_TYPES, takes = () => true }: LayerOptions = {}): LayerReading {
  const rejects = new RejectList(file);
  const none = (met: number): LayerReading => ({ layer: null, rejects: rejects.list, met, numbers: [] });
  const convert = toWgs84(system);
  const list = openFeatures(source, rejects);
  if (list === null) return none(0);
  if (list.count > MOST_FEATURES) {
    rejects.refuse('too-large', { value: String(list.count), hint: `≤ ${MOST_FEATURES}` });
    return none(list.count);
  }
  const features: Feature<Geometry, LayerProperties>[] = [];
  const numbers: number[] = [];
  for (let number = 1; number <= list.count; number++) {
    const raw = list.read(number);
    if (raw === null) continue;
    const { id, properties, geometry } = raw;
    if (geometry === null) {
      rejects.refuse('no-geometry', { row: number, column: 'geometry' });
      continue;
    }
    const reading = readGeometry(geometry, types, convert);
    if (reading.fault !== null) {
      rejects.refuse(reading.fault, { row: number, column: 'geometry', value: reading.value });
      continue;
    }
    features.push({ type: 'Feature', ...(id === '' ? {} : { id }), properties: plainProperties(properties, takes), geometry: reading.geometry });
    numbers.push(number);
  }
  return { layer: { type: 'FeatureCollection', features }, rejects: rejects.list, met: list.count, numbers };
}

function plainProperties(properties: ReadonlyMap<string, unknown>, takes: (key: string) => boolean): LayerProperties {
  const plain: [string, string | number | boolean][] = [];
  for (const [key, value] of properties) {
    if (!takes(key)) continue;
    if (typeof value === 'string') plain.push([key, cleanCell(value.slice(0, LONGEST_TEXT))]);
    else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) plain.push([key, value]);
  }
  return Object.fromEntries(plain);
}
