// 密接 as zones wait for them: those recorded for a unit, by what was marked of each since.
import { MINUTES_PER_DAY } from '../../day.ts';
import { RESULT_MISSING, RESULT_NEGATIVE, type ContactTable } from '../../district/fact-tables.ts';
import { contactTableOf } from '../../district/tables-of.ts';
import type { RowId } from '../../journal/entry.ts';
import type { FoldedTracing } from '../proposals/fold-tracing.ts';

export interface ContactFacts {
  readonly table: ContactTable;
  /** Where a row of the table was recorded. */
  readonly idOf: (row: number) => RowId;
}

/**
 * A person marked as no close contact, or positive, is none that a zone waits for, nor is who has become a case (rules 3: who
 * turned positive is a case and leaves the list). Of who was released the last test was negative (grade D: our own reading).
 */
export function contactFacts({ placedContacts, contacts }: Pick<FoldedTracing, 'placedContacts' | 'contacts'>, isCase: (person: string) => boolean): ContactFacts {
  const markOf = new Map(contacts.map((mark) => [mark.person, mark] as const));
  const waitedFor = placedContacts.flatMap((contact) => {
    const mark = markOf.get(contact.person);
    return isCase(contact.person) || (mark !== undefined && (mark.class !== 'close' || mark.status === 'positive')) ? [] : [{ contact, mark }];
  });
  return {
    idOf: (row) => waitedFor[row]!.contact.id,
    table: contactTableOf(waitedFor.map(({ contact: { area, exposedOn, recordedOn }, mark }) => {
      const releasedOn = mark?.status === 'released' ? dayOf(mark.at) : undefined;
      const negativeOn = mark?.negativeOn ?? releasedOn;
      return {
        area, lastExposedOn: exposedOn, transferredOn: mark?.movedAt == null ? undefined : dayOf(mark.movedAt), result: negativeOn === undefined ? RESULT_MISSING : RESULT_NEGATIVE,
        resultOn: negativeOn, enteredOn: recordedOn,
      };
    })),
  };
}

const dayOf = (minute: number): number => Math.floor(minute / MINUTES_PER_DAY);
