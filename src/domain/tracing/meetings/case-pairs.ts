// Which two cases met: how often, how long, when first and last.
import type { StayTable } from '../stays/stay-table.ts';
import { groupMeetings, momentsOf, togetherMinutes, type MeetingGroups } from './meeting-groups.ts';
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
  const { first, last } = momentsOf(stays, meetings);
  yield;
  const groups = yield* groupMeetings(pairNumbers(stays, meetings), first);
  const count = groups.start.length - 1;
  const table = {
    ...groups, count, caseA: new Uint32Array(count), caseB: new Uint32Array(count), togetherMinutes: new Float64Array(count),
    firstMinute: new Int32Array(count), lastMinute: new Int32Array(count),
  };
  for (let pair = 0; pair < count; pair++) {
    const own = groups.meeting.subarray(groups.start[pair], groups.start[pair + 1]);
    const [one, other] = [stays.caseOf[meetings.a[own[0]!]!]!, stays.caseOf[meetings.b[own[0]!]!]!];
    table.caseA[pair] = Math.min(one, other);
    table.caseB[pair] = Math.max(one, other);
    table.togetherMinutes[pair] = togetherMinutes(meetings, first, own);
    table.firstMinute[pair] = first[own[0]!]!;
    table.lastMinute[pair] = own.reduce((latest, meeting) => Math.max(latest, last[meeting]!), last[own[0]!]!);
    if (pair % 1000 === 0) yield;
  }
  return table;
}

/** A number for each two cases of the meetings, in the order of their cases. */
function pairNumbers({ caseOf }: StayTable, { a, b }: MeetingTable): Int32Array {
  let most = 0;
  for (const number of caseOf) most = Math.max(most, number);
  const keyOf = (i: number) => Math.min(caseOf[a[i]!]!, caseOf[b[i]!]!) * (most + 1) + Math.max(caseOf[a[i]!]!, caseOf[b[i]!]!);
  const keys = Float64Array.from(a, (_, i) => keyOf(i));
  const sorted = keys.slice().sort();
  const numbers = new Map<number, number>();
  for (const key of sorted) if (!numbers.has(key)) numbers.set(key, numbers.size);
  return Int32Array.from(keys, (key) => numbers.get(key)!);
}
