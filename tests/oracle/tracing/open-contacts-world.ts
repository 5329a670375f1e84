// The one file that knows what the product's derivation of contacts takes and gives: a plain world in, plain rows out.
import { NOT_RECORDED } from '../../../src/domain/day.ts';
import { deriveContacts } from '../../../src/domain/tracing/contacts/derive-contacts.ts';
import { CONTACT_CLASSES, RELATIONS, type ContactReason, type ContactRow, type ContactsWorld } from './contacts-world.ts';

/** In the order of the product's codes. */
const REASONS: readonly ContactReason[] = ['near', 'near-close-contact', 'protected', 'not-near', 'co-resident', 'shares-kitchen', 'same-floor', 'next-floor', 'same-building'];
const KITCHEN_UNKNOWN = 2;

export function openContactsWorld({ rule, lookBackDays, now, nearRelations, places, cases, roster, isolations }: ContactsWorld): ContactRow[] {
  const persons = [...new Set([...cases.map(({ person }) => person), ...roster.map(({ person }) => person)])];
  const placeOf = (place: number) => places[place]!;
  const table = {
    count: roster.length,
    person: Uint32Array.from(roster, ({ person }) => persons.indexOf(person)),
    place: Int32Array.from(roster, ({ place }) => place),
    building: Int32Array.from(roster, ({ place }) => placeOf(place).building ?? -1),
    stair: Int32Array.from(roster, ({ place }) => placeOf(place).stair ?? -1),
    floor: Int32Array.from(roster, ({ place }) => placeOf(place).floor ?? NOT_RECORDED),
    from: Int32Array.from(roster, ({ from }) => from ?? NOT_RECORDED),
    until: Int32Array.from(roster, ({ until }) => until ?? NOT_RECORDED),
    relation: Uint8Array.from(roster, ({ relation }) => RELATIONS.indexOf(relation)),
    protected: Uint8Array.from(roster, ({ isProtected }) => (isProtected ? 1 : 0)),
    sharedKitchen: Uint8Array.from(roster, ({ place }) => ({ true: 1, false: 0, null: KITCHEN_UNKNOWN })[`${placeOf(place).isKitchenShared}`]),
  };
  const caseTable = {
    count: cases.length,
    person: Uint32Array.from(cases, ({ person }) => persons.indexOf(person)),
    onsetOn: Int32Array.from(cases, ({ onsetOn }) => onsetOn ?? NOT_RECORDED),
    positiveOn: Int32Array.from(cases, ({ positiveOn }) => positiveOn ?? NOT_RECORDED),
    isolatedAt: Int32Array.from(cases, ({ isolatedAt }) => isolatedAt ?? NOT_RECORDED),
  };
  const isolatedAt = Int32Array.from(persons, (person) => isolations.get(person) ?? NOT_RECORDED);
  const contacts = deriveContacts(table, caseTable, { rule, lookBackDays, now, nearRelations, isolatedAt });
  return Array.from({ length: contacts.count }, (_, row): ContactRow => ({
    person: persons[contacts.person[row]!]!,
    caseOf: contacts.caseOf[row]!,
    class: CONTACT_CLASSES[contacts.class[row]!]!,
    firstMinute: contacts.firstMinute[row]!,
    lastMinute: contacts.lastMinute[row]!,
    reason: REASONS[contacts.reason[row]!]!,
    via: contacts.via[row]! < 0 ? null : persons[contacts.via[row]!]!,
  }));
}
