// Small plans against exact ones: fewest unmet, then the lowest peak. Oracles: every plan tried, and HiGHS 1.15 on a mixed-integer program.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/domain/farming/staggering/check-plan.ts';
import { bestByHighs, bestByTrying, type Best } from './exact-plan.ts';
import { startHighs, type Highs } from './load-highs.ts';
import { makeSmallCase } from './make-small-case.ts';
import { planOf } from './run-plan.ts';
import type { StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await startHighs();
});

function comeTo(problem: StaggerProblem, seed: number): Best & { readonly breaches: number } {
  const plan = planOf(problem, { seed });
  return { unmet: plan.slot.filter((slot) => slot < 0).length, peak: plan.peak, breaches: checkPlan(problem, plan).length };
}

const isLong = process.env['THREE_ZONE_LONG'] === '1';
const [TRIED, SOLVED] = isLong ? [10_000, 3000] : [600, 200];

describe('a plan of few parties is the best there is', () => {
  it(`up to 5 parties, ${TRIED} cases: as good as the best of all plans tried`, () => {
    for (let seed = 1; seed <= TRIED; seed++) {
      const problem = makeSmallCase(seed, 5);
      expect(comeTo(problem, seed), `case ${seed}`).toEqual({ ...bestByTrying(problem), breaches: 0 });
    }
  });

  it(`up to 7 parties, ${SOLVED} cases: as good as HiGHS proves possible`, () => {
    for (let seed = 1; seed <= SOLVED; seed++) {
      const problem = makeSmallCase(100_000 + seed, 7);
      expect(comeTo(problem, seed), `case ${100_000 + seed}`).toEqual({ ...bestByHighs(highs, problem), breaches: 0 });
    }
  });

  it('both oracles agree with each other, 60 cases of up to 5 parties', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = makeSmallCase(200_000 + seed, 5);
      expect(bestByHighs(highs, problem), `case ${200_000 + seed}`).toEqual(bestByTrying(problem));
    }
  });
});
