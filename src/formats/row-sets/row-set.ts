// A row set as bytes: columns behind a small header, addressed by the SHA-256 of those bytes.
import type { PlaceColumn } from '../../domain/district/place-column.ts';
import type { TextColumn } from '../../domain/district/text-column.ts';
import { hashBytes, type Hash } from '../../domain/journal/canonical.ts';
import { decodePlaces, encodePlaces } from './place-bytes.ts';

const utf8ToBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesToUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const MAGIC = utf8ToBytes('3zrows01');

const ARRAYS = { u8: Uint8Array, u32: Uint32Array, i16: Int16Array, i32: Int32Array, f64: Float64Array } as const;
type ArrayType = keyof typeof ARRAYS;
type TypedColumn = Uint8Array | Uint32Array | Int16Array | Int32Array | Float64Array;

/** Columns of a table: typed arrays, numbers, texts as bytes, places, and lists that JSON can say (names). */
export type ColumnSet = Readonly<Record<string, TypedColumn | number | TextColumn | PlaceColumn | readonly unknown[]>>;

interface DescribedColumn {
  readonly name: string;
  /** `lists`: the lists that are not empty, with their rows; `same`: as another list, a key that is the name as well. */
  readonly type: ArrayType | 'json' | 'lists' | 'same' | 'number' | 'text' | 'places';
  readonly bytes: number;
  /** Of a number; the rows of lists, and of a text column, whose starts stand before its bytes. */
  readonly value?: number;
  /** The list that a `same` one is. */
  readonly as?: string;
}

interface Header {
  readonly kind: string;
  readonly columns: readonly DescribedColumn[];
}

function typeOf(column: TypedColumn): ArrayType {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint32Array) return 'u32';
  if (column instanceof Int16Array) return 'i16';
  if (column instanceof Int32Array) return 'i32';
  return 'f64';
}

const bytesOf = (column: TypedColumn): Uint8Array => new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

export function isTextColumn(column: ColumnSet[string]): column is TextColumn {
  return typeof column === 'object' && 'start' in column;
}

export function isPlaceColumn(column: ColumnSet[string]): column is PlaceColumn {
  return typeof column === 'object' && 'polygonStart' in column;
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/**
 * Bytes of a row set: magic, header length, header (JSON), then each column at a multiple of 8 bytes, little-endian.
 * The same columns give the same bytes, so the same hash.
 */
export function encodeRowSet(kind: string, columns: ColumnSet): { readonly bytes: Uint8Array; readonly hash: Hash } {
  const parts: Uint8Array[] = [];
  const described: Header['columns'][number][] = [];
  for (const name of Object.keys(columns).sort()) {
    const column = columns[name]!;
    if (typeof column === 'number') {
      described.push({ name, type: 'number', bytes: 0, value: column });
      continue;
    }
    if (ArrayBuffer.isView(column)) {
      described.push({ name, type: typeOf(column), bytes: column.byteLength });
      parts.push(bytesOf(column));
    } else if (isTextColumn(column)) {
      const [starts, texts] = [bytesOf(column.start), column.bytes];
      described.push({ name, type: 'text', bytes: starts.length + texts.length, value: column.start.length - 1 });
      const whole = new Uint8Array(starts.length + texts.length);
      whole.set(starts);
      whole.set(texts, starts.length);
      parts.push(whole);
    } else {
      const [type, value, as, bytes] = encodeObjects(name, column, columns);
      described.push({ name, type, bytes: bytes.length, ...(value !== null && { value }), ...(as !== null && { as }) });
      parts.push(bytes);
    }
  }
  const header = utf8ToBytes(JSON.stringify({ kind, columns: described } satisfies Header));
  const start = aligned(MAGIC.length + 4 + header.length);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.length), start));
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
  bytes.set(header, MAGIC.length + 4);
  let offset = start;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += aligned(part.length);
  }
  return { bytes, hash: hashBytes(bytes) };
}

type ObjectPart = readonly [type: 'places' | 'json' | 'lists' | 'same', value: number | null, as: string | null, bytes: Uint8Array];

function encodeObjects(name: string, column: PlaceColumn | readonly unknown[], columns: ColumnSet): ObjectPart {
  if (!Array.isArray(column)) return ['places', null, null, encodePlaces(column as PlaceColumn)];
  const list = column as readonly unknown[];
  const as = Object.keys(columns).sort().find((other) => other < name && isSameList(columns[other]!, list));
  if (as !== undefined) return ['same', null, as, new Uint8Array()];
  if (list.length > 0 && list.every((entry) => Array.isArray(entry))) {
    const filled = [...list.entries()].filter(([, entry]) => (entry as unknown[]).length > 0);
    return ['lists', list.length, null, utf8ToBytes(JSON.stringify(filled))];
  }
  return ['json', null, null, utf8ToBytes(JSON.stringify(list))];
}

/** Of texts only: what is equal by `===` is equal in bytes. */
function isSameList(other: ColumnSet[string], list: readonly unknown[]): boolean {
  return Array.isArray(other) && other.length === list.length && list.every((entry, row) => typeof entry === 'string' && entry === other[row]);
}

const EMPTY_LIST: readonly unknown[] = Object.freeze([]);

/** `most`: rows that the table can have; a damaged header would ask for any number. */
function listsIn(part: Uint8Array, rows: number, most: number, name: string): (readonly unknown[])[] {
  const filled = JSON.parse(bytesToUtf8(part)) as unknown;
  if (!(rows <= most) || !Array.isArray(filled)) throw new RowSetError(`damaged in column ${name}`);
  const lists = Array.from({ length: rows }, () => EMPTY_LIST);
  for (const entry of filled as unknown[]) {
    const [row, list] = Array.isArray(entry) ? (entry as [unknown, unknown]) : [null, null];
    if (!Number.isInteger(row) || (row as number) < 0 || (row as number) >= rows || !Array.isArray(list)) throw new RowSetError(`damaged in column ${name}`);
    lists[row as number] = list as unknown[];
  }
  return lists;
}

/** A stored row set that is not what its entry says. */
export class RowSetError extends Error {
  constructor(reason: string) {
    super(`row set: ${reason}`);
    this.name = 'RowSetError';
  }
}

/**
 * Columns of a row set; typed columns are views into `bytes`, not copies.
 * @throws RowSetError when the bytes are no row set, are cut short, or hold another kind.
 */
export function decodeRowSet(kind: string, bytes: Uint8Array): ColumnSet {
  if (bytes.length < MAGIC.length + 4 || MAGIC.some((byte, i) => bytes[i] !== byte)) throw new RowSetError('not a row set');
  // Typed columns need an aligned buffer; bytes from storage may start anywhere in theirs.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const headerLength = new DataView(whole.buffer, whole.byteOffset).getUint32(MAGIC.length, true);
  const start = aligned(MAGIC.length + 4 + headerLength);
  if (start > whole.length) throw new RowSetError('cut short in its header');
  const header = JSON.parse(bytesToUtf8(whole.subarray(MAGIC.length + 4, MAGIC.length + 4 + headerLength))) as Header;
  if (header.kind !== kind) throw new RowSetError(`holds ${header.kind}, not ${kind}`);
  const columns: Record<string, ColumnSet[string]> = Object.create(null) as Record<string, ColumnSet[string]>;
  // Every row has a byte at least in some column.
  const rows = Math.min(whole.length, header.columns.find(({ name, type }) => name === 'count' && type === 'number')?.value ?? 0);
  let offset = start;
  for (const { name, type, bytes: length, value, as } of header.columns) {
    if (type === 'number') {
      columns[name] = value ?? 0;
      continue;
    }
    if (offset + length > whole.length) throw new RowSetError(`cut short in column ${name}`);
    if (type === 'json') columns[name] = JSON.parse(bytesToUtf8(whole.subarray(offset, offset + length))) as unknown[];
    else if (type === 'lists') columns[name] = listsIn(whole.subarray(offset, offset + length), value ?? 0, rows, name);
    else if (type === 'same') columns[name] = listNamed(columns, as ?? '', name);
    else if (type === 'places') columns[name] = placesIn(whole.subarray(offset, offset + length), name);
    else if (type === 'text') columns[name] = textColumnIn(whole.subarray(offset, offset + length), value ?? 0, name);
    else columns[name] = new ARRAYS[type](whole.buffer as ArrayBuffer, whole.byteOffset + offset, length / ARRAYS[type].BYTES_PER_ELEMENT);
    offset += aligned(length);
  }
  return columns;
}

function listNamed(columns: Readonly<Record<string, ColumnSet[string]>>, as: string, name: string): ColumnSet[string] {
  const list = columns[as];
  if (!Array.isArray(list)) throw new RowSetError(`damaged in column ${name}`);
  return list as readonly unknown[];
}

function placesIn(part: Uint8Array, name: string): PlaceColumn {
  const places = decodePlaces(part);
  if (places === null) throw new RowSetError(`damaged in column ${name}`);
  return places;
}

function textColumnIn(part: Uint8Array, rows: number, name: string): TextColumn {
  const head = 4 * (rows + 1);
  if (head > part.length) throw new RowSetError(`cut short in column ${name}`);
  const column: TextColumn = { start: new Uint32Array(part.buffer as ArrayBuffer, part.byteOffset, rows + 1), bytes: part.subarray(head) };
  const { start, bytes } = column;
  // A damaged start would be read for ever.
  for (let row = 0; row < rows; row++) if (start[row + 1]! < start[row]! || start[row + 1]! > bytes.length) throw new RowSetError(`damaged in column ${name}`);
  return column;
}
