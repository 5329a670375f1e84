import { expect, it } from 'vitest';
import { compareWithOracle } from './compare-with-oracle.ts';

it('engine and oracle of the date rules give every column alike on 1,500 random histories (oracle: rules 1, 2, 7b, written apart)', () => {
  const { answers } = compareWithOracle(1_500, 5);
  expect(answers).toBeGreaterThan(10_000);
}, 120_000);
