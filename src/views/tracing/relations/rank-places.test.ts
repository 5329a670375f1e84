// Places of meetings ranked. Oracle: four places, ordered by hand.
import { expect, it } from 'vitest';
import type { MeetingPlace } from '../../../domain/tracing/answers.ts';
import { rankPlaces } from './rank-places.ts';

const place = (minutes: number, cases: number, size: number | null): MeetingPlace => ({ unit: 0, name: '', lng: null, lat: null, cases: Array.from({ length: cases }, (_, at) => `C${at}`), minutes, first: 0, last: 0, size });
const PLACES = [place(10, 2, 5), place(30, 3, null), place(20, 2, 9), place(10, 4, null)];

it('largest first by minutes, cases or people; equal ones by cases, then as they stood; an unknown size last', () => {
  expect(rankPlaces(PLACES, 'minutes')).toEqual([1, 2, 3, 0]);
  expect(rankPlaces(PLACES, 'cases')).toEqual([3, 1, 0, 2]);
  expect(rankPlaces(PLACES, 'size')).toEqual([2, 0, 3, 1]);
});
