// Slots for 2,000 and 40,000 households: the search against the first plan alone, and peaks against what no plan can be below.
import { peakAnyMinute } from '../../../src/domain/farming/staggering/occupancy.ts';
import { makeCase } from '../../farming/staggering/make-case.ts';
import { planOf } from '../../farming/staggering/run-plan.ts';
import type { Goal, GoalResult } from './goal.ts';

const SEED = 11;
const DAYS = { days: 10, slotsPerDay: 12, elsewhere: 0.5 } as const;

/** Most of the peak over the lower bound that is good enough. */
const CASES = [
  { name: '2,000 households, windows of 1 to 3 days', size: { ...DAYS, parties: 2000, villages: 20, window: [12, 36] }, most: 1.05 },
  { name: '2,000 households, windows of 2 to 6 slots', size: { ...DAYS, parties: 2000, villages: 20, window: [2, 6] }, most: 1.2 },
  { name: '40,000 households, windows of 1 to 3 days', size: { ...DAYS, parties: 40_000, villages: 200, window: [12, 36] }, most: 1.05 },
  { name: '40,000 households, windows of 2 to 6 slots', size: { ...DAYS, parties: 40_000, villages: 200, window: [2, 6] }, most: 1.2 },
] as const;

/** Small districts may search longer than their first plan took; nobody waits this long for it. */
const PATIENCE_MS = 2000;
const LARGE = 40_000;

export const STAGGER_GOALS: readonly Goal[] = CASES.map(({ name, size }) => ({
  goal: `slots for ${name}`, rounds: 3,
  ...(size.parties >= LARGE ? { rival: 'the first plan alone, party by party', target: { shareOf: 10 } } : { rival: 'two seconds', target: { timesFaster: 2 } }),
  prepare() {
    const problem = makeCase(size, SEED);
    // Out of time from the beginning: what stands then is the first plan.
    return { ours: () => planOf(problem), rival: size.parties >= LARGE ? () => planOf(problem, { isTimeOut: () => true }) : PATIENCE_MS };
  },
}));

/** Peaks in people: on one road in one slot, and at any minute. */
export function* measureSlotPeaks(only: string): Generator<GoalResult> {
  for (const { name, size, most } of CASES) {
    const [goal, anyMinute] = [`peak of slots for ${name}`, `most people at any minute, slots for ${name}`];
    if (!goal.includes(only) && !anyMinute.includes(only)) continue;
    const problem = makeCase(size, SEED);
    const { peak, lowerBound, peakBefore, slot } = planOf(problem);
    yield { goal, against: `what no plan can be below; ${peakBefore} people unstaggered`, ours: peak, rival: lowerBound, ratio: peak / lowerBound, target: `≤ ${most} ×`, met: peak <= most * lowerBound, unit: 'people' };
    const { people } = peakAnyMinute(problem, slot);
    yield { goal: anyMinute, against: 'the peak of a slot', ours: people, rival: peak, ratio: people / peak, target: '≤ 1 ×', met: people <= peak, unit: 'people' };
  }
}
