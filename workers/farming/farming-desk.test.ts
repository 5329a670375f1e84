// The farming desk on a small farm: which list an answer is by, and what becomes of questions nobody waits for. Oracle: the world below, read by hand.
import { describe, expect, it } from 'vitest';
import { DAY, deskOn, listOf, openSmallFarm } from '../../tests/farming/small-farm.ts';
import { box, type SmallWorld } from '../../tests/oracle/farming/small-world.ts';
import type { OpenFarm } from './open-farm.ts';
import { Cancelled } from '../run-sliced.ts';

/** A village (0) with its gate at the east, another (1) beside the straight road to the field, a way around in the north. */
const world: SmallWorld = {
  units: [{ ring: box(0, 0, 100, 100), level: 0 }, { ring: box(400, -50, 500, 50), level: 0 }],
  roads: [{ points: [[110, 0], [300, 0], [600, 0]], tags: { class: 'street', name: '村东路' } }, { points: [[300, 0], [300, 300], [600, 300], [600, 0]], tags: { class: 'street', name: '北环路' } }],
  gates: [{ unit: 0, at: [100, 0] }],
  homes: [{ unit: 0, at: [50, 0] }],
  plots: [{ home: 0, ring: box(610, -10, 700, 10) }],
};
const [FREE, AROUND, SHUT] = [listOf([0, 0]), listOf([0, 2], DAY + 1), listOf([3, 0], DAY + 2)];

/** The same farm, on which every judging takes 100 steps of 4 ms; `began` counts judgings, `steps` their steps. */
function slowly(farm: OpenFarm): { readonly farm: OpenFarm; readonly seen: { began: number; steps: number } } {
  const seen = { began: 0, steps: 0 };
  const finder = Object.create(farm.finder) as OpenFarm['finder'];
  finder.findStepped = function* (...asked) {
    seen.began++;
    for (let step = 0; step < 100; step++) {
      seen.steps++;
      for (const until = performance.now() + 4; performance.now() < until;);
      yield [step, 100];
    }
    return yield* farm.finder.findStepped(...asked);
  };
  return { farm: { ...farm, finder }, seen };
}

/** What became of a question: what it failed with, where it did. */
const endOf = (asked: Promise<unknown>): Promise<unknown> => asked.catch((reason: unknown) => reason);
const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 60); });

describe('courses', () => {
  it('are by the lines whose token they are asked with, whichever were judged since', async () => {
    const desk = deskOn(openSmallFarm(world));
    const [free, around, shut] = [await desk.lines(FREE, null), await desk.lines(AROUND, null), await desk.lines(SHUT, null)];
    expect(new Set([free.token, around.token, shut.token]).size).toBe(3);
    expect(await Promise.all([free, around, shut].map(async ({ token }) => (await desk.roads([0], token)).get(0)))).toEqual([['村东路'], ['村东路', '北环路'], ['村东路']]);
    const isClosed = async (token: number): Promise<boolean> => (await desk.courses([0], token)).lines.features.some(({ properties }) => properties.part === 'closed');
    expect([await isClosed(free.token), await isClosed(shut.token)]).toEqual([false, true]);
  });

  it('of lines that were judged too long ago are none: they are asked for again', async () => {
    const desk = deskOn(openSmallFarm(world));
    const { token } = await desk.lines(FREE, null);
    for (let day = 1; day <= 6; day++) await desk.lines(listOf([0, 0], DAY + day), null);
    await expect(desk.courses([0], token)).rejects.toThrow('asked about too long ago');
    await expect(desk.roads([0], 99)).rejects.toThrow('asked about too long ago');
  });

  it('of the list shown stay, however many other days passes and plans ask about', async () => {
    const desk = deskOn(openSmallFarm(world));
    const { token } = await desk.lines(FREE, null);
    for (let day = 1; day <= 30; day++) await desk.linesOn(listOf([0, day % 4], DAY + day));
    expect((await desk.roads([0], token)).get(0)).toEqual(['村东路']);
  });
});

describe('a list', () => {
  it('that lets everybody go as another does has the same lines under a name of its own', async () => {
    const desk = deskOn(openSmallFarm(world));
    const [one, other, another] = [await desk.linesOn(FREE), await desk.linesOn(listOf([0, 1], DAY + 1)), await desk.linesOn(listOf([0, 0], DAY + 2))];
    expect([another.lines === one.lines, other.lines === one.lines, another.day, new Set([one.token, other.token, another.token]).size]).toEqual([true, false, DAY + 2, 3]);
  });

  it('asked about by two at once is judged once', async () => {
    const { farm, seen } = slowly(openSmallFarm(world));
    const desk = deskOn(farm);
    const [lines, others] = await Promise.all([desk.lines(FREE, null), desk.linesOn(FREE)]);
    expect([lines.token === others.token, seen.began]).toEqual([true, 1]);
  });

  it('nobody waits for any more is given up between two slices', async () => {
    const { farm, seen } = slowly(openSmallFarm(world));
    const desk = deskOn(farm);
    const asked = desk.lines(FREE, AROUND);
    const failed = endOf(asked);
    await soon();
    desk.giveUp('lines');
    expect(await failed).toBeInstanceOf(Cancelled);
    expect([seen.began, seen.steps < 60]).toEqual([1, true]);
    // The next question is answered as if nothing had been.
    expect((await desk.lines(FREE, null)).lines.state[0]).toBe(0);
  });

  it('somebody else waits for is judged to its end', async () => {
    const { farm, seen } = slowly(openSmallFarm(world));
    const desk = deskOn(farm);
    const given = endOf(desk.lines(FREE, null));
    const asked = desk.linesOn(FREE);
    await soon();
    desk.giveUp('lines');
    expect((await asked).day).toBe(DAY);
    expect(await given).toBeInstanceOf(Cancelled);
    expect(seen).toEqual({ began: 1, steps: 100 });
  });

  it('of a register that is gone is given up', async () => {
    const { farm, seen } = slowly(openSmallFarm(world));
    const desk = deskOn(farm);
    const failed = endOf(desk.linesOn(FREE));
    await soon();
    (desk as unknown as { take(farm: OpenFarm): void }).take(openSmallFarm(world));
    expect(await failed).toBeInstanceOf(Cancelled);
    expect(seen.steps).toBeLessThan(60);
  });
});

it('a season nobody waits for is given up, and lines are not given up with it', async () => {
  const { farm } = slowly(openSmallFarm(world));
  const desk = deskOn(farm);
  desk.useLists({ history: {} as never, published: [], showsPublished: false });
  const failed = endOf(desk.season(FREE));
  const lines = desk.lines(AROUND, null);
  await soon();
  desk.giveUp('season');
  expect(await failed).toBeInstanceOf(Cancelled);
  expect((await lines).day).toBe(DAY + 1);
});
