// Faults of a list and of its borders. Oracle: issue "Redraw, decide, publish", point 5; crossings held against turf.
import { distance, lineIntersect, point, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../zoning/level.ts';
import { findListFaults, groupFaults, type Fault } from './faults.ts';
import { findUnguardedCrossings } from './unguarded-crossings.ts';

describe('unguarded crossings', () => {
  const [west, south, step] = [126, 44, 0.001];
  const at = (x: number, y: number): [number, number] => [west + x * step, south + y * step];
  const square = [at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0)];

  it('are where a road leaves a closed unit, unless a gate stands within 20 m', () => {
    const road = [at(1, 1), at(1, 3)];
    expect(findUnguardedCrossings([{ row: 7, rings: [square] }], [road], [])).toEqual([{ row: 7, at: at(1, 2).map((degree) => expect.closeTo(degree, 6)) }]);
    expect(findUnguardedCrossings([{ row: 7, rings: [square] }], [road], [at(1.1, 2.1)])).toEqual([]);
    expect(findUnguardedCrossings([{ row: 7, rings: [square] }], [road], [at(1.5, 2)])).toHaveLength(1);
    expect(findUnguardedCrossings([{ row: 7, rings: [square] }], [[at(-1, 3), at(3, 3)]], [])).toEqual([]);
    expect(findUnguardedCrossings([], [road], [])).toEqual([]);
  });

  it('are those turf finds, one where several lie within 20 m of each other (random roads)', () => {
    // Never on the square's own edges: what only touches does not cross.
    const share = fc.integer({ min: -1000, max: 3000 }).map((value) => (value + 0.37) / 1000);
    const place = fc.tuple(share, share).map(([x, y]) => at(x, y));
    fc.assert(fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 5 }), fc.array(place, { maxLength: 3 }), (roads, gates) => {
      const found = findUnguardedCrossings([{ row: 0, rings: [square] }], roads, gates);
      const meters = (a: readonly number[], b: readonly number[]): number => 1000 * distance(point([...a]), point([...b]));
      const all = roads.flatMap((road) => lineIntersect({ type: 'LineString', coordinates: road }, { type: 'LineString', coordinates: square }).features.map(({ geometry }) => geometry.coordinates));
      // What stands within a metre of the reach is left to either side.
      const open = all.filter((crossing) => gates.every((gate) => meters(gate, crossing) > 21));
      for (const crossing of open) expect(found.some((one) => meters(one.at, crossing) < 21)).toBe(true);
      for (const one of found) {
        // Where a road runs along an edge a millimetre of the grid moves the crossing by metres, on both.
        const isOn = (line: readonly Position[]): boolean => 1000 * pointToLineDistance(point(one.at), { type: 'LineString', coordinates: [...line] }) < 0.1;
        expect(isOn(square) && roads.some(isOn)).toBe(true);
        expect(gates.every((gate) => meters(gate, one.at) > 19)).toBe(true);
      }
    }));
  });
});

describe('faults of a list', () => {
  const unit = (row: number, shown: 'sealed' | 'controlled' | 'precaution' | 'none', ruleLevel: typeof shown, lastPositive: number | null) => ({ row, shown, ruleLevel, lastPositive });

  it('are units that the rule closes for their cases and the list does not', () => {
    expect(findListFaults([unit(1, 'precaution', 'sealed', 98), unit(2, 'controlled', 'sealed', 98), unit(3, 'precaution', 'precaution', 80), unit(4, 'none', 'controlled', 97)], [], [], 100))
      .toEqual([{ kind: 'cases-left', rows: [1], lastPositive: 98, rule: 'sealed', shown: 'precaution' }, { kind: 'cases-left', rows: [4], lastPositive: 97, rule: 'controlled', shown: 'none' }]);
  });

  it('are pieces of a split unit that show less than the closed piece with the cases of then, until a person gives them a level', () => {
    const piece = (row: number, shown: Level, lastPositive: number | null, isGiven = false) => ({ row, shown, lastPositive, isGiven });
    const told = (...pieces: ReturnType<typeof piece>[]) => findListFaults([], [{ splitOn: 98, pieces }], [], 100);
    expect(told(piece(1, 'sealed', 98), piece(2, 'precaution', null), piece(3, 'controlled', 90))).toEqual([
      { kind: 'split-released', rows: [2, 1], closed: 'sealed', shown: 'precaution' }, { kind: 'split-released', rows: [3, 1], closed: 'sealed', shown: 'controlled' },
    ]);
    // The part that was cut off may be the one with the cases.
    expect(told(piece(1, 'precaution', 80), piece(2, 'sealed', 97))).toEqual([{ kind: 'split-released', rows: [1, 2], closed: 'sealed', shown: 'precaution' }]);
    expect(told(piece(1, 'sealed', 98), piece(2, 'precaution', null, true))).toEqual([]);
    expect(told(piece(1, 'sealed', 99), piece(2, 'precaution', null))).toEqual([]);
    expect(told(piece(1, 'precaution', 70), piece(2, 'none', null))).toEqual([]);
  });

  it('are levels set by hand that ended in the last three lists, where another level shows now', () => {
    const overrides = [{ row: 1, level: 'sealed', until: 99 }, { row: 2, level: 'sealed', until: 99 }, { row: 3, level: 'sealed', until: 100 }, { row: 4, level: 'sealed', until: 96 }] as const;
    expect(findListFaults([unit(1, 'precaution', 'precaution', null), unit(2, 'sealed', 'sealed', 98), unit(3, 'sealed', 'precaution', null), unit(4, 'precaution', 'precaution', null)], [], overrides, 100))
      .toEqual([{ kind: 'override-ended', rows: [1], level: 'sealed', until: 99, shown: 'precaution' }]);
  });
});

describe('faults by kind', () => {
  it('begin with what endangers people, each kind once, none without a fault', () => {
    const apart: Fault = { kind: 'apart', rows: [1], parts: 2 };
    const [one, other]: Fault[] = [1, 2].map((row) => ({ kind: 'cases-left', rows: [row], lastPositive: 0, rule: 'sealed', shown: 'precaution' }));
    expect(groupFaults([one!, apart, other!])).toEqual([{ kind: 'cases-left', faults: [one, other] }, { kind: 'apart', faults: [apart] }]);
    expect(groupFaults([])).toEqual([]);
  });
});
