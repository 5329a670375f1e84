import { it } from 'vitest';
import { compareSeeds } from '../oracle/farming/compare-lines.ts';
it('x', () => {
  for (const seed of [1402,1631,1937,2023,3123,3784,3921,4694,4896,5352,5999,6215,6876,7319,8442,8975,9072,9448]) console.log(compareSeeds(seed, 1).wrong.join('\n'));
});
