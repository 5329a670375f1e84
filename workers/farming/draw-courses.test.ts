// A course the checker refuses costs itself alone. Oracle: a router that lies about one plot.
import { expect, it } from 'vitest';
import { DAY, listOf, openSmallFarm } from '../../tests/farming/small-farm.ts';
import { box, degrees, type SmallWorld } from '../../tests/oracle/farming/small-world.ts';
import { finish } from '../../src/domain/steps.ts';
import { drawCourses, nameRoads, violationsOf } from './draw-courses.ts';
import { judgeLines } from './judge-lines.ts';
import type { OpenFarm } from './open-farm.ts';
import { runSliced } from '../run-sliced.ts';

const world: SmallWorld = {
  units: [{ ring: box(0, 0, 100, 100), level: 0 }, { ring: box(300, -40, 380, 40), level: 3 }],
  roads: [{ points: [[110, 50], [200, 50], [200, 120], [600, 120]], tags: { class: 'street', name: '村东路' } }],
  gates: [{ unit: 0, at: [100, 50] }],
  homes: [{ unit: 0, at: [50, 50] }, { unit: 0, at: [60, 60] }],
  plots: [{ home: 0, ring: box(400, 125, 420, 145) }, { home: 0, ring: box(450, 125, 470, 145) }, { home: 1, ring: box(500, 125, 520, 145) }],
};

it('a line through another’s sealed zone is not drawn and is named; the others of the village are', async () => {
  const farm = openSmallFarm(world);
  const finder = Object.create(farm.finder) as OpenFarm['finder'];
  finder.courses = function* (...asked) {
    const courses = yield* farm.finder.courses(...asked);
    return new Map([...courses].map(([plot, course]) => [plot, plot === 1 ? { ...course, positions: [course.positions[0]!, degrees([100, 50]), degrees([340, 0]), course.positions.at(-1)!] } : course]));
  };
  const lying: OpenFarm = { ...farm, finder };
  const judged = await judgeLines(lying, listOf([0, 3], DAY), { token: 1, known: [] }, (steps) => runSliced(steps, () => false, () => {}));
  expect(violationsOf(lying, judged, finish(finder.courses([1], judged.ground, judged.access)).get(1)!)).toMatchObject([{ fault: 'enters-sealed', unit: 1 }]);
  const { lines, plots, points, refused } = finish(drawCourses(lying, judged, [0, 1, 2]));
  expect(refused).toEqual([1]);
  expect([...new Set(lines.features.map(({ properties }) => properties.plot))]).toEqual([0, 2]);
  expect(plots.features.map(({ properties }) => properties.plot)).toEqual([0, 1, 2]);
  expect(points.features.filter(({ properties }) => properties.kind === 'field')).toHaveLength(2);
  expect(finish(drawCourses(farm, judged, [0, 1, 2])).refused).toEqual([]);
  // Nor are its roads named.
  expect([...finish(nameRoads(lying, judged, [0, 1, 2]))]).toEqual([[0, ['村东路']], [2, ['村东路']]]);
});
