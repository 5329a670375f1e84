// The groups of a date: units of one level that touch, or have only a narrow street between them.
import type { OutlineGround, StreetPairs } from './outline-ground.ts';

/** Columns by footprint; those of a group stand at its lowest footprint, which names it. */
export interface OutlineGroups {
  readonly groupOf: Int32Array;
  /** The same by touching alone: a group is one patch, or several with streets between them. */
  readonly patchOf: Int32Array;
  readonly count: Int32Array;
  /** Two sums over the members: groups with the same name, count and sums have the same members. */
  readonly sum: Int32Array;
  readonly otherSum: Int32Array;
  readonly lowestRow: Int32Array;
  /** 1: has a street between its units, or a unit whose edges alone do not say where it ends. */
  readonly isHard: Uint8Array;
  /** 1: has a street between its units. */
  readonly isApart: Uint8Array;
  readonly isSurveyed: Uint8Array;
  /** Whether groups in rising order have rising lowest rows. */
  readonly isOrdered: boolean;
  /** The members of a group, in rising order. */
  membersOf(group: number): Int32Array;
}

/** `levels`: by footprint. */
export function groupUnits(ground: OutlineGround, levels: Uint8Array, streets: StreetPairs): OutlineGroups {
  const groupOf = new Int32Array(levels.length);
  for (let i = 0; i < groupOf.length; i++) groupOf[i] = i;
  joinPairs(groupOf, levels, ground.coverage.touching);
  endChains(groupOf);
  const patchOf = groupOf.slice();
  joinPairs(groupOf, levels, streets);
  endChains(groupOf);
  let members: ((group: number) => Int32Array) | null = null;
  return { ...describeGroups(groupOf, ground, levels, streets), patchOf, membersOf: (group) => (members ??= listMembers(groupOf))(group) };
}

/** Every item points to one not above it: a pass in rising order ends the chains. */
function endChains(groupOf: Int32Array): void {
  for (let i = 0; i < groupOf.length; i++) groupOf[i] = groupOf[groupOf[i]!]!;
}

function joinPairs(groupOf: Int32Array, levels: Uint8Array, { a, b }: StreetPairs): void {
  for (let i = 0; i < a.length; i++) {
    if (levels[a[i]!] !== levels[b[i]!]) continue;
    let one = a[i]!;
    let other = b[i]!;
    while (groupOf[one] !== one) one = groupOf[one] = groupOf[groupOf[one]!]!;
    while (groupOf[other] !== other) other = groupOf[other] = groupOf[groupOf[other]!]!;
    // The lowest member names the group.
    if (one < other) groupOf[other] = one;
    else groupOf[one] = other;
  }
}

function describeGroups(groupOf: Int32Array, { row, mark, otherMark, isSurveyed: isUnitSurveyed, coverage: { isEntangled } }: OutlineGround, levels: Uint8Array, streets: StreetPairs): Omit<OutlineGroups, 'membersOf' | 'patchOf'> {
  const size = groupOf.length;
  const [count, sum, otherSum, lowestRow] = [new Int32Array(size), new Int32Array(size), new Int32Array(size), new Int32Array(size).fill(2 ** 31 - 1)];
  const [isHard, isApart, isSurveyed] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size).fill(1)];
  let isOrdered = true;
  for (let i = 0; i < size; i++) {
    if (i > 0 && row[i]! < row[i - 1]!) isOrdered = false;
    const group = groupOf[i]!;
    count[group]!++;
    sum[group] = (sum[group]! + mark[i]!) | 0;
    otherSum[group] = (otherSum[group]! + otherMark[i]!) | 0;
    if (row[i]! < lowestRow[group]!) lowestRow[group] = row[i]!;
    isSurveyed[group]! &= isUnitSurveyed[i]!;
    isHard[group]! |= isEntangled[i]!;
  }
  for (let i = 0; i < streets.a.length; i++) {
    const a = streets.a[i]!;
    if (levels[a] === levels[streets.b[i]!]) isApart[groupOf[a]!] = isHard[groupOf[a]!] = 1;
  }
  return { groupOf, count, sum, otherSum, lowestRow, isHard, isApart, isSurveyed, isOrdered };
}

function listMembers(groupOf: Int32Array): (group: number) => Int32Array {
  const start = new Int32Array(groupOf.length + 1);
  for (const group of groupOf) start[group + 1]!++;
  for (let i = 0; i < groupOf.length; i++) start[i + 1]! += start[i]!;
  const place = start.slice();
  const members = new Int32Array(groupOf.length);
  for (let i = 0; i < groupOf.length; i++) members[place[groupOf[i]!]!++] = i;
  return (group) => members.subarray(start[group], start[group + 1]);
}
