import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { civilFromDay, dayFromCivil, isCivilDate, isoDay, parseIsoDay } from './day.ts';

// Oracle: the engine's own Date in UTC, which tests may use and the domain may not.
const byDate = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

describe('epidemic days', () => {
  it('counts days as UTC dates do, forward and back (oracle: Date.UTC)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const { year, month, day: dayOfMonth } = civilFromDay(day);
        expect(byDate(year, month, dayOfMonth)).toBe(day);
        expect(dayFromCivil(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('knows that 2022-04-10 is day 19092 (oracle: Date.UTC)', () => {
    expect(parseIsoDay('2022-04-10')).toBe(19092);
    expect(isoDay(19092)).toBe('2022-04-10');
    expect(byDate(2022, 4, 10)).toBe(19092);
  });

  it('refuses dates that do not exist', () => {
    expect(isCivilDate(2022, 2, 29)).toBe(false);
    expect(isCivilDate(2024, 2, 29)).toBe(true);
    expect(isCivilDate(2100, 2, 29)).toBe(false);
    expect(isCivilDate(2022, 13, 1)).toBe(false);
    expect(isCivilDate(2022, 4, 31)).toBe(false);
    for (const text of ['2022-02-30', '2022-4-10', '22-04-10', '2022-04-10T00:00', '', '2022-00-10']) {
      expect(parseIsoDay(text)).toBeUndefined();
    }
  });
});
