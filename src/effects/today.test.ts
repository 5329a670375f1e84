// The day the page works on, and what stands at its axis, in any time zone.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeInZones } from '../../tests/import/time-zones.ts';
import { isoDay } from '../domain/day.ts';
import { writeTick } from '../words/dates.ts';
import { civilToday } from './today.ts';

describeInZones('one zone, UTC+8 (D5)', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['2022-04-09T15:59:59.999Z', '2022-04-09', '4/9'], ['2022-04-09T16:00:00Z', '2022-04-10', '4/10'], ['2021-12-31T23:00:00Z', '2022-01-01', '1/1'],
  ])('at %s it is %s, and the axis says so', (moment, day, tick) => {
    vi.setSystemTime(new Date(moment));
    expect(isoDay(civilToday())).toBe(day);
    expect(writeTick(civilToday(), 'zh')).toBe(tick);
  });
});
