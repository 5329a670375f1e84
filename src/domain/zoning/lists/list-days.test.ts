// Which list days a district has. Oracle: interface.md ("the list of D is judged from complete days up to D−1").
import { expect, it } from 'vitest';
import { parseIsoDay } from '../../day.ts';
import { findListDays } from './list-days.ts';

const day = (iso: string): number => parseIsoDay(iso)!;

it('opens on the first list that knows the latest report, and reaches 28 lists on', () => {
  const days = findListDays({}, { first: day('2022-03-20'), last: day('2022-04-09') }, day('2026-01-01'));
  expect(days).toEqual({ first: day('2022-03-20'), opening: day('2022-04-10'), last: day('2022-05-07') });
});

it('begins today where nothing is reported yet', () => {
  expect(findListDays({}, null, 100)).toEqual({ first: 100, opening: 100, last: 127 });
});

it('keeps the days a case file names', () => {
  expect(findListDays({ first: 1, last: 9, opening: 5 }, { first: 0, last: 100 }, 200)).toEqual({ first: 1, last: 9, opening: 5 });
});

it('one report of years ago does not stretch the slider: 400 days at the most', () => {
  const days = findListDays({}, { first: day('2001-01-01'), last: day('2022-04-09') }, 0);
  expect(days.opening - days.first).toBe(400);
});
