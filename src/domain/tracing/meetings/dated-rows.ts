// Which stays can meet anybody, in the order of their time.
import { NOT_RECORDED } from '../../day.ts';
import { orderRows } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';

/** Both ends are recorded, and the first is not after the last. */
export function isDated({ from, until }: StayTable, row: number): boolean {
  return from[row] !== NOT_RECORDED && until[row] !== NOT_RECORDED && from[row]! <= until[row]!;
}

/** Dated rows by `from`. */
export function datedByTime(stays: StayTable): Generator<void, Uint32Array> {
  const rows = new Uint32Array(stays.count);
  let count = 0;
  for (let row = 0; row < stays.count; row++) if (isDated(stays, row)) rows[count++] = row;
  return orderRows(stays.from, rows.subarray(0, count));
}
