// Half of the million fresh histories of the long run: each half has a file of its own, so that two processors share them.
import { expect, it } from 'vitest';
import { compareByRules } from './compare-by-rules.ts';

const HALF = 500_000;

/** Registers one half under a fresh seed, which is printed, so that a failure comes back. */
export function describeFreshHistories(half: 'first' | 'second'): void {
  const seed = Math.floor(Math.random() * 2 ** 31);
  it(`engine and oracle of the rules give every column alike on ${HALF} fresh random histories (${half} half)`, () => {
    console.info(`fresh histories, ${half} half: seed ${seed}`);
    expect(compareByRules(HALF, seed).answers).toBeGreaterThan(2_000_000);
  }, 3_300_000);
}
