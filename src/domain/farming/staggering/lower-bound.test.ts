// The lower bound against every road and interval counted one by one, and on what whole parties cost.
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../../tests/farming/staggering/make-case.ts';
import { lowerBoundOf } from './lower-bound.ts';
import type { StaggerProblem } from './problem.ts';

/** People whose window lies in the interval, over its slots; every road, every interval; at least the largest party. */
function boundByCounting(problem: StaggerProblem): number {
  const slots = problem.days * problem.slotsPerDay;
  let bound = Math.max(...problem.people);
  for (let resource = 0; resource < problem.capacity.length; resource++) {
    if (problem.resourceKind[resource]! > 1) continue;
    const users = [...problem.people.keys()].filter((party) => problem.use.subarray(problem.useStart[party], problem.useStart[party + 1]).includes(resource));
    for (let first = 0; first < slots && users.length > 0; first++) {
      for (let last = first; last < slots; last++) {
        const inside = users.filter((party) => problem.firstSlot[party]! >= first && problem.lastSlot[party]! <= last);
        bound = Math.max(bound, Math.ceil(inside.reduce((sum, party) => sum + problem.people[party]!, 0) / (last - first + 1)));
      }
    }
  }
  return bound;
}

/** Parties that all use one road through `slots` slots. */
function oneRoad(people: readonly number[], slots: number): StaggerProblem {
  const parties = people.length;
  return {
    days: 1, slotsPerDay: slots, slotMinutes: 60, leastWorkMinutes: 0, parties, people: Uint16Array.from(people), village: new Int32Array(parties),
    firstSlot: new Int32Array(parties), lastSlot: new Int32Array(parties).fill(slots - 1), travelMinutes: new Float32Array(parties),
    useStart: Uint32Array.from({ length: parties + 1 }, (_, i) => i), use: new Uint32Array(parties), enters: new Float32Array(parties), leaves: new Float32Array(parties),
    resourceKind: Uint8Array.of(0), capacity: Float64Array.of(Infinity), unmixed: new Uint8Array(1), nearA: new Int32Array(), nearB: new Int32Array(),
  };
}

describe('what no plan can be below', () => {
  it.each(Array.from({ length: 8 }, (_, seed) => seed))('case %i: never below what counting gives; above only as parties are whole', (seed) => {
    const ones = makeCase({ parties: 60, villages: 3, days: 1, slotsPerDay: 6, window: [1, 3], elsewhere: 0.4 }, seed);
    const problem = { ...ones, people: ones.people.map(() => 1) };
    // Parties of one can be parted anyhow, so whole parties add nothing.
    expect(lowerBoundOf(problem)).toBe(boundByCounting(problem));
    expect(lowerBoundOf(ones)).toBeGreaterThanOrEqual(boundByCounting(ones));
  });

  it.each<[string, number[], number, number]>([
    ['the largest party alone', [7, 1], 5, 7],
    ['three pairs in two slots: some two share one', [2, 2, 2], 2, 4],
    ['five of three in two slots: three share one', [3, 3, 3, 3, 3], 2, 9],
    ['two of three and two of one in two slots: even', [3, 3, 1, 1], 2, 4],
    ['four of three and a one in three slots: two threes share one', [3, 3, 3, 3, 1], 3, 6],
  ])('%s', (_, people, slots, bound) => {
    expect(lowerBoundOf(oneRoad(people, slots))).toBe(bound);
  });

  it('nobody, and nobody on a road: 0', () => {
    expect(lowerBoundOf(oneRoad([], 3))).toBe(0);
    expect(lowerBoundOf({ ...oneRoad([3], 3), resourceKind: Uint8Array.of(2) })).toBe(0);
  });
});
