import { expect, it } from 'vitest';
import { compareWithOracle } from './compare-with-oracle.ts';

it('engine and oracle of the date rules give every column alike on 100,000 random histories (oracle: rules 1, 2, 7b, written apart)', () => {
  const { answers } = compareWithOracle(100_000, 10);
  expect(answers).toBeGreaterThan(1_000_000);
}, 3_000_000);
