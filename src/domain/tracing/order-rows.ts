// Rows in the order of a whole number: a million are sorted by counting, digit by digit, and never compared.
import { inPieces } from '../steps.ts';

/** Bits of a key that one pass sorts by: all of them where it is the only one, else fewer, because counts then stay near. */
const [MOST_BITS, BITS] = [16, 11];

type Key = Int32Array | Uint32Array;

const NO_ROWS = new Uint32Array();

/** The rows given, ascending by `key[row]`; those of one key stay as they stood. Yields every few thousand rows. */
export function* orderRows(key: Key, rows: Uint32Array): Generator<void, Uint32Array> {
  const [least, most] = endsOf(key, rows);
  let order = rows;
  let spare: Uint32Array | null = null;
  const bits = 32 - Math.clz32(most - least);
  const width = bits <= MOST_BITS ? bits : BITS;
  for (let shift = 0; shift < bits; shift += width) {
    const digits: Digits = { key, least, shift, last: 2 ** width - 1, next: new Uint32Array(2 ** width + 1) };
    const source: Uint32Array = order;
    const target: Uint32Array = spare ?? new Uint32Array(rows.length);
    yield* inPieces(rows.length, (from, to) => countDigits(digits, source, from, to));
    for (let digit = 0; digit <= digits.last; digit++) digits.next[digit + 1]! += digits.next[digit]!;
    yield* inPieces(rows.length, (from, to) => placeRows(digits, source, target, from, to));
    // What was handed in stays as it is.
    spare = source === rows ? null : source;
    order = target;
  }
  return order;
}

function endsOf(key: Key, rows: Uint32Array): readonly [least: number, most: number] {
  let [least, most] = [rows.length > 0 ? key[rows[0]!]! : 0, rows.length > 0 ? key[rows[0]!]! : 0];
  for (let i = 1; i < rows.length; i++) {
    const value = key[rows[i]!]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

interface Digits {
  readonly key: Key;
  readonly least: number;
  readonly shift: number;
  readonly last: number;
  /** Behind the counts of a digit where its rows go. */
  readonly next: Uint32Array;
}

function countDigits({ key, least, shift, last, next }: Digits, rows: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) next[(((key[rows[i]!]! - least) >>> shift) & last) + 1]!++;
}

function placeRows({ key, least, shift, last, next }: Digits, rows: Uint32Array, target: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    target[next[((key[row]! - least) >>> shift) & last]!++] = row;
  }
}

/** Where the runs of one key begin in ordered rows, and behind the last where they end. */
export function startsOfRuns(key: Key, order: Uint32Array): Uint32Array {
  const starts = new Uint32Array(order.length + 1);
  let runs = 0;
  for (let i = 0; i < order.length; i++) if (i === 0 || key[order[i]!] !== key[order[i - 1]!]) starts[runs++] = i;
  starts[runs] = order.length;
  return starts.subarray(0, runs + 1);
}

/** Where the rows of each key from 0 to before `keys` begin in ordered rows, and behind the last where they end. */
export function startsOfKeys(key: Key, order: Uint32Array, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (let i = 0; i < order.length; i++) starts[key[order[i]!]! + 1]!++;
  for (let number = 0; number < keys; number++) starts[number + 1]! += starts[number]!;
  return starts;
}

/** Rows gathered by a key that is not negative, each group in the order in which the rows stood. */
export interface GroupedRows {
  /** The rows of a key; none for one that has none. */
  of(key: number): Uint32Array;
  /** Those that have rows, by key. */
  groups(): Generator<Uint32Array, void>;
}

/** The same as gathering them in lists, without a list for each. Yields every few thousand rows. */
export function* groupRows(key: Key, rows: Uint32Array): Generator<void, GroupedRows> {
  const order = yield* orderRows(key, rows);
  const keys = order.length === 0 ? 0 : key[order.at(-1)!]! + 1;
  const starts = startsOfKeys(key, order, keys);
  const of = (one: number): Uint32Array => (one < 0 || one >= keys ? NO_ROWS : order.subarray(starts[one], starts[one + 1]));
  return {
    of,
    *groups() {
      for (let one = 0; one < keys; one++) if (starts[one + 1]! > starts[one]!) yield of(one);
    },
  };
}

/** The values of the rows given, in their order. */
export function pick<Column extends Uint8Array | Int32Array | Uint32Array | Float64Array>(column: Column, rows: Uint32Array): Column {
  const picked = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]!]!;
  return picked;
}

/** Those of the rows given whose key is not negative, in their order. */
export function notNegative(key: Int32Array, rows: Uint32Array): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (key[rows[i]!]! >= 0) kept[count++] = rows[i]!;
  return kept.subarray(0, count);
}
