// The random histories reach the places they are made for, and come back the same from the same seed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_SEED, SPAN_DAYS, histories } from './histories.ts';
import type { History } from './histories.ts';

const draw = (): History[] => fc.sample(histories(), { seed: HISTORY_SEED, numRuns: 500 });

describe('random histories', () => {
  const drawn = draw();
  const units = drawn.flatMap(({ county }) => county);

  it('come back the same from the same seed', () => {
    expect(draw()).toEqual(drawn);
  });

  it('hold 1 to 4 units and 0 to 5 positives within 60 days', () => {
    expect(new Set(drawn.map(({ county }) => county.length))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(units.map(({ positives }) => positives.length))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    const days = units.flatMap(({ positives }) => positives.map(({ reportedOn }) => reportedOn));
    expect(Math.max(...days) - Math.min(...days)).toBeLessThan(SPAN_DAYS);
  });

  it('hit every gap from 5 to 9 and from 12 to 16 days between positives, and rounds at the edges of day 5, 7 and 13', () => {
    const gaps = new Set(units.flatMap(({ positives }) => positives.slice(1).map((row, n) => row.reportedOn - positives[n]!.reportedOn)));
    const after = new Set(units.flatMap(({ positives, rounds }) => rounds.map((round) => round.day - positives.at(-1)!.reportedOn)));
    expect([5, 6, 7, 8, 9, 12, 13, 14, 15, 16].filter((days) => !gaps.has(days))).toEqual([]);
    expect([4, 5, 6, 7, 8, 12, 13, 14].filter((days) => !after.has(days))).toEqual([]);
  });

  it('hold every outcome of a round, results of the same and of the next day, contacts negative, missing and none, and both readings', () => {
    const rounds = units.flatMap((unit) => unit.rounds);
    expect(new Set(rounds.map(({ outcome }) => outcome))).toEqual(new Set(['clean', 'failed', 'incomplete', 'not-held']));
    expect(new Set(rounds.map(({ day, resultOn }) => resultOn - day))).toEqual(new Set([0, 1]));
    const contacts = units.flatMap((unit) => unit.contacts);
    expect(new Set(contacts.map(({ lastExposedOn, result }) => (lastExposedOn === null ? 'none' : result)))).toEqual(new Set(['negative', 'missing', 'none']));
    expect(new Set(drawn.map(({ settings }) => `${settings.dayCount} ${settings.conditions} ${typeof settings.knownAt}`)).size).toBe(8);
  });
});
