// Collects the cells of one column of delimited text: equal ones under one number, places in the bytes where hardly any are.
import { cleanCell } from './clean-cell.ts';
import { codedColumn, type CellCollector, type CellColumn } from './cell-column.ts';
import { ByteRow, textOfCell } from './byte-row.ts';
import type { RowCells } from './row-source.ts';

/** Distinct cells up to which equal ones are looked for in any case. */
const MOST_CODES = 1 << 16;

/** A column of cells that are left where they stand: numbers of cases, which hardly ever repeat. */
export interface SlicedColumn extends CellColumn {
  readonly codes: null;
  readonly utf8: Uint8Array;
  /** Cell `i` takes up the bytes from `start[i]` to `end[i]`; its text may have to be cleaned. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

export function isSliced(column: CellColumn): column is SlicedColumn {
  return column.codes === null;
}

/**
 * Numbers equal cells by a hash of their bytes, compared byte for byte. A column of which more than half of many cells
 * are distinct keeps places instead.
 */
export class ByteCells implements CellCollector {
  private rows = 0;
  private codes: Uint32Array | null = new Uint32Array(1024);
  /** By code, in a sliced column by row. */
  private start = new Uint32Array(1024);
  private end = new Uint32Array(1024);
  private doubled = new Uint8Array(1024);
  private count = 0;
  private hashes = new Int32Array(1024);
  /** Code + 1 at the place of its hash, or the next free one. */
  private table = new Int32Array(2048);

  constructor(private readonly utf8: Uint8Array) {}

  add(cells: RowCells, cell: number): void {
    const row = cells as ByteRow;
    const isHere = cell < row.count;
    const [start, end, doubled] = isHere ? [row.start[cell]!, row.end[cell]!, row.doubled[cell]!] : [0, 0, 0];
    if (this.codes === null) {
      this.keep(start, end, doubled, 0);
      this.rows++;
      return;
    }
    if (this.rows === this.codes.length) this.codes = longer(this.codes, new Uint32Array(2 * this.rows));
    this.codes[this.rows++] = this.codeOf(start, end, doubled);
    if (this.count > MOST_CODES && 2 * this.count > this.rows) this.slice();
  }

  finish(): CellColumn {
    const { utf8, start, end, doubled, rows } = this;
    if (this.codes !== null) {
      const texts = Array.from({ length: this.count }, (_, code) => cleanCell(textOfCell(utf8, start[code]!, end[code]!, doubled[code] === 1)));
      return codedColumn(this.codes.slice(0, rows), texts);
    }
    const at = (index: number): string => cleanCell(textOfCell(utf8, start[index]!, end[index]!, doubled[index] === 1));
    const column: SlicedColumn = { length: rows, codes: null, at, distinct: () => Array.from({ length: rows }, (_, index) => at(index)), utf8, start, end };
    return column;
  }

  private codeOf(start: number, end: number, doubled: number): number {
    const { utf8, table } = this;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ utf8[at]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = table[place]! - 1;
      if (code < 0) {
        table[place] = this.count + 1;
        this.keep(start, end, doubled, hash);
        if (2 * this.count > table.length) this.rehash();
        return this.count - 1;
      }
      if (this.hashes[code] === hash && this.doubled[code] === doubled && this.isEqual(code, start, end)) return code;
    }
  }

  private isEqual(code: number, start: number, end: number): boolean {
    const { utf8 } = this;
    let other = this.start[code]!;
    if (this.end[code]! - other !== end - start) return false;
    for (let at = start; at < end; at++, other++) if (utf8[at] !== utf8[other]) return false;
    return true;
  }

  private keep(start: number, end: number, doubled: number, hash: number): void {
    const at = this.count++;
    if (at === this.start.length) {
      this.start = longer(this.start, new Uint32Array(2 * at));
      this.end = longer(this.end, new Uint32Array(2 * at));
      this.doubled = longer(this.doubled, new Uint8Array(2 * at));
      if (this.codes !== null) this.hashes = longer(this.hashes, new Int32Array(2 * at));
    }
    this.start[at] = start;
    this.end[at] = end;
    this.doubled[at] = doubled;
    if (this.codes !== null) this.hashes[at] = hash;
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

  /** From numbers of equal cells to the place of every cell. */
  private slice(): void {
    const codes = this.codes!.subarray(0, this.rows);
    [this.start, this.end] = [Uint32Array.from(codes, (code) => this.start[code]!), Uint32Array.from(codes, (code) => this.end[code]!)];
    this.doubled = Uint8Array.from(codes, (code) => this.doubled[code]!);
    this.count = this.rows;
    this.codes = null;
    [this.hashes, this.table] = [new Int32Array(0), new Int32Array(0)];
  }
}

function longer<Column extends Uint32Array | Int32Array | Uint8Array>(column: Column, empty: Column): Column {
  empty.set(column);
  return empty;
}
