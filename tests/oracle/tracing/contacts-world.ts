// What the slow oracle of contacts takes and gives: plain rows of a small roster, and rows of contacts.
import type { EpidemicDay, Minute } from '../../../src/domain/day.ts';

export const RELATIONS = ['household', 'class', 'work', 'meal', 'vehicle', 'entertainment', 'venue', 'medical'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A place by its number: a flat, a shop, a class room. */
export interface ContactPlace {
  /** Number of the compound or venue it lies in. */
  readonly site: number;
  /** Null: not written. */
  readonly building: number | null;
  readonly stair: number | null;
  /** Below the ground from −1 down; there is no 0. */
  readonly floor: number | null;
  /** Whether kitchen and bath are shared with others of the building; null: not recorded. */
  readonly isKitchenShared: boolean | null;
}

/** That somebody, a case or not, was somewhere: both minutes within; both null: lives there. */
export interface RosterRow {
  readonly person: string;
  readonly place: number;
  readonly from: Minute | null;
  readonly until: Minute | null;
  readonly relation: Relation;
  readonly isProtected: boolean;
}

export interface ContactCase {
  readonly person: string;
  readonly onsetOn: EpidemicDay | null;
  /** First positive sample. */
  readonly positiveOn: EpidemicDay | null;
  readonly reportedOn: EpidemicDay | null;
  readonly isolatedAt: Minute | null;
}

export interface ContactsWorld {
  readonly rule: 'general' | 'static-management';
  readonly lookBackDays: number;
  readonly now: Minute;
  readonly places: readonly ContactPlace[];
  readonly cases: readonly ContactCase[];
  readonly roster: readonly RosterRow[];
  /** When a person who is no case was isolated. */
  readonly isolations: ReadonlyMap<string, Minute>;
}

export const CONTACT_CLASSES = ['close', 'secondary', 'general'] as const;
export type ContactClass = (typeof CONTACT_CLASSES)[number];

export type ContactReason =
  | 'near' | 'near-close-contact' | 'protected' | 'not-near'
  | 'co-resident' | 'shares-kitchen' | 'same-floor' | 'next-floor' | 'same-building';

/** One person on the list. */
export interface ContactRow {
  readonly person: string;
  /** Number of the case it hangs on. */
  readonly caseOf: number;
  readonly class: ContactClass;
  readonly firstMinute: Minute;
  readonly lastMinute: Minute;
  readonly reason: ContactReason;
  /** The close contact through whom, for those who were near one. */
  readonly via: string | null;
}
