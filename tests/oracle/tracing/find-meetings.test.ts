// Meetings of 1,000 random worlds of stays: every column as the slow oracle has it; and how often each edge was met.
import { describe, expect, it } from 'vitest';
import { findMeetings } from '../../../src/domain/tracing/meetings/find-meetings.ts';
import { compareMeetings } from './compare-meetings.ts';
import { STAY_EDGES } from './edges-of-stays.ts';
import { staysOf } from './random-stays.ts';

it('1,000 worlds: meetings as found by holding every stay against every other', () => {
  const { wrong, met } = compareMeetings(findMeetings, 1, 1000);
  expect(wrong).toEqual([]);
  expect(STAY_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
});

describe('what cannot be a radius or a lag is refused, also where there are no stays', () => {
  it.each([-1, -0.001, NaN, Infinity, -Infinity])('%d', (value) => {
    for (const stays of [staysOf([]), staysOf([{ caseOf: 0, from: 0, until: 1 }])]) {
      expect(() => findMeetings(stays, { radiusMeters: value, lagMinutes: 0 })).toThrow(RangeError);
      expect(() => findMeetings(stays, { radiusMeters: 0, lagMinutes: value })).toThrow(RangeError);
    }
  });
});
