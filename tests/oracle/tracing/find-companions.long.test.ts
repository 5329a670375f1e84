// The same for 10,000 worlds.
import { expect, it } from 'vitest';
import { findCompanions } from '../../../src/domain/tracing/meetings/find-companions.ts';
import { compareCompanions } from './compare-companions.ts';

it('10,000 worlds: companions as found by asking where everybody is at every change', () => {
  expect(compareCompanions(findCompanions, 1001, 10_000).wrong).toEqual([]);
});
