// The checker finds every breach planted in a good plan, and none in the good one.
import { describe, expect, it } from 'vitest';
import { checkPlan, checkPlanStepped } from '../../../src/domain/farming/staggering/check-plan.ts';
import type { StaggerPlan, StaggerProblem } from '../../../src/domain/farming/staggering/problem.ts';
import { makeCase } from './make-case.ts';
import { planOf } from './run-plan.ts';

const problem = makeCase({ parties: 300, villages: 5, days: 3, slotsPerDay: 8, window: [3, 9], perSegment: 30, perBridge: 12, perBlock: 9, unmixedBlocks: true, nearPerParty: 1, elsewhere: 0.4 }, 8);
const plan = planOf(problem);
const kindsOf = (changed: Partial<StaggerPlan>, ground: StaggerProblem = problem) => new Set(checkPlan(ground, { ...plan, ...changed }).map(({ kind }) => kind));
const usesOf = (party: number) => [...problem.use.subarray(problem.useStart[party], problem.useStart[party + 1])];
const blockOf = (party: number) => usesOf(party).at(-1)!;

describe('a planted breach is found', () => {
  it('nothing in the plan as it is', () => {
    expect(kindsOf({})).toEqual(new Set());
  });

  it.each([0, 50, 299])('party %i one slot before or after its window', (party) => {
    expect(kindsOf({ slot: plan.slot.with(party, problem.firstSlot[party]! - 1) })).toContain(problem.firstSlot[party] === 0 ? 'unexplained' : 'outside-window');
    expect(kindsOf({ slot: plan.slot.with(party, problem.lastSlot[party]! + 1) })).toContain('outside-window');
  });

  it('a party without a slot and without a reason, or with a slot and a reason', () => {
    expect(kindsOf({ slot: plan.slot.with(5, -1) })).toContain('unexplained');
    expect(kindsOf({ reason: plan.reason.with(5, 4) })).toContain('unexplained');
  });

  it('a way that has become too long, or closed', () => {
    expect(kindsOf({}, { ...problem, travelMinutes: problem.travelMinutes.with(9, 22.6) })).toEqual(new Set(['too-long']));
    expect(kindsOf({}, { ...problem, travelMinutes: problem.travelMinutes.with(9, Number.NaN) })).toEqual(new Set(['closed']));
  });

  it('a resource with its limit one below the people there: every twentieth in use', () => {
    for (const resource of [...new Set(problem.use)].filter((_, i) => i % 20 === 0)) {
      const most = Math.max(...checkPlan({ ...problem, capacity: problem.capacity.with(resource, -1) }, plan).map(({ people }) => people));
      expect(checkPlan({ ...problem, capacity: problem.capacity.with(resource, most) }, plan)).toEqual([]);
      const breaches = checkPlan({ ...problem, capacity: problem.capacity.with(resource, most - 1) }, plan);
      expect(breaches.length).toBeGreaterThan(0);
      expect(breaches.every((breach) => breach.kind === 'over-capacity' && breach.resource === resource && breach.people === most)).toBe(true);
    }
  });

  it('two villages in one block: either becomes another village where they share a slot', () => {
    const parties = [...plan.slot.keys()];
    const shared = parties.filter((party) => parties.some((other) => other !== party && blockOf(other) === blockOf(party) && plan.slot[other] === plan.slot[party]));
    expect(shared.length).toBeGreaterThan(10);
    for (const party of shared) expect(kindsOf({}, { ...problem, village: problem.village.with(party, 99) })).toEqual(new Set(['mixed']));
  });

  it('two near parties in one slot', () => {
    const [a, b] = [...plan.slot.keys()].flatMap((one) => [...plan.slot.keys()].filter((other) => other > one && plan.slot[other] === plan.slot[one]).map((other) => [one, other] as const))[0]!;
    expect(checkPlan({ ...problem, nearA: Int32Array.of(b), nearB: Int32Array.of(a) }, plan)).toEqual([{ kind: 'too-near', party: b, other: a, resource: -1, slot: plan.slot[a], people: -1 }]);
  });

  it('a peak told one too low, one too high, or below the bound', () => {
    for (const changed of [{ peak: plan.peak - 1 }, { peak: plan.peak + 1 }, { lowerBound: plan.peak + 1 }]) expect(kindsOf(changed)).toEqual(new Set(['peak-wrong']));
  });
});

it('a plan is checked in steps, no more than 250 parties or roads in one, so that a worker can answer between', () => {
  const many = makeCase({ parties: 2000, villages: 10, days: 2, slotsPerDay: 6, window: [2, 6] }, 5);
  const steps = [...checkPlanStepped(many, planOf(many, { isTimeOut: () => true }))];
  expect(steps.length).toBeGreaterThanOrEqual(2000 / 250 + many.resourceKind.length / 250 - 2);
});
