// What the people of one household get done by themselves: their plots share them, and the one whose window closes first goes first.
import type { EpidemicDay } from '../../day.ts';

/** Work on one plot. */
export interface Job {
  /** First day on which it can be worked on: the window is open and the people may come. Infinity: never. */
  readonly from: number;
  /** Last day of the window. */
  readonly until: EpidemicDay;
  /** Days of the whole household, not rounded: two half days of two plots are one day. */
  readonly days: number;
}

/** What becomes of a job: done within its window; begun and cut off by its end; never begun. */
export const DONE = 0;
export const CUT_OFF = 1;
export const NOT_BEGUN = 2;

/** Days are divided into thousands of plots at most; below this it is rounding. */
export const NO_TIME = 1e-9;

/**
 * Works through jobs, at any time on the one that closes first of those that can be worked on, the earlier of equals.
 * Where any order would bring all of them in, this one does (Jackson's rule); where none would, it brings in what closes
 * first. Returns what becomes of each job and tells every stretch of work; day d is the time from d to d + 1.
 */
export function workThrough(jobs: readonly Job[], tell: (job: number, begin: number, end: number) => void = () => {}): Uint8Array {
  const outcome = new Uint8Array(jobs.length).fill(NOT_BEGUN);
  const left = Float64Array.from(jobs, ({ days }) => days);
  jobs.forEach(({ from, until, days }, i) => { if (days <= NO_TIME && from <= until) outcome[i] = DONE; });
  let time = -Infinity;
  for (;;) {
    let chosen = -1;
    let next = Infinity;
    for (let i = 0; i < jobs.length; i++) {
      const { from, until } = jobs[i]!;
      if (left[i]! <= NO_TIME || until + 1 <= time || from > until) continue;
      if (from > time) next = Math.min(next, from);
      else if (chosen < 0 || until < jobs[chosen]!.until) chosen = i;
    }
    if (chosen < 0) {
      if (next === Infinity) return outcome;
      time = next;
      continue;
    }
    const end = Math.min(time + left[chosen]!, jobs[chosen]!.until + 1, next);
    tell(chosen, time, end);
    left[chosen]! -= end - time;
    outcome[chosen] = left[chosen]! <= NO_TIME ? DONE : CUT_OFF;
    time = end;
  }
}
