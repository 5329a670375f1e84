// Meetings as they are found, in chunks that are never copied, and then in the order of their rows.
import { inPieces } from '../../steps.ts';
import type { MeetingTable } from './meeting-table.ts';

const CHUNK_BITS = 15;
const CHUNK = 1 << CHUNK_BITS;
/** Longer runs are sorted by the engine's own sort. */
const SHORT = 24;

class Chunk {
  readonly a = new Uint32Array(CHUNK);
  /** Twice the row, and one more at the same place. */
  readonly bTwice = new Uint32Array(CHUNK);
  readonly gap = new Int32Array(CHUNK);
  readonly meters = new Float64Array(CHUNK);
}

export class MeetingDraft {
  private readonly chunks: Chunk[] = [];
  private chunk = new Chunk();
  private used = CHUNK;

  /** `gap`: minutes between the two stays, negative where they overlap. */
  add(one: number, other: number, gap: number, meters: number, samePlace: 0 | 1): void {
    if (this.used === CHUNK) {
      if (this.chunks.length > 0) this.chunk = new Chunk();
      this.chunks.push(this.chunk);
      this.used = 0;
    }
    const { chunk } = this;
    const at = this.used++;
    chunk.a[at] = one < other ? one : other;
    chunk.bTwice[at] = 2 * (one < other ? other : one) + samePlace;
    chunk.gap[at] = gap;
    chunk.meters[at] = meters;
  }

  /** Ends the draft, of stays with `rows` rows. */
  *toTable(rows: number): Generator<void, MeetingTable> {
    const { chunks } = this;
    const sizeOf = (i: number) => (i + 1 < chunks.length ? CHUNK : this.used);
    const count = chunks.length === 0 ? 0 : (chunks.length - 1) * CHUNK + this.used;
    const start = new Uint32Array(rows + 1);
    for (const [i, chunk] of chunks.entries()) {
      countRows(chunk, sizeOf(i), start);
      yield;
    }
    for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
    const next = start.slice(0, rows);
    const table = {
      count, a: new Uint32Array(count), b: new Uint32Array(count), overlapMinutes: new Int32Array(count),
      gapMinutes: new Int32Array(count), meters: new Float64Array(count), samePlace: new Uint8Array(count),
    };
    // The column serves twice, because fresh memory costs more than what is done with it: a key gives way to the metres it leads to.
    const keys = table.meters;
    for (const [i, chunk] of chunks.entries()) {
      placeKeys(chunk, sizeOf(i), i * CHUNK, next, keys);
      yield;
    }
    yield* inPieces(rows, (from, to) => {
      for (let row = from; row < to; row++) sortRun(keys, start[row]!, start[row + 1]!);
      fill(table, chunks, keys, start, from, to);
    });
    return table;
  }
}

function countRows({ a }: Chunk, size: number, start: Uint32Array): void {
  for (let i = 0; i < size; i++) start[a[i]! + 1]!++;
}

/** A key is the other row and then where the meeting stands in the draft, in one whole number: millions of stays with thousands of millions of meetings are still exact. */
function placeKeys({ a, bTwice }: Chunk, size: number, before: number, next: Uint32Array, keys: Float64Array): void {
  for (let i = 0; i < size; i++) keys[next[a[i]!]!++] = bTwice[i]! * keys.length + before + i;
}

function sortRun(keys: Float64Array, from: number, to: number): void {
  if (to - from > SHORT) {
    keys.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const key = keys[i]!;
    let j = i;
    for (; j > from && keys[j - 1]! > key; j--) keys[j] = keys[j - 1]!;
    keys[j] = key;
  }
}

function fill(table: MeetingTable, chunks: readonly Chunk[], keys: Float64Array, start: Uint32Array, firstRow: number, endRow: number): void {
  for (let row = firstRow; row < endRow; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const bTwice = Math.floor(keys[i]! / keys.length);
      const place = keys[i]! - bTwice * keys.length;
      const chunk = chunks[place >>> CHUNK_BITS]!;
      const gap = chunk.gap[place & (CHUNK - 1)]!;
      table.a[i] = row;
      table.b[i] = bTwice / 2;
      table.samePlace[i] = bTwice % 2;
      if (gap > 0) table.gapMinutes[i] = gap;
      else table.overlapMinutes[i] = -gap;
      table.meters[i] = chunk.meters[place & (CHUNK - 1)]!;
    }
  }
}
