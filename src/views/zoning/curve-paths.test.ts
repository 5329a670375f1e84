// The curve stacks what was found where, on the axis of the list days.
import { describe, expect, it } from 'vitest';
import { casesOn, chooseTicks, drawCurve, shareOf } from './curve-paths.ts';

const curve = { first: 100, outside: Uint32Array.of(2, 0, 1), inside: Uint32Array.of(2, 0, 0), unknown: Uint32Array.of(0, 0, 3) };
const series = { sealed: Uint32Array.of(0, 4, 2), controlled: Uint32Array.of(0, 0, 1) };

describe('curve', () => {
  it('counts a day by where its positives were found, and nothing outside its days', () => {
    expect(casesOn(curve, 102)).toEqual({ outside: 1, inside: 0, unknown: 3, all: 4 });
    expect(casesOn(curve, 99).all).toBe(0);
    expect(casesOn(curve, 103).all).toBe(0);
  });

  it('draws one bar per day and kind, stacked without gap', () => {
    const paths = drawCurve(curve, series, { first: 100, last: 102 });
    expect(paths.days).toBe(3);
    expect(paths.mostCases).toBe(4);
    // 2 of 4 reach half of the usable height (0.96), the rest stands on top.
    expect(paths.outside).toBe('M0.1 1V0.52H0.9V1zM2.1 1V0.76H2.9V1z');
    expect(paths.inside).toBe('M0.1 0.52V0.04H0.9V0.52z');
    expect(paths.unknown).toBe('M2.1 0.76V0.04H2.9V0.76z');
  });

  it('draws the counts of units at the middle of each day, on their own scale', () => {
    const paths = drawCurve(curve, series, { first: 100, last: 102 });
    expect(paths.mostUnits).toBe(4);
    expect(paths.sealed).toBe('M0.5 1L1.5 0.04L2.5 0.52');
    expect(drawCurve(curve, null, { first: 100, last: 102 }).sealed).toBe('');
  });

  it('is flat, not broken, without any positive', () => {
    expect(shareOf(0, 0)).toBe(0);
    const empty = { first: 100, outside: new Uint32Array(3), inside: new Uint32Array(3), unknown: new Uint32Array(3) };
    expect(drawCurve(empty, null, { first: 100, last: 102 }).outside).toBe('');
  });

  it('labels both ends and each first of a month that is clear of them', () => {
    expect(chooseTicks({ first: 0, last: 69 }, (day) => day === 31 || day === 61 || day === 68, 0.08)).toEqual([0, 31, 61, 69]);
    expect(chooseTicks({ first: 0, last: 69 }, (day) => day === 31 || day === 61, 0.13)).toEqual([0, 31, 69]);
    expect(chooseTicks({ first: 5, last: 5 }, () => true, 0.08)).toEqual([5]);
  });
});
