// Which spans of time hold a minute: kept while the minute moves, at the cost of what begins and ends on the way.
import type { Minute } from '../../day.ts';

/** Spans with both ends within, and their rows in the order of either. */
export interface Spans {
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly byFrom: Uint32Array;
  readonly byUntil: Uint32Array;
}

/** Moves either way, by any step. */
export class SpanCursor {
  /** Rows that hold the minute, in no order; valid until the next move. */
  get rows(): Uint32Array {
    return this.held.subarray(0, this.count);
  }

  private readonly held: Uint32Array;
  /** Place of each row among those held, −1 of the others. */
  private readonly placeOf: Int32Array;
  private count = 0;
  /** How many began by the minute, and how many ended before it. */
  private begun = 0;
  private ended = 0;

  constructor(private readonly spans: Spans) {
    this.held = new Uint32Array(spans.from.length);
    this.placeOf = new Int32Array(spans.from.length).fill(-1);
  }

  moveTo(minute: Minute): void {
    const { from, until, byFrom, byUntil } = this.spans;
    const meet = (row: number): void => (from[row]! <= minute && minute <= until[row]! ? this.take(row) : this.drop(row));
    while (this.begun < byFrom.length && from[byFrom[this.begun]!]! <= minute) meet(byFrom[this.begun++]!);
    while (this.begun > 0 && from[byFrom[this.begun - 1]!]! > minute) meet(byFrom[--this.begun]!);
    while (this.ended < byUntil.length && until[byUntil[this.ended]!]! < minute) meet(byUntil[this.ended++]!);
    while (this.ended > 0 && until[byUntil[this.ended - 1]!]! >= minute) meet(byUntil[--this.ended]!);
  }

  private take(row: number): void {
    if (this.placeOf[row]! >= 0) return;
    this.placeOf[row] = this.count;
    this.held[this.count++] = row;
  }

  private drop(row: number): void {
    const place = this.placeOf[row]!;
    if (place < 0) return;
    const last = this.held[--this.count]!;
    this.held[place] = last;
    this.placeOf[last] = place;
    this.placeOf[row] = -1;
  }
}

/** Rows that ended in the minutes `from` to before `until`, the first to end first. */
export function endedWithin({ until: ends, byUntil }: Pick<Spans, 'until' | 'byUntil'>, from: Minute, until: Minute): Uint32Array {
  return byUntil.subarray(countBefore(ends, byUntil, from), countBefore(ends, byUntil, until));
}

/** How many of ordered rows have a key below a value. */
export function countBefore(key: Int32Array, order: Uint32Array, value: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key[order[middle]!]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
