// GeoJSON as a list of features; the file is refused or each feature stands for itself.
import { foreignCrs } from './coordinate-system.ts';
import type { RejectList } from '../rejects.ts';
import { FORBIDDEN_KEYS } from '../tables/table.ts';
import { utf8Of, type TextSource } from '../tables/text.ts';
import { JsonScanError, parseSlice, skipBlanks, skipValue, walkElements, walkMembers } from './json-scan.ts';

/** Whether a text in UTF-8 is JSON, which begins with a bracket; no table of reports or units does. */
export function isCollection(utf8: Uint8Array): boolean {
  const first = utf8.find((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  return first === 0x7b || first === 0x5b;
}

/** A feature as it came, its members not yet trusted; `number` counts from 1. */
export interface RawFeature {
  readonly number: number;
  readonly id: string;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly geometry: unknown;
}

/** The features of a file, each made when it is asked for, so that one at a time is in memory. */
export interface FeatureList {
  readonly count: number;
  /** Feature `number`, counted from 1; null for one that is none, which is told. */
  read(number: number): RawFeature | null;
}

/**
 * Opens a FeatureCollection or a single Feature; null when the file is refused: `not-geojson`, `truncated` (the text
 * ends inside), `crs-member` (another system than WGS-84; the hint says which systems can be declared). A feature that is
 * no JSON is refused by itself; bare `NaN` and `Infinity`, which some programs write, are read as no number.
 */
export function openFeatures(source: TextSource, rejects: RejectList): FeatureList | null {
  const utf8 = utf8Of(source);
  try {
    const root = scanRoot(utf8);
    if (root === null || !acceptCrs(root.crs, rejects)) return root === null ? refuse(rejects, 'not-geojson') : null;
    const { starts, ends } = root;
    return { count: starts.length, read: (number) => readFeature(utf8, starts[number - 1]!, ends[number - 1]!, number, rejects) };
  } catch (error) {
    if (!(error instanceof JsonScanError)) throw error;
    return refuse(rejects, error.isCut ? 'truncated' : 'not-geojson');
  }
}

interface Root {
  readonly crs: unknown;
  /** Places of the features in the bytes. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Null where the text is JSON, but no features. @throws JsonScanError */
function scanRoot(utf8: Uint8Array): Root | null {
  const from = skipBlanks(utf8, 0);
  let [starts, ends]: [number[], number[]] = [[], []];
  let [type, crs, hasFeatures]: [unknown, unknown, boolean] = [undefined, undefined, false];
  if (utf8[from] !== 0x7b) {
    skipValue(utf8, from);
    return null;
  }
  const end = walkMembers(utf8, from, (key, value) => {
    if (key === 'features' && utf8[value] === 0x5b) {
      // Of members that stand twice the last one counts, as in JSON.parse.
      [starts, ends, hasFeatures] = [[], [], true];
      return walkElements(utf8, value, (start, stop) => {
        starts.push(start);
        ends.push(stop);
      });
    }
    const behind = skipValue(utf8, value);
    if (key === 'features') hasFeatures = false;
    if (key === 'type') type = parseSlice(utf8, value, behind);
    if (key === 'crs') crs = parseSlice(utf8, value, behind);
    return behind;
  });
  if (skipBlanks(utf8, end) < utf8.length) throw new JsonScanError(false);
  if (type === 'Feature') return { crs, starts: [from], ends: [end] };
  return type === 'FeatureCollection' && hasFeatures ? { crs, starts, ends } : null;
}

function acceptCrs(crs: unknown, rejects: RejectList): boolean {
  if (crs === undefined || crs === null) return true;
  const foreign = foreignCrs(crs);
  if (foreign === null) rejects.warn('crs-member', { column: 'crs' });
  else rejects.refuse('crs-member', { column: 'crs', value: foreign, hint: 'wgs84|gcj02|bd09' });
  return foreign === null;
}

function refuse(rejects: RejectList, reason: 'not-geojson' | 'truncated'): null {
  rejects.refuse(reason);
  return null;
}

function readFeature(utf8: Uint8Array, start: number, end: number, number: number, rejects: RejectList): RawFeature | null {
  const feature = parseFeature(utf8, start, end);
  if (!isObject(feature) || feature['type'] !== 'Feature') {
    rejects.refuse('not-geojson', { row: number, column: 'type', hint: 'Feature' });
    return null;
  }
  const { id } = feature;
  return {
    number,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
    properties: readProperties(feature['properties'], number, rejects),
    geometry: feature['geometry'] ?? null,
  };
}

function parseFeature(utf8: Uint8Array, start: number, end: number): unknown {
  try {
    return parseSlice(utf8, start, end);
  } catch (error) {
    if (!(error instanceof JsonScanError)) throw error;
    return null;
  }
}

function readProperties(properties: unknown, number: number, rejects: RejectList): Map<string, unknown> {
  const map = new Map<string, unknown>();
  if (!isObject(properties)) return map;
  for (const key of Object.keys(properties)) {
    if (FORBIDDEN_KEYS.has(key)) rejects.warn('forbidden-key', { row: number, column: key });
    else map.set(key, properties[key]);
  }
  return map;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
