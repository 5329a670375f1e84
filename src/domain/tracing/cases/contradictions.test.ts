// What cannot all be true of one case. Oracle: the contract's five kinds, and each asked again the slow way of random stays.
import fc from 'fast-check';
import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '../../day.ts';
import { PLACE_ROLES } from '../stays/stay-table.ts';
import { stayTableOf, type StayRecord } from '../stays/stay-table-of.ts';
import { CONTRADICTIONS, findContradictions } from './contradictions.ts';
import { investigationTableOf } from './investigation-table.ts';

const NOW = 10_000;
/** Degrees of latitude for so many metres on the sphere of 6371008.8 m. */
const north = (meters: number): number => 44 + meters / 111_195.0797;
const at = (from: number, until: number, meters: number, more: Partial<StayRecord> = {}): StayRecord => ({ caseOf: 0, from, until, longitude: 126, latitude: north(meters), ...more });

function told(stays: readonly StayRecord[], isolatedAt?: number, settings: object = {}): string[] {
  const cases = investigationTableOf([{ caseId: 'a', isolatedAt }, { caseId: 'b' }]);
  const { count, kind, caseOf, a, b } = findContradictions(stayTableOf(stays), cases, { now: NOW, ...settings });
  return Array.from({ length: count }, (_, i) => `${caseOf[i]}: ${a[i]} ${b[i]} ${CONTRADICTIONS[kind[i]!]}`);
}

describe('two places at once', () => {
  it('is an overlap of more than no minute farther apart than 200 m', () => {
    expect(told([at(0, 60, 0), at(59, 100, 201)])).toEqual(['0: 0 1 two-places']);
    expect(told([at(0, 60, 0), at(59, 100, 199)])).toEqual([]);
    expect(told([at(0, 60, 0), at(60, 100, 199)])).toEqual([]);
    expect(told([at(0, 60, 0), at(59, 100, 201)], undefined, { radiusMeters: 300 })).toEqual([]);
  });

  it('is two known places where coordinates are missing; never one place, and never where a place is not known', () => {
    const of = (a: Partial<StayRecord>, b: Partial<StayRecord>) => told([{ caseOf: 0, from: 0, until: 9, ...a }, { caseOf: 0, from: 5, until: 9, ...b }]);
    expect(of({ place: 1 }, { place: 2 })).toEqual(['0: 0 1 two-places']);
    expect(of({ place: 1 }, { place: 1 })).toEqual([]);
    expect(of({ place: 1, longitude: 126, latitude: 44 }, { place: 1, longitude: 126, latitude: 45 })).toEqual([]);
    expect(of({ place: 1 }, { longitude: 126, latitude: 45 })).toEqual([]);
    expect(of({ place: 1 }, {})).toEqual([]);
  });

  it('is asked of one case alone, and finds every pair under a long stay', () => {
    expect(told([at(0, 60, 0), at(0, 60, 900, { caseOf: 1 })])).toEqual([]);
    expect(told([at(0, 100, 0), at(10, 20, 900), at(30, 40, 900)])).toEqual(['0: 0 1 two-places', '0: 0 2 two-places']);
  });
});

describe('too fast', () => {
  it('is more than 250 km in an hour from the end of one stay to the start of the next', () => {
    expect(told([at(0, 10, 0), at(70, 80, 250_001)])).toEqual(['0: 0 1 too-fast']);
    expect(told([at(0, 10, 0), at(70, 80, 249_999)])).toEqual([]);
    expect(told([at(0, 10, 0), at(70, 80, 70_000)], undefined, { maxSpeedKmh: 60 })).toEqual(['0: 0 1 too-fast']);
  });

  it('is nothing within 200 m, and anything farther in no time', () => {
    expect(told([at(0, 10, 0), at(10, 20, 199)])).toEqual([]);
    expect(told([at(0, 10, 0), at(10, 20, 201)])).toEqual(['0: 0 1 too-fast']);
    expect(told([at(5, 5, 0), at(5, 5, 500), at(5, 5, 0)])).toEqual(['0: 0 1 too-fast', '0: 1 2 too-fast']);
  });

  it('is asked of the stay that ended last before, passing over one without coordinates', () => {
    expect(told([at(0, 100, 0), at(10, 20, 100), at(101, 110, 9000)])).toEqual(['0: 0 2 too-fast']);
    expect(told([at(0, 10, 0), { caseOf: 0, from: 10, until: 11, place: 4 }, at(11, 20, 9000)])).toEqual(['0: 0 2 too-fast']);
  });
});

describe('a stay by itself', () => {
  it('that ends before it begins is reversed, and takes no part in pairs', () => {
    expect(told([at(100, 99, 0), at(0, 200, 5000)])).toEqual(['0: 0 -1 reversed']);
    expect(told([at(100, 100, 0)])).toEqual([]);
  });

  it('that begins or ends after now lies in the future, also with one time only', () => {
    expect(told([at(NOW, NOW, 0)])).toEqual([]);
    expect(told([{ caseOf: 0, place: 1, from: NOW + 1 }, { caseOf: 0, place: 1, until: NOW + 1 }])).toEqual(['0: 0 -1 future', '0: 1 -1 future']);
  });

  it('at work or out after the isolation contradicts it; at home, where it was found, or up to that minute not', () => {
    const after = (role: StayRecord['role'], until: number) => told([{ caseOf: 0, place: 1, role, from: 10, until }], 50);
    expect([after('activity', 51), after('workplace', 51)]).toEqual([['0: 0 -1 after-isolation'], ['0: 0 -1 after-isolation']]);
    expect([after('activity', 50), after('residence', 51), after('found', 51)]).toEqual([[], [], []]);
    expect(told([{ caseOf: 0, place: 1, from: 51 }], 50)).toEqual(['0: 0 -1 after-isolation']);
    expect(told([{ caseOf: 1, place: 1, from: 51, until: 60 }], 50)).toEqual([]);
  });
});

describe('of random stays', () => {
  const time = fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constant(NOT_RECORDED) });
  const stay: fc.Arbitrary<StayRecord> = fc.record({
    caseOf: fc.nat(1), role: fc.constantFrom(...PLACE_ROLES), from: time, until: time, place: fc.integer({ min: -1, max: 2 }),
    longitude: fc.constantFrom(126, 126.001, 126.01, Number.NaN), latitude: fc.constantFrom(44, 44.1),
  });

  it('pairs are those that the definitions give when every two rows are asked, whatever the order of the file', () => {
    fc.assert(fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
      expect(told(stays).filter((line) => !line.includes('-1'))).toEqual(slowPairs(stays));
    }), { numRuns: 500 });
  });
});

/** Every two rows of one case, by the words of the contract; distances by another library. */
function slowPairs(stays: readonly StayRecord[]): string[] {
  const rows = stays.flatMap((stay, row) => (stay.from === NOT_RECORDED || stay.until === NOT_RECORDED || stay.from! > stay.until! ? [] : [{ ...stay, row, from: stay.from!, until: stay.until! }]));
  type Row = (typeof rows)[number];
  const meters = (a: Row, b: Row): number => distance([a.longitude!, a.latitude!], [b.longitude!, b.latitude!], { units: 'meters' });
  const isPlaced = (a: Row): boolean => !Number.isNaN(a.longitude!);
  const isOnePlace = (a: Row, b: Row): boolean => a.place! >= 0 && a.place === b.place;
  const found: { a: number; b: number; caseOf: number; kind: string }[] = [];
  for (const a of rows) {
    for (const b of rows) {
      if (a.caseOf !== b.caseOf || a.row === b.row || isOnePlace(a, b)) continue;
      const both = isPlaced(a) && isPlaced(b);
      if (a.row < b.row && Math.min(a.until, b.until) > Math.max(a.from, b.from) && (both ? meters(a, b) > 200 : a.place! >= 0 && b.place! >= 0)) found.push({ a: a.row, b: b.row, caseOf: a.caseOf, kind: 'two-places' });
    }
  }
  for (const b of rows.filter(isPlaced)) {
    const before = rows.filter((a) => isPlaced(a) && a.caseOf === b.caseOf && a.row !== b.row && a.until <= b.from && (a.from < b.from || a.row < b.row));
    const a = before.toSorted((x, y) => y.until - x.until || y.row - x.row)[0];
    if (a === undefined || isOnePlace(a, b) || meters(a, b) <= 200 || meters(a, b) / 1000 <= (250 * (b.from - a.until)) / 60) continue;
    found.push({ a: Math.min(a.row, b.row), b: Math.max(a.row, b.row), caseOf: a.caseOf, kind: 'too-fast' });
  }
  const order = ['two-places', 'too-fast'];
  return found.toSorted((x, y) => x.caseOf - y.caseOf || x.a - y.a || x.b - y.b || order.indexOf(x.kind) - order.indexOf(y.kind)).map(({ a, b, caseOf, kind }) => `${caseOf}: ${a} ${b} ${kind}`);
}
