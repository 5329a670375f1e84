// Lines on two real road networks (data outside the repository): no line breaks the rule, times are those of plain Dijkstra.
import { describe, expect, it } from 'vitest';
import { areRoadsHere } from './real-roads.ts';
import { tryRealRoads } from './try-real-roads.ts';

describe.each(['liechtenstein', 'north-bayreuth'])('%s', (place) => {
  describe.skipIf(!areRoadsHere(place))('with its roads here', () => {
    it('1,200 lines: no violation, a sample of 40 as plain Dijkstra has them', { timeout: 120_000 }, () => {
      const { lines, open, violations, sample } = tryRealRoads(place, 60, 4, 5, 40);
      expect(lines).toBe(1200);
      expect(open).toBeGreaterThan(400);
      expect(violations).toEqual([]);
      expect(sample).toHaveLength(40);
      for (const [ours, plain] of sample) expect(ours).toBeCloseTo(plain, 6);
    });
  });
});
