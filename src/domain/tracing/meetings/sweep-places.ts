// Meetings of stays at one place by its number.
import { metersBetween } from '../great-circle.ts';
import { notNegative, orderRows, startsOfRuns } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { inOrder, type StaysInOrder } from './stays-in-order.ts';

/** Rows and pairs looked at between two yields; rows at once. */
const [AT_ONCE, ROWS] = [50_000, 64];

/** `rows`: dated, by time. Yields the part done (0–1). */
export function* sweepPlaces(stays: StayTable, rows: Uint32Array, lagMinutes: number, draft: MeetingDraft): Generator<number | void, void> {
  const order = yield* orderRows(stays.place, notNegative(stays.place, rows));
  const starts = startsOfRuns(stays.place, order);
  yield;
  const sweep = new PlaceSweep(yield* inOrder(stays, stays.longitude, stays.latitude, order), lagMinutes, draft);
  let work = 0;
  for (let run = 0; run + 1 < starts.length; run++) {
    const end = starts[run + 1]!;
    for (let i = starts[run]!; i < end; i += ROWS) {
      work += sweep.meetWithin(i, Math.min(end, i + ROWS), end);
      if (work < AT_ONCE) continue;
      work = 0;
      yield i / order.length;
    }
  }
}

class PlaceSweep {
  constructor(private readonly stays: StaysInOrder, private readonly lagMinutes: number, private readonly draft: MeetingDraft) {}

  /** Meets each of a few stays with all that come after it, before `end`, while it lasts; answers how many were looked at. */
  meetWithin(begin: number, to: number, end: number): number {
    const { stays: { row, from, until, caseOf, x, y }, draft } = this;
    let work = 0;
    for (let i = begin; i < to; i++) {
      const last = until[i]! + this.lagMinutes;
      let j = i + 1;
      for (; j < end && from[j]! <= last; j++) {
        if (caseOf[j] === caseOf[i]) continue;
        const meters = metersBetween(x[i]!, y[i]!, x[j]!, y[j]!);
        draft.add(row[i]!, row[j]!, from[j]! - Math.min(until[i]!, until[j]!), meters, 1);
      }
      work += j - i;
    }
    return work;
  }
}
