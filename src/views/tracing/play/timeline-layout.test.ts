// Where stays stand on the timeline of a case. Oracle: laws that hold of any stays, and three read by hand.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DescribedStay } from '../../../domain/tracing/answers.ts';
import { heightOf, LABEL_HEIGHT, layOutTimeline, MOST_LANES, yOf } from './timeline-layout.ts';

const NOON = 27_490_000 - (27_490_000 % 1440) + 720;
const stayOf = (number: number, from: number | null, until: number | null): DescribedStay => ({
  row: `d:1#${number}`, number, role: 'activity', place: '', unit: -1, lng: null, lat: null, from, until, certainty: 'witnessed', evidence: 'not-recorded', outside: false, tray: [], risk: 0, contacts: 0,
});

it('stands stays side by side where they overlap, and leaves out those without both times', () => {
  const stays = [stayOf(1, NOON, NOON + 600), stayOf(2, NOON + 60, NOON + 120), stayOf(3, NOON + 600, NOON + 900), stayOf(4, NOON, null), stayOf(5, NOON + 9, NOON)];
  const { bars, labels, days, height } = layOutTimeline(stays, [NOON, NOON + 1439], 5);
  expect(bars.map(({ number, lane }) => [number, lane])).toEqual([[1, 0], [2, 1], [3, 0]]);
  expect(labels.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(days).toEqual([{ day: Math.floor(NOON / 1440) + 1, y: height / 2 }]);
});

const stay = fc.tuple(fc.nat(20_000), fc.nat(900)).map(([from, minutes]) => [NOON + from, NOON + from + minutes] as const);

it('bars are as long as their stays and in their place; labels never lie on each other', () => {
  fc.assert(fc.property(fc.array(stay, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (spans, columns) => {
    const stays = spans.map(([from, until], i) => stayOf(i + 1, from, until));
    const whole = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, until]) => until))] as const;
    const { bars, labels, height } = layOutTimeline(stays, whole, columns);
    expect(height).toBe(heightOf(whole));
    expect(bars).toHaveLength(stays.length);
    for (const { number, y, height: tall, lane } of bars) {
      const [from, until] = spans[number - 1]!;
      expect(y).toBeCloseTo(yOf(from, whole, height));
      expect(tall).toBeGreaterThanOrEqual(yOf(until + 1, whole, height) - y - 1e-9);
      expect(lane).toBeLessThan(MOST_LANES);
    }
    for (const one of labels) {
      expect(one.column).toBeLessThan(columns);
      for (const other of labels) if (other !== one && other.column === one.column) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(LABEL_HEIGHT - 1e-9);
    }
  }));
});
