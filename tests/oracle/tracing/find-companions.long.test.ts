// The same for 10,000 worlds.
import { expect, it } from 'vitest';
import { findCompanions } from '../../../src/domain/tracing/companions/find-companions.ts';
import { compareCompanions } from './compare-companions.ts';
import { TRACK_EDGES } from './edges-of-tracks.ts';

it('10,000 worlds: companions as found by asking where everybody is at every change', () => {
  const { wrong, met } = compareCompanions(findCompanions, 1001, 10_000);
  expect(wrong).toEqual([]);
  expect(TRACK_EDGES.filter((edge) => (met.get(edge) ?? 0) < 200)).toEqual([]);
});
