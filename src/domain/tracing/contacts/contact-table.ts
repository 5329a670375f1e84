// 密接、次密接、一般接触者: what a roster and the stays of cases come to, one row a person, the strictest class holds.

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
  /**
   * First and last `Minute` of the exposures to that case in that class, and through `via`. Who was exposed to several
   * cases has one row, with the times of the case it tells (grade D: our own reading).
   */
  readonly firstMinute: Int32Array;
  readonly lastMinute: Int32Array;
  /** Code in `CONTACT_REASONS`. */
  readonly reason: Uint8Array;
  /** The close contact between the case and a secondary one: index into `persons`, −1 for none. */
  readonly via: Int32Array;
  /** Where the latest exposure was: place as in the roster, −1 where none is known. */
  readonly place: Int32Array;
}
