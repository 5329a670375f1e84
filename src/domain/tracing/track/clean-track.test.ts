// What may be made of the points of a file: every bad point with its reason, and nothing good lost with it.
import { describe, expect, it } from 'vitest';
import { clean, METER, MIDNIGHT, trackTableOf, type TrackPoint } from '../../../../tests/tracing/tracks.ts';
import { POINT_FAULTS, type CleanTracks } from './clean-track.ts';

/** A point a minute, 300 m north of the one before: 18 km/h. */
const along = (minutes: readonly number[], track = 'a'): TrackPoint[] =>
  minutes.map((minute) => ({ track, second: MIDNIGHT + 60 * minute, longitude: 125.3, latitude: 43.8 + 300 * METER * minute }));
const faults = ({ refused }: CleanTracks): [number, string][] => Array.from(refused.row, (row, i) => [row, POINT_FAULTS[refused.fault[i]!]!]);

describe('cleanTrack', () => {
  it('keeps a good track as it stands', () => {
    const { points, refused, reordered } = clean(along([0, 1, 2, 3]));
    expect([[...points.row], [...points.start], refused.count, [...reordered]]).toEqual([[0, 1, 2, 3], [0, 4], 0, [0]]);
    expect([...points.second]).toEqual([0, 60, 120, 180].map((second) => MIDNIGHT + second));
  });

  it.each([
    ['no latitude', { latitude: Number.NaN }, 'unplaced'],
    ['no longitude', { longitude: Number.NaN }, 'unplaced'],
    ['beyond the pole', { latitude: 90.001 }, 'unplaced'],
    ['beyond the 180th meridian', { longitude: -180.001 }, 'unplaced'],
    ['an endless coordinate', { longitude: Infinity }, 'unplaced'],
    ['no time', { second: Number.NaN }, 'undated'],
    ['an endless time', { second: Infinity }, 'undated'],
    ['neither', { second: Number.NaN, latitude: Number.NaN }, 'unplaced'],
    ['a time after now', { second: MIDNIGHT + 3601 }, 'future'],
    ['the time of the point before', { second: MIDNIGHT + 60 }, 'repeated'],
    ['a place nobody can have come from or gone to', { latitude: 44.8 }, 'jump'],
  ])('refuses a point with %s, and keeps its neighbours', (_, change, fault) => {
    const points = along([0, 1, 2, 3, 4]);
    points[2] = { ...points[2]!, ...change };
    const cleaned = clean(points, { now: MIDNIGHT + 3600 });
    expect(faults(cleaned)).toEqual([[2, fault]]);
    expect([...cleaned.points.row]).toEqual([0, 1, 3, 4]);
  });

  it('takes the border of the globe and the very second of now', () => {
    const cleaned = clean([{ second: MIDNIGHT, longitude: -180, latitude: 90 }], { now: MIDNIGHT });
    expect(cleaned.points.count).toBe(1);
  });

  it('takes the first in the file of several at one time, wherever the others stand', () => {
    expect(faults(clean(along([0, 1, 1, 2, 0, 3])))).toEqual([[2, 'repeated'], [4, 'repeated']]);
  });

  it('sorts what stands the wrong way round and tells how many points it moved', () => {
    const back = clean(along([5, 4, 3, 2, 1]));
    expect([[...back.points.row], [...back.reordered], back.refused.count]).toEqual([[4, 3, 2, 1, 0], [4], 0]);
    const parts = clean(along([10, 11, 12, 0, 1, 2]));
    expect([[...parts.points.row], [...parts.reordered]]).toEqual([[3, 4, 5, 0, 1, 2], [1]]);
  });

  it('refuses a point that stands out of order and is nowhere possible where its time puts it', () => {
    const points = along([0, 1, 2, 3, 4]);
    points.push({ ...along([0])[0]!, second: MIDNIGHT + 90, latitude: 45 });
    const cleaned = clean(points);
    expect([faults(cleaned), [...cleaned.reordered]]).toEqual([[[5, 'reversed']], [0]]);
  });

  it('judges speed from the last point kept, and never by one neighbour alone', () => {
    const wild = (at: number): TrackPoint[] => along([0, 1, 2, 3]).map((point, i) => (i === at ? { ...point, latitude: 46 } : point));
    expect([0, 1, 2, 3].map((at) => faults(clean(wild(at))).length)).toEqual([0, 1, 1, 0]);
    // Two wild fixes one after the other at one place: somebody may have been there.
    expect(clean(along([0, 1, 2, 3, 4]).map((point, i) => (i === 1 || i === 2 ? { ...point, latitude: 46 } : point))).refused.count).toBe(0);
  });

  it('takes the speed given: 18 km/h is too fast for 17', () => {
    const points = along([0, 1, 2]);
    expect(faults(clean(points, { maxSpeedKmh: 17 }))).toEqual([[1, 'jump']]);
    expect(clean(points, { maxSpeedKmh: 19 }).refused.count).toBe(0);
    for (const maxSpeedKmh of [0, -1, Number.NaN]) expect(() => clean(points, { maxSpeedKmh })).toThrow(RangeError);
  });

  it('keeps tracks apart: equal times and far places of another are no fault, empty ones stay', () => {
    const table = trackTableOf([...along([0, 1]), ...along([0, 1], 'b').map((point) => ({ ...point, latitude: 30 }))]);
    const { points, refused } = clean({ ...table, tracks: ['a', 'b', 'c'] });
    expect([[...points.start], refused.count]).toEqual([[0, 2, 4, 4], 0]);
  });

  it('of nothing makes nothing', () => {
    const { points, refused } = clean([]);
    expect([points.count, [...points.start], refused.count]).toEqual([0, [0], 0]);
  });
});
