// Columns in the order in which they are swept: side by side in memory, because a row is looked at many times.
import { pick } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';

export interface StaysInOrder extends Pick<StayTable, 'from' | 'until' | 'caseOf' | 'place'> {
  /** Of each among all stays. */
  readonly row: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** `x`, `y`: where the stays are, by row. A column a step. */
export function* inOrder(stays: StayTable, x: Float64Array, y: Float64Array, row: Uint32Array): Generator<void, StaysInOrder> {
  const from = pick(stays.from, row);
  yield;
  const until = pick(stays.until, row);
  yield;
  const caseOf = pick(stays.caseOf, row);
  yield;
  const place = pick(stays.place, row);
  yield;
  const east = pick(x, row);
  yield;
  return { row, from, until, caseOf, place, x: east, y: pick(y, row) };
}
