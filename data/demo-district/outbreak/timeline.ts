// The course of the outbreak in dates: what was closed when, and when the virus came in again.
import { dayFromCivil } from '../../../src/domain/day.ts';

/** 2022-03-01 … 2022-05-09: days of the outbreak are counted from the first, which is 0. */
export const FIRST_DAY = dayFromCivil(2022, 3, 1);
export const DAYS = 70;

/** Steps of a share that falls and rises: from which day, and what it is then. */
type Steps = readonly (readonly [number, number])[];

/** Markets, workplaces, travel: closed step by step from 11 March, let loose a little after mid-April. */
const MARKET: Steps = [[-99, 0.8], [14, 0.74], [20, 0.64], [24, 0.46], [27, 0.34], [31, 0.26], [37, 0.2], [43, 0.1], [46, 0.12], [56, 0.08]];
/** Meeting neighbours in the own compound where it is not sealed. */
const NEIGHBORHOOD: Steps = [[-99, 1], [14, 0.9], [21, 0.7], [25, 0.5], [32, 0.4], [46, 0.45], [56, 0.35]];

function stepAt(steps: Steps, day: number): number {
  let value = steps[0]![1];
  for (const [from, share] of steps) if (day >= from) value = share;
  return value;
}

export function marketContact(day: number): number {
  return stepAt(MARKET, day);
}

export function neighborhoodContact(day: number): number {
  return stepAt(NEIGHBORHOOD, day);
}

/** How many days lie at least between two rounds of a street: few laboratories at first. */
const ROUND_PAUSE: Steps = [[-99, 4], [16, 3], [21, 2]];

export function roundPause(day: number): number {
  return stepAt(ROUND_PAUSE, day);
}

/** Chance that a round finds a carrier: pooled samples and missed doors at first. */
const FOUND_IN_ROUND: Steps = [[-99, 0.12], [13, 0.19], [18, 0.32], [23, 0.5], [28, 0.64]];

export function foundInRound(day: number): number {
  return stepAt(FOUND_IN_ROUND, day);
}

interface Introduction {
  readonly day: number;
  /** Number of the street, the town's three first. */
  readonly street: number;
  readonly people: number;
}

/** At first people back from travel; in late April returning workers and a supply depot. */
const INTRODUCTIONS: readonly Introduction[] = [
  { day: -6, street: 0, people: 2 }, { day: -3, street: 1, people: 1 }, { day: 0, street: 0, people: 2 }, { day: 3, street: 2, people: 1 },
  { day: 6, street: 1, people: 1 }, { day: 9, street: 4, people: 1 }, { day: 13, street: 7, people: 1 }, { day: 16, street: 10, people: 1 },
  { day: 40, street: 2, people: 2 }, { day: 43, street: 5, people: 2 }, { day: 46, street: 1, people: 3 }, { day: 48, street: 9, people: 2 }, { day: 50, street: 0, people: 2 },
  { day: 52, street: 11, people: 2 }, { day: 54, street: 2, people: 3 }, { day: 57, street: 1, people: 2 }, { day: 59, street: 6, people: 2 }, { day: 61, street: 0, people: 1 }, { day: 63, street: 3, people: 1 },
];

export function introductionsOn(day: number): readonly Introduction[] {
  return INTRODUCTIONS.filter((introduction) => introduction.day === day);
}
