// Meetings of stays near each other that have no place in common.
import { metersBetween } from '../great-circle.ts';
import { notNegative, orderRows, startsOfKeys } from '../order-rows.ts';
import { cellsOnPlane, halfAround, withSlack } from '../plane-cells.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { MeetingOptions } from './meeting-table.ts';
import { inOrder, type StaysInOrder } from './stays-in-order.ts';

/** Rows, pairs and cells looked at between two yields; rows at once. */
const [AT_ONCE, ROWS] = [50_000, 64];

/** Each pair is found from the stay that came first; of two that came together from this cell's. */
type Way = typeof WITHIN[number] | typeof THERE_AND_BACK[number];
const BACK = 2;
const WITHIN = [0] as const;
const THERE_AND_BACK = [1, BACK] as const;
const HERE = [0, 0] as const;

/** `rows`: dated, by time. Yields the part done (0–1). */
export function* sweepCells(stays: StayTable, rows: Uint32Array, options: MeetingOptions, draft: MeetingDraft): Generator<number | void, void> {
  const cells = yield* cellsOnPlane(stays.longitude, stays.latitude, withSlack(options.radiusMeters));
  const order = yield* orderRows(cells.cellOf, notNegative(cells.cellOf, rows));
  const starts = startsOfKeys(cells.cellOf, order, cells.count);
  yield;
  const sweep = new CellSweep(stays, yield* inOrder(stays, cells.x, cells.y, order), options, draft);
  const around = [HERE, ...halfAround(1)];
  let work = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    for (const step of around) {
      const beside = cells.cellBeside(cell, step[0], step[1]);
      work++;
      if (beside < 0) continue;
      for (const way of step === HERE ? WITHIN : THERE_AND_BACK) {
        const [one, other] = way === BACK ? [beside, cell] : [cell, beside];
        const end = starts[one + 1]!;
        for (let i = starts[one]!; i < end; i += ROWS) {
          work += sweep.meet(i, Math.min(end, i + ROWS), starts[other]!, starts[other + 1]!, way);
          if (work < AT_ONCE) continue;
          work = 0;
          yield starts[cell]! / order.length;
        }
      }
    }
  }
}

class CellSweep {
  private readonly farthest: number;

  constructor(private readonly stays: StayTable, private readonly swept: StaysInOrder, private readonly options: MeetingOptions, private readonly draft: MeetingDraft) {
    this.farthest = withSlack(options.radiusMeters) ** 2;
  }

  /** Meets each of a few stays with those of one cell that come after it while it lasts; answers how many were looked at. */
  meet(begin: number, to: number, first: number, end: number, way: Way): number {
    const { swept: { from, until, caseOf, place, x, y }, farthest } = this;
    const after = way === BACK ? 1 : 0;
    let next = way === WITHIN[0] ? begin + 1 : this.firstFrom(from[begin]! + after, first, end);
    let work = 0;
    for (let i = begin; i < to; i++) {
      if (way === WITHIN[0]) next = i + 1;
      else while (next < end && from[next]! < from[i]! + after) next++;
      const last = until[i]! + this.options.lagMinutes;
      let j = next;
      for (; j < end && from[j]! <= last; j++) {
        if (caseOf[i] === caseOf[j] || (place[i]! >= 0 && place[i] === place[j])) continue;
        const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
        if (dx * dx + dy * dy <= farthest) this.addIfNear(i, j);
      }
      work += j - next + 1;
    }
    return work;
  }

  private addIfNear(i: number, j: number): void {
    const { stays: { longitude, latitude }, swept: { row, from, until } } = this;
    const [one, other] = [row[i]!, row[j]!];
    const meters = metersBetween(longitude[one]!, latitude[one]!, longitude[other]!, latitude[other]!);
    if (meters <= this.options.radiusMeters) this.draft.add(one, other, from[j]! - Math.min(until[i]!, until[j]!), meters, 0);
  }

  /** The first of a cell's stays that begins at `minute` or later. */
  private firstFrom(minute: number, first: number, end: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.swept.from[middle]! < minute) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
