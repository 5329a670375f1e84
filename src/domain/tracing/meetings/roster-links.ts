// What rosters (名册) say of cases among themselves: who was with whom, and who lives in one household.
import { Groups } from '../../geometry/pairs.ts';
import type { InvestigationTable } from '../cases/investigation-table.ts';
import { findCases } from '../contacts/derive-contacts.ts';
import { judgePair } from '../contacts/neighbours.ts';
import { RELATIONS, type RosterTable } from '../contacts/roster-table.ts';
import { openEnd } from '../contacts/spots-of-stay.ts';
import type { ContactPairs } from './relation-evidence.ts';

/** Pairs of cases, each as often as a roster has it: named for one another, or near one another in the roster of a place. */
export interface RosterLinks extends ContactPairs {
  /** Code in `RELATIONS`. */
  readonly relation: Uint8Array;
  /** 1: with effective protection. */
  readonly isProtected: Uint8Array;
  /** Number of the place as in the stays, −1 where it matched none. */
  readonly place: Int32Array;
  /** Household (同住户) of each case, named by the lowest case in it; −1 where no roster joins it with another case. */
  readonly household: Int32Array;
}

const HOUSEHOLD = RELATIONS.indexOf('household');
const VENUE = RELATIONS.indexOf('venue');
/** Pairs of rows looked at between two yields. */
const AT_ONCE = 20_000;

/**
 * Who was merely at one place (同场所) is no pair: meetings tell of that. Of those who live in one house are a pair those of one
 * flat. Times are those both rows share; a row without times leaves it to the other.
 */
export function* linkByRosters(investigations: Pick<InvestigationTable, 'count' | 'person'>, roster: RosterTable): Generator<void, RosterLinks> {
  const cases = investigations.count;
  const caseOfPerson = findCases(investigations, roster);
  const [caseA, caseB, rowOf, otherRow]: [number[], number[], number[], number[]] = [[], [], [], []];
  const add = (one: number, other: number, row: number, second: number): void => {
    if (one === other) return;
    caseA.push(Math.min(one, other));
    caseB.push(Math.max(one, other));
    rowOf.push(row);
    otherRow.push(second);
  };
  const atPlaces = new Map<number, number[]>();
  for (let row = 0; row < roster.count; row++) {
    if (row % AT_ONCE === 0) yield;
    const [of, named, place] = [roster.caseOf[row]!, caseOfPerson[roster.person[row]!]!, roster.place[row]!];
    if (named < 0) continue;
    if (of >= 0) {
      if (roster.relation[row] !== VENUE) add(of, named, row, row);
    } else if (place >= 0 && roster.relation[row] !== VENUE) {
      const list = atPlaces.get(place);
      if (list) list.push(row);
      else atPlaces.set(place, [row]);
    }
  }
  let work = 0;
  for (const rows of atPlaces.values()) {
    for (let i = 0; i < rows.length; i++) {
      for (let j = i + 1; j < rows.length; j++) {
        if (++work % AT_ONCE === 0) yield;
        const [row, other] = [rows[i]!, rows[j]!];
        if (areNear(roster, row, other)) add(caseOfPerson[roster.person[row]!]!, caseOfPerson[roster.person[other]!]!, row, other);
      }
    }
  }
  const pick = (column: ArrayLike<number>): number[] => rowOf.map((row) => column[row]!);
  return {
    count: caseA.length, caseA: Uint32Array.from(caseA), caseB: Uint32Array.from(caseB),
    from: Int32Array.from(rowOf, (row, i) => Math.max(roster.from[row]!, roster.from[otherRow[i]!]!)),
    until: Int32Array.from(rowOf, (row, i) => endOf(roster, row, otherRow[i]!)),
    relation: Uint8Array.from(pick(roster.relation)), isProtected: Uint8Array.from(rowOf, (row, i) => roster.isProtected[row]! | roster.isProtected[otherRow[i]!]!), place: Int32Array.from(pick(roster.place)),
    household: householdsOf(cases, caseA, caseB, rowOf.map((row) => roster.relation[row] === HOUSEHOLD)),
  };
}

/** `NOT_RECORDED` where neither has an end. */
function endOf({ until }: RosterTable, row: number, other: number): number {
  const end = Math.min(openEnd(until[row]!), openEnd(until[other]!));
  return end === Number.MAX_SAFE_INTEGER ? until[row]! : end;
}

/** Two rows of the roster of one place: of one relation, at one time, near; of those who live there in one flat. */
function areNear(roster: RosterTable, row: number, other: number): boolean {
  const { relation, from, until } = roster;
  if (relation[row] !== relation[other]) return false;
  if (Math.max(from[row]!, from[other]!) > Math.min(openEnd(until[row]!), openEnd(until[other]!))) return false;
  const verdict = judgePair(roster, row, other, 'near', 'not-recorded');
  return verdict !== null && verdict[1] !== 'same-place';
}

function householdsOf(cases: number, caseA: readonly number[], caseB: readonly number[], isHousehold: readonly boolean[]): Int32Array {
  const groups = new Groups(cases);
  isHousehold.forEach((is, i) => {
    if (is) groups.join(caseA[i]!, caseB[i]!);
  });
  const members = new Map<number, number[]>();
  for (let of = 0; of < cases; of++) {
    const list = members.get(groups.find(of));
    if (list) list.push(of);
    else members.set(groups.find(of), [of]);
  }
  const household = new Int32Array(cases).fill(-1);
  for (const list of members.values()) if (list.length > 1) for (const of of list) household[of] = list[0]!;
  return household;
}
