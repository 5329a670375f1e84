// A grid of square cells over the plane, kept only where something lies: what is near is looked for in few cells.
import { longer } from '../longer.ts';
import { VertexTable } from './vertex-table.ts';

const NONE = -1;

/** Items by the cells they were put in. An item may be in several cells, a cell may hold several items. */
export class CellGrid {
  private readonly cells: VertexTable;
  private head: Int32Array;
  private items: Int32Array;
  private before: Int32Array;
  private entries = 0;
  /** What was looked for last, as many items as were counted. A list rather than a call for each: a city asks for millions. */
  found = new Int32Array(256);
  private count = 0;
  /** Columns and rows of the cells `along` came to last, in turn. */
  private path = new Int32Array(256);

  /** `size`: side of a cell, in the unit of the plane; `most`: entries that may come. */
  constructor(private readonly size: number, most: number) {
    // Several entries share a cell; where they do not, the table grows.
    const cells = Math.max(16, most >> 2);
    this.cells = new VertexTable(cells, Int32Array);
    this.head = new Int32Array(cells).fill(NONE);
    this.items = new Int32Array(Math.max(1, most));
    this.before = new Int32Array(Math.max(1, most));
  }

  addPoint(item: number, x: number, y: number): void {
    this.put(item, Math.floor(x / this.size), Math.floor(y / this.size));
  }

  /** Puts an item in every cell that a line comes within `reach` of. */
  addLine(item: number, x1: number, y1: number, x2: number, y2: number, reach: number): void {
    const end = this.along(x1, y1, x2, y2, reach);
    for (let i = 0; i < end; i += 2) this.put(item, this.path[i]!, this.path[i + 1]!);
  }

  /** Puts the items of the cells within `reach` of a line into `found`, some perhaps twice and some farther away; answers how many. */
  findAlong(x1: number, y1: number, x2: number, y2: number, reach: number): number {
    const end = this.along(x1, y1, x2, y2, reach);
    this.count = 0;
    for (let i = 0; i < end; i += 2) this.findIn(this.path[i]!, this.path[i + 1]!);
    return this.count;
  }

  /** Puts the items of the cells that come within `reach` of a point into `found`; answers how many. */
  findAround(x: number, y: number, reach: number): number {
    const { size } = this;
    this.count = 0;
    const lastColumn = Math.floor((x + reach) / size);
    const lastRow = Math.floor((y + reach) / size);
    for (let row = Math.floor((y - reach) / size); row <= lastRow; row++) {
      for (let column = Math.floor((x - reach) / size); column <= lastColumn; column++) this.findIn(column, row);
    }
    return this.count;
  }

  private findIn(column: number, row: number): void {
    const cell = this.cells.find(column, row);
    if (cell === NONE) return;
    for (let entry = this.head[cell]!; entry !== NONE; entry = this.before[entry]!) {
      if (this.count === this.found.length) this.found = longer(this.found, 2 * this.found.length);
      this.found[this.count++] = this.items[entry]!;
    }
  }

  private put(item: number, column: number, row: number): void {
    const cell = this.cells.add(column, row);
    if (cell >= this.head.length) this.head = longer(this.head, 2 * this.head.length).fill(NONE, this.head.length);
    if (this.entries === this.items.length) {
      this.items = longer(this.items, 2 * this.items.length);
      this.before = longer(this.before, 2 * this.before.length);
    }
    this.items[this.entries] = item;
    this.before[this.entries] = this.head[cell]!;
    this.head[cell] = this.entries++;
  }

  /** Row by row the cells that the line, widened by `reach` on all sides, may cross: a long slanted edge has few of them. Returns where `path` ends. */
  private along(x1: number, y1: number, x2: number, y2: number, reach: number): number {
    const { size } = this;
    let end = 0;
    const first = Math.floor((Math.min(y1, y2) - reach) / size);
    const last = Math.floor((Math.max(y1, y2) + reach) / size);
    for (let row = first; row <= last; row++) {
      let west = Math.min(x1, x2);
      let east = Math.max(x1, x2);
      if (first !== last && y1 !== y2) {
        // Where the line is while it is within reach of this row.
        const a = x1 + ((row * size - reach - y1) / (y2 - y1)) * (x2 - x1);
        const b = x1 + (((row + 1) * size + reach - y1) / (y2 - y1)) * (x2 - x1);
        west = Math.max(west, Math.min(a, b));
        east = Math.min(east, Math.max(a, b));
      }
      const lastColumn = Math.floor((east + reach) / size);
      for (let column = Math.floor((west - reach) / size); column <= lastColumn; column++) {
        if (end + 2 > this.path.length) this.path = longer(this.path, 2 * this.path.length);
        this.path[end++] = column;
        this.path[end++] = row;
      }
    }
    return end;
  }
}
