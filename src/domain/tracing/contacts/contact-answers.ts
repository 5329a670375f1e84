// What the worker is asked of contacts and answers; page and worker share these shapes.
import type { Minute } from '../../day.ts';
import type { ContactDefinition, TracingPack } from '../rules/tracing-pack.ts';
import type { ContactClass, ContactReason } from './contact-table.ts';

/** By which definition, and how many days before the day of illness from which those who were met count. */
export interface ContactRule {
  readonly by: ContactDefinition['by'];
  readonly lookBackDays: number;
}

/** As the pack has it, where nobody chose other days. */
export function contactRuleOf({ contact, lookBack }: Pick<TracingPack, 'contact' | 'lookBack'>): ContactRule {
  return { by: contact.by, lookBackDays: lookBack.contacts.days };
}

export interface ContactsAsk extends ContactRule {
  /** Only who was exposed to this case, in whatever class; null: all. */
  readonly ofCase: string | null;
}

export function isSameAsk(one: ContactsAsk, other: ContactsAsk): boolean {
  return one.by === other.by && one.lookBackDays === other.lookBackDays && one.ofCase === other.ofCase;
}

/** One row a person, the strictest class first, of one class the latest exposure first. */
export interface ListedContacts {
  readonly count: number;
  /** Code as in the rosters. */
  readonly person: readonly string[];
  /** Index into the answer's `cases`. */
  readonly caseOf: Uint32Array;
  /** Code in `CONTACT_CLASSES`. */
  readonly contactClass: Uint8Array;
  readonly firstMinute: Int32Array;
  readonly lastMinute: Int32Array;
  /** Code in `CONTACT_REASONS`. */
  readonly reason: Uint8Array;
  /** The close contact between: index into `between` of the answer, −1 for none. */
  readonly via: Int32Array;
  /** Unit row of the latest exposure, −1 where none is known. */
  readonly place: Int32Array;
  /** Unit row in which the person lives by the rosters, −1 unknown. */
  readonly residence: Int32Array;
}

/** Somebody marked whom the rosters make no contact any more. */
export interface StrayContact {
  readonly person: string;
  readonly residence: number;
  /** Number of the case the person has become, null for none. */
  readonly isCase: string | null;
}

export interface ContactsAnswer {
  readonly now: Minute;
  readonly ask: ContactsAsk;
  /** Numbers of the cases, and codes of those between a case and a secondary contact. */
  readonly cases: readonly string[];
  readonly between: readonly string[];
  readonly listed: ListedContacts;
  readonly strays: readonly StrayContact[];
  /** What could not be used: cases without any day of illness; rows of rosters whose place matches no unit and that name no case on file. */
  readonly apart: { readonly cases: number; readonly rows: number };
}

/** One exposure of a person, as it is told in detail. */
export interface DescribedExposure {
  readonly contactClass: ContactClass;
  readonly reason: ContactReason;
  readonly caseId: string;
  /** Code of the close contact between, null for none. */
  readonly via: string | null;
  /** Unit row, −1 where none is known. */
  readonly place: number;
  readonly first: Minute;
  readonly last: Minute;
}

export interface ExposuresAnswer {
  readonly person: string;
  readonly ask: ContactsAsk;
  readonly now: Minute;
  /** The strictest first, of one class the latest. */
  readonly exposures: readonly DescribedExposure[];
}

/** Where a contact lives, as the rosters write it; '' where nothing is written. */
export interface ContactHome {
  readonly person: string;
  readonly unit: number;
  readonly building: string;
  readonly stair: string;
  readonly floor: string;
  readonly flat: string;
}
