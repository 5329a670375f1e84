// Where within a place a case was: by its own rows in the roster.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { RELATIONS, type RosterTable } from './roster-table.ts';

const HOUSEHOLD = RELATIONS.indexOf('household');

/** Part of a stay, first and last minute within; `own`: the row that tells of it, −1 for none. */
export interface Spot {
  readonly own: number;
  readonly first: Minute;
  readonly last: Minute;
}

/** An end that is not recorded is open. `NOT_RECORDED` itself is before every minute, as an open start must be. */
export const openEnd = (until: Minute): Minute => (until === NOT_RECORDED ? Number.MAX_SAFE_INTEGER : until);

/**
 * A stay from `first` to `last` at `place`, by the case's own rows of that place and time, each of which holds: a case may have
 * two homes, or be a guest in a flat. For what is left the rows in which it lives there hold, whenever they are of, the stricter
 * reading (grade D: our own); where there are none nobody knows where it was. `ownRows` by `from`.
 */
export function spotsOfStay({ place, from, until, relation }: RosterTable, ownRows: readonly number[], at: number, first: Minute, last: Minute): readonly Spot[] {
  const here = ownRows.filter((own) => place[own] === at);
  const homes = here.filter((own) => relation[own] === HOUSEHOLD);
  const spots: Spot[] = [];
  const addRest = (a: Minute, b: Minute): void => {
    if (a <= b) spots.push(...(homes.length > 0 ? homes : [-1]).map((own) => ({ own, first: a, last: b })));
  };
  let next = first;
  for (const own of here) {
    const [a, b] = [Math.max(first, from[own]!), Math.min(last, openEnd(until[own]!))];
    if (a > b) continue;
    addRest(next, a - 1);
    spots.push({ own, first: a, last: b });
    next = Math.max(next, b + 1);
  }
  addRest(next, last);
  return spots;
}

/** Rows in which the cases themselves stand, by case and `from`. */
export function rowsOfCases({ count, person, from }: RosterTable, caseOfPerson: Int32Array): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const of = caseOfPerson[person[row]!]!;
    if (of < 0) continue;
    const list = rows.get(of);
    if (list) list.push(row);
    else rows.set(of, [row]);
  }
  for (const list of rows.values()) list.sort((a, b) => from[a]! - from[b]!);
  return rows;
}
