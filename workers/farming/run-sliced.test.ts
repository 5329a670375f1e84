import { describe, expect, it } from 'vitest';
import { Cancelled, runSliced } from '../run-sliced.ts';

function* work(milliseconds: number): Generator<number, string, void> {
  const began = performance.now();
  for (let step = 1; performance.now() - began < milliseconds; step++) yield step;
  return 'done';
}

describe('work in slices', () => {
  it('ends with its result; other tasks run between two slices', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const told: number[] = [];
    expect(await runSliced(work(80), () => false, (step) => told.push(step))).toBe('done');
    clearInterval(timer);
    expect(others).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('is given up between two slices once somebody says so', async () => {
    let isCancelled = false;
    setTimeout(() => { isCancelled = true; }, 20);
    await expect(runSliced(work(60_000), () => isCancelled, () => {})).rejects.toThrow(Cancelled);
  });
});
