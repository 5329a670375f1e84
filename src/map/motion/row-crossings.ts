// Where the edges of one shape cross the middles of pixel rows, and the runs of pixels between: filling by the even-odd rule.
import { longer } from '../../domain/longer.ts';

/** Work is proportional to the rows that edges cross, however large the shape. */
export class RowCrossings {
  /** Corners of the edges that cross a row, four numbers each: lower x and y first, so that both neighbours of an edge cross it at the same x. */
  private edges = new Float64Array(256);
  private edgeCount = 0;
  private top = Infinity;
  private bottom = -1;
  /** Per row: first the number of crossings, then where the next is put. */
  private readonly rows: Int32Array;
  private crossings = new Float64Array(256);

  constructor(private readonly height: number) {
    this.rows = new Int32Array(height + 1);
  }

  clear(): void {
    this.edgeCount = 0;
    this.top = Infinity;
    this.bottom = -1;
  }

  addEdge(x1: number, y1: number, x2: number, y2: number): void {
    const isDown = y1 < y2;
    const [low, high] = isDown ? [y1, y2] : [y2, y1];
    const first = Math.max(0, Math.ceil(low - 0.5));
    const last = Math.min(this.height, Math.ceil(high - 0.5)) - 1;
    if (first > last) return;
    if (first < this.top) this.top = first;
    if (last > this.bottom) this.bottom = last;
    const at = 4 * this.edgeCount++;
    if (at === this.edges.length) this.edges = longer(this.edges, 2 * this.edges.length);
    this.edges[at] = isDown ? x1 : x2;
    this.edges[at + 1] = low;
    this.edges[at + 2] = isDown ? x2 : x1;
    this.edges[at + 3] = high;
  }

  /** Tells every run of pixels whose middles lie inside, `to` excluded. */
  fill(width: number, tell: (row: number, from: number, to: number) => void): void {
    if (this.bottom < 0) return;
    this.sortIntoRows();
    const { rows, crossings, top, bottom } = this;
    for (let row = top, from = 0; row <= bottom; row++) {
      // A row's counter has moved on to where the next row begins.
      const to = rows[row]!;
      sortSlice(crossings, from, to);
      for (let i = from; i + 1 < to; i += 2) {
        const start = Math.max(0, Math.ceil(crossings[i]! - 0.5));
        const end = Math.min(width, Math.ceil(crossings[i + 1]! - 0.5));
        if (start < end) tell(row, start, end);
      }
      from = to;
    }
  }

  private sortIntoRows(): void {
    const { edges, edgeCount, height, rows, top, bottom } = this;
    rows.fill(0, top, bottom + 1);
    for (let e = 0; e < 4 * edgeCount; e += 4) {
      const last = Math.min(height, Math.ceil(edges[e + 3]! - 0.5)) - 1;
      for (let row = Math.max(0, Math.ceil(edges[e + 1]! - 0.5)); row <= last; row++) rows[row]!++;
    }
    let total = 0;
    for (let row = top; row <= bottom; row++) {
      const count = rows[row]!;
      rows[row] = total;
      total += count;
    }
    while (this.crossings.length < total) this.crossings = longer(this.crossings, 2 * this.crossings.length);
    for (let e = 0; e < 4 * edgeCount; e += 4) {
      const [x, y] = [edges[e]!, edges[e + 1]!];
      const slope = (edges[e + 2]! - x) / (edges[e + 3]! - y);
      const last = Math.min(height, Math.ceil(edges[e + 3]! - 0.5)) - 1;
      for (let row = Math.max(0, Math.ceil(y - 0.5)); row <= last; row++) {
        this.crossings[rows[row]!++] = x + (row + 0.5 - y) * slope;
      }
    }
  }
}

/** By insertion: a row of a unit is crossed a few times. */
function sortSlice(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
