// 代耕代种: for plots whose farmer comes too late, who farms them instead: near, allowed there, with the machine and the days for it.
import type { EpidemicDay } from '../../day.ts';
import { FREE } from '../rules/judge-access.ts';
import type { CropWindows } from './crop-windows.ts';
import { HelperDays } from './helper-days.ts';
import { machinesWanted, muPerDay } from './read-crop-windows.ts';
import { wholeDays } from './season-of.ts';
import { SEASON_STATES, type SeasonTable, type Substitution } from './season-table.ts';

export interface SubstitutesAsked {
  readonly table: SeasonTable;
  readonly plots: {
    readonly crop: Uint8Array;
    /** Village whose land it is, −1 unknown. */
    readonly village: Int32Array;
    /** 1: it lies in a sealed or controlled zone; no outsider may enter. */
    readonly isClosed: Uint8Array;
  };
  readonly households: {
    readonly count: number;
    readonly village: Int32Array;
    readonly people: Uint8Array;
    readonly machines: Uint8Array;
    /** 1: would farm for others. */
    readonly helps: Uint8Array;
    /** By the list of `today`, code in `MOVEMENTS`. */
    readonly movement: Uint8Array;
    /** 1: has no line that is not closed, as where every way out leads through another's zone. */
    readonly isShutIn: Uint8Array;
  };
  readonly windows: CropWindows;
  /** List day; who may go is judged by it for all days ahead. */
  readonly today: EpidemicDay;
  /** From the home of a household to a plot; NaN where either has no place. */
  readonly metersBetween: (household: number, plot: number) => number;
  /** Farther nobody is asked to come. */
  readonly mostMeters: number;
}

export interface MatchStep {
  readonly done: number;
  readonly whole: number;
}

/** How far a search came, in the order in which a household is asked; of all asked the farthest is the reason. */
const REASONS = ['no-helper-near', 'all-closed', 'no-machine', 'no-days-left', 'all-busy'] as const;

/**
 * Rows that are missed or tight, the one with the fewest days left first, then the largest, then in order of rows. Each
 * gets the nearest of those who would help, or, where none of them can, of the other households of its village; of
 * equally near ones the first. A plot is farmed whole, on the first free days its helper has in the window, and those
 * days are taken. Who lives under control keeps to the own line, so that only people free to move can help at all: a
 * sealed village is helped from outside. Can be given up between any two rows.
 */
export function* matchSubstitutes(asked: SubstitutesAsked): Generator<MatchStep, readonly Substitution[]> {
  const rows = worstFirst(asked.table);
  const calendar = new HelperDays(asked);
  const helpers = listHouseholds(asked, (household) => asked.households.helps[household] === 1);
  const neighbours = new Map<number, number[]>();
  for (const household of listHouseholds(asked, (one) => asked.households.helps[one] !== 1 && asked.households.village[one]! >= 0)) {
    const village = asked.households.village[household]!;
    const own = neighbours.get(village);
    if (own === undefined) neighbours.set(village, [household]);
    else own.push(household);
  }
  const substitutions: Substitution[] = [];
  for (const [done, row] of rows.entries()) {
    const village = asked.plots.village[asked.table.plot[row]!]!;
    const first = findHelper(asked, calendar, row, helpers);
    substitutions.push(first.helper === null ? farther(first, findHelper(asked, calendar, row, neighbours.get(village) ?? [])) : first);
    yield { done: done + 1, whole: rows.length };
  }
  return substitutions;
}

function worstFirst({ count, state, until, mu }: SeasonTable): number[] {
  const [missed, tight] = [SEASON_STATES.indexOf('missed'), SEASON_STATES.indexOf('tight')];
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => state[row] === missed || state[row] === tight)
    .toSorted((a, b) => until[a]! - until[b]! || mu[b]! - mu[a]! || a - b);
}

function listHouseholds({ households }: SubstitutesAsked, isListed: (household: number) => boolean): number[] {
  return Array.from({ length: households.count }, (_, household) => household).filter(isListed);
}

function farther(one: Substitution, other: Substitution): Substitution {
  if (other.helper !== null) return other;
  const at = ({ reason }: Substitution) => (REASONS as readonly string[]).indexOf(reason);
  return at(other) > at(one) ? other : one;
}

function findHelper(asked: SubstitutesAsked, calendar: HelperDays, row: number, candidates: readonly number[]): Substitution {
  const { table, plots, households, windows, today, metersBetween, mostMeters } = asked;
  const plot = table.plot[row]!;
  const operation = table.operation[row]!;
  const wanted = machinesWanted(windows, operation);
  const from = Math.max(today, table.from[row]!);
  const until = table.until[row]!;
  let reached = 0;
  let nearest = Infinity;
  let best: { readonly household: number; readonly days: readonly EpidemicDay[] } | null = null;
  for (const household of candidates) {
    if (household === table.household[row]) continue;
    const meters = metersBetween(household, plot);
    // Farther than one already found: whatever else it could, it would not be chosen.
    if (!(meters <= mostMeters) || meters >= nearest) continue;
    reached = Math.max(reached, 1);
    if (plots.isClosed[plot] === 1 || households.movement[household] !== FREE || households.isShutIn[household] === 1) continue;
    reached = Math.max(reached, 2);
    if (wanted !== 0 && (households.machines[household]! & wanted) === 0) continue;
    reached = Math.max(reached, 3);
    const need = wholeDays(table.mu[row]! / muPerDay(windows, plots.crop[plot]!, operation, households.people[household]!, households.machines[household]!));
    if (!(need <= until + 1 - from)) continue;
    reached = Math.max(reached, 4);
    const days = calendar.firstFree(household, from, until, need);
    if (days === null) continue;
    nearest = meters;
    best = { household, days };
  }
  if (best === null) return { row, helper: null, reason: REASONS[reached]!, meters: NaN, from, until };
  calendar.take(best.household, best.days);
  return { row, helper: best.household, reason: 'none', meters: nearest, from: best.days[0] ?? from, until: best.days.at(-1) ?? from };
}
