import { expect, it } from 'vitest';
import { boundsOf, COUNTRY_BOUNDS } from './bounds.ts';

it('a district is framed by the places of its units', () => {
  expect(boundsOf({ extent: [125.9, 43.9, 126.4, 44.3] })).toEqual([125.9, 43.9, 126.4, 44.3]);
});

it('a district without a place shows the country', () => {
  expect(boundsOf({ extent: null })).toBe(COUNTRY_BOUNDS);
});
