// Distances and directions against @turf/turf on the same sphere.
import { bearing, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingBetween, EARTH_METERS, metersBetween } from './great-circle.ts';

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -89, max: 89, noNaN: true }));

describe('great circles', () => {
  it('are as long and point where @turf/turf 7.4.0 says (oracle)', () => {
    fc.assert(fc.property(place, place, ([x1, y1], [x2, y2]) => {
      const meters = distance([x1, y1], [x2, y2], { units: 'meters' });
      // Turf's radius is 6371008.8 m too; near the antipodes the last digits of both are lost.
      expect(metersBetween(x1, y1, x2, y2)).toBeCloseTo(meters, meters > 1.99e7 ? -1 : 3);
      if (meters < 1 || meters > 1.99e7) return;
      const turn = Math.abs(bearingBetween(x1, y1, x2, y2) - ((bearing([x1, y1], [x2, y2]) + 360) % 360));
      expect(Math.min(turn, 360 - turn)).toBeLessThan(1e-6);
    }));
  });

  it('a degree of the meridian, north, east and nowhere', () => {
    expect(metersBetween(125, 43, 125, 44)).toBeCloseTo((EARTH_METERS * Math.PI) / 180, 6);
    expect(bearingBetween(125, 43, 125, 44)).toBeCloseTo(0, 9);
    expect(bearingBetween(0, 0, 1, 0)).toBeCloseTo(90, 9);
    expect(bearingBetween(125, 43, 125, 43)).toBeNaN();
    expect(metersBetween(Number.NaN, 43, 125, 43)).toBeNaN();
  });
});
