// 农时对封控: each plot's windows against the first day its farmer may come and the hands its household has.
import { civilFromDay, NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { CropWindows } from './crop-windows.ts';
import { CUT_OFF, DONE, workThrough, type Job } from './household-work.ts';
import { muPerDay, windowsOf } from './read-crop-windows.ts';
import { OPERATIONS, SEASON_STATES, type SeasonState, type SeasonTable } from './season-table.ts';

/** Rows of the register, as the page has them. */
export interface SeasonAsked {
  readonly plots: { readonly count: number; readonly household: Int32Array; readonly crop: Uint8Array; readonly mu: Float64Array };
  readonly households: { readonly count: number; readonly people: Uint8Array; readonly machines: Uint8Array };
  /** Name of the township a plot lies in, '' where it is not known: then the general windows hold. */
  readonly townshipOf: (plot: number) => string;
  readonly windows: CropWindows;
  /** List day it is asked on; its year is the spring that is meant. */
  readonly today: EpidemicDay;
  /** Per plot: first list day on which its farmer may go; NOT_RECORDED where none is known. */
  readonly earliest: Int32Array;
}

const code = (state: SeasonState) => SEASON_STATES.indexOf(state);
const MOST_DAYS = 255;

/**
 * One row a plot and operation, in the order of plots. A plot without window, area or household is `unknown`. A farmer of
 * whom no day is known is taken as one who will not come: a plot listed for help in vain costs a call, one not listed a harvest.
 */
export function seasonOf(asked: SeasonAsked): SeasonTable {
  const { plots, households, townshipOf, windows, today, earliest } = asked;
  const windowsIn = windowsOf(windows, civilFromDay(today).year);
  const rows: { readonly plot: number; readonly operation: number; readonly from: number; readonly until: number }[] = [];
  for (let plot = 0; plot < plots.count; plot++) {
    const own = windowsIn(townshipOf(plot)).filter(({ crop }) => crop === plots.crop[plot]);
    if (own.length === 0) rows.push({ plot, operation: OPERATIONS.indexOf('sow'), from: NOT_RECORDED, until: NOT_RECORDED });
    for (const { operation, from, until } of own) rows.push({ plot, operation, from, until });
  }
  const table = {
    count: rows.length,
    plot: Int32Array.from(rows, ({ plot }) => plot),
    household: Int32Array.from(rows, ({ plot }) => plots.household[plot]!),
    operation: Uint8Array.from(rows, ({ operation }) => operation),
    state: new Uint8Array(rows.length).fill(code('unknown')),
    from: Int32Array.from(rows, ({ from }) => from),
    until: Int32Array.from(rows, ({ until }) => until),
    earliest: Int32Array.from(rows, ({ plot }) => earliest[plot]!),
    workDays: new Uint8Array(rows.length),
    mu: Float64Array.from(rows, ({ plot }) => plots.mu[plot]!),
  };
  const days = daysOfWork(table, plots.crop, households, windows);
  for (const [, own] of rowsByHousehold(table, days)) {
    const outcome = workThrough(own.map((row) => jobOf(table, row, today, days[row]!)));
    own.forEach((row, i) => {
      table.workDays[row] = Math.min(MOST_DAYS, wholeDays(days[row]!));
      table.state[row] = code(table.until[row]! < today ? 'ended' : outcome[i] === DONE ? 'in-time' : outcome[i] === CUT_OFF ? 'tight' : 'missed');
    });
  }
  return table;
}

/** Days the own household needs for each row, not rounded; not finite where that cannot be known. */
export function daysOfWork(
  { count, plot, household, operation, from, mu }: SeasonTable, crop: Uint8Array, { people, machines }: SeasonAsked['households'], windows: CropWindows,
): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    const who = household[row]!;
    if (who < 0 || from[row] === NOT_RECORDED) return NaN;
    return mu[row]! / muPerDay(windows, crop[plot[row]!]!, operation[row]!, people[who]!, machines[who]!);
  });
}

/** Days that hold an amount of work: what is over by rounding alone takes no further day. */
export function wholeDays(days: number): number {
  return Math.ceil(days - 1e-6);
}

/** The job a row is for its own household. */
export function jobOf({ from, until, earliest }: SeasonTable, row: number, today: EpidemicDay, days: number): Job {
  const comes = earliest[row] === NOT_RECORDED ? Infinity : earliest[row]!;
  return { from: Math.max(today, from[row]!, comes), until: until[row]!, days };
}

/** Rows with work that can be reckoned, by household. */
export function rowsByHousehold({ household }: SeasonTable, days: Float64Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  days.forEach((one, row) => {
    if (!Number.isFinite(one)) return;
    const own = rows.get(household[row]!);
    if (own === undefined) rows.set(household[row]!, [row]);
    else own.push(row);
  });
  return rows;
}
