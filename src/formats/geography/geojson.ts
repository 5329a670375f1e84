// GeoJSON text as a list of features; the file is refused or each feature stands for itself.
import { foreignCrs } from './coordinate-system.ts';
import type { RejectList } from '../rejects.ts';
import { FORBIDDEN_KEYS } from '../tables/table.ts';
import { decodeUtf8, type TextSource } from '../tables/text.ts';

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

/** The parsed tree takes about ten times the text; beyond this a program of ordinary size would run out of memory. */
const LONGEST_TEXT = 200_000_000;

/**
 * The features of a FeatureCollection or a single Feature; null when the file is refused: `not-geojson`, `truncated`
 * (the text ends inside), `too-large` (over 200 million characters), `crs-member` (another system than WGS-84; the hint says which systems can be declared).
 * Bare `NaN` and `Infinity`, which some programs write, cost their own feature only.
 */
export function readFeatures(source: TextSource, rejects: RejectList): RawFeature[] | null {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  if (text.length > LONGEST_TEXT) {
    rejects.refuse('too-large', { hint: `≤ ${LONGEST_TEXT}` });
    return null;
  }
  const json = parseJson(text);
  if (json === 'not-geojson' || json === 'truncated') {
    rejects.refuse(json);
    return null;
  }
  const root = json.value;
  if (!isObject(root)) return refuse(rejects);
  if (Object.hasOwn(root, 'crs') && root['crs'] !== null) {
    const foreign = foreignCrs(root['crs']);
    if (foreign !== null) {
      rejects.refuse('crs-member', { column: 'crs', value: foreign, hint: 'wgs84|gcj02|bd09' });
      return null;
    }
    rejects.warn('crs-member', { column: 'crs' });
  }
  const list = root['type'] === 'Feature' ? [root] : root['type'] === 'FeatureCollection' ? root['features'] : null;
  if (!Array.isArray(list)) return refuse(rejects);
  return list.flatMap((feature: unknown, i) => readFeature(feature, i + 1, rejects));
}

function refuse(rejects: RejectList): null {
  rejects.refuse('not-geojson');
  return null;
}

function parseJson(text: string): { readonly value: unknown } | 'not-geojson' | 'truncated' {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // Numbers JSON cannot say become null, which no coordinate may be; strings stay as they are.
    const repaired = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token.startsWith('"') ? token : 'null'));
    try {
      return { value: JSON.parse(repaired) as unknown };
    } catch {
      return endsInside(text) ? 'truncated' : 'not-geojson';
    }
  }
}

/** Whether the text stops before everything it opened is closed. */
function endsInside(text: string): boolean {
  const bare = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '');
  let open = 0;
  for (const [bracket] of bare.matchAll(/[{}[\]]/g)) open += bracket === '{' || bracket === '[' ? 1 : -1;
  return text.trimStart().startsWith('{') && (open > 0 || bare.includes('"'));
}

function readFeature(feature: unknown, number: number, rejects: RejectList): RawFeature[] {
  if (!isObject(feature) || feature['type'] !== 'Feature') {
    rejects.refuse('not-geojson', { row: number, column: 'type', hint: 'Feature' });
    return [];
  }
  const { id } = feature;
  return [
    {
      number,
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
      properties: readProperties(feature['properties'], number, rejects),
      geometry: feature['geometry'] ?? null,
    },
  ];
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
