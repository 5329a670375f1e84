// Meetings against all pairs looked at one by one, and the edges of their definition one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf, wholeBetween } from '../../../../tests/speed/random.ts';
import { comparable, meetingRows, plainMeetings, type PlainMeeting } from '../../../../tests/tracing/plain-meetings.ts';
import { staysOf, type Stay } from '../../../../tests/tracing/stays-of.ts';
import { metersBetween } from '../great-circle.ts';
import type { StayTable } from '../stays/stay-table.ts';
import { findMeetings, meetingSteps } from './find-meetings.ts';

const OPTIONS = { radiusMeters: 50, lagMinutes: 0 };
const meet = (rows: readonly Stay[], options = OPTIONS) => meetingRows(findMeetings(staysOf(rows), options));
const pairs = (rows: readonly Stay[], options = OPTIONS) => meet(rows, options).map(({ a, b }) => [a, b]);
const HERE = [125.3, 43.9] as const;

describe('which stays meet', () => {
  it('two cases at one place who overlap: for as long as both are there', () => {
    expect(meet([{ of: 0, from: 100, until: 160, place: 3 }, { of: 1, from: 130, until: 400, place: 3 }]))
      .toEqual([{ a: 0, b: 1, overlapMinutes: 30, gapMinutes: 0, meters: Number.NaN, samePlace: 1 }]);
  });

  it('one who comes in the minute the other leaves: they touch', () => {
    expect(meet([{ of: 0, from: 130, until: 160, place: 3 }, { of: 1, from: 100, until: 130, place: 3 }]))
      .toMatchObject([{ a: 0, b: 1, overlapMinutes: 0, gapMinutes: 0 }]);
    expect(pairs([{ of: 0, from: 131, until: 160, place: 3 }, { of: 1, from: 100, until: 130, place: 3 }])).toEqual([]);
  });

  it('one who comes exactly the lag after the other left, not a minute later', () => {
    const rows = [{ of: 0, from: 100, until: 130, place: 3 }, { of: 1, from: 160, until: 170, place: 3 }];
    expect(meet(rows, { ...OPTIONS, lagMinutes: 30 })).toMatchObject([{ overlapMinutes: 0, gapMinutes: 30 }]);
    expect(meet(rows, { ...OPTIONS, lagMinutes: 29 })).toEqual([]);
  });

  it('exactly as far apart as the radius, not a millimetre farther', () => {
    const rows = [{ of: 0, from: 1, until: 9, at: HERE }, { of: 1, from: 1, until: 9, at: [125.3004, 43.9003] as const }];
    const meters = metersBetween(...HERE, 125.3004, 43.9003);
    expect(meet(rows, { ...OPTIONS, radiusMeters: meters })).toEqual([{ a: 0, b: 1, overlapMinutes: 8, gapMinutes: 0, meters, samePlace: 0 }]);
    expect(meet(rows, { ...OPTIONS, radiusMeters: meters - 0.001 })).toEqual([]);
  });

  it('radius 0: the same spot', () => {
    const rows = [{ of: 0, from: 1, until: 9, at: HERE }, { of: 1, from: 1, until: 9, at: HERE }, { of: 2, from: 1, until: 9, at: [125.3000001, 43.9] as const }];
    expect(pairs(rows, { ...OPTIONS, radiusMeters: 0 })).toEqual([[0, 1]]);
  });

  it('one place by its number however far apart, with the distance told', () => {
    const [meeting] = meet([{ of: 0, from: 1, until: 9, place: 2, at: HERE }, { of: 1, from: 1, until: 9, place: 2, at: [125.4, 43.9] }]);
    expect(meeting).toMatchObject({ samePlace: 1, meters: metersBetween(...HERE, 125.4, 43.9) });
  });

  it('a place, and coordinates, of one alone are no place in common; −1 is no place', () => {
    expect(pairs([{ of: 0, from: 1, until: 9, place: 2 }, { of: 1, from: 1, until: 9, at: HERE }])).toEqual([]);
    expect(pairs([{ of: 0, from: 1, until: 9 }, { of: 1, from: 1, until: 9 }])).toEqual([]);
  });

  it('two places with different numbers, near each other: by distance', () => {
    expect(meet([{ of: 0, from: 1, until: 9, place: 2, at: HERE }, { of: 1, from: 1, until: 9, place: 3, at: HERE }])).toMatchObject([{ samePlace: 0, meters: 0 }]);
  });

  it('one place and near each other: one meeting, not two', () => {
    expect(pairs([{ of: 0, from: 1, until: 9, place: 2, at: HERE }, { of: 1, from: 1, until: 9, place: 2, at: HERE }])).toEqual([[0, 1]]);
  });

  it('undated at either end, or from after until: nobody is met', () => {
    const other = { of: 1, from: 0, until: 100, place: 3 };
    for (const row of [{ of: 0, place: 3 }, { of: 0, from: 5, place: 3 }, { of: 0, until: 5, place: 3 }, { of: 0, from: 6, until: 5, place: 3 }]) expect(pairs([row, other])).toEqual([]);
    expect(pairs([{ of: 0, from: 5, until: 5, place: 3 }, other])).toEqual([[0, 1]]);
  });

  it('two stays of one case: none', () => {
    expect(pairs([{ of: 4, from: 1, until: 9, place: 2, at: HERE }, { of: 4, from: 1, until: 9, place: 2, at: HERE }])).toEqual([]);
  });

  it('across the date line, at a pole, and at the edges of cells', () => {
    const pairAt = (one: readonly [number, number], other: readonly [number, number]) => pairs([{ of: 0, from: 1, until: 9, at: one }, { of: 1, from: 1, until: 9, at: other }]);
    expect(pairAt([179.9999, 10], [-179.9999, 10])).toEqual([[0, 1]]);
    expect(pairAt([0, 89.9999], [180, 89.9999])).toEqual([[0, 1]]);
    expect(pairAt([0, -90], [77, -90])).toEqual([[0, 1]]);
  });

  it.each([-1, Number.NaN, Infinity])('%f for radius or lag: refused', (value) => {
    expect(() => findMeetings(staysOf([]), { radiusMeters: value, lagMinutes: 0 })).toThrow(RangeError);
    expect(() => findMeetings(staysOf([]), { radiusMeters: 0, lagMinutes: value })).toThrow(RangeError);
  });

  it('a row that meets many: in order', () => {
    const rows = [{ of: 0, from: 0, until: 1000, place: 1 }, ...Array.from({ length: 99 }, (_, i) => ({ of: 1, from: 999 - i * 10, until: 999 - i * 10, place: 1 }))];
    expect(pairs(rows)).toEqual(Array.from({ length: 99 }, (_, i) => [0, i + 1]));
  });
});

/** Crowded worlds: few cases, places and minutes; somewhere on the sphere. */
function worldOf(seed: number, middle: readonly [number, number], count = 60): Stay[] {
  const random = randomOf(seed);
  const spread = 400 / 111_000;
  return Array.from({ length: count }, (): Stay => {
    const from = wholeBetween(random, 0, 300);
    const row = { of: wholeBetween(random, 0, 5), from, until: from + wholeBetween(random, -3, 60), place: wholeBetween(random, -2, 4) };
    const at = [middle[0] + ((random() - 0.5) * spread) / Math.max(0.01, Math.cos((middle[1] * Math.PI) / 180)), middle[1] + (random() - 0.5) * spread] as const;
    const kind = random();
    if (kind < 0.1) return { of: row.of, from, place: row.place, at };
    return kind < 0.3 ? row : { ...row, at };
  });
}

const textOf = (rows: readonly PlainMeeting[]) => comparable(rows).map((row) => Object.values(row).join(' ')).join('\n');

describe('against all pairs', () => {
  const middles = [[125.3, 43.9], [180, 0], [-180, 66], [10, 89.9985], [0, -89.9985], [-70, -33]] as const;
  it.each(Array.from({ length: 90 }, (_, seed) => seed))('world %i', (seed) => {
    const stays = staysOf(worldOf(seed, middles[seed % middles.length]!));
    const options = { radiusMeters: [0, 20, 50, 130, 1000][seed % 5]!, lagMinutes: [0, 7, 30][seed % 3]! };
    const found = meetingRows(findMeetings(stays, options));
    expect(comparable(found)).toEqual(comparable(plainMeetings(stays, options)));
    expect(found.length).toBeGreaterThan(5);
  });

  it('points anywhere on earth, and a radius of thousands of kilometres', () => {
    const random = randomOf(5);
    const stays = staysOf(Array.from({ length: 300 }, (_, of) => ({ of, from: 0, until: 9, at: [random() * 360 - 180, random() * 180 - 90] as const })));
    for (const radiusMeters of [100_000, 2_000_000, 9_000_000, 21_000_000]) {
      const expected = plainMeetings(stays, { radiusMeters, lagMinutes: 0 }).map(({ a, b }) => `${a} ${b}`);
      expect(expected.length).toBeGreaterThan(0);
      expect(meetingRows(findMeetings(stays, { radiusMeters, lagMinutes: 0 })).map(({ a, b }) => `${a} ${b}`)).toEqual(expected);
    }
  });

  it('more meetings than a chunk of the draft holds, and steps of few rows', () => {
    const stays = staysOf(Array.from({ length: 400 }, (_, row) => ({ of: row, from: row % 7, until: 50, place: row % 2, at: HERE })));
    const steps = meetingSteps(stays, OPTIONS);
    let [done, count] = [0, 0];
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        // As texts: a difference of so many rows would take minutes to show.
        expect(textOf(meetingRows(step.value)) === textOf(plainMeetings(stays, OPTIONS))).toBe(true);
        break;
      }
      expect(step.value.done).toBeGreaterThanOrEqual(done);
      expect(step.value.done).toBeLessThanOrEqual(step.value.whole);
      done = step.value.done;
      count++;
    }
    expect(count).toBeGreaterThan(10);
  });
});

describe('laws', () => {
  const world = fc.record({ seed: fc.integer({ min: 0, max: 1e6 }), radiusMeters: fc.integer({ min: 0, max: 300 }), lagMinutes: fc.integer({ min: 0, max: 40 }) });
  const rowsOf = (seed: number) => worldOf(seed, [125.3, 43.9], 40);
  const withColumn = (stays: StayTable, change: Partial<StayTable>): StayTable => ({ ...stays, ...change });

  it('two cases that change names meet as before', () => {
    fc.assert(fc.property(world, ({ seed, ...options }) => {
      const stays = staysOf(rowsOf(seed));
      const renamed = withColumn(stays, { caseOf: stays.caseOf.map((number) => (number === 1 ? 2 : number === 2 ? 1 : number)) });
      expect(findMeetings(renamed, options)).toEqual(findMeetings(stays, options));
    }));
  });

  it('a day later all is the same', () => {
    fc.assert(fc.property(world, ({ seed, ...options }) => {
      const rows = rowsOf(seed);
      const later = rows.map((row) => ({ ...row, ...(row.from === undefined ? {} : { from: row.from + 1440 }), ...(row.until === undefined ? {} : { until: row.until + 1440 }) }));
      expect(findMeetings(staysOf(later), options)).toEqual(findMeetings(staysOf(rows), options));
    }));
  });

  it('a longer stay, a wider radius and a longer lag take no meeting away', () => {
    fc.assert(fc.property(world, fc.nat(39), fc.nat(30), fc.nat(30), ({ seed, ...options }, row, before, after) => {
      const stays = staysOf(rowsOf(seed));
      const had = meetingRows(findMeetings(stays, options)).map(({ a, b }) => `${a} ${b}`);
      const isDated = stays.until[row]! >= stays.from[row]! && stays.from[row]! >= 0;
      const longer = withColumn(stays, {
        from: stays.from.map((minute, i) => (i === row && isDated ? minute - before : minute)),
        until: stays.until.map((minute, i) => (i === row && isDated ? minute + after : minute)),
      });
      const wider = { radiusMeters: options.radiusMeters + before, lagMinutes: options.lagMinutes + after };
      for (const [table, measures] of [[longer, options], [stays, wider]] as const) {
        const has = new Set(meetingRows(findMeetings(table, measures)).map(({ a, b }) => `${a} ${b}`));
        expect(had.filter((pair) => !has.has(pair))).toEqual([]);
      }
    }));
  });
});
