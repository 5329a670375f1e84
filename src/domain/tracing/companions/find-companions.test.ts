// Companions against every second counted, and the edges of their definition one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf, wholeBetween } from '../../../../tests/speed/random.ts';
import { companionRows, plainCompanions } from '../../../../tests/tracing/plain-companions.ts';
import { tracksOf, type Point } from '../../../../tests/tracing/tracks-of.ts';
import { companionSteps, findCompanions } from './find-companions.ts';

const ORIGIN = { longitude: 125, latitude: 43 };
/** A window of one hour; one minute together, six minutes' stay, a gap of five minutes. */
const OPTIONS = { until: 60, days: 1 / 24, cellMeters: 800, togetherMinutes: 1, stayHours: 0.1, gapMinutes: 5, origin: ORIGIN };
/** Somewhere in cell 0, 0; east of it in 3, 0. */
const [HERE, THERE] = [[125.001, 43.001], [125.032, 43.001]] as const;

/** A track seen every `step` seconds in one place. */
const staying = (track: number, from: number, until: number, at: readonly [number, number] = HERE, step = 60): Point[] =>
  [...Array.from({ length: Math.ceil((until - from) / step) }, (_, i): Point => [track, from + i * step, ...at]), [track, until, ...at]];
const companions = (points: readonly Point[], options: Partial<typeof OPTIONS> = {}) => companionRows(findCompanions(tracksOf(points), { ...OPTIONS, ...options }));

describe('which tracks are companions', () => {
  it('longer together than the minutes, one of them longer there than the hours', () => {
    expect(companions([...staying(0, 0, 361), ...staying(1, 300, 400)])).toEqual([[0, 1, 0, 0, 61, 61, 361, 100]]);
  });

  it('exactly the minutes, or exactly the hours, is not longer', () => {
    expect(companions([...staying(0, 0, 361), ...staying(1, 301, 400)])).toEqual([]);
    expect(companions([...staying(0, 0, 360), ...staying(1, 0, 100)])).toEqual([]);
  });

  it('either one’s stay is enough, both need not be', () => {
    expect(companions([...staying(0, 0, 100), ...staying(1, 0, 400)])).toEqual([[0, 1, 0, 0, 100, 100, 100, 400]]);
  });

  it('two stretches of a minute are not one of two', () => {
    const visits: Point[] = [[1, 0, ...HERE], [1, 60, ...THERE], [1, 120, ...HERE], [1, 180, ...THERE]];
    expect(companions([...staying(0, 0, 400), ...visits])).toEqual([]);
    expect(companions([...staying(0, 0, 400), ...visits], { togetherMinutes: 0.9 })).toEqual([[0, 1, 0, 0, 60, 120, 400, 120]]);
  });

  it('a point counts until the next, exclusive; the last one for nothing', () => {
    // At 61 s the second track is seen elsewhere: until then it is here.
    expect(companions([...staying(0, 0, 400), [1, 0, ...HERE], [1, 61, ...THERE], [1, 100, ...THERE]])).toEqual([[0, 1, 0, 0, 61, 61, 400, 61]]);
  });

  it('over exactly the gap a phone is where it was seen, over a second more nowhere', () => {
    const rows = (gap: number) => companions([...staying(0, 0, 400), [1, 0, ...HERE], [1, gap, ...HERE]]);
    expect(rows(300)).toEqual([[0, 1, 0, 0, 300, 300, 400, 300]]);
    expect(rows(301)).toEqual([]);
  });

  it('of two points of one time the first in the file counts, however the file is ordered', () => {
    expect(companions([...staying(0, 0, 400), [1, 100, ...THERE], [1, 0, ...HERE], [1, 0, ...THERE]])).toEqual([[0, 1, 0, 0, 100, 100, 400, 100]]);
    expect(companions([...staying(0, 0, 400), [1, 100, ...THERE], [1, 0, ...THERE], [1, 0, ...HERE]])).toEqual([]);
  });

  it('undated points, and points without a place on earth, take no part', () => {
    const wrong: Point[] = [[1, 30, Number.NaN, 43], [1, 40, 125, Number.NaN], [1, Number.NaN, ...THERE], [1, 50, 181, 43], [1, 55, 125, 91]];
    expect(companions([...staying(0, 0, 400), [1, 0, ...HERE], ...wrong, [1, 100, ...HERE]])).toEqual([[0, 1, 0, 0, 100, 100, 400, 100]]);
  });

  it('only what lies in the window counts: from its first second, to before its last', () => {
    expect(companions([...staying(0, -400, 361), ...staying(1, -100, 61)])).toEqual([[0, 1, 0, 0, 61, 61, 361, 61]]);
    expect(companions([...staying(0, -400, 360), ...staying(1, -100, 61)])).toEqual([]);
    expect(companions([...staying(0, 3000, 3900), ...staying(1, 3539, 3900)])).toEqual([[0, 1, 0, 0, 61, 61, 600, 61]]);
  });

  it('cells west and south of the origin have negative numbers', () => {
    expect(companions([...staying(0, 0, 400, [124.999, 42.999]), ...staying(1, 0, 400, [124.999, 42.999])])).toEqual([[0, 1, -1, -1, 400, 400, 400, 400]]);
    expect(companions([...staying(0, 0, 400, [124.999, 42.999]), ...staying(1, 0, 400)])).toEqual([]);
  });

  it('ordered by tracks, then column, then row; nobody with himself', () => {
    const there = [...staying(0, 1000, 1400, THERE), ...staying(1, 1000, 1400, THERE), ...staying(2, 1000, 1400, THERE)];
    const here = [...staying(2, 0, 400), ...staying(1, 0, 400), ...staying(0, 0, 400)];
    expect(companions([...there, ...here]).map((row) => row.slice(0, 4))).toEqual([[0, 1, 0, 0], [0, 1, 3, 0], [0, 2, 0, 0], [0, 2, 3, 0], [1, 2, 0, 0], [1, 2, 3, 0]]);
  });

  it('defaults: more than 10 minutes together, more than 30 hours in 14 days, a gap of 30 minutes, 800 m', () => {
    const long = (track: number, hours: number): Point[] => staying(track, 0, hours * 3600 + 1, HERE, 1800);
    const find = (points: Point[]) => companionRows(findCompanions(tracksOf(points), { until: 14 * 1440, origin: ORIGIN }));
    expect(find([...long(0, 30), ...staying(1, 0, 601)])).toEqual([[0, 1, 0, 0, 601, 601, 108_001, 601]]);
    expect(find([...long(0, 30), ...staying(1, 0, 600)])).toEqual([]);
    expect(find([...staying(0, 0, 108_000, HERE, 1800), ...staying(1, 0, 601)])).toEqual([]);
  });

  it('a measure that is negative, not finite, or a cell of 0 m: refused', () => {
    for (const wrong of [{ cellMeters: 0 }, { days: -1 }, { gapMinutes: Number.NaN }, { until: Infinity }, { origin: { longitude: Number.NaN, latitude: 0 } }]) expect(() => companions([], wrong)).toThrow(RangeError);
  });
});

/** Few tracks about few cells; times whole seconds, in no order, some twice, some missing. */
function worldOf(seed: number): Point[] {
  const random = randomOf(seed);
  return Array.from({ length: 60 }, (): Point => [
    wholeBetween(random, 0, 3), random() < 0.05 ? Number.NaN : wholeBetween(random, -20, 130) * 30,
    random() < 0.05 ? Number.NaN : 125 + (random() - 0.3) * 0.015, 43 + (random() - 0.1) * 0.006,
  ]);
}

it.each(Array.from({ length: 60 }, (_, seed) => seed))('world %i: as every second counted', (seed) => {
  const tracks = tracksOf(worldOf(seed), 4);
  const expected = plainCompanions(tracks, OPTIONS);
  expect(companionRows(findCompanions(tracks, OPTIONS))).toEqual(expected);
});

it('those worlds are not empty', () => {
  const found = Array.from({ length: 60 }, (_, seed) => findCompanions(tracksOf(worldOf(seed), 4), OPTIONS).count);
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(40);
});

describe('laws', () => {
  it('a day later with a window a day later all is the same', () => {
    fc.assert(fc.property(fc.nat(1e6), (seed) => {
      const points = worldOf(seed);
      const later = points.map(([track, second, ...at]): Point => [track, second + 86_400, ...at]);
      expect(companions(later, { until: OPTIONS.until + 1440 })).toEqual(companions(points));
    }));
  });

  it('two tracks that change names are companions of the same', () => {
    fc.assert(fc.property(fc.nat(1e6), (seed) => {
      const points = worldOf(seed);
      const swapped = points.map(([track, ...rest]): Point => [3 - track, ...rest]);
      const back = companions(swapped).map(([a, b, column, row, longest, together, stayA, stayB]) => [3 - b!, 3 - a!, column, row, longest, together, stayB, stayA]);
      const inOrder = (rows: readonly (readonly (number | undefined)[])[]) => rows.map(String).sort();
      expect(inOrder(back)).toEqual(inOrder(companions(points)));
    }));
  });
});

it('steps tell how far it is, and come to the same', () => {
  const tracks = tracksOf(Array.from({ length: 300 }, (_, track) => staying(track, 0, 400)).flat());
  const steps = companionSteps(tracks, OPTIONS);
  const told: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) told.push(step.value.done / step.value.whole);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0.5);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
  expect(step.value).toEqual(findCompanions(tracks, OPTIONS));
});
