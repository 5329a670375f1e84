// The oracle is held to the vectors, and every row of section 7 is either transcribed or left out with a reason.
import { describe, expect, it } from 'vitest';
import { rememberingOracle } from './date-rules-oracle.ts';
import { describeVectors } from './describe-vectors.ts';
import { LEFT_OUT, VECTORS } from './vectors.ts';

describeVectors('the oracle', rememberingOracle());

describe('the transcription of rules section 7', () => {
  it('accounts for every number from 1 to 35, as a vector or as left out', () => {
    const named = new Set([...VECTORS, ...LEFT_OUT].map(({ number }) => Number.parseInt(number, 10)));
    expect(Array.from({ length: 35 }, (_, n) => n + 1).filter((number) => !named.has(number))).toEqual([]);
  });
});
