// The scale on paper, as a bar and as a ratio.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureScaleBar, roundRatio, writeDistance } from './scale-bar.ts';

describe('scale bar', () => {
  it.each([
    // At 1:100,000 a millimetre is 100 m.
    [100, 40, { meters: 2000, millimeters: 20 }],
    [100, 50, { meters: 5000, millimeters: 50 }],
    [25, 40, { meters: 1000, millimeters: 40 }],
    [24.9, 40, { meters: 500, millimeters: 500 / 24.9 }],
  ])('of %d m a millimetre on at most %d mm is round and fits', (metersPerMillimeter, longest, bar) => {
    expect(measureScaleBar(metersPerMillimeter, longest)).toEqual(bar);
  });

  it('fills at least two fifths of its room, at any scale', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 1e5, noNaN: true }), (metersPerMillimeter) => {
      const { millimeters } = measureScaleBar(metersPerMillimeter, 40);
      expect(millimeters).toBeLessThanOrEqual(40 * (1 + 1e-12));
      expect(millimeters).toBeGreaterThanOrEqual(16 * (1 - 1e-12));
    }));
  });

  it('is named in metres below a kilometre', () => {
    expect([writeDistance(500), writeDistance(1000), writeDistance(20_000)]).toEqual(['500 m', '1 km', '20 km']);
  });
});

describe('the ratio', () => {
  it.each([
    // A millimetre of paper is 12.34 m of ground: 1:12,340.
    [12.34, 12_000], [12.5, 13_000], [105.3, 110_000], [99.6, 100_000], [9.94, 9900], [1, 1000], [0.0123, 12],
  ])('of %d m a millimetre is said in two digits: 1:%d', (metersPerMillimeter, denominator) => {
    expect(roundRatio(metersPerMillimeter)).toBe(denominator);
  });

  it('is at most a twentieth off, at any scale', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 1e5, noNaN: true }), (metersPerMillimeter) => {
      expect(Math.abs(roundRatio(metersPerMillimeter) / (metersPerMillimeter * 1000) - 1)).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(Number.isInteger(roundRatio(metersPerMillimeter))).toBe(true);
    }));
  });
});
