// The frame of a district, down to a district without any place, and the room left around it.
import { expect, it } from 'vitest';
import { boundsOf, COUNTRY_BOUNDS, paddingOf } from './bounds.ts';

it('a district is framed by the places of its units', () => {
  expect(boundsOf({ extent: [125.9, 43.9, 126.4, 44.3] })).toEqual([125.9, 43.9, 126.4, 44.3]);
});

it('a district without a place shows the country', () => {
  expect(boundsOf({ extent: null })).toBe(COUNTRY_BOUNDS);
});

it('a wide map leaves the legend its width, a narrow one does not', () => {
  expect(paddingOf(1064, 728)).toEqual({ top: 48, right: 48, bottom: 48, left: 308 });
  expect(paddingOf(899, 728).left).toBe(48);
});

it('most of a small map is left to the district', () => {
  expect(paddingOf(390, 300)).toEqual({ top: 30, right: 39, bottom: 30, left: 39 });
  expect(paddingOf(0, 0)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
});
