// 时限: what is left of the time a pack gives, for tasks about cases and for moving contacts; the moment is handed in.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import type { Deadline } from '../rules/tracing-pack.ts';

/** 未起算 nobody said when it starts · 已完成 met · 进行中 running · 将到期 soon · 已超时 late, by code. */
export const CLOCK_STATES = ['not-started', 'met', 'running', 'soon', 'late'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What is amber: this part of the time, at its end. */
const LAST_PART = 1 / 4;

export interface ClockReading {
  readonly state: ClockState;
  /** `NOT_RECORDED` where the clock has not started. */
  readonly dueAt: Minute;
  /** Minutes left when it was done, or now; below 0: so much too late, also where it was done since. */
  readonly leftMinutes: number;
}

const NOT_STARTED: ClockReading = { state: 'not-started', dueAt: NOT_RECORDED, leftMinutes: NOT_RECORDED };

/** One clock. The last minute of the time is still in time. What was done after `now` is not done yet. */
export function readClock(startedAt: Minute, minutes: number, doneAt: Minute, now: Minute): ClockReading {
  if (startedAt === NOT_RECORDED) return NOT_STARTED;
  const dueAt = startedAt + minutes;
  if (doneAt !== NOT_RECORDED && doneAt <= now) return { state: 'met', dueAt, leftMinutes: dueAt - doneAt };
  const leftMinutes = dueAt - now;
  return { state: leftMinutes < 0 ? 'late' : leftMinutes <= minutes * LAST_PART ? 'soon' : 'running', dueAt, leftMinutes };
}

/** The clocks of many starts against some deadlines, in the order start by start. */
export interface ClockTable {
  readonly count: number;
  /** Number of the start, index of the deadline. */
  readonly of: Uint32Array;
  readonly deadline: Uint8Array;
  /** Code in `CLOCK_STATES`. */
  readonly state: Uint8Array;
  readonly dueAt: Int32Array;
  readonly leftMinutes: Int32Array;
}

/** `doneAt(deadline, of)`: when a task was done, `NOT_RECORDED` where it was not. */
export function readClocks(startedAt: Int32Array, deadlines: readonly Deadline[], doneAt: (deadline: Deadline, of: number) => Minute, now: Minute): ClockTable {
  const count = startedAt.length * deadlines.length;
  const table = { count, of: new Uint32Array(count), deadline: new Uint8Array(count), state: new Uint8Array(count), dueAt: new Int32Array(count), leftMinutes: new Int32Array(count) };
  for (let row = 0; row < count; row++) {
    const [of, index] = [Math.floor(row / deadlines.length), row % deadlines.length];
    const deadline = deadlines[index]!;
    const reading = readClock(startedAt[of]!, deadline.minutes, doneAt(deadline, of), now);
    table.of[row] = of;
    table.deadline[row] = index;
    table.state[row] = CLOCK_STATES.indexOf(reading.state);
    table.dueAt[row] = reading.dueAt;
    table.leftMinutes[row] = reading.leftMinutes;
  }
  return table;
}
