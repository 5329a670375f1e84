// 聚集性疫情 (clusters of cases): who hangs together by meetings long enough, by rosters or by household.
import { Groups } from '../../geometry/pairs.ts';
import { inPieces } from '../../steps.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { MeetingTable } from './meeting-table.ts';
import type { ContactPairs } from './relation-evidence.ts';

export interface ClusterOptions {
  /** A meeting joins two cases from so many minutes; 0: one that came after the other too. */
  readonly leastMinutes: number;
  /** Household of each case by its number, −1 unknown; as many as there are cases. */
  readonly household: Int32Array;
  /** Pairs of cases that rosters join, whatever the minutes. */
  readonly contacts: Pick<ContactPairs, 'count' | 'caseA' | 'caseB'>;
}

/** Every case is in one cluster, alone where nothing joins it: larger ones first, of equals that with the lowest case. */
export interface ClusterTable {
  readonly count: number;
  /** Cases of cluster i, ascending: `member[start[i]]` to before `member[start[i + 1]]`. */
  readonly start: Uint32Array;
  readonly member: Uint32Array;
  /** Of each case. */
  readonly clusterOf: Uint32Array;
}

/** Yields every few thousand meetings. @throws RangeError where `leastMinutes` is not a number of 0 or more. */
export function* clusterCases({ caseOf }: StayTable, { count, a, b, overlapMinutes }: MeetingTable, { leastMinutes, household, contacts }: ClusterOptions): Generator<void, ClusterTable> {
  if (!(leastMinutes >= 0)) throw new RangeError(`leastMinutes must be zero or more, not ${leastMinutes}`);
  const groups = new Groups(household.length);
  yield* inPieces(count, (from, to) => {
    for (let i = from; i < to; i++) if (overlapMinutes[i]! >= leastMinutes) groups.join(caseOf[a[i]!]!, caseOf[b[i]!]!);
  });
  yield* inPieces(contacts.count, (from, to) => {
    for (let i = from; i < to; i++) groups.join(contacts.caseA[i]!, contacts.caseB[i]!);
  });
  const firstOf = new Map<number, number>();
  household.forEach((home, number) => {
    if (home < 0) return;
    const first = firstOf.get(home);
    if (first === undefined) firstOf.set(home, number);
    else groups.join(first, number);
  });
  yield;
  const members = new Map<number, number[]>();
  for (let number = 0; number < household.length; number++) {
    const list = members.get(groups.find(number));
    if (list) list.push(number);
    else members.set(groups.find(number), [number]);
  }
  yield;
  const ordered = [...members.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
  const start = new Uint32Array(ordered.length + 1);
  const clusterOf = new Uint32Array(household.length);
  ordered.forEach((list, cluster) => {
    start[cluster + 1] = start[cluster]! + list.length;
    for (const number of list) clusterOf[number] = cluster;
  });
  return { count: ordered.length, start, member: Uint32Array.from(ordered.flat()), clusterOf };
}
