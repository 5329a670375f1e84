// 代耕代种: for plots whose farmer comes too late, who farms them instead: near, allowed there, with the machine and the days for it.
import type { EpidemicDay } from '../../day.ts';
import { FREE } from '../rules/judge-access.ts';
import type { CropWindows } from './crop-windows.ts';
import { HelperDays } from './helper-days.ts';
import { machinesWanted, muPerDay } from './read-crop-windows.ts';
import { wholeDays } from './season-of.ts';
import { compareUrgency, SEASON_STATES, type SeasonTable, type Substitution } from './season-table.ts';

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
  /** Straight from the home of a household to a plot; NaN where either has no place. */
  readonly metersBetween: (household: number, plot: number) => number;
  /**
   * By the way on which a household may come to a plot on the list of `today`, one way; null where every way is closed to
   * it, NaN where the files have none. Asked of one who would be chosen alone.
   */
  readonly wayMeters: (household: number, plot: number) => number | null;
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
 * Rows that are missed or tight, the one with the fewest days left first, the missed before the tight, then the largest,
 * then in order of rows. Each gets the nearest (straight) of those who would help and may go the way there, or, where
 * none of them can, of the other households of its village; of equally near ones the first. A plot is farmed whole, on the first free days its helper has in the window, and those
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

function worstFirst(table: SeasonTable): number[] {
  const { count, state, mu } = table;
  const [missed, tight] = [SEASON_STATES.indexOf('missed'), SEASON_STATES.indexOf('tight')];
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => state[row] === missed || state[row] === tight)
    .toSorted((a, b) => compareUrgency(table, a, b) || mu[b]! - mu[a]! || a - b);
}

function listHouseholds({ households }: SubstitutesAsked, isListed: (household: number) => boolean): number[] {
  return Array.from({ length: households.count }, (_, household) => household).filter(isListed);
}

function farther(one: Substitution, other: Substitution): Substitution {
  if (other.helper !== null) return other;
  const at = ({ reason }: Substitution) => (REASONS as readonly string[]).indexOf(reason);
  return at(other) > at(one) ? other : one;
}

interface Able {
  readonly household: number;
  readonly days: readonly EpidemicDay[];
}

function findHelper(asked: SubstitutesAsked, calendar: HelperDays, row: number, candidates: readonly number[]): Substitution {
  const { table, today, wayMeters, mostMeters } = asked;
  const from = Math.max(today, table.from[row]!);
  /** How far those came who would have been chosen, but for the way. */
  const refused = new Map<number, number>();
  for (;;) {
    const { best, reached } = nearestAble(asked, calendar, row, candidates, refused);
    if (best === null) return { row, helper: null, reason: REASONS[reached]!, meters: NaN, from, until: table.until[row]! };
    const { household, days } = best;
    const meters = wayMeters(household, table.plot[row]!);
    if (meters === null) refused.set(household, 1);
    else if (meters > mostMeters) refused.set(household, 0);
    else {
      calendar.take(household, days);
      return { row, helper: household, reason: 'none', meters, from: days[0] ?? from, until: days.at(-1) ?? from };
    }
  }
}

/** The nearest who can, but for those refused; and where there is none, how far a search came. */
function nearestAble(asked: SubstitutesAsked, calendar: HelperDays, row: number, candidates: readonly number[], refused: ReadonlyMap<number, number>): { readonly best: Able | null; readonly reached: number } {
  const { table, plots, households, windows, today, metersBetween, mostMeters } = asked;
  const plot = table.plot[row]!;
  const operation = table.operation[row]!;
  const wanted = machinesWanted(windows, operation);
  const from = Math.max(today, table.from[row]!);
  const until = table.until[row]!;
  let reached = 0;
  let nearest = Infinity;
  let best: Able | null = null;
  for (const household of candidates) {
    if (household === table.household[row]) continue;
    const way = refused.get(household);
    if (way !== undefined) {
      reached = Math.max(reached, way);
      continue;
    }
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
  return { best, reached };
}
