// Near fields against all pairs measured one by one on the ellipsoid's plane; plans carried on by household and block.
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../tests/speed/random.ts';
import { planeAbout } from '../../geometry/plane.ts';
import { findPairsNear, MOST_PER_FIELD, type FieldPoints } from './pairs-near.ts';
import { carrySlots, countMoved } from './replan.ts';

const pairsOf = (points: FieldPoints, meters: number) => {
  const { nearA, nearB } = findPairsNear(points, meters);
  return [...nearA].map((a, i) => [a, nearB[i]]);
};
/** Points on a line at 44° N, so many metres east of the first. */
const along = (meters: readonly number[]) => Float64Array.from(meters.flatMap((east) => [125 + east / planeAbout(125, 44).metersPerLongitude, 44]));

describe('pairs of parties too near', () => {
  it.each(Array.from({ length: 10 }, (_, seed) => seed))('seed %i: the same as all pairs measured', (seed) => {
    const random = randomOf(seed);
    const [fields, parties] = [120, 60];
    const center = Float64Array.from({ length: 2 * fields }, (_, i) => (random() < 0.03 ? Number.NaN : (i % 2 === 0 ? 125 : 44) + random() * 0.004));
    const party = Int32Array.from({ length: fields }, () => Math.floor(random() * parties));
    const household = Int32Array.from({ length: parties }, () => Math.floor(random() * 40));
    const placed = [...party.keys()].filter((field) => !Number.isNaN(center[2 * field]! + center[2 * field + 1]!));
    const mean = (axis: number) => placed.reduce((sum, field) => sum + center[2 * field + axis]!, 0) / placed.length;
    const plane = planeAbout(mean(0), mean(1));
    const expected = new Set<string>();
    for (const a of placed) for (const b of placed) {
      const distance = Math.hypot((center[2 * a]! - center[2 * b]!) * plane.metersPerLongitude, (center[2 * a + 1]! - center[2 * b + 1]!) * plane.metersPerLatitude);
      if (party[a]! < party[b]! && distance < 40 && household[party[a]!] !== household[party[b]!]) expected.add(`${party[a]},${party[b]}`);
    }
    expect(expected.size).toBeGreaterThan(20);
    expect(pairsOf({ center, party, household }, 40).map(String).sort()).toEqual([...expected].sort());
  });

  it('nearer than the distance, not as near: 49.9 m is, 50.1 m is not', () => {
    const points = (meters: number) => ({ center: along([0, meters]), party: Int32Array.of(1, 0), household: Int32Array.of(5, 6) });
    expect(pairsOf(points(49.9), 50)).toEqual([[0, 1]]);
    expect(pairsOf(points(50.1), 50)).toEqual([]);
  });

  it('two parties of one household, no distance asked, no field: no pairs', () => {
    const points = { center: along([0, 1]), party: Int32Array.of(0, 1), household: Int32Array.of(5, 5) };
    expect(pairsOf(points, 50)).toEqual([]);
    expect(pairsOf({ ...points, household: Int32Array.of(5, 6) }, 0)).toEqual([]);
    expect(pairsOf({ center: new Float64Array(), party: new Int32Array(), household: new Int32Array() }, 50)).toEqual([]);
  });

  it('a thousand fields on one spot: so many pairs for each, and all told as crowded', () => {
    const count = 1000;
    const answer = findPairsNear({ center: along(Array.from({ length: count }, () => 0)), party: Int32Array.from({ length: count }, (_, i) => i), household: Int32Array.from({ length: count }, (_, i) => i) }, 20);
    expect(answer.crowded).toBe(count);
    expect(answer.nearA.length).toBeLessThanOrEqual(count * MOST_PER_FIELD);
  });
});

describe('slots of an earlier plan', () => {
  /** Parties of the plots 0 and 1, 2, 3, and 4. */
  const before = { plotStart: Uint32Array.of(0, 2, 3, 4, 5), plot: Int32Array.of(0, 1, 2, 3, 4), slot: Int32Array.of(4, 13, -1, 30), firstDay: 100 };

  it('found by plots, moved along by days; −1 where new, unmet before, or past', () => {
    const now = { plotStart: Uint32Array.of(0, 1, 2, 4, 5, 6), plot: Int32Array.of(4, 2, 0, 1, 3, 9), firstDay: 101 };
    expect([...carrySlots(before, now, 12)]).toEqual([18, 1, -1, -1, -1]);
  });

  it('stay with both parts of a party that is two now, and with one that lost its first plot', () => {
    expect([...carrySlots(before, { plotStart: Uint32Array.of(0, 1, 2), plot: Int32Array.of(1, 0), firstDay: 100 }, 12)]).toEqual([4, 4]);
  });

  it('moved: another slot or none, where there was one', () => {
    expect(countMoved(Int32Array.of(1, 2, -1, 4), Int32Array.of(1, 3, 5, -1))).toBe(2);
  });
});
