// The calendar ahead: weekdays, order, total; oracle: written out by hand.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import type { CalendarDay, CalendarStep } from '../../domain/zoning/lists/calendar.ts';
import { lineUpCalendar, orderSteps, splitHeld, totalAhead, weekdayOf } from './calendar-rows.ts';

const step = (unit: number, from: CalendarStep['from'], to: CalendarStep['to'], isHeld = false): CalendarStep => ({ unit, from, to, isHeld });
const dayOf = (day: number, steps: readonly CalendarStep[], units: number): CalendarDay =>
  ({ day, steps, lowered: { units, households: 0, people: 0 }, unknown: { households: 0, people: 0 } });
const calendar = [
  dayOf(101, [step(3, 'controlled', 'precaution'), step(1, 'sealed', 'controlled', true), step(2, 'sealed', 'controlled'), step(0, 'precaution', 'sealed')], 3),
  dayOf(102, [], 0),
  dayOf(103, [step(2, 'controlled', 'precaution')], 1),
];

describe('the calendar ahead', () => {
  it('knows the weekdays, also before 1970', () => {
    // 2022-04-11 was a Monday, 2022-04-17 a Sunday, 1969-12-31 a Wednesday.
    expect([weekdayOf(dayFromCivil(2022, 4, 11)), weekdayOf(dayFromCivil(2022, 4, 17)), weekdayOf(-1)]).toEqual([0, 6, 2]);
  });

  it('reads what is expected before what is held, the stricter first', () => {
    expect(orderSteps(calendar[0]!).map(({ unit }) => unit)).toEqual([2, 3, 0, 1]);
  });

  it('lines up all days, and the units of those that are open', () => {
    const lines = lineUpCalendar(calendar, new Set([101, 102]));
    expect(lines.map((line) => (line.kind === 'day' ? line.day.day : line.step.unit))).toEqual([101, 2, 3, 0, 1, 102, 103]);
  });

  it('counts a unit once however often it steps, and says whose number is not known', () => {
    expect(totalAhead(calendar, Int32Array.of(1000, 10, 20, -1), Int32Array.of(1000, -1, -1, 5))).toEqual({
      units: 3, steps: 4, households: 30, people: 5, unknown: { households: 1, people: 2 },
    });
  });

  it('tells what is due from what is held and may come later', () => {
    expect(calendar.map(splitHeld)).toEqual([{ expected: 2, held: 1 }, { expected: 0, held: 0 }, { expected: 1, held: 0 }]);
  });
});
