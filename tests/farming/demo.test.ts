// The demo's farms as its agriculture office has them: every line held against the checker, the plan against its own, the season against its parts.
// Oracles: the checkers written apart from router and planner; recounts from the tables themselves.
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, NOT_RECORDED } from '../../src/domain/day.ts';
import type { LinesAnswer, StaggerAnswer, StaggerSettings } from '../../src/domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES } from '../../src/domain/farming/lines/line-table.ts';
import { SEASON_STATES } from '../../src/domain/farming/season/season-table.ts';
import { checkPlan } from '../../src/domain/farming/staggering/check-plan.ts';
import { CONTROLLED, levelOf, SEALED } from '../../src/domain/zoning/level.ts';
import { openDemoFarm, type DemoFarm } from './demo-farm.ts';

let demo: DemoFarm;
let lines: LinesAnswer;
const SETTINGS: Omit<StaggerSettings, 'firstDay'> = {
  days: 1, dayStart: 300, dayEnd: 1140, slotMinutes: 120, perSegment: 10, perBridge: 6, perBlock: 8, perGreenhouse: 4, crewMeters: 0, unmixedBlocks: true, leastWorkMinutes: 60, seed: 1, mostSeconds: 20,
};
const closed = LINE_STATES.indexOf('closed');
const rowsOf = ({ lines: { count } }: LinesAnswer): number[] => Array.from({ length: count }, (_, i) => i);

beforeAll(async () => {
  demo = await openDemoFarm();
  lines = await demo.farming.lines(demo.dayOf(demo.opening), demo.dayOf(demo.opening - 1));
}, 240_000);

describe('lines of the demo on 10 April', () => {
  it('every plot with a household has one, and each is open, a loop or closed for one reason', () => {
    const { plots } = demo.opened.register;
    expect(lines.lines.count).toBe(plots.household.filter((row) => row >= 0).length);
    for (const i of rowsOf(lines)) expect(lines.lines.state[i] === closed).toBe(LINE_REASONS[lines.lines.reason[i]!] !== 'none');
  });

  it('nobody leaves a sealed home; from a controlled one there is only the loop', () => {
    const { households } = demo.opened.register;
    const { status } = demo.dayOf(demo.opening);
    const zonedOf = demo.history.units!.directory.zonedOf;
    const seen = { sealed: 0, controlled: 0 };
    for (const i of rowsOf(lines)) {
      const home = households.unit[lines.lines.household[i]!]!;
      if (home < 0) continue;
      const level = levelOf(status[zonedOf[home]!]!);
      const state = LINE_STATES[lines.lines.state[i]!];
      if (level === SEALED) {
        seen.sealed++;
        expect(state).toBe('closed');
      }
      if (level === CONTROLLED) {
        seen.controlled++;
        expect(state).not.toBe('open');
      }
    }
    expect(seen.sealed).toBeGreaterThan(20);
    expect(seen.controlled).toBeGreaterThan(200);
  });

  it('nine in ten plots can be gone to, and no more than one in twenty lacks a way in the files', () => {
    const share = (of: (reason: string) => boolean): number => rowsOf(lines).filter((i) => of(LINE_REASONS[lines.lines.reason[i]!]!)).length / lines.lines.count;
    expect(share((reason) => reason === 'none')).toBeGreaterThan(0.9);
    expect(share((reason) => ['field-far', 'no-way', 'home-far', 'field-unplaced'].includes(reason))).toBeLessThan(0.05);
  });

  it('every tenth line is drawn, and the checker refuses none of them', async () => {
    const plots = rowsOf(lines).filter((i) => i % 10 === 0).map((i) => lines.lines.plot[i]!);
    const courses = await demo.farming.courses(plots, lines.token);
    const drawn = new Set(courses.lines.features.map(({ properties }) => properties.plot));
    const open = plots.filter((plot) => lines.lines.state[lines.lines.plot.indexOf(plot)] !== closed);
    expect(open.filter((plot) => !drawn.has(plot))).toEqual([]);
    expect(courses.refused).toEqual([]);
  });

  it('what changed since the list before is what differs between the two lists, row by row', async () => {
    const before = await demo.farming.lines(demo.dayOf(demo.opening - 1), null);
    const count = (is: (a: number, b: number) => boolean): number => rowsOf(lines).filter((i) => is(before.lines.state[i]!, lines.lines.state[i]!)).length;
    const told = (kind: string): number => lines.changes.filter((change) => change.kind === kind).length;
    expect(told('suspended')).toBe(count((a, b) => a !== closed && b === closed));
    expect(told('restored')).toBe(count((a, b) => a === closed && b !== closed));
    expect(told('suspended') + told('restored')).toBeGreaterThan(0);
    await demo.farming.lines(demo.dayOf(demo.opening), null);
  });
});

/** What was planned last. */
const problemNow = () => (demo.farming as unknown as { plans: { planned: { parties: { problem: Parameters<typeof checkPlan>[0] } } } }).plans.planned.parties.problem;

describe('slots of the demo', () => {
  let answer: StaggerAnswer;
  const told: number[] = [];
  beforeAll(async () => {
    answer = await demo.farming.stagger({ ...SETTINGS, firstDay: demo.opening + 1 }, [demo.dayOf(demo.opening)], (done) => told.push(done));
  });

  it('keep every limit, and who has none is told why', () => {
    expect(checkPlan(problemNow(), answer.plan)).toEqual([]);
    answer.plan.slot.forEach((slot, party) => expect(slot < 0).toBe(answer.plan.reason[party] !== 0));
    expect(answer.plan.slot.filter((slot) => slot >= 0).length).toBeGreaterThan(5000);
    expect([answer.plan.peak <= 10, answer.plan.peak >= answer.plan.lowerBound, answer.plan.peakBefore > 5 * answer.plan.peak]).toEqual([true, true, true]);
  });

  it('are told of while they are planned, never going back', () => {
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('put people on roads and into fields, as many as have the slot', () => {
    const minute = (demo.opening + 1) * MINUTES_PER_DAY + SETTINGS.dayStart + 60;
    const there = demo.farming.occupancy(minute)!;
    const inSlot = [...answer.plan.slot.keys()].filter((party) => answer.plan.slot[party] === 0).reduce((sum, party) => sum + answer.people[party]!, 0);
    expect(there.onRoads + there.inFields).toBe(inSlot);
    expect(demo.farming.occupancy((demo.opening + 3) * MINUTES_PER_DAY)).toBeNull();
    expect(there.roads.features.every(({ properties }) => properties.people <= 10)).toBe(true);
  });

  it('one household may ask for another; at most one in fifty of the others moves', async () => {
    const party = answer.plan.slot.findIndex((slot) => slot === 2);
    const household = answer.household[party]!;
    const again = (await demo.farming.replan(household, [demo.dayOf(demo.opening)]))!;
    expect(again.plan.slot[party]).not.toBe(2);
    expect(again.plan.slot[party]).toBeGreaterThanOrEqual(0);
    expect(checkPlan(problemNow(), again.plan)).toEqual([]);
    const others = [...again.plan.slot.keys()].filter((one) => again.household[one] !== household);
    expect(others.filter((one) => again.plan.slot[one] !== answer.plan.slot[one]).length).toBeLessThanOrEqual(others.length / 50);
  });

  it('of five days are by the five lists: everybody goes on a day on which the own line is not closed, by the way of that day', async () => {
    const days = Array.from({ length: 5 }, (_, i) => demo.dayOf(demo.opening + 1 + i));
    const heard: number[] = [];
    const began = performance.now();
    const plan = await demo.farming.stagger({ ...SETTINGS, days: 5, firstDay: demo.opening + 1 }, days, (done) => heard.push(done));
    console.log(`five days planned in ${Math.round(performance.now() - began)} ms`);
    expect(checkPlan(problemNow(), plan.plan)).toEqual([]);
    expect([plan.lists, heard]).toEqual([days.map(({ day }) => day), heard.toSorted((a, b) => a - b)]);
    const lists = await Promise.all(days.map((day) => demo.farming.linesOn(day)));
    const rowOf = new Map(rowsOf(lists[0]!).map((row) => [lists[0]!.lines.plot[row]!, row]));
    const slotsPerDay = 7;
    /** Parties that by the first list alone would have no slot, or would have gone on a day on which they may not. */
    let others = 0;
    plan.plan.slot.forEach((slot, party) => {
      if (slot < 0) return;
      const { lines: own } = lists[Math.floor(slot / slotsPerDay)]!;
      const rows = [...plan.plot.subarray(plan.plotStart[party], plan.plotStart[party + 1])].map((plot) => rowOf.get(plot)!);
      for (const row of rows) expect(own.state[row]).not.toBe(closed);
      expect(new Set(rows.map((row) => own.gate[row])).size).toBe(1);
      expect(plan.travelMinutes[party]).toBe(Math.fround(Math.min(...rows.map((row) => own.seconds[row]!)) / 60));
      others += Number(lists.some(({ lines: { state } }) => rows.some((row) => (state[row] === closed) !== (lists[0]!.lines.state[row] === closed))));
    });
    expect(others).toBeGreaterThan(20);
  });

  it('where settings forbid everything nothing is planned, and the conflict is named', async () => {
    const none = await demo.farming.stagger({ ...SETTINGS, firstDay: demo.opening + 1, dayEnd: 310 }, [demo.dayOf(demo.opening)], () => {});
    expect([none.conflicts, none.plan.slot.every((slot) => slot < 0)]).toEqual([['no-slots'], true]);
  });
});

describe('the season of the demo', () => {
  it('names plots that will be missed, and sends to each a helper who may come, within the window, from home', async () => {
    demo.farming.useLists({ history: demo.history.history, published: [], showsPublished: false });
    const day = demo.dayOf(demo.opening);
    const { table, substitutions } = await demo.farming.season(day);
    const { households, plots } = demo.opened.register;
    const late = Array.from(table.state, (state) => SEASON_STATES[state]).filter((state) => state === 'missed' || state === 'tight').length;
    expect(substitutions.length).toBe(late);
    expect(substitutions.filter(({ helper }) => helper !== null).length).toBeGreaterThan(100);
    const zonedOf = demo.history.units!.directory.zonedOf;
    for (const { row, helper, from, until } of substitutions) {
      if (helper === null) continue;
      expect(helper).not.toBe(plots.household[table.plot[row]!]);
      expect(levelOf(day.status[zonedOf[households.unit[helper]!]!]!)).toBeLessThan(CONTROLLED);
      expect([from >= Math.max(demo.opening, table.from[row]!), until <= table.until[row]!]).toEqual([true, true]);
    }
    // Farmers of sealed homes are awaited on no day on which they are still sealed.
    const sealed = Array.from({ length: table.count }, (_, row) => row).filter((row) => table.household[row]! >= 0 && levelOf(day.status[households.village[table.household[row]!]!]!) === SEALED);
    expect(sealed.length).toBeGreaterThan(20);
    expect(sealed.every((row) => table.earliest[row] === NOT_RECORDED || table.earliest[row]! > demo.opening)).toBe(true);
  });
});

it('what the register and the ground have wrong is named with its rows, each kind that was planted in the demo', () => {
  const kinds = new Set(demo.opened.findings.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['home-unknown', 'household-without-plots', 'plot-far', 'plot-without-household']);
});
