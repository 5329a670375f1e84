// Close, secondary and general contacts of all cases, from their stays and the rosters of places, by a pack's definition.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { textsOf } from '../../district/text-column.ts';
import { LIVINGS, type InvestigationTable } from '../cases/investigation-table.ts';
import type { ContactDefinition } from '../rules/tracing-pack.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import { ContactCollector, type ContactClass, type ContactReason, type DerivedContacts } from './contact-table.ts';
import { exposureWindows, type ExposureWindows } from './exposure-window.ts';
import { judgeByFlat, judgeByFloors } from './neighbours.ts';
import { RELATIONS, type RosterTable } from './roster-table.ts';
import { addSecondary } from './secondary-contacts.ts';

export interface ContactsAsked {
  readonly cases: InvestigationTable;
  readonly stays: StayTable;
  readonly roster: RosterTable;
  readonly by: ContactDefinition['by'];
  readonly lookBackDays: number;
  /** Ends what nobody has ended yet. */
  readonly now: Minute;
  /** `Minute` of each person's isolation, one per `persons` of the roster; `NOT_RECORDED`: not isolated yet. */
  readonly isolatedAt: Int32Array;
}

const HOUSEHOLD = RELATIONS.indexOf('household');
const VENUE = RELATIONS.indexOf('venue');
const RESIDENCE = PLACE_ROLES.indexOf('residence');

/**
 * One row a person. Near are all relations but `venue`, those who live there only by flat (or floor, see `neighbours.ts`).
 * A home without times is lived in throughout; of other stays those without both times take no part. The flat of a case is
 * that of its own row in the roster, by its pseudonym. Who is a case is no contact.
 * @throws RangeError for a look-back that is no whole number from 0 on.
 */
export function deriveContacts(asked: ContactsAsked): DerivedContacts {
  const { cases, roster, lookBackDays, now, isolatedAt } = asked;
  const contacts = new ContactCollector(roster);
  const windows = exposureWindows(cases, lookBackDays, now);
  const caseOfPerson = findCases(cases, roster);
  addNamed(asked, windows, caseOfPerson, contacts);
  addAtPlaces(asked, windows, caseOfPerson, contacts);
  addSecondary(roster, caseOfPerson, isolatedAt, now, contacts);
  return contacts.finish();
}

/** The case that a person of the roster is, −1 for none. */
function findCases({ person }: InvestigationTable, { persons }: RosterTable): Int32Array {
  const caseOf = new Map(textsOf(person).map((code, of) => [code, of] as const));
  return Int32Array.from(persons, (code) => (code === '' ? -1 : (caseOf.get(code) ?? -1)));
}

/** Rows that were named for a case: where it was with them is said by the row itself. */
function addNamed({ cases, roster }: ContactsAsked, { start, end }: ExposureWindows, caseOfPerson: Int32Array, contacts: ContactCollector): void {
  for (let row = 0; row < roster.count; row++) {
    const [of, person] = [roster.caseOf[row]!, roster.person[row]!];
    if (of < 0 || of >= cases.count || start[of] === NOT_RECORDED || caseOfPerson[person]! >= 0) continue;
    const [first, last] = [Math.max(roster.from[row]!, start[of]!), Math.min(endOf(roster.until[row]!), end[of]! - 1)];
    if (first > last) continue;
    const [contactClass, reason] = judgeByRelation(roster, row);
    contacts.add({ person, contactClass, caseOf: of, first, last, reason, via: -1 });
  }
}

/** An end that is not recorded is open. `NOT_RECORDED` itself is before every minute, as an open start must be. */
const endOf = (until: Minute): Minute => (until === NOT_RECORDED ? Number.MAX_SAFE_INTEGER : until);

function judgeByRelation({ relation, isProtected }: RosterTable, row: number): readonly [ContactClass, ContactReason] {
  if (relation[row] === VENUE) return ['general', 'same-place'];
  return isProtected[row] === 1 ? ['general', 'protected'] : ['close', 'near'];
}

function addAtPlaces({ cases, stays, roster, by }: ContactsAsked, { start, end }: ExposureWindows, caseOfPerson: Int32Array, contacts: ContactCollector): void {
  const rowsAt = rowsByPlace(roster);
  const homeOf = findHomes(roster, caseOfPerson, cases.count);
  for (let stay = 0; stay < stays.count; stay++) {
    const [of, place] = [stays.caseOf[stay]!, stays.place[stay]!];
    const rows = place < 0 ? undefined : rowsAt.get(place);
    if (rows === undefined || of >= cases.count || start[of] === NOT_RECORDED) continue;
    const isHome = stays.role[stay] === RESIDENCE;
    const [from, until] = [stays.from[stay]!, stays.until[stay]!];
    if (!isHome && (from === NOT_RECORDED || until === NOT_RECORDED)) continue;
    const [first, last] = [Math.max(from, start[of]!), Math.min(endOf(until), end[of]! - 1)];
    const home = isHome && homeOf[of]! >= 0 && roster.place[homeOf[of]!] === place ? homeOf[of]! : -1;
    for (const row of rows) {
      const person = roster.person[row]!;
      const [a, b] = [Math.max(first, roster.from[row]!), Math.min(last, endOf(roster.until[row]!))];
      if (a > b || caseOfPerson[person]! >= 0) continue;
      const verdict = roster.relation[row] !== HOUSEHOLD ? judgeByRelation(roster, row)
        : home < 0 ? (['general', 'same-place'] as const)
        : by === 'floors' ? judgeByFloors(roster, home, row, LIVINGS[cases.living[of]!]!) : shield(roster, row, judgeByFlat(roster, home, row));
      if (verdict !== null) contacts.add({ person, contactClass: verdict[0], caseOf: of, first: a, last: b, reason: verdict[1], via: -1 });
    }
  }
}

/** Effective protection makes of a near contact a general one. */
function shield({ isProtected }: RosterTable, row: number, verdict: readonly [ContactClass, ContactReason] | null): typeof verdict {
  return verdict !== null && verdict[0] === 'close' && isProtected[row] === 1 ? ['general', 'protected'] : verdict;
}

/** Rows of rosters of places; those named for a case are that case's alone. */
function rowsByPlace({ count, place, caseOf }: RosterTable): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    if (place[row]! < 0 || caseOf[row]! >= 0) continue;
    const list = rows.get(place[row]!);
    if (list) list.push(row);
    else rows.set(place[row]!, [row]);
  }
  return rows;
}

/** The first row in which a case stands as one who lives somewhere. */
function findHomes({ count, person, relation }: RosterTable, caseOfPerson: Int32Array, cases: number): Int32Array {
  const homes = new Int32Array(cases).fill(-1);
  for (let row = 0; row < count; row++) {
    const of = caseOfPerson[person[row]!]!;
    if (of >= 0 && relation[row] === HOUSEHOLD && homes[of] === -1) homes[of] = row;
  }
  return homes;
}
