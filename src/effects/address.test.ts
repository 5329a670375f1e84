// The address while much changes at once. Oracle: a reload opens the day that is looked at, give or take half a second.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { DEFAULT_SETTINGS, initialState } from '../store/commands.ts';
import { createStore } from '../store/store.ts';
import { followAddress } from './address.ts';

const written: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { hash: '', pathname: '/' });
  vi.stubGlobal('history', { state: null, replaceState: (_: unknown, __: string, address: string) => written.push(address) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is written while the map still glides, no more often than browsers take, and last with where it came to rest', () => {
  const address = followAddress(createStore(initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id)));
  for (let step = 0; step < 100; step++) {
    address.setCamera({ lng: 126 + step / 1000, lat: 44, zoom: 12 });
    vi.advanceTimersByTime(20);
  }
  expect(written.length).toBeGreaterThan(2);
  expect(written.length).toBeLessThan(7);
  vi.advanceTimersByTime(1000);
  expect(written.at(-1)).toContain('126.099');
  const { length } = written;
  vi.advanceTimersByTime(10_000);
  expect(written).toHaveLength(length);
});
