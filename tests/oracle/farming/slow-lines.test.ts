// Lines of 1,000 random small worlds: same state, same reason, same time as the slow oracle; and how often each was met.
import { expect, it } from 'vitest';
import { compareSeeds } from './compare-lines.ts';

it('1,000 worlds: cost and legality as found by Bellman–Ford over every stretch', () => {
  const { wrong, reasons } = compareSeeds(1, 1000);
  expect(wrong).toEqual([]);
  const met = ['open', 'loop', 'home-sealed', 'home-rule', 'field-closed', 'no-way', 'shut-in'].filter((reason) => (reasons.get(reason) ?? 0) > 20);
  expect(met).toHaveLength(7);
});
