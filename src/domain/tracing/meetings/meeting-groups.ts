// Meetings gathered by a number, and what a group of them comes to.
import { inPieces } from '../../steps.ts';
import { notNegative, orderRows, startsOfRuns } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingTable } from './meeting-table.ts';

/** Groups by their number, ascending; the meetings of group i are `meeting[start[i]]` to before `meeting[start[i + 1]]`, by time. */
export interface MeetingGroups {
  readonly start: Uint32Array;
  readonly meeting: Uint32Array;
}

/** When a meeting was: while both were there, or from the end of the one to the beginning of the other. */
export function* momentsOf(stays: StayTable, { count, a, b }: MeetingTable): Generator<void, { readonly first: Int32Array; readonly last: Int32Array }> {
  const [first, last] = [new Int32Array(count), new Int32Array(count)];
  yield* inPieces(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const [begun, ended] = [Math.max(stays.from[a[i]!]!, stays.from[b[i]!]!), Math.min(stays.until[a[i]!]!, stays.until[b[i]!]!)];
      first[i] = Math.min(begun, ended);
      last[i] = Math.max(begun, ended);
    }
  });
  return { first, last };
}

/** Meetings by their key; those with a negative one are left out. */
export function* groupMeetings(key: Int32Array, first: Int32Array): Generator<void, MeetingGroups> {
  const kept = notNegative(key, Uint32Array.from(key.keys()));
  const meeting = yield* orderRows(key, yield* orderRows(first, kept));
  return { start: startsOfRuns(key, meeting), meeting };
}

/** Minutes in which at least two were together, each counted once however many they were; `meetings` by time. */
export function togetherMinutes({ overlapMinutes }: MeetingTable, first: Int32Array, meetings: Uint32Array): number {
  let [minutes, reached] = [0, -Infinity];
  for (const i of meetings) {
    const until = first[i]! + overlapMinutes[i]!;
    if (until > reached) minutes += until - Math.max(first[i]!, reached);
    reached = Math.max(reached, until);
  }
  return minutes;
}

/** The largest value of some meetings, which are not none. */
export const latestOf = (last: Int32Array, meetings: Uint32Array): number => meetings.reduce((latest, meeting) => Math.max(latest, last[meeting]!), last[meetings[0]!]!);

/** Number of different cases who met. */
export function countCases(stays: StayTable, { a, b }: MeetingTable, meetings: Uint32Array): number {
  const cases = new Set<number>();
  for (const i of meetings) cases.add(stays.caseOf[a[i]!]!).add(stays.caseOf[b[i]!]!);
  return cases.size;
}
