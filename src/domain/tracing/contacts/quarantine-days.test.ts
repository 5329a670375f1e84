// Days of isolation and tests. Oracle: rules 4: 14 + 7 with tests 1, 4, 7, 14; 7 + 3 with 1, 2, 3, 5, 7 and day 3 at home; moved within 8 and 12 hours.
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { NOT_RECORDED } from '../../day.ts';
import { quarantineDays, quarantineOf, readTransferClock } from './quarantine-days.ts';

const [eighth, ninth] = [tracingPackById('CN-TRACE-8')!, tracingPackById('CN-TRACE-9')!];
const tests = (days: ReturnType<typeof quarantineDays>) => days.tests.map(({ day, where }) => `${day} ${where}`);

describe('the quarantine of a contact', () => {
  it('by the eighth protocol, day 1 the 101st: central to the 114th, at home to the 121st', () => {
    const days = quarantineDays(quarantineOf(eighth, 'close')!, 101);
    expect([days.centralUntil, days.homeUntil, tests(days)]).toEqual([114, 121, ['101 central', '104 central', '107 central', '114 central']]);
  });

  it('by the ninth: central to the 107th, at home to the 110th, on which the last test falls', () => {
    const days = quarantineDays(quarantineOf(ninth, 'close')!, 101);
    expect([days.centralUntil, days.homeUntil, tests(days)]).toEqual([107, 110, ['101 central', '102 central', '103 central', '105 central', '107 central', '110 home']]);
  });

  it('of a secondary contact is at home alone; general contacts have none', () => {
    const days = quarantineDays(quarantineOf(ninth, 'secondary')!, 101);
    expect([days.centralUntil, days.homeUntil, tests(days)]).toEqual([100, 107, ['101 home', '104 home', '107 home']]);
    expect(quarantineOf(ninth, 'general')).toBeNull();
  });
});

describe('the clock of moving a contact', () => {
  const T = 27_000_000;
  it('gives a close contact 8 hours from the decision, a secondary one 12, a general one none', () => {
    expect(readTransferClock(ninth, 'close', T, NOT_RECORDED, T + 481)).toEqual({ state: 'late', dueAt: T + 480, leftMinutes: -1 });
    expect(readTransferClock(ninth, 'secondary', T, NOT_RECORDED, T + 481)).toEqual({ state: 'running', dueAt: T + 720, leftMinutes: 239 });
    expect(readTransferClock(ninth, 'general', T, NOT_RECORDED, T + 481)).toBeNull();
    expect(readTransferClock(ninth, 'close', T, T + 100, T + 481)!.state).toBe('met');
  });
});
