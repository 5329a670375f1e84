// Companions of 1,000 random worlds of tracks: every column as the slow oracle has it; and how often each edge was met.
import { expect, it } from 'vitest';
import { findCompanions } from '../../../src/domain/tracing/companions/find-companions.ts';
import { compareCompanions } from './compare-companions.ts';
import { TRACK_EDGES } from './edges-of-tracks.ts';

it('1,000 worlds: companions as found by asking where everybody is at every change', () => {
  const { wrong, met } = compareCompanions(findCompanions, 1, 1000);
  expect(wrong).toEqual([]);
  expect(TRACK_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
});
