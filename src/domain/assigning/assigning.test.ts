// Units assigned by hand: what lies within a lasso, and what a list costs. Oracles: turf's point in polygon, sums written out again.
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelCode } from '../zoning/level.ts';
import { costOf } from './assign-cost.ts';
import { rowsInside } from './rows-inside.ts';

describe('rowsInside', () => {
  it('gives the rows that turf finds in the ring, and none without a place (random rings, also crossing themselves)', () => {
    const degree = fc.double({ min: 126, max: 127, noNaN: true });
    const position = fc.tuple(degree, degree);
    fc.assert(fc.property(fc.array(position, { minLength: 3, maxLength: 9 }), fc.array(position, { maxLength: 40 }), (corners, points) => {
      const ring = [...corners, corners[0]!];
      const center = Float64Array.from([...points.flat(), Number.NaN, Number.NaN]);
      const rows = [...points.keys(), points.length];
      const expected = points.flatMap((point, row) => (booleanPointInPolygon(point, { type: 'Polygon', coordinates: [ring] }) ? [row] : []));
      expect(rowsInside(ring, rows, center)).toEqual(expected);
    }));
  });

  it('has no number of tests due where the pack says no test days: nobody said zero', () => {
    const one = (value: number): Int32Array => Int32Array.of(value);
    const columns = { zoned: Uint32Array.of(0), population: one(300), households: one(100), buildings: one(4), gates: one(1) };
    const due = (isTested: ((row: number) => boolean) | null) => costOf(columns, { levelOf: () => 3, isTested, brokenMu: [] }).testsDue;
    expect([due(null), due(() => false), due(() => true)]).toEqual([null, 0, 300]);
  });
});

describe('costOf', () => {
  it('is conserved: the levels add up to all units, whichever level each is at (random columns)', () => {
    const unit = fc.record({ people: fc.integer({ min: -1, max: 5000 }), households: fc.integer({ min: -1, max: 2000 }), buildings: fc.integer({ min: -1, max: 30 }), gates: fc.nat(4), level: fc.nat(3), isTested: fc.boolean() });
    fc.assert(fc.property(fc.array(unit, { maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 500 })), (units, mu) => {
      const column = (pick: (one: (typeof units)[number]) => number): Int32Array => Int32Array.from(units, pick);
      const cost = costOf(
        { zoned: Uint32Array.from(units.keys()), population: column(({ people }) => people), households: column(({ households }) => households), buildings: column(({ buildings }) => buildings), gates: column(({ gates }) => gates) },
        { levelOf: (row) => units[row]!.level as LevelCode, isTested: (row) => units[row]!.isTested, brokenMu: mu },
      );
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
      const known = (numbers: readonly number[]): number => sum(numbers.filter((one) => one >= 0));
      cost.levels.forEach((level, code) => {
        const own = units.filter((one) => one.level === code);
        expect(level).toEqual({ units: own.length, people: known(own.map(({ people }) => people)), households: known(own.map(({ households }) => households)), buildings: known(own.map(({ buildings }) => buildings)), gates: sum(own.map(({ gates }) => gates)) });
      });
      expect(cost.testsDue).toBe(known(units.filter(({ isTested }) => isTested).map(({ people }) => people)));
      expect(cost.unknown).toBe(units.filter(({ people }) => people < 0).length);
      expect([cost.linesBroken, cost.muBroken]).toEqual([mu.length, sum(mu)]);
    }));
  });

  it('has no number of tests due where the pack says no test days: nobody said zero', () => {
    const one = (value: number): Int32Array => Int32Array.of(value);
    const columns = { zoned: Uint32Array.of(0), population: one(300), households: one(100), buildings: one(4), gates: one(1) };
    const due = (isTested: ((row: number) => boolean) | null) => costOf(columns, { levelOf: () => 3, isTested, brokenMu: [] }).testsDue;
    expect([due(null), due(() => false), due(() => true)]).toEqual([null, 0, 300]);
  });
});
