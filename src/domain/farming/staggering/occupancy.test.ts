// People at a minute: worked by hand for one way out and home; the peak of any minute against all minutes of a made-up plan.
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../../tests/farming/staggering/make-case.ts';
import { planOf } from '../../../../tests/farming/staggering/run-plan.ts';
import { occupancyAt, peakAnyMinute } from './occupancy.ts';
import type { StaggerProblem } from './problem.ts';

/** Two parties, of 2 and 3, over segment 0 (minutes 0–4) and bridge 1 (4–6) to block 2; slots of 60 minutes, two a day, two days. */
const problem: StaggerProblem = {
  days: 2, slotsPerDay: 2, slotMinutes: 60, leastWorkMinutes: 10, parties: 2, people: Uint16Array.of(2, 3), village: new Int32Array(2),
  firstSlot: new Int32Array(2), lastSlot: Int32Array.of(3, 3), travelMinutes: Float32Array.of(6, 6), useStart: Uint32Array.of(0, 3, 6), use: Uint32Array.of(0, 1, 2, 0, 1, 2),
  enters: Float32Array.of(0, 4, 6, 0, 4, 6), leaves: Float32Array.of(4, 6, 54, 4, 6, 54), resourceKind: Uint8Array.of(0, 1, 2),
  capacity: new Float64Array(3).fill(Infinity), unmixed: new Uint8Array(3), nearA: new Int32Array(), nearB: new Int32Array(),
};

describe('people at a minute of the plan', () => {
  it.each([
    ['the slot begins', 1, 60, [2, 0, 0], 2, 0],
    ['the bridge is entered', 1, 64, [0, 2, 0], 2, 0],
    ['work begins', 1, 66, [0, 0, 2], 0, 2],
    ['work ends: on the bridge again', 1, 114, [0, 2, 0], 2, 0],
    ['the last segment home', 1, 116, [2, 0, 0], 2, 0],
    ['the slot has ended', 1, 120, [0, 0, 0], 0, 0],
    ['the slot before', 1, 59, [0, 0, 0], 0, 0],
    ['before the day', 1, -1, [0, 0, 0], 0, 0],
    ['the same minute of the other day, the other party', 0, 62, [3, 0, 0], 3, 0],
  ])('%s', (_, day, minute, people, onRoads, inFields) => {
    const there = occupancyAt(problem, Int32Array.of(3, 1), day, minute);
    expect([[...there.people], there.onRoads, there.inFields]).toEqual([people, onRoads, inFields]);
  });

  it('one without a slot is nowhere', () => {
    expect(occupancyAt(problem, Int32Array.of(-1, -1), 0, 0)).toEqual({ people: new Uint32Array(3), onRoads: 0, inFields: 0 });
    expect(peakAnyMinute(problem, Int32Array.of(-1, -1))).toEqual({ people: 0, resource: -1, slot: -1, minute: -1 });
  });

  it('most at any minute: together at once, or one when the other has gone on', () => {
    expect(peakAnyMinute(problem, Int32Array.of(3, 3))).toEqual({ people: 5, resource: 0, slot: 3, minute: 0 });
    // The second party goes four minutes later and meets the first on no segment: as one leaves the other enters.
    const later = { ...problem, enters: Float32Array.of(0, 4, 6, 4, 8, 10), leaves: Float32Array.of(4, 6, 50, 8, 10, 50) };
    expect(peakAnyMinute(later, Int32Array.of(3, 3)).people).toBe(3);
  });

  it('equals the most over all half minutes, as all ways enter and leave at half minutes', () => {
    const made = makeCase({ parties: 200, villages: 3, days: 1, slotsPerDay: 4, window: [1, 4], elsewhere: 0.4 }, 5);
    const { slot } = planOf(made);
    const onRoad = (resource: number) => made.resourceKind[resource]! < 2;
    let most = 0;
    for (let minute = 0; minute < 4 * 60; minute += 0.5) {
      occupancyAt(made, slot, 0, minute).people.forEach((people, resource) => {
        if (onRoad(resource)) most = Math.max(most, people);
      });
    }
    expect(peakAnyMinute(made, slot).people).toBe(most);
  });
});
