// Numbers for the distinct texts among bytes: by a hash, compared byte for byte.
import { longer } from '../longer.ts';

/** Odd, with bits all over it: mixes the bytes of a hash. */
const FACTOR = 0x9e3779b1 | 0;

/** Places of texts in bytes. */
export interface Places {
  start: Uint32Array;
  end: Uint32Array;
}

/** Distinct texts, numbered in order of first appearance. */
export class DistinctBytes implements Places {
  count = 0;
  start = new Uint32Array(1024);
  end = new Uint32Array(1024);
  private hashes = new Uint32Array(1024);
  /** Number + 1 at the place of its hash or the next free one. */
  private table = new Int32Array(4096);
  private readonly view: DataView;

  constructor(private readonly utf8: Uint8Array) {
    this.view = new DataView(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  }

  /** Writes the numbers of `count` texts into `codes` from `at` on. */
  number(places: Places, count: number, codes: Uint32Array, at: number): void {
    const { utf8, view } = this;
    const { start, end } = places;
    let { table, hashes } = this;
    let mask = table.length - 1;
    for (let i = 0; i < count; i++) {
      const from = start[i]!;
      const length = end[i]! - from;
      const hash = hashBytes(utf8, view, from, length);
      let place = hash & mask;
      let code = table[place]! - 1;
      while (code >= 0 && !(hashes[code] === hash && length === this.end[code]! - this.start[code]! && isEqual(utf8, view, this.start[code]!, from, length))) {
        place = (place + 1) & mask;
        code = table[place]! - 1;
      }
      if (code < 0) {
        code = this.count;
        table[place] = code + 1;
        this.keep(from, end[i]!, hash);
        ({ table, hashes } = this);
        mask = table.length - 1;
      }
      codes[at + i] = code;
    }
  }

  private keep(start: number, end: number, hash: number): void {
    const code = this.count++;
    if (code === this.start.length) {
      this.start = longer(this.start, 2 * code);
      this.end = longer(this.end, 2 * code);
      this.hashes = longer(this.hashes, 2 * code);
    }
    this.start[code] = start;
    this.end[code] = end;
    this.hashes[code] = hash;
    if (3 * this.count > this.table.length) this.rehash();
  }

  private rehash(): void {
    const table = new Int32Array(2 * this.table.length);
    const mask = table.length - 1;
    for (let code = 0; code < this.count; code++) {
      let place = this.hashes[code]! & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = code + 1;
    }
    this.table = table;
  }
}

/** Four bytes at once; the last four may overlap those before. */
function hashBytes(utf8: Uint8Array, view: DataView, from: number, length: number): number {
  let hash = length;
  if (length < 4) {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ utf8[from + i]!, FACTOR);
  } else {
    const last = from + length - 4;
    for (let at = from; at < last; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), FACTOR) ^ (hash >>> 15);
    hash = Math.imul(hash ^ view.getInt32(last, true), FACTOR);
  }
  hash ^= hash >>> 16;
  return (Math.imul(hash, FACTOR) ^ (hash >>> 13)) >>> 0;
}

function isEqual(utf8: Uint8Array, view: DataView, one: number, other: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (utf8[one + i] !== utf8[other + i]) return false;
    return true;
  }
  for (let i = 0; i < length - 4; i += 4) if (view.getInt32(one + i, true) !== view.getInt32(other + i, true)) return false;
  return view.getInt32(one + length - 4, true) === view.getInt32(other + length - 4, true);
}
