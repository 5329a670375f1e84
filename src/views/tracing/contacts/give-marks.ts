// What is recorded when a person decides about a contact; null where that says nothing new.
import { MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import type { ContactEntry } from '../../../domain/tracing/contacts/contact-list.ts';
import { placeContact } from '../../../domain/tracing/contacts/place-contact.ts';
import { CONTACT_STATUSES, type ContactStatus, type MarkedClass } from '../../../domain/tracing/proposals/tracing-entries.ts';
import type { GivenMark } from './contacts-events.ts';

/** Status by its key from 1; being decided is where all begin and has none. */
export const KEYED_STATUSES = CONTACT_STATUSES.filter((status) => status !== 'decided');
/** The key behind those of the statuses. */
export const NEGATIVE_KEY = KEYED_STATUSES.length + 1;

/** Another class begins anew; the same one stands with its status. */
export function markAs(entry: ContactEntry, contactClass: MarkedClass, at: Minute, by: string): GivenMark | null {
  const { person, mark } = entry;
  return mark?.class === contactClass ? null : { person, class: contactClass, status: 'decided', at, by, placed: placeOf(entry, contactClass) };
}

/** As the person is classed by then: who waits gets the class the rule gives. A general contact, and who is none, is not managed. */
export function markStatus(entry: ContactEntry, status: ContactStatus, at: Minute, by: string): GivenMark | null {
  const { person, mark } = entry;
  const contactClass = managedAs(entry);
  if (contactClass === null || (mark === null && status === 'decided')) return null;
  return mark?.status === status && mark.class === contactClass ? null : { person, class: contactClass, status, at, by, placed: mark === null ? placeOf(entry, contactClass) : null };
}

/** A result was negative; the status and its time stand. */
export function markNegative(entry: ContactEntry, at: Minute, by: string): GivenMark | null {
  const { person, mark } = entry;
  const [contactClass, negativeOn] = [managedAs(entry), Math.floor(at / MINUTES_PER_DAY)];
  if (contactClass === null || mark?.negativeOn === negativeOn) return null;
  return { person, class: contactClass, status: mark?.status ?? 'decided', at: mark?.at ?? at, by, negativeOn, placed: mark === null ? placeOf(entry, contactClass) : null };
}

const managedAs = ({ contactClass }: ContactEntry): 'close' | 'secondary' | null => (contactClass === 'general' ? null : contactClass);

function placeOf({ derived, residence }: ContactEntry, contactClass: MarkedClass): GivenMark['placed'] {
  return contactClass === 'close' && derived !== null ? placeContact(residence, derived.place, derived.last) : null;
}
