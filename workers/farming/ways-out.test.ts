// Ways taken over from the list of another day. Oracle: the ways of the same list found without any other.
import { expect, it } from 'vitest';
import { DAY, listOf, openSmallFarm } from '../../tests/farming/small-farm.ts';
import { box } from '../../tests/oracle/farming/small-world.ts';
import { numbersFrom, randomWorld } from '../../tests/oracle/farming/random-world.ts';
import { finish } from '../../src/domain/steps.ts';
import { violationsOf } from './draw-courses.ts';
import { judgeLines, type JudgedLines } from './judge-lines.ts';
import type { OpenFarm } from './open-farm.ts';
import { runSliced } from '../run-sliced.ts';
import { waysOut } from './ways-out.ts';

const run = <Step, Result>(steps: Generator<Step, Result, void>): Promise<Result> => runSliced(steps, () => false, () => {});

/** The farm, with how many ways were drawn anew. */
function counted(farm: OpenFarm): { readonly farm: OpenFarm; readonly drawn: number[] } {
  const drawn: number[] = [];
  const finder = Object.create(farm.finder) as OpenFarm['finder'];
  finder.findStepped = (ground, access, tell) => farm.finder.findStepped(ground, access, tell && ((line) => tell({
    ...line,
    course: () => {
      drawn.push(line.row);
      return line.course();
    },
  })));
  return { farm: { ...farm, finder }, drawn };
}

it('150 worlds: a list that lifts, adds or moves zones has the ways it has by itself, and draws none anew that stay', async () => {
  const seen = { kept: 0, drawn: 0 };
  for (let seed = 1; seed <= 150; seed++) {
    const next = numbersFrom(seed + 7);
    const world = randomWorld(seed);
    const { farm, drawn } = counted(openSmallFarm(world));
    const first = world.units.map(({ level }) => level);
    const second = first.map((level) => (next(0, 2) === 0 ? next(0, seed % 2 === 0 ? level : 3) : level));
    const judge = (levels: readonly number[], day: number): Promise<JudgedLines> => judgeLines(farm, listOf(levels, day), { token: day, known: [] }, run);
    const [before, now] = [await judge(first, DAY), await judge(second, DAY + 1)];
    const known = [{ of: before, ways: await waysOut(farm, before, [], run) }];
    const own = await waysOut(farm, now, [], run);
    drawn.length = 0;
    const ways = await waysOut(farm, now, known, run);
    const kept = [...ways.keys()].filter((row) => known[0]!.ways.get(row) === ways.get(row));
    seen.kept += kept.length;
    seen.drawn += drawn.length;
    expect([seed, drawn.filter((row) => kept.includes(row))]).toEqual([seed, []]);
    expect([seed, [...ways].map(([row, { segments, leaves }]) => [row, [...segments], leaves.at(-1)])]).toEqual([seed, [...own].map(([row, { segments, leaves }]) => [row, [...segments], leaves.at(-1)])]);
    for (const row of ways.keys()) {
      const course = finish(farm.finder.courses([now.lines.plot[row]!], now.ground, now.access)).get(now.lines.plot[row]!)!;
      expect([seed, violationsOf(farm, now, course)]).toEqual([seed, []]);
    }
  }
  expect([seen.kept > 50, seen.drawn > 30]).toEqual([true, true]);
});

it('a zone that moves from one of two ways of one length to the other sends everybody round the other side', async () => {
  const side = (sign: 1 | -1) => ({ points: [[110, 0], [110, 200 * sign], [600, 200 * sign], [600, 0]] as const, tags: { class: 'street', name: sign > 0 ? '北路' : '南路' } });
  const farm = openSmallFarm({
    units: [{ ring: box(0, -50, 100, 50), level: 0 }, { ring: box(300, 150, 400, 250), level: 0 }, { ring: box(300, -250, 400, -150), level: 0 }],
    roads: [side(1), side(-1)], gates: [{ unit: 0, at: [100, 0] }], homes: [{ unit: 0, at: [50, 0] }], plots: [{ home: 0, ring: box(610, -10, 700, 10) }],
  });
  const [before, now] = await Promise.all([[0, 3, 0], [0, 0, 3]].map((levels, i) => judgeLines(farm, listOf(levels, DAY + i), { token: i, known: [] }, run)));
  expect(before!.lines.seconds).toEqual(now!.lines.seconds);
  const south = await waysOut(farm, before!, [], run);
  const north = await waysOut(farm, now!, [{ of: before!, ways: south }], run);
  expect([...north.get(0)!.segments]).not.toEqual([...south.get(0)!.segments]);
});

it('the same lines have the same ways, and none is drawn', async () => {
  const { farm, drawn } = counted(openSmallFarm(randomWorld(3)));
  const before = await judgeLines(farm, listOf(farm.register.households.unit.length > 0 ? randomWorld(3).units.map(() => 0) : []), { token: 1, known: [] }, run);
  const ways = await waysOut(farm, before, [], run);
  drawn.length = 0;
  const now = await judgeLines(farm, { ...before.day, day: DAY + 1 }, { token: 2, known: [before] }, run);
  expect([await waysOut(farm, now, [{ of: before, ways }], run) === ways, drawn]).toEqual([true, []]);
});
