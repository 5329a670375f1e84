// Oracle: numbers as lists of plots write them, and a home whose way is stopped at its door beside one stopped on the road.
import { expect, it } from 'vitest';
import type { PictureCourses } from '../map-types.ts';
import { courseFeatures, shortenNumbers } from './course-features.ts';

it('numbers of plots lose the parts that all begin with, and no more', () => {
  expect(shortenNumbers(['YN-05-021-D04-1', 'YN-05-021-D05-2'])).toEqual(['D04-1', 'D05-2']);
  expect(shortenNumbers(['A12', 'A13'])).toEqual(['A12', 'A13']);
  expect(shortenNumbers(['D-1', 'D-12', 'D-1'])).toEqual(['1', '12', '1']);
  expect(shortenNumbers(['D-', 'D-1'])).toEqual(['D-', 'D-1']);
  expect(shortenNumbers(['YN-05-021-D04-1', 'YN-05-021-D04-1'])).toEqual(['YN-05-021-D04-1', 'YN-05-021-D04-1']);
  expect(shortenNumbers([])).toEqual([]);
});

it('a way that is stopped at its home is told from one stopped further on', () => {
  const point = (kind: 'home' | 'stop' | 'field', lng: number) => ({ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [lng, 44] }, properties: { kind } });
  const courses = { lines: { type: 'FeatureCollection', features: [] }, plots: { type: 'FeatureCollection', features: [] }, points: { type: 'FeatureCollection', features: [point('home', 1), point('stop', 1), point('stop', 2), point('field', 1)] } } as PictureCourses;
  expect(courseFeatures(courses).points.features.map(({ properties }) => (properties as { atHome?: boolean }).atHome)).toEqual([false, true, false, false]);
});
