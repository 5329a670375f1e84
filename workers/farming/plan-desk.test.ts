// Plans at the desk on small farms. Oracle: the worlds below, read by hand; the checkers written apart from router and planner.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, deskOn, listOf, openSmallFarm, SETTINGS } from '../../tests/farming/small-farm.ts';
import { box, type SmallWorld } from '../../tests/oracle/farming/small-world.ts';
import type { FarmDay, StaggerAnswer } from '../../src/domain/farming/answers.ts';
import { checkPlan } from '../../src/domain/farming/staggering/check-plan.ts';
import { LINE_STATES } from '../../src/domain/farming/lines/line-table.ts';
import type * as PlanSlots from '../../src/domain/farming/staggering/plan-slots.ts';
import type { StaggerPlan } from '../../src/domain/farming/staggering/problem.ts';
import type { Parties } from '../../src/domain/farming/staggering/build-problem.ts';
import type { FarmingDesk } from './farming-desk.ts';

/** What a test makes of the plan that was found. */
let spoil: ((plan: StaggerPlan) => StaggerPlan) | null = null;
vi.mock('../../src/domain/farming/staggering/plan-slots.ts', async (importActual) => {
  const actual = await importActual<typeof PlanSlots>();
  return {
    *planSlots(...asked: Parameters<typeof actual.planSlots>) {
      const plan = yield* actual.planSlots(...asked);
      return spoil === null ? plan : spoil(plan);
    },
  };
});
afterEach(() => { spoil = null; });

/** Two villages at one road, three homes in each, and a field for each home in the block at its end. */
const HOMES = [0, 0, 0, 1, 1, 1];
const world: SmallWorld = {
  units: [{ ring: box(0, 0, 100, 100), level: 0 }, { ring: box(0, -200, 100, -100), level: 0 }],
  roads: [{ points: [[110, 50], [300, -50], [600, -50]], tags: { class: 'street', name: '村东路' } }, { points: [[110, -150], [300, -50]], tags: { class: 'street', name: '南路' } }],
  gates: [{ unit: 0, at: [100, 50] }, { unit: 1, at: [100, -150] }],
  homes: HOMES.map((unit, i) => ({ unit, at: [50, unit === 0 ? 40 + i : -160 + i] as const })),
  plots: HOMES.map((_, home) => ({ home, ring: box(400 + 30 * home, -40, 420 + 30 * home, -20), block: 0 })),
};
const open = (): FarmingDesk => deskOn(openSmallFarm(world));
const partiesOf = (desk: FarmingDesk): Parties => (desk as unknown as { plans: { planned: { parties: Parties } } }).plans.planned.parties;
const FREE = listOf([0, 0]);

describe('a plan', () => {
  it('that breaks a limit is refused by its checker, and never answered', async () => {
    const desk = open();
    // All in the first slot: two villages in one block, which may not be mixed.
    spoil = (plan) => ({ ...plan, slot: plan.slot.map(() => 0), reason: plan.reason.map(() => 0), peak: 6 });
    await expect(desk.stagger(SETTINGS, [FREE], () => {})).rejects.toThrow('refused by its checker: mixed');
    expect(desk.occupancy(DAY * 1440 + 360)).toBeNull();
    spoil = (plan) => ({ ...plan, peak: plan.peak + 1 });
    await expect(desk.stagger(SETTINGS, [FREE], () => {})).rejects.toThrow('refused by its checker: peak-wrong');
    spoil = null;
    expect((await desk.stagger(SETTINGS, [FREE], () => {})).plan.slot.every((slot) => slot >= 0)).toBe(true);
  });

  it('refused leaves the one before', async () => {
    const desk = open();
    const before = await desk.stagger(SETTINGS, [FREE], () => {});
    spoil = (plan) => ({ ...plan, peak: 99 });
    await expect(desk.stagger(SETTINGS, [FREE], () => {})).rejects.toThrow('refused');
    await expect(desk.replan(0, [FREE])).rejects.toThrow('refused');
    spoil = null;
    expect((await desk.replan(0, [FREE]))!.plan.slot.filter((slot, party) => slot !== before.plan.slot[party])).toHaveLength(1);
  });
});

/** Every slot by the lines of the list of its own day: none of a party's plots is closed on it. */
async function closedSlots(desk: FarmingDesk, answer: StaggerAnswer, days: readonly FarmDay[]): Promise<number[]> {
  const lists = await Promise.all(days.map((day) => desk.linesOn(day)));
  const slotsPerDay = 3;
  return [...answer.plan.slot.keys()].filter((party) => {
    const slot = answer.plan.slot[party]!;
    if (slot < 0) return false;
    const { lines } = lists[Math.floor(slot / slotsPerDay)]!;
    return [...answer.plot.subarray(answer.plotStart[party], answer.plotStart[party + 1])].some((plot) => LINE_STATES[lines.state[lines.plot.indexOf(plot)]!] === 'closed');
  });
}

describe('a plan of several days', () => {
  const SEALED_FIRST = [listOf([3, 0], DAY), listOf([3, 0], DAY + 1), listOf([0, 3], DAY + 2)];

  it('holds each household to the levels of the day it goes on', async () => {
    const desk = open();
    const answer = await desk.stagger({ ...SETTINGS, days: 3 }, SEALED_FIRST, () => {});
    expect([answer.lists, answer.pack]).toEqual([[DAY, DAY + 1, DAY + 2], 'CN-FARM-0422']);
    const dayOf = (village: number) => [...new Set([...answer.plan.slot.keys()].filter((party) => HOMES[answer.household[party]!] === village).map((party) => Math.floor(answer.plan.slot[party]! / 3)))];
    expect(dayOf(0)).toEqual([2]);
    expect(dayOf(1).every((day) => day < 2)).toBe(true);
    expect(await closedSlots(desk, answer, SEALED_FIRST)).toEqual([]);
    expect(checkPlan(partiesOf(desk).problem, answer.plan)).toEqual([]);
  });

  it('another slot stays within the days of the household', async () => {
    const desk = open();
    await desk.stagger({ ...SETTINGS, days: 3 }, SEALED_FIRST, () => {});
    for (const household of [0, 3, 0, 3]) {
      const answer = (await desk.replan(household, SEALED_FIRST))!;
      expect(await closedSlots(desk, answer, SEALED_FIRST)).toEqual([]);
      expect(answer.plan.slot.every((slot) => slot >= 0)).toBe(true);
    }
  });

  it('who may go on no day has no slot, and is told that the way is closed', async () => {
    const answer = await open().stagger({ ...SETTINGS, days: 2 }, [listOf([3, 0], DAY), listOf([3, 0], DAY + 1)], () => {});
    expect([...answer.plan.slot].map((slot) => slot >= 0)).toEqual([false, false, false, true, true, true]);
  });

  it('is told of in one count from 0 to 1, never going back', async () => {
    const told: number[] = [];
    await open().stagger({ ...SETTINGS, days: 3 }, SEALED_FIRST, (done) => told.push(done));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told.length >= 3, told.at(-1)! <= 1]).toEqual([true, true]);
  });
});

describe('another slot for one household', () => {
  it('is later, else earlier; nobody else moves where limits hold, and every limit does', async () => {
    const desk = open();
    let before = await desk.stagger(SETTINGS, [FREE], () => {});
    for (const household of [0, 1, 2, 3, 4, 5, 0, 1]) {
      const now = (await desk.replan(household, [FREE]))!;
      expect(checkPlan(partiesOf(desk).problem, now.plan)).toEqual([]);
      const moved = [...now.plan.slot.keys()].filter((party) => now.plan.slot[party] !== before.plan.slot[party]);
      expect(moved.filter((party) => now.household[party] !== household).length).toBe(now.moved);
      expect(moved.filter((party) => now.household[party] === household)).toHaveLength(1);
      before = now;
    }
  });

  it('that is not there leaves the plan as it is', async () => {
    const desk = open();
    const settings = { ...SETTINGS, dayEnd: 420 };
    const before = await desk.stagger(settings, [FREE], () => {});
    const household = before.household[before.plan.slot.findIndex((slot) => slot === 0)]!;
    const now = (await desk.replan(household, [FREE]))!;
    expect([[...now.plan.slot], now.moved]).toEqual([[...before.plan.slot], 0]);
  });
});
