// The goals of painting a day, each with what it is held against.
import { memory, processorTime } from './browser-costs.mjs';

const COUNT = 100_000;
const MANY = 1_000_000;
const STEPS = 60;
/** Rounds in turn, ours and the rivals', for the goals of processor time. */
const ROUNDS = 5;

const STEP = '100,000 buildings, a day’s step';
const CLOSE = '100,000 buildings seen close, a day’s step';

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const atMost = (goal, against, ours, rival, share, unit) =>
  ({ goal, against, ours, rival, ratio: ours / rival, target: `≤ ${share} ×`, met: ours / rival <= share, unit });
/** What is measured and told without a gate. */
const told = (goal, against, ours, rival) => ({ ...atMost(goal, against, ours, rival, 1, 'ms'), target: 'told, no goal', met: true });
const timesLess = (goal, against, ours, rival, times, unit) =>
  ({ goal, against, ours, rival, ratio: rival / ours, target: `≥ ${times} × less`, met: rival / ours >= times, unit });

/** Milliseconds of processor time of one of `steps` steps. */
async function costOf(process, steps, work) {
  const before = processorTime(process);
  const answer = await work();
  return { cost: (processorTime(process) - before) / steps, answer };
}

/** The product's map scrubbed: the median cost and time of its rounds, and the longest task in any of them. */
async function scrub({ ask, process }) {
  await ask('scrubOurs', STEPS);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await costOf(process, STEPS, () => ask('scrubOurs', STEPS)));
  return {
    cost: median(rounds.map(({ cost }) => cost)),
    wall: median(rounds.map(({ answer }) => answer.taken / STEPS)),
    // No task at all may be long: the worst of all rounds.
    longest: Math.max(...rounds.map(({ answer }) => Math.max(answer.longestCall, answer.longestTask))),
  };
}

/** Processor time of a frame of the map with nothing on it. */
const emptyFrame = (withPage) => withPage(async ({ ask, process }) => {
  await ask('openRival', 0);
  await ask('stepRival', STEPS);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push((await costOf(process, STEPS, () => ask('stepRival', STEPS))).cost);
  return median(rounds);
});

const stepsGoal = (of) => `${of}, time by the clock`;
const emptyGoal = (of) => `${of}, processor time`;
const taskGoal = `${STEP}, longest task`;
const dataGoal = `${STEP}, processor time of all data`;
const panGoal = (count) => `${count.toLocaleString('en')} buildings, picture after a pan`;
const memoryGoal = (of) => `megabytes of the ${of} after 1,000 moves of the slider`;

export const GOALS = [
  {
    name: 'steps', goals: [STEP, CLOSE].flatMap((of) => [stepsGoal(of), emptyGoal(of)]).concat(taskGoal, dataGoal),
    async measure(withPage) {
      const empty = await emptyFrame(withPage);
      const { whole, close } = await withPage(async (page) => {
        await page.ask('openOurs', COUNT);
        const far = await scrub(page);
        await page.ask('goClose');
        return { whole: far, close: await scrub(page) };
      });
      const data = await withPage(async ({ ask, process }) => {
        await ask('openRival', COUNT);
        await ask('stepRival', 1);
        return (await costOf(process, 3, () => ask('stepRival', 3))).cost;
      });
      return [
        atMost(stepsGoal(STEP), '20 steps a second', whole.wall, 50, 1, 'ms'),
        told(emptyGoal(STEP), 'a frame of the empty map', whole.cost, empty),
        timesLess(dataGoal, 'setData of all features', whole.cost, data, 20, 'ms'),
        atMost(taskGoal, 'a long task', Math.max(whole.longest, close.longest), 50, 1, 'ms'),
        atMost(stepsGoal(CLOSE), '20 steps a second', close.wall, 50, 1, 'ms'),
        told(emptyGoal(CLOSE), 'a frame of the empty map', close.cost, empty),
      ];
    },
  },
  {
    name: 'pan', goals: [panGoal(COUNT)],
    measure: (withPage) => withPage(async ({ ask }) => {
      await ask('openOurs', COUNT);
      const times = [];
      for (let round = 0; round < 7; round++) times.push(await ask('pan'));
      return [atMost(panGoal(COUNT), 'half a second', median(times), 500, 1, 'ms')];
    }),
  },
  {
    name: 'million', goals: [panGoal(MANY)],
    measure: (withPage) => withPage(async (page) => {
      await page.ask('openPainter', MANY);
      const times = [];
      for (let round = 0; round < 5; round++) times.push(await page.ask('pan'));
      const { wall } = await scrub(page);
      return [
        told(panGoal(MANY), 'half a second', median(times), 500),
        told('1,000,000 buildings, a day’s step, time by the clock', '20 steps a second', wall, 50),
      ];
    }),
  },
  {
    name: 'memory', goals: ['page', 'whole browser'].map(memoryGoal),
    measure: (withPage) => withPage(async ({ ask, process, heap }) => {
      await ask('openOurs', COUNT);
      const after = async (moves) => {
        await ask('scrubOurs', moves);
        return { page: await heap(), browser: memory(process) };
      };
      const early = await after(100);
      const late = await after(900);
      return [
        atMost(memoryGoal('page'), 'after 100', late.page, early.page, 1.1, 'MB'),
        // What loading needed is given back bit by bit, which may hide a loss here; in the page none is hidden.
        atMost(memoryGoal('whole browser'), 'after 100', late.browser, early.browser, 1.1, 'MB'),
      ];
    }),
  },
];
