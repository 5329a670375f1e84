// What is recorded when a person decides about a contact; null where that says nothing new.
import type { Minute } from '../../../domain/day.ts';
import type { ContactEntry } from '../../../domain/tracing/contacts/contact-list.ts';
import { CONTACT_STATUSES, type ContactStatus, type MarkedClass } from '../../../domain/tracing/proposals/tracing-entries.ts';
import type { GivenMark } from './contacts-events.ts';

/** Status by its key from 1; being decided is where all begin and has none. */
export const KEYED_STATUSES = CONTACT_STATUSES.filter((status) => status !== 'decided');

/** Another class begins anew; the same one stands with its status. */
export function markAs({ person, mark }: ContactEntry, contactClass: MarkedClass, at: Minute, by: string): GivenMark | null {
  return mark?.class === contactClass ? null : { person, class: contactClass, status: 'decided', at, by };
}

/** As the person is classed by then: who waits gets the class the rule gives. A general contact, and who is none, is not managed. */
export function markStatus({ person, mark, contactClass }: ContactEntry, status: ContactStatus, at: Minute, by: string): GivenMark | null {
  if (contactClass === null || contactClass === 'general' || (mark === null && status === 'decided')) return null;
  return mark?.status === status && mark.class === contactClass ? null : { person, class: contactClass, status, at, by };
}
