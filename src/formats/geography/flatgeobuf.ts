// FlatGeobuf (version 3) as GeoJSON: fields are numbered as in the schema of the format, flatgeobuf.org.
import type { Geometry, Position } from 'geojson';
import { FlatTable } from './flat-buffer.ts';

const [MAGIC_BYTES, SIZE_BYTES, NODE_BYTES] = [8, 4, 40];

const HEADER = { geometryType: 2, columns: 7, count: 8, nodeSize: 9, crs: 10 } as const;
const COLUMN = { name: 0, type: 1 } as const;
const CRS = { organisation: 0, code: 1 } as const;
const FEATURE = { geometry: 0, properties: 1, columns: 2 } as const;
const GEOMETRY = { ends: 0, xy: 1, type: 6, parts: 7 } as const;
const TYPES = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;

interface Column {
  readonly name: string;
  readonly type: number;
}

/** The features of a file as the bytes of a GeoJSON FeatureCollection; `truncated` where the file is cut short or damaged. */
export function geoJsonOf(bytes: Uint8Array): Uint8Array | 'truncated' {
  try {
    return new TextEncoder().encode(writeCollection(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch (error) {
    // Reading beyond the bytes, or a property of a column the file does not have.
    if (error instanceof RangeError || error instanceof SyntaxError) return 'truncated';
    throw error;
  }
}

function writeCollection(view: DataView): string {
  const header = FlatTable.root(view, MAGIC_BYTES);
  const columns = readColumns(header.tables(HEADER.columns));
  const count = header.uint64(HEADER.count);
  const from = MAGIC_BYTES + SIZE_BYTES + view.getUint32(MAGIC_BYTES, true) + indexBytes(count, header.uint16(HEADER.nodeSize, 16));
  const features: string[] = [];
  for (let at = from; at < view.byteLength; at += SIZE_BYTES + view.getUint32(at, true)) {
    const length = view.getUint32(at, true);
    if (length === 0 || at + SIZE_BYTES + length > view.byteLength) throw new RangeError('a feature ends beyond the file');
    features.push(writeFeature(FlatTable.root(view, at), header.uint8(HEADER.geometryType), columns));
  }
  if (count !== 0 && features.length !== count) throw new RangeError('features are missing');
  return `{"type":"FeatureCollection",${writeCrs(header.table(HEADER.crs))}"features":[${features.join(',')}]}`;
}

/** The packed tree of bounds before the features: nodes of every level up to one root. */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize === 0 || count === 0) return 0;
  let [level, nodes] = [count, count];
  do {
    level = Math.ceil(level / Math.max(2, nodeSize));
    nodes += level;
  } while (level > 1);
  return nodes * NODE_BYTES;
}

/** As GeoJSON of 2008 names a system, so that one but WGS-84 is told as it is there. */
function writeCrs(crs: FlatTable | null): string {
  const code = crs?.int32(CRS.code) ?? 0;
  if (crs === null || code === 0) return '';
  return `"crs":${JSON.stringify({ type: 'name', properties: { name: `${crs.text(CRS.organisation) || 'EPSG'}:${code}` } })},`;
}

function readColumns(tables: readonly FlatTable[]): Column[] {
  return tables.map((table) => ({ name: table.text(COLUMN.name), type: table.uint8(COLUMN.type) }));
}

function writeFeature(feature: FlatTable, typeOfAll: number, columnsOfAll: readonly Column[]): string {
  const own = readColumns(feature.tables(FEATURE.columns));
  const properties = readProperties(feature.bytes(FEATURE.properties), own.length > 0 ? own : columnsOfAll);
  const geometry = feature.table(FEATURE.geometry);
  return JSON.stringify({ type: 'Feature', properties: Object.fromEntries(properties), geometry: geometry === null ? null : readShape(geometry, typeOfAll) });
}

function readProperties(view: DataView, columns: readonly Column[]): [string, unknown][] {
  const properties: [string, unknown][] = [];
  for (let at = 0; at < view.byteLength; ) {
    const column = columns[view.getUint16(at, true)];
    if (column === undefined) throw new RangeError('a property of no column');
    const { value, bytes } = readValue(view, at + 2, column.type);
    properties.push([column.name, value]);
    at += 2 + bytes;
  }
  return properties;
}

type Value = { readonly value: unknown; readonly bytes: number };
const READERS: readonly ((view: DataView, at: number) => Value)[] = [
  (view, at) => ({ value: view.getInt8(at), bytes: 1 }),
  (view, at) => ({ value: view.getUint8(at), bytes: 1 }),
  (view, at) => ({ value: view.getUint8(at) !== 0, bytes: 1 }),
  (view, at) => ({ value: view.getInt16(at, true), bytes: 2 }),
  (view, at) => ({ value: view.getUint16(at, true), bytes: 2 }),
  (view, at) => ({ value: view.getInt32(at, true), bytes: 4 }),
  (view, at) => ({ value: view.getUint32(at, true), bytes: 4 }),
  (view, at) => ({ value: Number(view.getBigInt64(at, true)), bytes: 8 }),
  (view, at) => ({ value: Number(view.getBigUint64(at, true)), bytes: 8 }),
  (view, at) => ({ value: view.getFloat32(at, true), bytes: 4 }),
  (view, at) => ({ value: view.getFloat64(at, true), bytes: 8 }),
  readText,
  // JSON inside a property.
  (view, at) => {
    const { value, bytes } = readText(view, at);
    return { value: JSON.parse(value) as unknown, bytes };
  },
  readText,
  // Bytes are no property that anybody reads.
  (view, at) => ({ value: null, bytes: 4 + view.getUint32(at, true) }),
];

function readValue(view: DataView, at: number, type: number): Value {
  const read = READERS[type];
  if (read === undefined) throw new RangeError('a column of an unknown type');
  return read(view, at);
}

function readText(view: DataView, at: number): { readonly value: string; readonly bytes: number } {
  const length = view.getUint32(at, true);
  if (at + 4 + length > view.byteLength) throw new RangeError('a text ends beyond its feature');
  return { value: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length)), bytes: 4 + length };
}

/** A geometry of a type GeoJSON has; any other one, such as a curve, keeps its number, which readers of geometry refuse. */
function readShape(geometry: FlatTable, typeOfAll: number): Geometry {
  const number = typeOfAll === 0 ? geometry.uint8(GEOMETRY.type) : typeOfAll;
  const type = TYPES[number];
  const positions = (): Position[] => pairs(geometry.doubles(GEOMETRY.xy));
  const lines = (): Position[][] => cutAt(positions(), geometry.uint32s(GEOMETRY.ends));
  switch (type) {
    case 'Point': return { type, coordinates: positions()[0] ?? [] };
    case 'LineString': case 'MultiPoint': return { type, coordinates: positions() };
    case 'Polygon': case 'MultiLineString': return { type, coordinates: lines() };
    case 'MultiPolygon': return { type, coordinates: geometry.tables(GEOMETRY.parts).map((part) => cutAt(pairs(part.doubles(GEOMETRY.xy)), part.uint32s(GEOMETRY.ends))) };
    default: return { type: `FlatGeobuf ${number}` } as unknown as Geometry;
  }
}

function pairs(values: readonly number[]): Position[] {
  return Array.from({ length: values.length >> 1 }, (_, i) => [values[2 * i]!, values[2 * i + 1]!]);
}

/** Lists that end where `ends` says; without ends it is one. */
function cutAt(positions: readonly Position[], ends: readonly number[]): Position[][] {
  if (ends.length === 0) return [[...positions]];
  return ends.map((end, i) => positions.slice(ends[i - 1] ?? 0, end));
}
