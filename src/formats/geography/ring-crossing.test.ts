// Rings that cross themselves; @turf/turf 7.4.0 `kinks` is the oracle on random rings.
import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findSelfCrossing } from './ring-crossing.ts';

describe('findSelfCrossing', () => {
  it('finds the bow-tie and not the square', () => {
    expect(findSelfCrossing([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]])).not.toBeNull();
    expect(findSelfCrossing([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])).toBeNull();
  });

  it('lets a ring touch itself in a corner, or with a corner on an edge', () => {
    expect(findSelfCrossing([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]])).toBeNull();
    expect(findSelfCrossing([[2, 0], [2, 4], [0, 4], [0, 3], [2, 2], [0, 1], [0, 0], [2, 0]])).toBeNull();
    expect(findSelfCrossing([[0, 0], [2, 0], [1, 1], [2, 2], [0, 2], [1, 1], [0, 0]])).toBeNull();
  });

  it('agrees with turf on random rings in general position', () => {
    const coordinate = fc.double({ min: 121, max: 122, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 }), (corners) => {
        // Turf calls touching a kink as well; equal coordinates are left to the tests above.
        fc.pre(new Set(corners.flat()).size === corners.length * 2);
        const ring: Position[] = [...corners, corners[0]!];
        expect(findSelfCrossing(ring) !== null).toBe(kinks(polygon([ring])).features.length > 0);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('searches a ring of 20,000 corners in less than a second of work', () => {
    const ring = Array.from({ length: 20_001 }, (_, i): Position => {
      const angle = ((i % 20_000) / 20_000) * 2 * Math.PI;
      return [121 + Math.cos(angle) * (1 + 0.01 * Math.sin(angle * 300)), 31 + Math.sin(angle)];
    });
    const started = performance.now();
    findSelfCrossing(ring);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
