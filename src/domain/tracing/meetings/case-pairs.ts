// Which two cases met: how often, how long, when first and last.
import { inPieces } from '../../steps.ts';
import { orderRows } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { latestOf, momentsOf, togetherMinutes, type MeetingGroups } from './meeting-groups.ts';
import type { MeetingTable } from './meeting-table.ts';

/** Pairs of cases who met, by (`caseA`, `caseB`), `caseA` < `caseB`. */
export interface CasePairTable extends MeetingGroups {
  readonly count: number;
  readonly caseA: Uint32Array;
  readonly caseB: Uint32Array;
  /** Each minute once, wherever they were. */
  readonly togetherMinutes: Float64Array;
  /** First and last `Minute` of their meetings; of one after the other, of the time between. */
  readonly firstMinute: Int32Array;
  readonly lastMinute: Int32Array;
}

export function* pairCases(stays: StayTable, meetings: MeetingTable): Generator<void, CasePairTable> {
  const { first, last } = yield* momentsOf(stays, meetings);
  const [lower, higher] = [new Uint32Array(meetings.count), new Uint32Array(meetings.count)];
  yield* inPieces(meetings.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const [one, other] = [stays.caseOf[meetings.a[i]!]!, stays.caseOf[meetings.b[i]!]!];
      lower[i] = Math.min(one, other);
      higher[i] = Math.max(one, other);
    }
  });
  const byTime = yield* orderRows(first, Uint32Array.from(lower.keys()));
  const meeting = yield* orderRows(lower, yield* orderRows(higher, byTime));
  const start = startsOfPairs(lower, higher, meeting);
  const count = start.length - 1;
  const table = {
    start, meeting, count, caseA: new Uint32Array(count), caseB: new Uint32Array(count), togetherMinutes: new Float64Array(count),
    firstMinute: new Int32Array(count), lastMinute: new Int32Array(count),
  };
  yield* inPieces(count, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      const own = meeting.subarray(start[pair], start[pair + 1]);
      table.caseA[pair] = lower[own[0]!]!;
      table.caseB[pair] = higher[own[0]!]!;
      table.togetherMinutes[pair] = togetherMinutes(meetings, first, own);
      table.firstMinute[pair] = first[own[0]!]!;
      table.lastMinute[pair] = latestOf(last, own);
    }
  });
  return table;
}

function startsOfPairs(lower: Uint32Array, higher: Uint32Array, order: Uint32Array): Uint32Array {
  const starts = new Uint32Array(order.length + 1);
  let pairs = 0;
  for (let i = 0; i < order.length; i++) {
    const [now, before] = [order[i]!, order[i - 1]];
    if (before === undefined || lower[now] !== lower[before] || higher[now] !== higher[before]) starts[pairs++] = i;
  }
  starts[pairs] = order.length;
  return starts.subarray(0, pairs + 1);
}
