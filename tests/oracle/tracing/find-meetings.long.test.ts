// The same for 10,000 worlds.
import { expect, it } from 'vitest';
import { findMeetings } from '../../../src/domain/tracing/meetings/find-meetings.ts';
import { compareMeetings } from './compare-meetings.ts';
import { STAY_EDGES } from './edges-of-stays.ts';

it('10,000 worlds: meetings as found by holding every stay against every other', () => {
  const { wrong, met } = compareMeetings(findMeetings, 1001, 10_000);
  expect(wrong).toEqual([]);
  expect(STAY_EDGES.filter((edge) => (met.get(edge) ?? 0) < 200)).toEqual([]);
});
