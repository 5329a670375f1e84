// The one file that knows what the product's derivation of contacts takes and gives: a plain world in, plain rows out.
import { MINUTES_PER_DAY, NOT_RECORDED } from '../../../src/domain/day.ts';
import { investigationTableOf, type Living } from '../../../src/domain/tracing/cases/investigation-table.ts';
import * as product from '../../../src/domain/tracing/contacts/contact-table.ts';
import { deriveContacts } from '../../../src/domain/tracing/contacts/derive-contacts.ts';
import { rosterTableOf } from '../../../src/domain/tracing/contacts/roster-table.ts';
import { stayTableOf } from '../../../src/domain/tracing/stays/stay-table-of.ts';
import type { ContactReason, ContactRow, ContactsWorld } from './contacts-world.ts';

/** Where the oracle says it in other words. */
const REASONS: Partial<Record<product.ContactReason, ContactReason>> = { 'same-place': 'not-near', 'same-flat': 'co-resident', 'near-contact': 'near-close-contact' };

/**
 * A place of the oracle is a flat or room of a site, which is the product's place. Every row of a case is a stay, at its home where
 * it lives there, and stands in the roster too. Kitchens of a case stand in its investigation where all its homes have the same, else in the roster.
 */
export function openContactsWorld({ rule, lookBackDays, now, places, cases, roster, isolations }: ContactsWorld): ContactRow[] {
  const livingAt = (place: number): Living => ({ true: 'shared', false: 'own', null: 'not-recorded' } as const)[`${places[place]!.isKitchenShared}`];
  const caseNumber = (person: string): number => cases.findIndex((one) => one.person === person);
  const livingOf = (person: string): Living => {
    const homes = new Set(roster.filter((row) => row.person === person).map(({ place }) => livingAt(place)));
    return homes.size === 1 ? [...homes][0]! : 'not-recorded';
  };
  const table = rosterTableOf(roster.map(({ person, place, from, until, relation, isProtected }) => {
    const { site, building, stair, floor } = places[place]!;
    return {
      person, place: site, building: building === null ? undefined : `B${building}`, stair: stair ?? undefined, floor: floor ?? undefined, flat: `F${place}`,
      from: from ?? undefined, until: until ?? undefined, relation, isProtected,
      kitchen: caseNumber(person) >= 0 && livingOf(person) !== 'not-recorded' ? 'not-recorded' : livingAt(place),
    };
  }));
  const contacts = deriveContacts({
    cases: investigationTableOf(cases.map(({ person, onsetOn, positiveOn, reportedOn, isolatedAt }, n) => ({
      caseId: `${n}`, person, onsetOn: onsetOn ?? undefined, isolatedAt: isolatedAt ?? undefined, living: livingOf(person),
      sampledAt: positiveOn === null ? undefined : positiveOn * MINUTES_PER_DAY + 1439, reportedAt: reportedOn === null ? undefined : reportedOn * MINUTES_PER_DAY,
    }))),
    stays: stayTableOf(roster.filter(({ person }) => caseNumber(person) >= 0).map(({ person, place, from, until, relation }) => ({
      caseOf: caseNumber(person), place: places[place]!.site, role: relation === 'household' ? 'residence' : 'activity', from: from ?? undefined, until: until ?? undefined,
    }))),
    roster: table, by: rule === 'general' ? 'near' : 'floors', lookBackDays, now,
    isolatedAt: Int32Array.from(table.persons, (person) => isolations.get(person) ?? NOT_RECORDED),
  });
  return Array.from({ length: contacts.count }, (_, row): ContactRow => {
    const reason = product.CONTACT_REASONS[contacts.reason[row]!]!;
    return {
      person: table.persons[contacts.person[row]!]!,
      caseOf: contacts.caseOf[row]!,
      class: product.CONTACT_CLASSES[contacts.contactClass[row]!]!,
      firstMinute: contacts.firstMinute[row]!,
      lastMinute: contacts.lastMinute[row]!,
      reason: REASONS[reason] ?? (reason as ContactReason),
      via: contacts.via[row]! < 0 ? null : table.persons[contacts.via[row]!]!,
    };
  });
}
