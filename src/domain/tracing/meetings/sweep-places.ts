// Meetings of stays at one place by its number.
import { metersBetween } from '../great-circle.ts';
import { notNegative, orderRows, pick, startsOfRuns } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** Rows and pairs looked at between two yields; rows at once. */
const [AT_ONCE, ROWS] = [50_000, 64];

/** `rows`: dated, by time. Yields the part done (0–1). */
export function* sweepPlaces(stays: StayTable, rows: Uint32Array, lagMinutes: number, draft: MeetingDraft): Generator<number | void, void> {
  const order = yield* orderRows(stays.place, notNegative(stays.place, rows));
  const starts = startsOfRuns(stays.place, order);
  yield;
  const sweep = new PlaceSweep(stays, order, lagMinutes, draft);
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

/** Columns in the order they are swept: side by side in memory, because a row is looked at many times. */
class PlaceSweep {
  private readonly from: Int32Array;
  private readonly until: Int32Array;
  private readonly caseOf: Uint32Array;
  private readonly longitude: Float64Array;
  private readonly latitude: Float64Array;

  constructor(stays: StayTable, private readonly row: Uint32Array, private readonly lagMinutes: number, private readonly draft: MeetingDraft) {
    this.from = pick(stays.from, row);
    this.until = pick(stays.until, row);
    this.caseOf = pick(stays.caseOf, row);
    this.longitude = pick(stays.longitude, row);
    this.latitude = pick(stays.latitude, row);
  }

  /** Meets each of a few stays with all that come after it, before `end`, while it lasts; answers how many were looked at. */
  meetWithin(begin: number, to: number, end: number): number {
    const { row, from, until, caseOf, longitude, latitude, draft } = this;
    let work = 0;
    for (let i = begin; i < to; i++) {
      const last = until[i]! + this.lagMinutes;
      let j = i + 1;
      for (; j < end && from[j]! <= last; j++) {
        if (caseOf[j] === caseOf[i]) continue;
        const meters = metersBetween(longitude[i]!, latitude[i]!, longitude[j]!, latitude[j]!);
        draft.add(row[i]!, row[j]!, from[j]! - Math.min(until[i]!, until[j]!), meters, 1);
      }
      work += j - i;
    }
    return work;
  }
}
