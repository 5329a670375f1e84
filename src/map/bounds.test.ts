// The frame of a district, down to a district without any place.
import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';

const nowhere = Number.NaN;

describe('bounds of a district', () => {
  it('hold the label points of zoned units only', () => {
    const center = Float64Array.from([126, 44, 126.4, 43.9, 125.9, 44.3, 130, 50]);
    expect(boundsOf({ zoned: Uint32Array.from([0, 1, 2]), center })).toEqual([125.9, 43.9, 126.4, 44.3]);
  });

  it('leave out a unit without a place, and one with half a place', () => {
    const center = Float64Array.from([nowhere, nowhere, 126, 44, 127, nowhere]);
    expect(boundsOf({ zoned: Uint32Array.from([0, 1, 2]), center })).toEqual([126, 44, 126, 44]);
  });

  it.each([
    ['no unit has a place', Uint32Array.from([0]), Float64Array.from([nowhere, nowhere])],
    ['there is no unit', new Uint32Array(0), new Float64Array(0)],
  ])('are those of the country where %s', (_, zoned, center) => {
    expect(boundsOf({ zoned, center })).toEqual([73, 18, 135, 54]);
  });
});
