// The test vectors of rules section 7 that human packs decide, and what is left out and why.
import type { Vector } from './vector-shape.ts';
import { APRIL_VECTORS } from './vectors-april.ts';
import { MAY_VECTORS } from './vectors-may.ts';
import { NATIONAL_VECTORS } from './vectors-national.ts';
import { PLACE_VECTORS } from './vectors-places.ts';
import { RECORD_VECTORS } from './vectors-records.ts';

export const VECTORS: readonly Vector[] = [...APRIL_VECTORS, ...MAY_VECTORS, ...NATIONAL_VECTORS, ...PLACE_VECTORS, ...RECORD_VECTORS];

/** Rows, or parts of rows, that this shape does not say. */
export const LEFT_OUT: readonly { readonly number: string; readonly reason: string }[] = [
  { number: '11, the flag on 7–10 Apr', reason: 'an answer has no flag; the levels of the row stand' },
  { number: '15', reason: 'the number is not used' },
  { number: '27, the label "risk area"', reason: 'an answer has no label; the levels of the row stand' },
  { number: '32', reason: 'a radius pack' },
  { number: 'Extra (animal)', reason: 'radius packs; the days between are held as pure day counts' },
];
