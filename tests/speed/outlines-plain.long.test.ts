// `Outlines` against the plain way on many fresh random districts; the seed is printed, so that a failure comes back.
import { it } from 'vitest';
import { expectRandomDistrictsDrawnAlike } from './compare-outlines.ts';

it('one drawing for all dates gives the plain outlines on 100,000 fresh random districts', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.info(`fresh districts: seed ${seed}`);
  expectRandomDistrictsDrawnAlike({ seed, numRuns: 100_000 });
}, 1_800_000);
