// The clock of an investigation. Oracle: the contract: met, running, soon (last quarter), late, from a passed-in now.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { NOT_RECORDED } from '../../day.ts';
import { CLOCK_STATES, readClock, readClocks } from './deadlines.ts';

const START = 27_000_000;

describe('one clock', () => {
  // 4 hours: the last quarter is the last hour, its first and last minute included.
  it.each([
    [0, 'running', 240], [179, 'running', 61], [180, 'soon', 60], [240, 'soon', 0], [241, 'late', -1],
  ] as const)('of 4 hours, %i minutes after its start: %s with %i left', (minute, state, leftMinutes) => {
    expect(readClock(START, 240, NOT_RECORDED, START + minute)).toEqual({ state, dueAt: START + 240, leftMinutes });
  });

  it.each([[240, 0], [30, 210], [300, -60]])('done after %i minutes: met, with %i minutes left when it was done', (done, leftMinutes) => {
    expect(readClock(START, 240, START + done, START + 1000)).toEqual({ state: 'met', dueAt: START + 240, leftMinutes });
  });

  it('what is said to be done later than now is not done yet', () => {
    expect(readClock(START, 240, START + 100, START + 99).state).toBe('running');
  });

  it('without a start it runs for nobody', () => {
    expect(readClock(NOT_RECORDED, 240, START, START)).toEqual({ state: 'not-started', dueAt: NOT_RECORDED, leftMinutes: NOT_RECORDED });
  });

  it('law: time alone goes from running to soon to late and never back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(8000), fc.nat(8000), (minutes, a, b) => {
      const code = (at: number) => CLOCK_STATES.indexOf(readClock(START, minutes, NOT_RECORDED, START + at).state);
      expect(code(Math.max(a, b))).toBeGreaterThanOrEqual(code(Math.min(a, b)));
    }));
  });
});

describe('the clocks of a pack', () => {
  it('stand case by case in the order of its deadlines, each done by its own task', () => {
    const { deadlines } = tracingPackById('CN-TRACE-9')!;
    const table = readClocks(Int32Array.of(START, NOT_RECORDED), deadlines, ({ task }, of) => (of === 0 && task === 'online-report' ? START + 60 : NOT_RECORDED), START + 200);
    expect([table.count, [...table.of], [...table.deadline]]).toEqual([10, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]]);
    // 2 h report, 4 h track, 24 h report, 8 h and 12 h for contacts, 3 h 20 min after the report.
    expect(Array.from(table.state, (code) => CLOCK_STATES[code])).toEqual(['met', 'soon', 'running', 'running', 'running', ...Array(5).fill('not-started')]);
    expect([...table.leftMinutes.subarray(0, 5)]).toEqual([60, 40, 1240, 280, 520]);
    expect([...table.dueAt.subarray(0, 2)]).toEqual([START + 120, START + 240]);
  });
});
