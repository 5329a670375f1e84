// Pins and outlines as they are recorded.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeOutline, writePin } from './placed-geometry.ts';

const SQUARE = [[126, 44], [126.1, 44], [126.1, 44.1], [126, 44.1]];

describe('pin', () => {
  it('is rounded to seven decimals', () => {
    expect(writePin(126.123456789, -44.000000049)).toEqual({ type: 'Point', coordinates: [126.1234568, -44] });
  });
});

describe('outline', () => {
  it('is closed and counter-clockwise, whichever way it was drawn (RFC 7946, 3.1.6)', () => {
    const wanted = { type: 'Polygon', coordinates: [[...SQUARE, SQUARE[0]]] };
    expect(writeOutline(SQUARE)).toEqual(wanted);
    expect(writeOutline(SQUARE.toReversed())).toEqual(wanted);
  });

  it('is the same from a ring already closed, with a corner clicked twice or more', () => {
    const twice = [SQUARE[0]!, SQUARE[1]!, SQUARE[1]!, SQUARE[2]!, SQUARE[3]!, SQUARE[0]!, SQUARE[0]!];
    expect(writeOutline(twice)).toEqual(writeOutline(SQUARE));
  });

  it('takes corners within a centimetre for one', () => {
    const near = [...SQUARE, [126.00000001, 44.10000001]];
    expect(writeOutline(near)).toEqual(writeOutline(SQUARE));
  });

  it.each([
    ['no corner', []],
    ['two corners', [[126, 44], [126.1, 44]]],
    ['three corners, two of them one', [[126, 44], [126.1, 44], [126, 44]]],
    ['corners on one line', [[126, 44], [126.1, 44.1], [126.2, 44.2], [126.3, 44.3]]],
  ])('is nothing of %s', (_, corners) => {
    expect(writeOutline(corners)).toBeNull();
  });

  it('keeps every corner and at most seven decimals, for any triangle', () => {
    const degree = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(fc.property(fc.array(fc.tuple(degree, degree), { minLength: 3, maxLength: 3 }), (corners) => {
      const ring = writeOutline(corners)?.coordinates[0];
      if (ring === undefined) return;
      expect(ring).toHaveLength(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const value of ring.flat()) expect(Number(value.toFixed(7))).toBe(value);
      // Oracle: the cross product of the two edges, positive for a turn to the left.
      const [a, b, c] = ring as [number[], number[], number[]];
      expect((b[0]! - a[0]!) * (c[1]! - a[1]!) - (c[0]! - a[0]!) * (b[1]! - a[1]!)).toBeGreaterThan(0);
    }));
  });
});
