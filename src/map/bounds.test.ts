// The frame of a district, down to a district without any place, and the room left around it.
import { expect, it } from 'vitest';
import type { ZoneOutline } from '../domain/zoning/outlines/outlines.ts';
import { boundsOf, COUNTRY_BOUNDS, courseBounds, holds, paddingOf, zoneBounds } from './bounds.ts';
import type { PictureCourses } from './map-types.ts';

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

it('the sealed and controlled zones are framed whatever parts they have; without any there is no frame', () => {
  const zone = (geometry: ZoneOutline['geometry']): ZoneOutline => ({ type: 'Feature', id: 0, properties: { level: 'sealed', units: 1, surveyed: true, kind: 'units' }, geometry });
  const box = (west: number, south: number): number[][] => [[west, south], [west + 1, south], [west + 1, south + 1], [west, south]];
  const sealed = zone({ type: 'Polygon', coordinates: [box(125, 43)] });
  const controlled = zone({ type: 'MultiPolygon', coordinates: [[box(126, 42)], [box(124, 44)]] });
  expect(zoneBounds({ sealed: [sealed], controlled: [controlled] })).toEqual([124, 42, 127, 45]);
  expect(zoneBounds({ sealed: [], controlled: [] })).toBeNull();
});

it('courses are framed with their ends and plots; without any there is no frame', () => {
  const lines = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { part: 'road', household: 0, plot: 0 }, geometry: { type: 'LineString', coordinates: [[126, 44], [126.2, 44.1]] } }] } satisfies PictureCourses['lines'];
  const points = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { kind: 'home' }, geometry: { type: 'Point', coordinates: [125.9, 44] } }] } satisfies PictureCourses['points'];
  const plots = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { plot: 0, id: 'A' }, geometry: { type: 'MultiPolygon', coordinates: [[[[126, 44], [126, 44.3], [126.1, 44], [126, 44]]]] } }] } satisfies PictureCourses['plots'];
  expect(courseBounds({ lines, points, plots })).toEqual([125.9, 44, 126.2, 44.3]);
  expect(courseBounds({ lines: { ...lines, features: [] }, points: { ...points, features: [] }, plots: { ...plots, features: [] } })).toBeNull();
});

it('a frame holds another up to its own edge', () => {
  expect(holds([1, 1, 3, 3], [1, 1, 3, 3])).toBe(true);
  for (const other of [[0.9, 1, 3, 3], [1, 0.9, 3, 3], [1, 1, 3.1, 3], [1, 1, 3, 3.1]] as const) expect(holds([1, 1, 3, 3], other)).toBe(false);
});
