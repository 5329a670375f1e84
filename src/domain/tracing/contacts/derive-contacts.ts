// Close, secondary and general contacts of all cases, from their stays and the rosters of places, by a pack's definition.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { finish, inPieces } from '../../steps.ts';
import { textsOf } from '../../district/text-column.ts';
import { groupRows, type GroupedRows } from '../order-rows.ts';
import { LIVINGS, type InvestigationTable } from '../cases/investigation-table.ts';
import type { ContactDefinition } from '../rules/tracing-pack.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import { ContactCollector, type Exposure } from './contact-collector.ts';
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
/** Pairs of rows held against each other between two yields. */
const AT_ONCE = 20_000;

/**
 * One row a person. A home without times is lived in throughout; of other stays those without both times take no part. Where
 * within a place a case was, its own rows of that place and time say, found by its pseudonym. Who is a case is no contact. Under
 * `floors` the general rule holds for all but neighbours, also for who was near a close contact (grade D: our own reading).
 * @throws RangeError for a look-back that is no whole number from 0 on.
 */
export function deriveContacts(asked: ContactsAsked): DerivedContacts {
  return finish(contactSteps(asked));
}

/** The same, a few milliseconds a step. `hear` is told every exposure as it is found, also those that another one outweighs. */
export function* contactSteps(asked: ContactsAsked, hear?: (exposure: Exposure) => void): Generator<void, DerivedContacts> {
  const { cases, roster, lookBackDays, now, isolatedAt } = asked;
  const contacts = new ContactCollector(roster.persons.length, hear);
  const windows = exposureWindows(cases, lookBackDays, now);
  const caseOfPerson = findCases(cases, roster);
  yield* inPieces(roster.count, (from, to) => addNamed(asked, windows, caseOfPerson, contacts, from, to));
  yield* addAtPlaces(asked, windows, caseOfPerson, contacts);
  yield* addSecondary(roster, caseOfPerson, isolatedAt, now, contacts);
  return yield* contacts.finish();
}

/** The case that a person of the roster is, −1 for none. */
export function findCases({ person }: Pick<InvestigationTable, 'person'>, { persons }: Pick<RosterTable, 'persons'>): Int32Array {
  const caseOf = new Map(textsOf(person).map((code, of) => [code, of] as const));
  return Int32Array.from(persons, (code) => (code === '' ? -1 : (caseOf.get(code) ?? -1)));
}

/** Rows that were named for a case: where it was with them is said by the row itself. */
function addNamed({ cases, roster }: ContactsAsked, { start, end }: ExposureWindows, caseOfPerson: Int32Array, contacts: ContactCollector, begin: number, behind: number): void {
  for (let row = begin; row < behind; row++) {
    const [of, person] = [roster.caseOf[row]!, roster.person[row]!];
    if (of < 0 || of >= cases.count || start[of] === NOT_RECORDED || caseOfPerson[person]! >= 0) continue;
    const [first, last] = [Math.max(roster.from[row]!, start[of]!), Math.min(openEnd(roster.until[row]!), end[of]! - 1)];
    if (first > last) continue;
    const [contactClass, reason] = judgeByRelation(roster.relation[row]!, roster.isProtected[row] === 1);
    contacts.add({ person, contactClass, caseOf: of, first, last, reason, via: -1, place: roster.place[row]! });
  }
}

function* addAtPlaces({ cases, stays, roster, by }: ContactsAsked, { start, end }: ExposureWindows, caseOfPerson: Int32Array, contacts: ContactCollector): Generator<void, void> {
  const rowsAt = yield* rowsByPlace(roster);
  const ownRows = rowsOfCases(roster, caseOfPerson);
  let work = 0;
  for (let stay = 0; stay < stays.count; stay++) {
    const [of, place] = [stays.caseOf[stay]!, stays.place[stay]!];
    const rows = rowsAt.of(place);
    if (rows.length === 0 || of >= cases.count || start[of] === NOT_RECORDED) continue;
    const [from, until] = [stays.from[stay]!, stays.until[stay]!];
    if (stays.role[stay] !== RESIDENCE && (from === NOT_RECORDED || until === NOT_RECORDED)) continue;
    const living = LIVINGS[cases.living[of]!]!;
    for (const { own, first, last } of spotsOfStay(roster, ownRows.get(of) ?? [], place, Math.max(from, start[of]!), Math.min(openEnd(until), end[of]! - 1))) {
      for (const row of rows) {
        const person = roster.person[row]!;
        const [a, b] = [Math.max(first, roster.from[row]!), Math.min(last, openEnd(roster.until[row]!))];
        if (a > b || caseOfPerson[person]! >= 0) continue;
        const verdict = judgePair(roster, own, row, by, living);
        if (verdict !== null) contacts.add({ person, contactClass: verdict[0], caseOf: of, first: a, last: b, reason: verdict[1], via: -1, place });
      }
      if ((work += rows.length) < AT_ONCE) continue;
      work = 0;
      yield;
    }
  }
}

/** Rows of rosters of places; those named for a case are that case's alone. */
function rowsByPlace({ place, caseOf }: RosterTable): Generator<void, GroupedRows> {
  return groupRows(place, Uint32Array.from(place.keys()).filter((row) => place[row]! >= 0 && caseOf[row]! < 0));
}
