// 40,000 home–field pairs on each of two real road networks: no violation, a sample of 1,000 as plain Dijkstra has them.
import { describe, expect, it } from 'vitest';
import { areRoadsHere } from './real-roads.ts';
import { tryRealRoads } from './try-real-roads.ts';

describe.each(['liechtenstein', 'north-bayreuth'])('%s', (place) => {
  describe.skipIf(!areRoadsHere(place))('with its roads here', () => {
    it('40,000 lines: no violation, a sample of 1,000 as plain Dijkstra has them', { timeout: 3_600_000 }, () => {
      const { lines, open, violations, sample } = tryRealRoads(place, 200, 20, 10, 1000);
      expect(lines).toBe(40_000);
      expect(open).toBeGreaterThan(15_000);
      expect(violations).toEqual([]);
      expect(sample.length).toBeGreaterThan(900);
      for (const [ours, plain] of sample) expect(ours).toBeCloseTo(plain, 6);
    });
  });
});
