import { expect, it } from 'vitest';
import { HISTORY_SEED } from '../oracle/histories/histories.ts';
import { compareByRules } from './compare-by-rules.ts';

it('engine and oracle of the rules give every column alike on 10,000 random histories (oracle: rules 1, 2, 4, 7b, written apart)', () => {
  const { answers } = compareByRules(10_000, HISTORY_SEED);
  expect(answers).toBeGreaterThan(100_000);
}, 300_000);
