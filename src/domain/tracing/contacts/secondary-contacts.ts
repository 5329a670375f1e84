// 次密接: who was near a close contact, between its first contact with the case and its isolation.
import { groupBy } from '../../group-by.ts';
import { groupRows } from '../order-rows.ts';
import { NOT_RECORDED, type Minute } from '../../day.ts';
import type { ContactCollector } from './contact-collector.ts';
import { isOneFlat } from './neighbours.ts';
import { RELATIONS, type RosterTable } from './roster-table.ts';
import { openEnd } from './spots-of-stay.ts';

const HOUSEHOLD = RELATIONS.indexOf('household');
const VENUE = RELATIONS.indexOf('venue');

/** Pairs of rows held against each other between two yields. */
const AT_ONCE = 20_000;

/** When a close contact could infect others in one of its rows. */
interface Presence {
  readonly row: number;
  readonly via: number;
  readonly caseOf: number;
  readonly first: Minute;
  readonly last: Minute;
}

/**
 * Adds secondary contacts to what is known of cases. Two persons are near who stand at one place at one time without protection,
 * neither as `venue`, whatever their relations are; who lives there is near only to those of its flat, as with a case (grade D:
 * our own reading, the stricter one). They hang on the case to which the close contact was close first. `isolatedAt`: of each person; `NOT_RECORDED`: up to `now`.
 */
export function* addSecondary(roster: RosterTable, caseOfPerson: Int32Array, isolatedAt: Int32Array, now: Minute, contacts: ContactCollector): Generator<void, void> {
  const close = yield* contacts.closeContacts();
  if (close.size === 0) return;
  const { person, relation } = roster;
  const rows = nearRows(roster);
  const presencesOf = (row: number): Presence[] => {
    const via = person[row]!;
    const known = close.get(via);
    if (known === undefined) return [];
    const isolated = isolatedAt[via]!;
    const first = Math.max(roster.from[row]!, known.first);
    const last = Math.min(openEnd(roster.until[row]!), (isolated === NOT_RECORDED ? now : isolated) - 1);
    return first <= last ? [{ row, via, caseOf: known.caseOf, first, last }] : [];
  };
  let work = 0;
  for (const ordered of (yield* groupRows(roster.place, rows)).groups()) {
    const here = [...ordered];
    if ((work += here.length) >= AT_ONCE) {
      work = 0;
      yield;
    }
    const others = here.filter((row) => !close.has(person[row]!) && caseOfPerson[person[row]!]! < 0);
    if (others.length === 0) continue;
    const presences = here.flatMap(presencesOf);
    yield* expose(roster, distinctTimes(presences), others.filter((row) => relation[row] !== HOUSEHOLD), contacts);
    const flatOf = (row: number): string => `${roster.building[row]} ${roster.flat[row]}`;
    const inFlat = groupBy(presences, ({ row }) => flatOf(row));
    for (const [flat, residents] of groupBy(others.filter((row) => relation[row] === HOUSEHOLD), flatOf)) yield* expose(roster, inFlat.get(flat) ?? [], residents, contacts);
  }
  yield* addEarlier(roster, rows, presencesOf, contacts);
}

const isNear = (roster: RosterTable, presence: number, other: number): boolean => roster.relation[other] !== HOUSEHOLD || isOneFlat(roster, presence, other);

function* expose(roster: RosterTable, presences: Iterable<Presence>, others: readonly number[], contacts: ContactCollector): Generator<void, void> {
  let work = 0;
  for (const { row, via, caseOf, first: least, last: most } of presences) {
    for (const other of others) {
      const [first, last] = [Math.max(least, roster.from[other]!), Math.min(most, openEnd(roster.until[other]!))];
      if (first > last || !isNear(roster, row, other)) continue;
      contacts.add({ person: roster.person[other]!, contactClass: 'secondary', caseOf, first, last, reason: 'near-contact', via, place: roster.place[row]! });
    }
    if ((work += others.length) < AT_ONCE) continue;
    work = 0;
    yield;
  }
}

/** Each time once: of a shift or a class that came and went together the contact of the case first on file stands for all. */
function distinctTimes(presences: readonly Presence[]): Iterable<Presence> {
  const distinct = new Map<string, Presence>();
  for (const presence of presences) {
    const key = `${presence.first} ${presence.last}`;
    const known = distinct.get(key);
    if (known === undefined || (presence.caseOf - known.caseOf || presence.via - known.via) < 0) distinct.set(key, presence);
  }
  return distinct.values();
}

/** Since when those who hang on a close contact were near to it: it may have stood for others at their last exposure alone. */
function* addEarlier(roster: RosterTable, rows: Uint32Array, presencesOf: (row: number) => readonly Presence[], contacts: ContactCollector): Generator<void, void> {
  let work = 0;
  const rowsOf = yield* groupRows(roster.person, rows);
  for (const [person, via] of contacts.via.entries()) {
    if (via === -1) continue;
    const own = rowsOf.of(person);
    for (const presence of [...rowsOf.of(via)].flatMap(presencesOf)) {
      for (const row of own) {
        const first = Math.max(presence.first, roster.from[row]!);
        if (roster.place[row] === roster.place[presence.row] && first <= Math.min(presence.last, openEnd(roster.until[row]!)) && isNear(roster, presence.row, row)) contacts.addEarlier(person, first);
      }
      work += own.length;
    }
    if (work < AT_ONCE) continue;
    work = 0;
    yield;
  }
}

/** Rows at a known place, near and without protection. */
function nearRows({ place, relation, isProtected }: RosterTable): Uint32Array {
  return Uint32Array.from(place.keys()).filter((row) => place[row]! >= 0 && relation[row] !== VENUE && isProtected[row] === 0);
}
