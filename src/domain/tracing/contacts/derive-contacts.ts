// Close, secondary and general contacts of all cases, from their stays and the rosters of places, by a pack's definition.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { textsOf } from '../../district/text-column.ts';
import { LIVINGS, type InvestigationTable } from '../cases/investigation-table.ts';
import type { ContactDefinition } from '../rules/tracing-pack.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import { ContactCollector } from './contact-collector.ts';
import type { DerivedContacts } from './contact-table.ts';
import { exposureWindows, type ExposureWindows } from './exposure-window.ts';
import { judgeByRelation, judgePair } from './neighbours.ts';
import type { RosterTable } from './roster-table.ts';
import { addSecondary } from './secondary-contacts.ts';
import { openEnd, rowsOfCases, spotsOfStay } from './spots-of-stay.ts';

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

const RESIDENCE = PLACE_ROLES.indexOf('residence');

/**
 * One row a person. A home without times is lived in throughout; of other stays those without both times take no part. Where
 * within a place a case was, its own rows of that place and time say, found by its pseudonym. Who is a case is no contact. Under
 * `floors` the general rule holds for all but neighbours, also for who was near a close contact (grade D: our own reading).
 * @throws RangeError for a look-back that is no whole number from 0 on.
 */
export function deriveContacts(asked: ContactsAsked): DerivedContacts {
  const { cases, roster, lookBackDays, now, isolatedAt } = asked;
  const contacts = new ContactCollector(roster.persons.length);
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
    const [first, last] = [Math.max(roster.from[row]!, start[of]!), Math.min(openEnd(roster.until[row]!), end[of]! - 1)];
    if (first > last) continue;
    const [contactClass, reason] = judgeByRelation(roster.relation[row]!, roster.isProtected[row] === 1);
    contacts.add({ person, contactClass, caseOf: of, first, last, reason, via: -1 });
  }
}

function addAtPlaces({ cases, stays, roster, by }: ContactsAsked, { start, end }: ExposureWindows, caseOfPerson: Int32Array, contacts: ContactCollector): void {
  const rowsAt = rowsByPlace(roster);
  const ownRows = rowsOfCases(roster, caseOfPerson);
  for (let stay = 0; stay < stays.count; stay++) {
    const [of, place] = [stays.caseOf[stay]!, stays.place[stay]!];
    const rows = place < 0 ? undefined : rowsAt.get(place);
    if (rows === undefined || of >= cases.count || start[of] === NOT_RECORDED) continue;
    const [from, until] = [stays.from[stay]!, stays.until[stay]!];
    if (stays.role[stay] !== RESIDENCE && (from === NOT_RECORDED || until === NOT_RECORDED)) continue;
    const living = LIVINGS[cases.living[of]!]!;
    for (const { own, first, last } of spotsOfStay(roster, ownRows.get(of) ?? [], place, Math.max(from, start[of]!), Math.min(openEnd(until), end[of]! - 1))) {
      for (const row of rows) {
        const person = roster.person[row]!;
        const [a, b] = [Math.max(first, roster.from[row]!), Math.min(last, openEnd(roster.until[row]!))];
        if (a > b || caseOfPerson[person]! >= 0) continue;
        const verdict = judgePair(roster, own, row, by, living);
        if (verdict !== null) contacts.add({ person, contactClass: verdict[0], caseOf: of, first: a, last: b, reason: verdict[1], via: -1 });
      }
    }
  }
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
