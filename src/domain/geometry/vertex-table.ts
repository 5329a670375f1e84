// Distinct points of the plane by number: what shares a number shares a vertex.

const EMPTY = -1;

/** Whole coordinates to numbers 0, 1, 2 … in the order of their first coming; open addressing over typed columns. */
export class VertexTable {
  private slots: Int32Array;
  private mask: number;
  x: Float64Array | Int32Array;
  y: Float64Array | Int32Array;
  count = 0;

  /** `most`: points that may come; more are taken too. `column`: `Int32Array` where both numbers are small. */
  constructor(most: number, private readonly column: Float64ArrayConstructor | Int32ArrayConstructor = Float64Array) {
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.slots = new Int32Array(size).fill(EMPTY);
    this.mask = size - 1;
    this.x = new column(Math.max(1, most));
    this.y = new column(Math.max(1, most));
  }

  /** The number of a point, −1 where it has none. */
  find(x: number, y: number): number {
    return this.slots[this.slotOf(x, y)]!;
  }

  /** The number of a point, a new one where it has none yet. */
  add(x: number, y: number): number {
    if (this.count === this.x.length) this.grow();
    const slot = this.slotOf(x, y);
    if (this.slots[slot]! !== EMPTY) return this.slots[slot]!;
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.slots[slot] = this.count;
    return this.count++;
  }

  /** Where the point stands, or would. */
  private slotOf(x: number, y: number): number {
    let slot = mix(x, y) & this.mask;
    for (let vertex = this.slots[slot]!; vertex !== EMPTY; vertex = this.slots[slot]!) {
      if (this.x[vertex] === x && this.y[vertex] === y) return slot;
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  private grow(): void {
    const larger = new VertexTable(2 * Math.max(8, this.count), this.column);
    for (let vertex = 0; vertex < this.count; vertex++) larger.add(this.x[vertex]!, this.y[vertex]!);
    this.slots = larger.slots;
    this.mask = larger.mask;
    this.x = larger.x;
    this.y = larger.y;
  }
}

/** Spreads two whole numbers over 32 bits. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul((b | 0) + 0x7f4a7c15, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
