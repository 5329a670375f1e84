// The same for 10,000 worlds.
import { expect, it } from 'vitest';
import { compareSeeds } from './compare-lines.ts';

it('10,000 worlds: cost and legality as found by Bellman–Ford over every stretch', () => {
  expect(compareSeeds(1001, 10_000).wrong).toEqual([]);
});
