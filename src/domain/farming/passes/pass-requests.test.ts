// From households, lines and slots to requests. Oracle: the small register below, read by hand.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../day.ts';
import type { FarmRegister, LinesAnswer, StaggerAnswer } from '../answers.ts';
import { LINE_REASONS } from '../lines/line-table.ts';
import type { Pass } from './pass-cycle.ts';
import { readPassFacts } from './pass-facts.ts';
import { askByHand, askFromPlan, writeRequests, type RequestGround } from './pass-requests.ts';

const DAY = dayFromCivil(2022, 4, 12);

/** H1: two plots in one block and one alone; H2: sealed; H3: no plots; H4: home unknown. Unit rows: 0 village, 1 home of H1 in it. */
const register: FarmRegister = {
  households: {
    count: 4, id: ['H1', 'H2', 'H3', 'H4'], home: ['', '', '', ''], unit: Int32Array.of(1, 0, 0, -1), village: Int32Array.of(0, 0, 0, -1), people: Uint8Array.of(2, 1, 1, 1), mode: Uint8Array.of(1, 0, 0, 0), machines: new Uint8Array(4), helps: new Uint8Array(4), returning: new Uint8Array(4),
  },
  plots: {
    count: 5, id: ['p0', 'p1', 'p2', 'p3', 'p4'], household: Int32Array.of(0, 0, 0, 1, 3), village: new Int32Array(5), township: new Int32Array(5), block: Int32Array.of(0, 0, -1, 0, 0), crop: new Uint8Array(5), kind: new Uint8Array(5), mu: new Float64Array(5), center: new Float64Array(10),
  },
  blocks: [{ name: '东洼', village: 0 }],
  gates: [{ name: '东沟卡点', lng: 0, lat: 0 }, { name: '西沟卡点', lng: 1, lat: 0 }],
};

/** `west`: plots gone to by the second gate. */
function linesOf(closed: Readonly<Record<string, 'field-closed' | 'home-sealed'>>, day = DAY, west: readonly string[] = []): LinesAnswer {
  const rows = [[0, 0], [0, 1], [0, 2], [1, 3], [3, 4]] as const;
  const reasons = rows.map(([, plot]) => closed[`p${plot}`] ?? 'none');
  return {
    token: 1, day, pack: 'P', changes: [], against: null,
    lines: {
      count: rows.length, household: Int32Array.from(rows, ([household]) => household), plot: Int32Array.from(rows, ([, plot]) => plot), state: Uint8Array.from(reasons, (reason) => (reason === 'none' ? 0 : 2)),
      reason: Uint8Array.from(reasons, (reason) => LINE_REASONS.indexOf(reason)), unit: new Int32Array(5).fill(0), meters: new Float32Array(5), seconds: new Float32Array(5), gate: Int32Array.from(rows, ([, plot]) => (plot === 4 ? -1 : west.includes(`p${plot}`) ? 1 : 0)),
    },
  };
}
const ground = (closed: Parameters<typeof linesOf>[0] = { p3: 'home-sealed' }, passes: readonly Pass[] = []): RequestGround => groundOf([linesOf(closed)], passes);
const groundOf = (lists: readonly LinesAnswer[], passes: readonly Pass[] = []): RequestGround => ({ register, lines: new Map(lists.map((lines) => [lines.day, lines])), passes });
const hours = { day: DAY, from: 360, until: 600 };

describe('requests with hours given by hand', () => {
  it('go to all plots whose line is open, by block; a household that cannot go is named with the reason', () => {
    const { asks, unasked } = askByHand(ground(), [0, 1, 2, 3], hours);
    expect(asks).toEqual([{ household: 0, plots: [0, 1, 2], ...hours, people: 2, gate: '东沟卡点', field: '东洼、p2', roads: [], list: DAY }]);
    expect(unasked).toEqual([{ household: 1, reason: 'line-closed', line: 'home-sealed' }, { household: 2, reason: 'no-plots', line: 'none' }, { household: 3, reason: 'home-unknown', line: 'none' }]);
  });

  it('leave out the plot whose line is closed, and are none where every one is', () => {
    expect(askByHand(ground({ p2: 'field-closed' }), [0], hours).asks[0]!.plots).toEqual([0, 1]);
    expect(askByHand(ground({ p0: 'field-closed', p1: 'field-closed', p2: 'field-closed' }), [0], hours)).toMatchObject({ asks: [], unasked: [{ reason: 'line-closed', line: 'field-closed' }] });
  });

  it('are one for each gate, to the plots gone to by it', () => {
    const { asks } = askByHand(groundOf([linesOf({ p0: 'field-closed' }, DAY, ['p2'])]), [0], hours);
    expect(asks.map(({ plots, gate, field }) => [plots, gate, field])).toEqual([[[1], '东沟卡点', '东洼'], [[2], '西沟卡点', 'p2']]);
  });

  it.each([[360, 600, true], [0, 360, false], [600, 700, false], [599, 700, true]])('a pass from %i to %i is in the way: %s', (from, until, isInTheWay) => {
    const pass = { household: 'H1', day: DAY, from, until, stage: 'applied' } as Pass;
    expect(askByHand(ground({}, [pass]), [0], hours).unasked.map(({ reason }) => reason)).toEqual(isInTheWay ? ['has-pass'] : []);
    expect(askByHand(ground({}, [{ ...pass, stage: 'refused' }, { ...pass, day: DAY + 1 }]), [0], hours).unasked).toEqual([]);
  });

  it('are one a person, gathered by village, by numbers of household and plots', () => {
    const batches = writeRequests(register, ['v1', 'u1'], askByHand(ground(), [0], hours).asks);
    expect(batches).toEqual([{
      day: DAY, village: 0, requests: [1, 2].map((person) => ({ household: 'H1', plots: ['p0', 'p1', 'p2'], home: 'u1', person, people: 2, gate: '东沟卡点', roads: [], field: '东洼、p2', from: 360, until: 600, vehicle: 'tricycle' })),
    }]);
  });
});

describe('requests from the stagger plan', () => {
  const plan = {
    lists: [DAY, DAY + 1], settings: { firstDay: DAY, days: 2, dayStart: 300, dayEnd: 700, slotMinutes: 120 },
    household: Int32Array.of(0, 0, 1), plotStart: Uint32Array.of(0, 2, 3, 4), plot: Int32Array.of(0, 1, 2, 3), people: Uint16Array.of(2, 1, 1), plan: { slot: Int32Array.of(4, 0, -1) },
  } as unknown as StaggerAnswer;

  const both = groundOf([linesOf({}), linesOf({}, DAY + 1)]);

  it('take day and hours of each party\'s slot; who has none is named', () => {
    // (700 − 300) / 120: three slots a day; slot 4 is the second one of the second day.
    const { asks, unasked } = askFromPlan(both, plan, [0, 1, 2]);
    expect(asks.map(({ household, plots, day, from, until, people }) => [household, plots, day, from, until, people])).toEqual([[0, [0, 1], DAY + 1, 420, 540, 2], [0, [2], DAY, 300, 420, 1]]);
    expect(unasked).toEqual([{ household: 1, reason: 'no-slot', line: 'none' }, { household: 2, reason: 'no-slot', line: 'none' }]);
  });

  it('say of a closed line that it is closed rather than that there is no slot', () => {
    expect(askFromPlan(groundOf([linesOf({ p3: 'home-sealed' }), linesOf({}, DAY + 1)]), plan, [1]).unasked).toEqual([{ household: 1, reason: 'line-closed', line: 'home-sealed' }]);
  });
});

describe('each slot of a plan of several days', () => {
  const plan = {
    lists: [DAY, DAY + 1], settings: { firstDay: DAY, days: 2, dayStart: 300, dayEnd: 420, slotMinutes: 120 },
    household: Int32Array.of(0, 0), plotStart: Uint32Array.of(0, 1, 3), plot: Int32Array.of(0, 1, 2), people: Uint16Array.of(2, 2), plan: { slot: Int32Array.of(0, 1) },
  } as unknown as StaggerAnswer;

  it('names the gate by the list of its own day', () => {
    const { asks } = askFromPlan(groundOf([linesOf({}), linesOf({}, DAY + 1, ['p1', 'p2'])]), plan, [0]);
    expect(asks.map(({ plots, day, gate, list }) => [plots, day, gate, list])).toEqual([[[0], DAY, '东沟卡点', DAY], [[1, 2], DAY + 1, '西沟卡点', DAY + 1]]);
  });

  it('is one pass for each gate where its plots have several by now', () => {
    const { asks } = askFromPlan(groundOf([linesOf({}), linesOf({}, DAY + 1, ['p2'])]), plan, [0]);
    expect(asks.map(({ plots, gate }) => [plots, gate])).toEqual([[[0], '东沟卡点'], [[1], '东沟卡点'], [[2], '西沟卡点']]);
  });

  it('is refused by the list of its own day alone', () => {
    const { asks, unasked } = askFromPlan(groundOf([linesOf({ p2: 'field-closed' }), linesOf({ p0: 'field-closed' }, DAY + 1)]), plan, [0]);
    expect([asks.map(({ plots }) => plots), unasked]).toEqual([[[0], [1, 2]], []]);
    expect(askFromPlan(groundOf([linesOf({}), linesOf({ p2: 'field-closed' }, DAY + 1)]), plan, [0]).unasked).toEqual([{ household: 0, reason: 'line-closed', line: 'field-closed' }]);
  });
});

describe('what passes are held against', () => {
  const columns = { day: DAY, directory: { id: ['v1', 'u1', 's'], zonedOf: Int32Array.of(0, 0, -1) }, register };
  const statusOn = (day: number): Uint16Array | null => (day <= DAY ? Uint16Array.of(2, 7, 3) : null);

  it('is the level of the zoned unit around the home on that list; null for a street, an unknown unit or a day without a list', () => {
    const facts = readPassFacts({ ...columns, statusOn, lines: null });
    expect([facts.levelOn(DAY, 'u1'), facts.levelOn(DAY, 's'), facts.levelOn(DAY, 'x'), facts.levelOn(DAY + 1, 'u1')]).toEqual([2, null, null, null]);
  });

  it('is the line of each plot of the pass, on the day of the lines alone; a household or plot that is no more is told', () => {
    const facts = readPassFacts({ ...columns, statusOn, lines: linesOf({ p1: 'field-closed' }) });
    expect(facts.closedLine(DAY, 'H1', ['p0', 'p1'])).toEqual({ reason: 'line-closed', line: 'field-closed', unit: 0 });
    expect(facts.closedLine(DAY, 'H1', ['p0', 'p2'])).toBeNull();
    expect(facts.closedLine(DAY + 1, 'H1', ['p1'])).toBeNull();
    for (const [household, plot] of [['H9', 'p0'], ['H1', 'p9'], ['H1', 'p3']] as const) expect(facts.closedLine(DAY, household, [plot])).toEqual({ reason: 'not-known' });
  });

  it('is levels alone where the district brings no register', () => {
    const facts = readPassFacts({ ...columns, statusOn, register: null, lines: null });
    expect(facts.closedLine(DAY, 'H9', ['p9'])).toBeNull();
  });
});
