// Oracle: crossings of two segments told by @turf/turf, and edges told by hand.
import { lineIntersect, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Barriers } from './barriers.ts';

const at = (x: number, y: number) => ({ x, y });
const way = (roadX: number, roadY: number, x: number, y: number) => ({ roadX, roadY, x, y });

describe('banks', () => {
  const lake = new Barriers([[at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 0)]]);

  it('are crossed by a stretch through them, along them and up to them; a stretch beside them or within is free', () => {
    expect([way(-10, 50, 110, 50), way(50, 50, 150, 50), way(-10, 0, 110, 0), way(50, -50, 50, 0)].map((one) => lake.isCrossedBy(one))).toEqual([true, true, true, true]);
    expect([way(-10, -10, 110, -10), way(20, 20, 80, 80), way(101, -50, 101, 150)].map((one) => lake.isCrossedBy(one))).toEqual([false, false, false]);
    expect(new Barriers([]).isCrossedBy(way(0, 0, 1, 1))).toBe(false);
  });

  it('cross as an independent engine says', () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(fc.property(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 6 }), fc.tuple(number, number), fc.tuple(number, number), (points, [ax, ay], [bx, by]) => {
      fc.pre(ax !== bx || ay !== by);
      const isOn = (p: readonly [number, number], q: readonly [number, number], [x, y]: readonly [number, number]): boolean => (q[0] - p[0]) * (y - p[1]) === (q[1] - p[1]) * (x - p[0]);
      // The engine rounds where ends touch, and leaves out lines that run along each other: those are told by hand above.
      fc.pre(points.every((point, i) => !isOn([ax, ay], [bx, by], point) && (i === 0 || (!isOn(points[i - 1]!, point, [ax, ay]) && !isOn(points[i - 1]!, point, [bx, by])))));
      const degrees = ([x, y]: readonly [number, number]): [number, number] => [x / 1000, y / 1000];
      const met = lineIntersect(lineString(points.map(degrees)), lineString([degrees([ax, ay]), degrees([bx, by])])).features.length > 0;
      expect(new Barriers([points.map(([x, y]) => at(x, y))]).isCrossedBy(way(ax, ay, bx, by))).toBe(met);
    }), { numRuns: 2000 });
  });
});
