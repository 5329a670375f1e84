// The same for 10,000 worlds.
import { expect, it } from 'vitest';
import { findMeetings } from '../../../src/domain/tracing/meetings/find-meetings.ts';
import { compareMeetings } from './compare-meetings.ts';

it('10,000 worlds: meetings as found by holding every stay against every other', () => {
  expect(compareMeetings(findMeetings, 1001, 10_000).wrong).toEqual([]);
});
