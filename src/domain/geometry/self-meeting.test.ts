// Where what is drawn meets itself. Oracle: figures told by hand; that it does, at random, against @turf/turf's kinks.
import { kinks, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSelfMeeting } from './self-meeting.ts';

describe('a stroke', () => {
  it('that crosses itself does so where its sides meet', () => {
    expect(findSelfMeeting([[126, 44], [126.004, 44], [126.004, 44.002], [126.002, 44.002], [126.002, 43.998]], false)).toEqual([expect.closeTo(126.002, 9), expect.closeTo(44, 9)]);
  });

  it('that ends on itself, or goes back along itself, does so there', () => {
    expect(findSelfMeeting([[0, 0], [4, 0], [4, 2], [2, 2], [2, 0]], false)).toEqual([2, 0]);
    expect(findSelfMeeting([[0, 0], [4, 0], [2, 0]], false)).toEqual([4, 0]);
  });

  it('that only turns, goes straight on, or closes nothing does not', () => {
    expect(findSelfMeeting([[0, 0], [4, 0], [8, 0], [8, 2], [0, 2]], false)).toBeNull();
    expect(findSelfMeeting([[0, 0], [1, 1]], false)).toBeNull();
    expect(findSelfMeeting([], false)).toBeNull();
  });

  it('at random crosses itself exactly where another program finds a kink', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 97 }), fc.integer({ min: 0, max: 89 })).map(([x, y]) => [x / 1e5, y / 1e5]);
    fc.assert(fc.property(fc.uniqueArray(place, { minLength: 4, maxLength: 7, selector: String }), (points) => {
      const found = findSelfMeeting(points, false);
      const expected = kinks(lineString(points)).features.length > 0;
      // The other program passes over what only touches or runs back.
      if (expected) expect(found).not.toBeNull();
      if (found === null) expect(expected).toBe(false);
    }));
  });
});

describe('a ring', () => {
  it('closes on its first corner, and that is no meeting', () => {
    expect(findSelfMeeting([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], true)).toBeNull();
  });

  it('drawn as an eight meets itself in its middle', () => {
    expect(findSelfMeeting([[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]], true)).toEqual([2, 2]);
  });

  it('whose corner lies on another side, or whose last side goes back along the first, meets itself there', () => {
    expect(findSelfMeeting([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]], true)).toEqual([2, 0]);
    expect(findSelfMeeting([[0, 0], [4, 0], [4, 4], [2, 0], [0, 0]], true)).not.toBeNull();
  });
});
