// Close, secondary and general contacts as the desk lists them: derived from rosters and stays, with whom a person marked beside them; one person's exposures; where contacts live.
import { NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { textAt, textsOf } from '../../src/domain/district/text-column.ts';
import { inPieces } from '../../src/domain/steps.ts';
import type { ContactHome, ContactRule, ContactsAnswer, ContactsAsk, DescribedExposure, ExposuresAnswer } from '../../src/domain/tracing/contacts/contact-answers.ts';
import type { Exposure } from '../../src/domain/tracing/contacts/contact-collector.ts';
import { CONTACT_CLASSES, type DerivedContacts } from '../../src/domain/tracing/contacts/contact-table.ts';
import { contactSteps, type ContactsAsked } from '../../src/domain/tracing/contacts/derive-contacts.ts';
import { illFrom } from '../../src/domain/tracing/contacts/exposure-window.ts';
import { NO_FLOOR, RELATIONS, type RosterTable } from '../../src/domain/tracing/contacts/roster-table.ts';
import { orderRows, pick } from '../../src/domain/tracing/order-rows.ts';
import { placeContact } from '../../src/domain/tracing/contacts/place-contact.ts';
import type { RecordedContact } from '../../src/domain/tracing/proposals/tracing-entries.ts';
import type { OpenTraces } from './open-traces.ts';

const HOUSEHOLD = RELATIONS.indexOf('household');

/** Yields between steps. @throws RangeError for a look-back that is no whole number from 0 on. */
export function* describeContacts(traces: OpenTraces, ask: ContactsAsk, now: Minute): Generator<void, ContactsAnswer> {
  const { plan, recorded: { cases, caseOf, roster } } = traces;
  const wanted = ask.ofCase === null ? null : caseOf(ask.ofCase);
  const exposed = wanted === null ? null : new Set<number>();
  const found = yield* contactSteps(askedOf(traces, ask, now), (exposure) => {
    if (exposure.caseOf === wanted) exposed!.add(exposure.person);
  });
  const homes = yield* residences(roster);
  const rows = yield* orderContacts(found, exposed);
  const derived = new Set(Array.from(found.person, (person) => roster.persons[person]!));
  const between = [...new Set(pick(found.via, rows))].filter((person) => person >= 0);
  const numberOf = new Map(between.map((person, number) => [person, number] as const));
  const persons = pick(found.person, rows);
  return {
    now, ask,
    cases: Array.from({ length: cases.count }, (_, of) => textAt(cases.caseId, of)),
    between: between.map((person) => roster.persons[person]!),
    listed: {
      count: rows.length, person: Array.from(persons, (person) => roster.persons[person]!), caseOf: pick(found.caseOf, rows), contactClass: pick(found.contactClass, rows),
      firstMinute: pick(found.firstMinute, rows), lastMinute: pick(found.lastMinute, rows), reason: pick(found.reason, rows),
      via: pick(found.via, rows).map((person) => numberOf.get(person) ?? -1), place: pick(found.place, rows), residence: Int32Array.from(persons, (person) => homes[person]!),
    },
    // Of one case alone nothing is known of who is derived no more.
    strays: ask.ofCase === null ? straysOf(traces, plan.tracing.contacts.map(({ person }) => person).filter((person) => !derived.has(person)), homes) : [],
    apart: {
      cases: Array.from({ length: cases.count }, (_, of) => of).filter((of) => illFrom(cases, of) === NOT_RECORDED).length,
      rows: roster.place.reduce((count, place, row) => count + (place < 0 && roster.caseOf[row]! < 0 ? 1 : 0), 0),
    },
  };
}

/** Close contacts of some cases, by row, as zones are to wait for them; those on file as such are left out, and who was judged none. Yields between steps. */
export function* closeContactsOf(traces: OpenTraces, cases: ReadonlySet<number>, rule: ContactRule, now: Minute): Generator<void, RecordedContact[]> {
  const { plan: { tracing }, units, recorded: { roster } } = traces;
  if (roster.count === 0 || cases.size === 0) return [];
  const exposed = new Set<number>();
  const found = yield* contactSteps(askedOf(traces, rule, now), ({ contactClass, caseOf, person }) => {
    if (contactClass === 'close' && cases.has(caseOf)) exposed.add(person);
  });
  const homes = yield* residences(roster);
  const notClose = new Set(tracing.contacts.filter((mark) => mark.class !== 'close').map(({ person }) => person));
  const onFile = new Map(tracing.placedContacts.map((contact) => [contact.person, contact] as const));
  return Array.from(found.person.keys()).flatMap((row): RecordedContact[] => {
    const of = found.person[row]!;
    const person = roster.persons[of]!;
    const placed = !exposed.has(of) || notClose.has(person) ? null : placeContact(homes[of]!, found.place[row]!, found.lastMinute[row]!);
    if (placed === null) return [];
    const [area, before] = [units.id[placed.unit]!, onFile.get(person)];
    return before?.area === area && before.exposedOn === placed.exposedOn ? [] : [{ person, area, exposedOn: placed.exposedOn }];
  });
}

/** Everything on file that made a person a contact. Yields between steps. */
export function* describeExposures(traces: OpenTraces, person: string, ask: ContactsAsk, now: Minute): Generator<void, ExposuresAnswer> {
  const { cases, roster } = traces.recorded;
  const of = roster.persons.indexOf(person);
  const heard = new Map<string, Exposure>();
  yield* contactSteps(askedOf(traces, ask, now), (exposure) => {
    if (exposure.person === of) heard.set(JSON.stringify(exposure), exposure);
  });
  const all = [...heard.values()];
  const exposures = all.filter((one) => !all.some((other) => tellsMore(other, one))).map(({ contactClass, reason, caseOf, via, place, first, last }): DescribedExposure => ({
    contactClass, reason, caseId: textAt(cases.caseId, caseOf), via: via < 0 ? null : roster.persons[via]!, place, first, last,
  }));
  const strictness = ({ contactClass }: DescribedExposure): number => CONTACT_CLASSES.indexOf(contactClass);
  return { person, ask, now, exposures: exposures.toSorted((a, b) => strictness(b) - strictness(a) || b.last - a.last || b.first - a.first) };
}

/** The same said of a longer time, in which the other lies. */
function tellsMore(longer: Exposure, one: Exposure): boolean {
  const isSame = longer.contactClass === one.contactClass && longer.reason === one.reason && longer.caseOf === one.caseOf && longer.via === one.via && longer.place === one.place;
  return isSame && longer !== one && longer.first <= one.first && one.last <= longer.last;
}

/** In the order asked; a person without a home in the rosters is told with empty words. */
export function describeHomes({ recorded: { roster } }: OpenTraces, persons: readonly string[]): ContactHome[] {
  const numberOf = new Map(roster.persons.map((code, number) => [code, number] as const));
  const homeRow = new Map<number, number>();
  for (let row = 0; row < roster.count; row++) if (isHome(roster, row) && !homeRow.has(roster.person[row]!)) homeRow.set(roster.person[row]!, row);
  return persons.map((person) => {
    const row = homeRow.get(numberOf.get(person) ?? -1);
    if (row === undefined) return { person, unit: -1, building: '', stair: '', floor: '', flat: '' };
    const word = (words: readonly string[], code: number): string => (code < 0 ? '' : words[code]!);
    const [stair, floor] = [roster.stair[row]!, roster.floor[row]!];
    return {
      person, unit: roster.place[row]!, building: word(roster.buildingNames, roster.building[row]!), flat: word(roster.flatNames, roster.flat[row]!),
      stair: stair < 0 ? '' : String(stair), floor: floor === NO_FLOOR ? '' : String(floor),
    };
  });
}

function askedOf({ plan, recorded: { cases, stays: { stays }, roster } }: OpenTraces, { by, lookBackDays }: ContactRule, now: Minute): ContactsAsked {
  const keptFrom = new Map(plan.tracing.contacts.map(({ person, isolatedAt }) => [person, isolatedAt] as const));
  return { cases, stays, roster, by, lookBackDays, now, isolatedAt: Int32Array.from(roster.persons, (person) => keptFrom.get(person) ?? NOT_RECORDED) };
}

const isHome = ({ relation, place }: RosterTable, row: number): boolean => relation[row] === HOUSEHOLD && place[row]! >= 0;

/** Unit row by person: of the first row on file in which somebody lives there. */
function* residences(roster: RosterTable): Generator<void, Int32Array> {
  const homes = new Int32Array(roster.persons.length).fill(-1);
  yield* inPieces(roster.count, (from, to) => {
    for (let row = from; row < to; row++) if (homes[roster.person[row]!] === -1 && isHome(roster, row)) homes[roster.person[row]!] = roster.place[row]!;
  });
  return homes;
}

function* orderContacts({ person, contactClass, lastMinute }: DerivedContacts, exposed: ReadonlySet<number> | null): Generator<void, Uint32Array> {
  const rows = Uint32Array.from(person.keys()).filter((row) => exposed === null || exposed.has(person[row]!));
  const byTime = yield* orderRows(lastMinute.map((minute) => -minute), rows);
  return yield* orderRows(Int32Array.from(contactClass, (code) => -code), byTime);
}

function straysOf({ recorded: { cases, roster } }: OpenTraces, persons: readonly string[], homes: Int32Array): ContactsAnswer['strays'] {
  if (persons.length === 0) return [];
  const numberOf = new Map(roster.persons.map((code, number) => [code, number] as const));
  const caseOfPerson = new Map(textsOf(cases.person).map((code, of) => [code, of] as const));
  return persons.map((person) => {
    const [number, of] = [numberOf.get(person), caseOfPerson.get(person)];
    return { person, residence: number === undefined ? -1 : homes[number]!, isCase: of === undefined ? null : textAt(cases.caseId, of) };
  });
}
