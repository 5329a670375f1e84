// 12,000 damaged files, other ones than in the short test.
import { expect, it } from 'vitest';
import { BASES, inspectMutations } from './mutations.ts';

it.each(Object.keys(BASES))('2,000 damaged files (seed 411) give rows or a reason each time, within 5 s: %s', async (form) => {
  const { read, refused } = await inspectMutations(form, 2_000, 411);
  expect(Math.min(read, refused)).toBeGreaterThan(0);
});
