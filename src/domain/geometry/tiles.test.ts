// Rings cut at the bounds of a tile: against the clipper's own intersection, and by hand.
import { Clipper, FillRule, type Path64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleArea, lengthOf, type Bounds } from './rings.ts';
import { cutRings } from './tiles.ts';

const BOUNDS: Bounds = { minX: 0, minY: 0, maxX: 10_000, maxY: 10_000 };
const FRAME: Path64 = [{ x: 0, y: 0 }, { x: 10_000, y: 0 }, { x: 10_000, y: 10_000 }, { x: 0, y: 10_000 }];
const areaOf = (rings: readonly Path64[]): number => rings.reduce((sum, ring) => sum + doubleArea(ring), 0) / 2;
const ring = (...corners: [number, number][]): Path64 => {
  const path = corners.map(([x, y]) => ({ x, y }));
  return doubleArea(path) < 0 ? path.reverse() : path;
};

describe('cutRings', () => {
  it('cuts a triangle around a corner of the bounds: 128/3 m² of it are inside, worked out by hand', () => {
    // Under the line y = 1.5 x and the upper bound, 200/3 m², less 24 m² under the line y = 0.75 x - 1.5 m.
    expect(areaOf(cutRings([ring([10_000, 15_000], [-2000, -3000], [10_000, 6000])], BOUNDS)) / 1e6).toBeCloseTo(128 / 3, 2);
  });

  it('leaves a ring inside as it is, nothing of one outside, and the bounds of one that goes around them', () => {
    const inside = ring([1, 1], [9, 1], [5, 9]);
    const around = ring([-30_000, -30_000], [50_000, -30_000], [0, 90_000]);
    expect(cutRings([inside, ring([-9, -9], [-1, -9], [-5, -1])], BOUNDS)).toEqual([inside]);
    expect(areaOf(cutRings([around], BOUNDS))).toBe(areaOf([FRAME]));
  });

  it('leaves the ground that the intersection leaves, within a millimetre along the border (1000 random triangles)', () => {
    const corner = fc.tuple(fc.integer({ min: -20_000, max: 30_000 }), fc.integer({ min: -20_000, max: 30_000 }));
    fc.assert(fc.property(corner, corner, corner, (a, b, c) => {
      const triangle = ring(a, b, c);
      const intersection = Clipper.intersect([triangle], [FRAME], FillRule.NonZero);
      expect(Math.abs(areaOf(cutRings([triangle], BOUNDS)) - areaOf(intersection))).toBeLessThanOrEqual(lengthOf(FRAME));
    }), { numRuns: 1000 });
  });
});
