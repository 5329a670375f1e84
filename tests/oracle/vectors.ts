// The test vectors of rules section 7 that positives, rounds and contacts decide, and what is left out and why.
import { NATIONAL_VECTORS } from './vectors-national.ts';
import { SHANGHAI_VECTORS } from './vectors-shanghai.ts';
import type { Vector } from './vector-shape.ts';

export type { Vector } from './vector-shape.ts';

export const VECTORS: readonly Vector[] = [...SHANGHAI_VECTORS, ...NATIONAL_VECTORS];

export interface LeftOut {
  readonly number: string;
  readonly reason: string;
}

/** Rows, or variants of rows, that the packs and parameters read here cannot say. */
export const LEFT_OUT: readonly LeftOut[] = [
  { number: '8', reason: 'grain: building, both values of repeatPositive' },
  { number: '15', reason: 'the number is not used' },
  { number: '17, transferred 24 Mar', reason: 'another value of contactRule' },
  { number: '18', reason: 'an area controlled by order or visit' },
  { number: '19', reason: 'visits to places' },
  { number: '20', reason: 'nested pack CN-JL' },
  { number: '21', reason: 'nested pack CN-JL' },
  { number: '21b', reason: 'nested pack CN-JL, disinfection' },
  { number: '22', reason: 'visits to places' },
  { number: '24, stageClock anchor', reason: 'another value of stageClock' },
  { number: '24, medium by order', reason: 'an order' },
  { number: '26', reason: 'a pack change' },
  { number: '27a, precautionPositive sealed', reason: 'another value of precautionPositive' },
  { number: '27b', reason: 'an order' },
  { number: '28', reason: 'overrides' },
  { number: '32', reason: 'a radius pack' },
  { number: '33, exposure14orTransferred4', reason: 'another value of contactRule (both rows)' },
  { number: 'Extra (animal)', reason: 'radius packs' },
];
