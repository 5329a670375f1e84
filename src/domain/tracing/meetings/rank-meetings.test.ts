// Meetings by pair and by place, clusters of cases and risk points: named cases, and slow second versions.
import { describe, expect, it } from 'vitest';
import { randomOf, wholeBetween } from '../../../../tests/speed/random.ts';
import { staysOf, type Stay } from '../../../../tests/tracing/stays-of.ts';
import { finish } from '../../steps.ts';
import { metersBetween } from '../great-circle.ts';
import { pairCases } from './case-pairs.ts';
import { clusterPoints } from './cluster-points.ts';
import { clusterCases } from './clusters.ts';
import { findMeetings } from './find-meetings.ts';
import { rankMeetings } from './rank-meetings.ts';
import { APART_REASONS, riskPoints } from './risk-points.ts';

const OPTIONS = { radiusMeters: 50, lagMinutes: 10 };
const HERE = [125.3, 43.9] as const;
const NEAR = [125.3001, 43.9] as const;
const FAR = [125.4, 43.9] as const;

const placesOf = (rows: readonly Stay[], sizes: readonly number[] = []) => {
  const stays = staysOf(rows);
  return finish(rankMeetings(stays, findMeetings(stays, OPTIONS), { sizes: Float64Array.from(sizes), radiusMeters: 50 }));
};

describe('places where cases met', () => {
  it('three at one place: minutes in which at least two were there, each once; three cases; from the first to the last', () => {
    const { count, place, cases, togetherMinutes, firstMinute, lastMinute } = placesOf([
      { of: 0, place: 4, from: 0, until: 60 }, { of: 1, place: 4, from: 30, until: 90 }, { of: 2, place: 4, from: 40, until: 70 }, { of: 1, place: 4, from: 200, until: 210 }, { of: 2, place: 4, from: 205, until: 300 },
    ]);
    expect([count, place[0], cases[0], togetherMinutes[0], firstMinute[0], lastMinute[0]]).toEqual([1, 4, 3, 45, 30, 210]);
  });

  it('one after the other within the lag: no minute together, the time between told', () => {
    const { togetherMinutes, firstMinute, lastMinute } = placesOf([{ of: 0, place: 4, from: 0, until: 60 }, { of: 1, place: 4, from: 68, until: 90 }]);
    expect([togetherMinutes[0], firstMinute[0], lastMinute[0]]).toEqual([0, 60, 68]);
  });

  it('meetings without a common place: near ones are one unnamed place, with its middle, after the known ones', () => {
    const { count, place, longitude, latitude, cases, size } = placesOf([
      { of: 0, at: HERE, from: 0, until: 60 }, { of: 1, at: NEAR, from: 0, until: 60 }, { of: 2, at: HERE, from: 100, until: 160 }, { of: 3, at: NEAR, from: 100, until: 160 },
      { of: 4, at: FAR, from: 0, until: 60 }, { of: 5, at: FAR, from: 0, until: 60 }, { of: 6, place: 1, from: 0, until: 60 }, { of: 7, place: 1, from: 0, until: 60 },
    ], [10, 20]);
    expect([count, [...place], [...cases], [...size]]).toEqual([3, [1, -1, -1], [2, 4, 2], [20, Number.NaN, Number.NaN]]);
    expect(longitude[1]).toBeCloseTo(125.30005, 9);
    expect(latitude[1]).toBeCloseTo(43.9, 9);
    expect([longitude[0], latitude[0]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('the middle across the date line is on it', () => {
    const { longitude } = placesOf([{ of: 0, at: [179.9999, 10], from: 0, until: 60 }, { of: 1, at: [-179.9999, 10], from: 0, until: 60 }]);
    expect(Math.abs(longitude[0]!)).toBeCloseTo(180, 9);
  });

  it('every meeting is in one place', () => {
    const stays = staysOf(worldOf(3, 200));
    const meetings = findMeetings(stays, OPTIONS);
    const { meeting } = finish(rankMeetings(stays, meetings, { sizes: new Float64Array(), radiusMeters: 50 }));
    expect([...meeting].sort((a, b) => a - b)).toEqual(Array.from({ length: meetings.count }, (_, i) => i));
    expect(meetings.count).toBeGreaterThan(100);
  });

  it('a radius that is none: refused', () => {
    const stays = staysOf([]);
    for (const radiusMeters of [-1, Number.NaN]) expect(() => finish(rankMeetings(stays, findMeetings(stays, OPTIONS), { sizes: new Float64Array(), radiusMeters }))).toThrow(RangeError);
  });
});

function worldOf(seed: number, count: number): Stay[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (): Stay => {
    const from = wholeBetween(random, 0, 900);
    return { of: wholeBetween(random, 0, 12), from, until: from + wholeBetween(random, 0, 60), place: wholeBetween(random, -3, 4), at: [125.3 + random() * 0.005, 43.9 + random() * 0.004] };
  });
}

describe('single linkage', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('seed %i: as all pairs joined', (seed) => {
    const random = randomOf(seed);
    const radius = [0, 15, 40, 100][seed % 4]!;
    const middle = [[125.3, 43.9], [180, 10], [0, 90]][seed % 3]!;
    const count = 150;
    const longitude = Float64Array.from({ length: count }, () => (random() < 0.05 ? Number.NaN : middle[1] === 90 ? random() * 360 : middle[0]! + wholeBetween(random, 0, 40) * 0.0003));
    const latitude = Float64Array.from({ length: count }, () => (middle[1] === 90 ? 89.99 + random() * 0.01 : middle[1]! + wholeBetween(random, 0, 12) * 0.0003));
    const groups = Array.from({ length: count }, (_, i) => (Number.isNaN(longitude[i]!) ? -1 : i));
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) {
        if (!(metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!) <= radius)) continue;
        const [one, other] = [groups[a]!, groups[b]!];
        groups.forEach((group, i) => group === one && (groups[i] = other));
      }
    }
    const firsts = [...new Set(groups.filter((group) => group >= 0))];
    expect([...finish(clusterPoints(longitude, latitude, radius))]).toEqual(groups.map((group) => firsts.indexOf(group)));
    expect(firsts.length).toBeLessThan(count);
  });
});

describe('pairs of cases', () => {
  it('by their numbers, with all their meetings, and minutes each once', () => {
    const stays = staysOf([{ of: 5, place: 1, from: 0, until: 60 }, { of: 2, place: 1, from: 30, until: 45 }, { of: 2, place: 1, from: 40, until: 55 }, { of: 2, place: 1, from: 80, until: 90 }, { of: 0, place: 1, from: 85, until: 99 }, { of: 5, place: 1, from: 95, until: 96 }]);
    const meetings = findMeetings(stays, { radiusMeters: 0, lagMinutes: 0 });
    const { count, caseA, caseB, togetherMinutes, firstMinute, lastMinute, start, meeting } = finish(pairCases(stays, meetings));
    expect([count, [...caseA], [...caseB], [...togetherMinutes], [...firstMinute], [...lastMinute]]).toEqual([3, [0, 0, 2], [2, 5, 5], [5, 1, 25], [85, 95, 30], [90, 96, 55]]);
    expect([...meeting].slice(start[2], start[3]).map((i) => [meetings.a[i], meetings.b[i]])).toEqual([[0, 1], [0, 2]]);
  });
});

describe('clusters of cases', () => {
  const stays = staysOf([{ of: 0, place: 1, from: 0, until: 60 }, { of: 3, place: 1, from: 45, until: 90 }, { of: 4, place: 2, from: 0, until: 60 }, { of: 1, place: 2, from: 46, until: 90 }]);
  const clusters = (leastMinutes: number, household: readonly number[], pairs: readonly (readonly [number, number])[] = []) => {
    const contacts = { count: pairs.length, caseA: Uint32Array.from(pairs, ([a]) => a), caseB: Uint32Array.from(pairs, ([, b]) => b) };
    const { start, member, clusterOf } = finish(clusterCases(stays, findMeetings(stays, { radiusMeters: 0, lagMinutes: 0 }), { leastMinutes, household: Int32Array.from(household), contacts }));
    return { lists: Array.from({ length: start.length - 1 }, (_, i) => [...member].slice(start[i], start[i + 1])), clusterOf: [...clusterOf] };
  };

  it('by meetings of at least so many minutes; who is alone is a cluster of one', () => {
    expect(clusters(15, [-1, -1, -1, -1, -1]).lists).toEqual([[0, 3], [1], [2], [4]]);
    expect(clusters(14, [-1, -1, -1, -1, -1])).toEqual({ lists: [[0, 3], [1, 4], [2]], clusterOf: [0, 1, 2, 0, 1] });
  });

  it('by household, −1 is none; larger ones first', () => {
    expect(clusters(15, [-1, 7, 7, -1, 7]).lists).toEqual([[1, 2, 4], [0, 3]]);
  });

  it('by a roster, whatever the minutes', () => {
    expect(clusters(15, [-1, -1, -1, -1, -1], [[1, 2], [2, 4]]).lists).toEqual([[1, 2, 4], [0, 3]]);
  });

  it('minutes that are no number: refused', () => expect(() => clusters(Number.NaN, [-1, -1, -1, -1, -1])).toThrow(RangeError));
});

describe('risk points', () => {
  const points = (rows: readonly Stay[], joinMinutes?: number) => {
    const { count, place, from, until, cases, start, stay, apart, apartReason } = finish(riskPoints(staysOf(rows), joinMinutes));
    return { points: Array.from({ length: count }, (_, i) => [place[i], from[i], until[i], cases[i], ...stay.subarray(start[i], start[i + 1])]), apart: Array.from(apart, (row, i) => [row, APART_REASONS[apartReason[i]!]]) };
  };

  it('stays of one place that overlap or touch are one point, with the cases counted once; by place, then time', () => {
    expect(points([{ of: 0, place: 2, from: 0, until: 60 }, { of: 1, place: 2, from: 60, until: 90 }, { of: 0, place: 2, from: 70, until: 80 }, { of: 0, place: 2, from: 91, until: 95 }, { of: 0, place: 1, from: 500, until: 501 }]).points)
      .toEqual([[1, 500, 501, 1, 4], [2, 0, 90, 2, 0, 1, 2], [2, 91, 95, 1, 3]]);
  });

  it('or lie at most so many minutes apart', () => {
    const rows = [{ of: 0, place: 2, from: 0, until: 60 }, { of: 1, place: 2, from: 90, until: 91 }];
    expect(points(rows, 30).points).toEqual([[2, 0, 91, 2, 0, 1]]);
    expect(points(rows, 29).points).toHaveLength(2);
    expect(() => points(rows, -1)).toThrow(RangeError);
  });

  it('what has no place, no time, or ends before it begins is kept apart with the reason: none vanishes', () => {
    expect(points([{ of: 0, at: HERE, from: 0, until: 60 }, { of: 0, place: 1, from: 3 }, { of: 0, place: 1, until: 3 }, { of: 0, place: 1, from: 9, until: 3 }, { of: 0 }]))
      .toEqual({ points: [], apart: [[0, 'no-place'], [1, 'undated'], [2, 'undated'], [3, 'reversed'], [4, 'no-place']] });
  });
});
