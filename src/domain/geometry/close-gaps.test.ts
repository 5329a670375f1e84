// Closed streets: how far they reach and what they leave alone.
import type { Path64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractRings, uniteRings } from './clip.ts';
import { findStreets, joinStreets } from './close-gaps.ts';
import { boundsOf, doubleArea, isSliver, ringsOf, type Shape } from './rings.ts';

const box = (west: number, south: number, east: number, north: number): Path64 =>
  [{ x: west, y: south }, { x: east, y: south }, { x: east, y: north }, { x: west, y: north }];
const ring = (...corners: [number, number][]): Path64 => {
  const path = corners.map(([x, y]) => ({ x, y }));
  return doubleArea(path) < 0 ? path.reverse() : path;
};
const nothing = (): Path64[] => [];
const squareMeters = (path: Path64): number => doubleArea(path) / 2e6;

describe('findStreets', () => {
  const rows = [box(0, 0, 100_000, 50_000), box(0, 60_000, 100_000, 110_000)];

  it('closes a street of 10 m between rows of 100 m straight across: 1,000 m², and 5 mm more into each row', () => {
    const streets = findStreets(uniteRings(rows), 15_000, nothing);
    expect(streets.map(({ outer }) => Math.round(squareMeters(outer)))).toEqual([1001]);
  });

  it('closes no street a centimetre wider than the gap', () => {
    expect(findStreets(uniteRings(rows), 9990, nothing)).toEqual([]);
  });

  it('asks for obstacles around each street alone and takes none of their ground', () => {
    const asked: number[] = [];
    const streets = findStreets(uniteRings(rows), 15_000, (bounds) => {
      asked.push(bounds.minY, bounds.maxY);
      return [box(40_000, 52_000, 60_000, 58_000)];
    });
    expect(asked).toEqual([49_995, 60_005]);
    expect(streets.map(({ outer, holes }) => [Math.round(squareMeters(outer)), holes.map((hole) => Math.round(squareMeters(hole)))])).toEqual([[1001, [-120]]]);
  });

  it('leaves no void in the middle of a place where three streets meet', () => {
    const corners = [ring([-15637, 74180], [28225, 48351], [30281, 99913]), ring([32868, 102284], [88315, 50842], [57482, 99645]), ring([22991, 27836], [64653, 30138], [44078, 51643])];
    const streets = findStreets(uniteRings(corners), 30_000, nothing);
    expect(streets.map(({ holes }) => holes.length)).toEqual([0]);
  });
});

describe('streets of many shapes, found tile by tile', () => {
  const turned = fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 5_000, max: 60_000 }), fc.integer({ min: 5_000, max: 60_000 }), fc.integer({ min: -500, max: 500 }))
    .map(([x, y, width, height, thousandths]) => {
      const corner = (east: number, north: number): [number, number] => [Math.round(x + east - (north * thousandths) / 1000), Math.round(y + north + (east * thousandths) / 1000)];
      return ring(corner(0, 0), corner(width, 0), corner(width, height), corner(0, height));
    });
  const differing = (one: readonly Shape[], other: readonly Shape[]): Shape[] =>
    [...subtractRings(ringsOf(one), ringsOf(other)), ...subtractRings(ringsOf(other), ringsOf(one))].filter(({ outer }) => !isSliver(outer, 50));

  it('leave the outlines that streets found at once leave, also where a shape reaches over many tiles', () => {
    const teeth = Array.from({ length: 80 }, (_, i) => i * 20_000);
    const comb = (root: number, tip: number): Path64 => ring([0, root], ...teeth.flatMap((x): [number, number][] => [[x, root + tip / 2], [x + 10_000, root + tip / 2], [x + 10_000, root + tip], [x + 20_000, root + tip]]), [1_600_000, root]);
    const shapes = uniteRings([comb(0, 40_000), comb(90_000, -40_000)]);
    const [inTiles, atOnce] = [40, 1e6].map((corners) => joinStreets(shapes, findStreets(shapes, 15_000, nothing, corners)));
    expect(squareMeters(atOnce![0]!.outer) - 2 * squareMeters(shapes[0]!.outer)).toBeGreaterThan(20_000);
    expect(differing(inTiles!, atOnce!)).toEqual([]);
  });

  it('leave the outlines that streets found at once leave, but for slivers under 5 cm (200 random places)', () => {
    fc.assert(fc.property(fc.array(turned, { minLength: 2, maxLength: 60 }), fc.constantFrom(9_000, 15_000, 30_000), fc.array(turned, { maxLength: 3 }), (crowd, gap, others) => {
      const shapes = subtractRings(ringsOf(uniteRings(crowd)), others);
      const [inTiles, atOnce] = [12, 1e6].map((corners) => joinStreets(shapes, findStreets(shapes, gap, () => others, corners)));
      expect(differing(inTiles!, atOnce!)).toEqual([]);
    }), { numRuns: 200 });
  });
});

describe('joinStreets', () => {
  it('fuses rows that stand askew with the street between them: one part, no hair left inside', () => {
    const askew = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 6_000, max: 12_000 }), fc.integer({ min: 20_000, max: 90_000 }), fc.integer({ min: 0, max: 40_000 }));
    fc.assert(fc.property(askew, ([thousandths, street, width, shift]) => {
      const tilt = (x: number): number => Math.round((x * thousandths) / 1000);
      const rows = [ring([0, 0], [100_000, tilt(100_000)], [100_000, tilt(100_000) - 50_000], [0, -50_000]), ring([shift, tilt(shift) + street], [shift + width, tilt(shift + width) + street], [shift + width, tilt(shift + width) + 60_000], [shift, tilt(shift) + 60_000])];
      const shapes = uniteRings(rows);
      const joined = joinStreets(shapes, findStreets(shapes, 15_000, nothing));
      expect(joined.map(({ holes }) => holes.length)).toEqual([0]);
    }), { numRuns: 300 });
  });

  it('makes one straight-sided shape of rows and street', () => {
    const shapes = uniteRings([box(0, 0, 100_000, 50_000), box(0, 60_000, 100_000, 110_000)]);
    const [whole, ...others] = joinStreets(shapes, findStreets(shapes, 15_000, nothing));
    expect(others).toEqual([]);
    expect(whole!.outer).toHaveLength(4);
    expect(boundsOf([whole!.outer])).toEqual({ minX: 0, minY: 0, maxX: 100_000, maxY: 110_000 });
  });
});
