// The oracle answers since, next change, live and blocked-by as rules 7b defines them.
import { describe, expect, it } from 'vitest';
import { judgeByTheText, rememberingOracle } from './date-rules-oracle.ts';
import { describeDefinitions } from './definitions.ts';
import { A_HOLD } from './vector-shape.ts';

describeDefinitions('the oracle', rememberingOracle());

describe('the oracle', () => {
  it('refuses a pack it does not read', () => {
    expect(() => judgeByTheText('CN-JL-2022', [], A_HOLD, 19000)).toThrow(RangeError);
  });
});
