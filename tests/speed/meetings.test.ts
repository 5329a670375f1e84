// The bench's rivals find the same meetings as we do: otherwise their times would compare nothing.
import { expect, it } from 'vitest';
import { findMeetings } from '../../src/domain/tracing/meetings/find-meetings.ts';
import { comparable, meetingRows, plainMeetings } from '../tracing/plain-meetings.ts';
import { searchByFlatbush } from './bench/meetings.ts';
import { makeStays } from './make-stays.ts';

it('a made-up town: all pairs, flatbush with a look at the time, and the sweep', () => {
  const stays = makeStays({ cases: 30, days: 3, staysPerDay: 20, sideMeters: 1500, places: 200 }, 3);
  const found = meetingRows(findMeetings(stays, { radiusMeters: 50, lagMinutes: 0 }));
  expect(comparable(found)).toEqual(comparable(plainMeetings(stays, { radiusMeters: 50, lagMinutes: 0 })));
  expect(searchByFlatbush(stays)(1)).toBe(found.length);
  expect(found.length).toBeGreaterThan(500);
});
