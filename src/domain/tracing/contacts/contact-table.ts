// 密接、次密接、一般接触者: what a roster and the stays of cases come to, one row a person, the strictest class holds.
import type { Minute } from '../../day.ts';
import type { RosterTable } from './roster-table.ts';

/** 一般接触者 general · 次密接 secondary · 密接 close, from mildest to strictest, by code. */
export const CONTACT_CLASSES = ['general', 'secondary', 'close'] as const;
export type ContactClass = (typeof CONTACT_CLASSES)[number];

/**
 * Why, by code. `near`: near contact without effective protection; `protected`, `same-place`: not near enough for more than general;
 * by the floors of a building: `same-flat`, `shares-kitchen`, `same-floor`, `next-floor`, `same-building`; `near-contact`: near a close contact.
 */
export const CONTACT_REASONS = ['near', 'protected', 'same-place', 'same-flat', 'shares-kitchen', 'same-floor', 'next-floor', 'same-building', 'near-contact'] as const;
export type ContactReason = (typeof CONTACT_REASONS)[number];

export interface DerivedContacts {
  readonly count: number;
  /** Index into the roster's `persons`, ascending. */
  readonly person: Uint32Array;
  /** The case the person hangs on: that of the latest exposure in its class. */
  readonly caseOf: Uint32Array;
  /** Code in `CONTACT_CLASSES`. */
  readonly contactClass: Uint8Array;
  /** Earliest and latest `Minute` of all exposures in that class. */
  readonly firstMinute: Int32Array;
  readonly lastMinute: Int32Array;
  /** Code in `CONTACT_REASONS`. */
  readonly reason: Uint8Array;
  /** The close contact between the case and a secondary one: index into `persons`, −1 for none. */
  readonly via: Int32Array;
}

export interface Exposure {
  readonly person: number;
  readonly contactClass: ContactClass;
  readonly caseOf: number;
  readonly first: Minute;
  readonly last: Minute;
  readonly reason: ContactReason;
  readonly via: number;
}

const NOBODY = 255;

/** Gathers exposures person by person, in any order. */
export class ContactCollector {
  readonly contactClass: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly caseOf: Uint32Array;
  private readonly reason: Uint8Array;
  private readonly via: Int32Array;

  constructor({ persons }: Pick<RosterTable, 'persons'>) {
    const size = persons.length;
    this.contactClass = new Uint8Array(size).fill(NOBODY);
    [this.first, this.last, this.via] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    [this.caseOf, this.reason] = [new Uint32Array(size), new Uint8Array(size)];
  }

  is(person: number, contactClass: ContactClass): boolean {
    return this.contactClass[person] === CONTACT_CLASSES.indexOf(contactClass);
  }

  /** A stricter class takes the place of a milder one; of one class the latest exposure says case, reason and via. */
  add({ person, contactClass, caseOf, first, last, reason, via }: Exposure): void {
    const [code, why, known] = [CONTACT_CLASSES.indexOf(contactClass), CONTACT_REASONS.indexOf(reason), this.contactClass[person]!];
    const isNew = known === NOBODY || code > known;
    if (!isNew && code < known) return;
    this.first[person] = isNew ? first : Math.min(this.first[person]!, first);
    // Of exposures that end in one minute the case first on file, then the surest reason: the order of the rows decides nothing.
    const order = isNew ? 1 : last - this.last[person]! || this.caseOf[person]! - caseOf || this.reason[person]! - why || this.via[person]! - via;
    if (order <= 0) return;
    this.contactClass[person] = code;
    this.last[person] = last;
    this.caseOf[person] = caseOf;
    this.reason[person] = why;
    this.via[person] = via;
  }

  finish(): DerivedContacts {
    const persons = Uint32Array.from(this.contactClass.keys()).filter((person) => this.contactClass[person] !== NOBODY);
    const pick = <Column extends Uint8Array | Uint32Array | Int32Array>(column: Column, empty: Column): Column => {
      persons.forEach((person, row) => (empty[row] = column[person]!));
      return empty;
    };
    const size = persons.length;
    return {
      count: size, person: persons,
      caseOf: pick(this.caseOf, new Uint32Array(size)), contactClass: pick(this.contactClass, new Uint8Array(size)),
      firstMinute: pick(this.first, new Int32Array(size)), lastMinute: pick(this.last, new Int32Array(size)),
      reason: pick(this.reason, new Uint8Array(size)), via: pick(this.via, new Int32Array(size)),
    };
  }
}
