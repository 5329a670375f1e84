// Oracle: parties and uses written down by hand for three households on one road.
import { describe, expect, it } from 'vitest';
import type { FarmRegister, StaggerSettings } from '../answers.ts';
import { LINE_STATES, type LineTable } from '../lines/line-table.ts';
import { buildParties, findConflicts, type PartyDay, type PartyGround, type WayOut } from './build-problem.ts';

const settings: StaggerSettings = {
  firstDay: 100, days: 1, dayStart: 300, dayEnd: 780, slotMinutes: 120, perSegment: 10, perBridge: 6, perBlock: 8, perGreenhouse: 4,
  crewMeters: 0, unmixedBlocks: true, leastWorkMinutes: 60, seed: 1, mostSeconds: 1,
};

/** Household 0: plots 0 and 1 in block 0, plot 2 in none; household 1: greenhouse 3 in block 0; household 2: plot 4 in block 0, closed. */
const register = {
  households: { count: 3, people: Uint8Array.of(2, 3, 1), village: Int32Array.of(7, 7, 8) },
  plots: {
    count: 5, household: Int32Array.of(0, 0, 0, 1, 2), block: Int32Array.of(0, 0, -1, 0, 0), kind: Uint8Array.of(0, 0, 0, 1, 0),
    center: Float64Array.of(126, 44, 126.001, 44, 126.5, 44, 126.0012, 44, 126, 44.3),
  },
  blocks: [{ name: '东片', village: 7 }],
} as unknown as FarmRegister;
const [open, closed] = [LINE_STATES.indexOf('open'), LINE_STATES.indexOf('closed')];
const lines = {
  count: 5, household: Int32Array.of(0, 0, 0, 1, 2), plot: Int32Array.of(0, 1, 2, 3, 4), state: Uint8Array.of(open, open, open, open, closed),
  seconds: Float32Array.of(600, 300, 900, 120, NaN), gate: Int32Array.of(0, 0, 0, -1, -1),
} as unknown as LineTable;
const ways = new Map([[0, [5, 6]], [1, [5, 6]], [2, [5]], [3, [6]]]);
const ground: PartyGround = {
  register, bridge: Uint8Array.of(0, 0, 0, 0, 0, 0, 1),
  days: [dayOf()],
};
function dayOf(changed: Partial<LineTable> = {}, wayOf = (line: number): WayOut | null => ({ segments: Int32Array.from(ways.get(line)!), enters: Float32Array.from(ways.get(line)!, (_, i) => 60 * i), leaves: Float32Array.from(ways.get(line)!, (_, i) => 60 * i + 60) })): PartyDay {
  return { lines: { ...lines, ...changed }, wayOf };
}
const usesOf = ({ problem }: ReturnType<typeof buildParties>, party: number): number[] => [...problem.use.subarray(problem.useStart[party], problem.useStart[party + 1])];

describe('parties of lines', () => {
  const parties = buildParties(ground, settings);
  const { problem } = parties;

  it('are a household and a block, each plot without a block, and each greenhouse; a block is gone to by the shortest line', () => {
    expect([[...parties.household], [...parties.block]]).toEqual([[0, 0, 1, 2], [0, -1, 0, 0]]);
    expect([[...parties.plotStart], [...parties.plot]]).toEqual([[0, 2, 3, 4, 5], [0, 1, 2, 3, 4]]);
    expect([...problem.travelMinutes]).toEqual([5, 15, 2, NaN]);
  });

  it('use roads, bridges and in the end a block or greenhouse, each with the limit of its kind', () => {
    expect([usesOf(parties, 0), usesOf(parties, 1), usesOf(parties, 2), usesOf(parties, 3)]).toEqual([[0, 1, 2], [0, 3], [1, 4], []]);
    expect([[...problem.resourceKind], [...problem.capacity], [...problem.unmixed]]).toEqual([[0, 1, 2, 2, 3], [10, 6, 8, 8, 4], [0, 0, 1, 1, 0]]);
    expect([...problem.enters].slice(0, 3)).toEqual([0, 1, 5]);
    expect([...problem.leaves].slice(0, 3)).toEqual([1, 2, 115]);
  });

  it('whose lines are all closed have no window; the others have all slots', () => {
    expect([[...problem.firstSlot], [...problem.lastSlot]]).toEqual([[0, 0, 0, 4], [3, 3, 3, 3]]);
  });

  it('of one household never share a slot; crews nearer than asked do not either', () => {
    expect([[...problem.nearA], [...problem.nearB]]).toEqual([[0], [1]]);
    const apart = buildParties(ground, { ...settings, crewMeters: 50 }).problem;
    expect([[...apart.nearA], [...apart.nearB]]).toEqual([[0, 0], [1, 2]]);
  });

  it('a closed plot does not ride along with the others of its block: it is a party without a slot', () => {
    const shut = buildParties({ ...ground, days: [dayOf({ state: Uint8Array.of(closed, open, open, open, closed) })] }, settings);
    expect([[...shut.household], [...shut.plotStart], [...shut.plot]]).toEqual([[0, 0, 0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]]);
    expect([...shut.problem.firstSlot]).toEqual([4, 0, 0, 0, 4]);
    // What the checker refuses is closed too.
    expect([...buildParties({ ...ground, days: [dayOf({}, (line) => (line === 0 ? null : dayOf().wayOf(line)))] }, settings).problem.firstSlot]).toEqual([4, 0, 0, 0, 4]);
  });

  it('are one for each gate: the slot of a party is by one way out, and its pass names one gate', () => {
    const apart = buildParties({ ...ground, days: [dayOf({ gate: Int32Array.of(0, 1, 0, -1, -1) })] }, settings);
    expect([[...apart.household], [...apart.plotStart], [...apart.plot]]).toEqual([[0, 0, 0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4]]);
    expect([...apart.problem.travelMinutes]).toEqual([10, 5, 15, 2, NaN]);
    expect([[...apart.problem.nearA], [...apart.problem.nearB]]).toEqual([[0, 0, 1], [1, 2, 2]]);
  });

  it('no limit is told by null, a limit of nobody by zero', () => {
    expect([...buildParties(ground, { ...settings, perSegment: null, perBlock: 0 }).problem.capacity]).toEqual([Infinity, 6, 0, 0, 4]);
  });
});

it('settings that leave nothing or contradict each other are named', () => {
  const conflictsOf = (changed: Partial<StaggerSettings>): unknown => findConflicts({ ...settings, ...changed }, 4);
  expect(conflictsOf({})).toEqual([]);
  expect(conflictsOf({ dayEnd: 400 })).toEqual(['no-slots']);
  expect(conflictsOf({ days: 0 })).toEqual(['no-slots']);
  expect(conflictsOf({ leastWorkMinutes: 121 })).toEqual(['slot-too-short']);
  expect(conflictsOf({ perBridge: 0 })).toEqual(['capacity-zero']);
  expect(conflictsOf({ perBlock: 3 })).toEqual(['capacity-below-party']);
});

describe('parties of several days, four slots each', () => {
  const of = (...days: PartyDay[]) => buildParties({ ...ground, days }, { ...settings, days: days.length });
  const shut = (...plots: number[]): PartyDay => dayOf({ state: Uint8Array.from(lines.state, (state, line) => (plots.includes(line) ? closed : state)) });
  const windows = ({ household, plotStart, plot, problem }: ReturnType<typeof of>) =>
    [...household].map((one, i) => [one, [...plot.subarray(plotStart[i], plotStart[i + 1])].join(), problem.firstSlot[i], problem.lastSlot[i]]);

  it('may go on the days on which their own list lets them', () => {
    expect(windows(of(dayOf(), dayOf()))).toEqual([[0, '0,1', 0, 7], [0, '2', 0, 7], [1, '3', 0, 7], [2, '4', 8, 7]]);
    expect(windows(of(shut(2, 3, 4), dayOf({ state: new Uint8Array(5).fill(open), seconds: Float32Array.of(600, 300, 900, 120, 60) }, () => dayOf().wayOf(0)))).find(([, plots]) => plots === '4')).toEqual([2, '4', 4, 7]);
    expect(windows(of(shut(3), dayOf(), shut(2))).slice(1, 3)).toEqual([[0, '2', 0, 7], [1, '3', 4, 11]]);
  });

  it('are split where their plots are open on other days, and take the longest run of days, the first of equals', () => {
    expect(windows(of(dayOf(), shut(0), dayOf(), dayOf())).slice(0, 2)).toEqual([[0, '0', 8, 15], [0, '1', 0, 15]]);
    expect(windows(of(dayOf(), shut(3), dayOf()))[2]).toEqual([1, '3', 0, 3]);
  });

  it('keep to one way: another gate, another time or other roads begin another run', () => {
    const [gate, seconds] = [dayOf({ gate: Int32Array.of(0, 0, 1, -1, -1) }), dayOf({ seconds: Float32Array.of(600, 300, 901, 120, NaN) })];
    const roads = dayOf({}, (line) => dayOf().wayOf(line === 2 ? 3 : line));
    for (const other of [gate, seconds, roads]) expect(windows(of(dayOf(), other, other)).find(([, plots]) => plots === '2')).toEqual([0, '2', 4, 11]);
    expect(of(dayOf(), seconds, seconds).problem.travelMinutes[1]).toBe(Math.fround(901 / 60));
    const changed = of(dayOf(), roads, roads);
    // The bridge (6), not the street (5).
    expect(usesOf(changed, 1).slice(0, -1).map((use) => changed.of[use])).toEqual([6]);
  });
});
