// What the bench of ways compares is the same work: both find the same times.
import { expect, it } from 'vitest';
import { prepareWays } from './bench/ways.ts';

it('trees and ngraph.path agree on every way of a smaller graph', () => {
  const { ours, rival } = prepareWays(40, 10, 10, 6);
  const seconds = ours();
  const other = rival(Array.from({ length: seconds.length }, (_, i) => i));
  seconds.forEach((one, i) => (one === Infinity ? expect(other[i]).toBe(Infinity) : expect(one).toBeCloseTo(other[i]!, 6)));
  expect(seconds.filter(Number.isFinite).length).toBeGreaterThan(50);
});
