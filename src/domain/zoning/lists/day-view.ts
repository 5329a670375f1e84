// What the page shows of one list day: levels, counts and today's changes.
import type { EpidemicDay } from '../../day.ts';
import { statusAsPublished, type PublishedDay } from '../../publishing/published-days.ts';
import { createDayCursor, type DayCursor } from './day-cursor.ts';
import { CONTROLLED, DUE, HELD_MASK, LIVE, SEALED, levelOf, type LevelCode } from '../level.ts';
import type { History } from './history.ts';

/** Sums over the zoned units of one level. */
export interface LevelCount {
  readonly units: number;
  readonly buildings: number;
  readonly households: number;
  readonly people: number;
}

/** The list that a day is held against: what was published last, as it was published. */
export interface EarlierList {
  readonly day: EpidemicDay;
  readonly status: Uint16Array;
}

/** Rows of zoned units, in row order. */
export interface ChangeList {
  /** Stricter than on the list before, or than published last. */
  readonly raised: Uint32Array;
  /** Milder than that. */
  readonly lowered: Uint32Array;
  /** May be lowered on the next list. */
  readonly due: Uint32Array;
  /** Held beyond its date by an open condition. */
  readonly held: Uint32Array;
  /** A positive of the list day itself: sealed on the next list. */
  readonly live: Uint32Array;
  /** Otherwise judged for this list than before the last import (late reports, corrections), and in no group above. */
  readonly amended: Uint32Array;
}

/** Units judged otherwise for one list day than they were before the last import; rows of zoned units. */
export interface Amendment {
  readonly day: EpidemicDay;
  readonly rows: Uint32Array;
}

const NOT_AMENDED = new Uint32Array();

/** The view of list day `day`; `status` is not to be written. */
export interface DayView {
  readonly day: EpidemicDay;
  /** The cursor's column of status words, or the day as it was published. */
  readonly status: Uint16Array;
  /** What the day was published as, whether that is shown or not; null where it was not. */
  readonly published: PublishedDay | null;
  /** What `raised` and `lowered` are held against; null: the list of the day before. */
  readonly before: EarlierList | null;
  /** By level code. */
  readonly counts: readonly [LevelCount, LevelCount, LevelCount, LevelCount];
  /** Zoned units whose number is not known and adds nothing to the counts. */
  readonly unknown: Omit<LevelCount, 'units'>;
  readonly changes: ChangeList;
}

/** Columns a day is counted by; a negative number is unknown and counts as 0. */
export interface CountedUnits {
  readonly zoned: Uint32Array;
  readonly population: Int32Array;
  readonly households: Int32Array;
  readonly buildings: Int32Array;
}

const sizes = [['buildings', 'buildings'], ['households', 'households'], ['people', 'population']] as const;

/** What stands beside the judgement of a day. */
export interface BesideDay {
  readonly amendment: Amendment | null;
  readonly published: PublishedDay | null;
  /** Whether the day is shown as it was published. */
  readonly showsPublished: boolean;
  readonly before: EarlierList | null;
}

const NOTHING_BESIDE: BesideDay = { amendment: null, published: null, showsPublished: false, before: null };

/** The view of the day the cursor stands on. */
export function viewDay(cursor: DayCursor, units: CountedUnits, beside: BesideDay = NOTHING_BESIDE): DayView {
  const { day } = cursor;
  const { amendment, published, showsPublished, before } = beside;
  const status = published !== null && showsPublished && published.rows.length > 0 ? statusAsPublished(cursor.status, published) : cursor.status;
  const counts = [0, 1, 2, 3].map(() => ({ units: 0, buildings: 0, households: 0, people: 0 }));
  const unknown = { buildings: 0, households: 0, people: 0 };
  const due: number[] = [];
  const held: number[] = [];
  const live: number[] = [];
  for (const row of units.zoned) {
    const byte = status[row]!;
    const count = counts[levelOf(byte)]!;
    count.units++;
    for (const [size, column] of sizes) {
      const number = units[column][row]!;
      if (number < 0) unknown[size]++;
      else count[size] += number;
    }
    if (byte & LIVE) live.push(row);
    else if (byte & HELD_MASK) held.push(row);
    else if (byte & DUE) due.push(row);
  }
  const { raised, lowered } = before === null && status === cursor.status ? changesOn(cursor.history, day) : changesAgainst(before?.status ?? statusOn(cursor.history, day - 1), status, units.zoned);
  const told = new Set([...raised, ...lowered]);
  const amended = amendment?.day === day ? amendment.rows.filter((row) => !told.has(row)) : NOT_AMENDED;
  return {
    day,
    status,
    published,
    before,
    counts: counts as unknown as DayView['counts'],
    unknown,
    changes: { raised, lowered, due: Uint32Array.from(due), held: Uint32Array.from(held), live: Uint32Array.from(live), amended },
  };
}

/** Units whose level (not only its marks) differs from the list before. */
function changesOn(history: History, day: EpidemicDay): { raised: Uint32Array; lowered: Uint32Array } {
  const raised: number[] = [];
  const lowered: number[] = [];
  const k = day - history.first;
  for (let i = history.dayOffset[k]!; i < history.dayOffset[k + 1]!; i++) {
    const step = levelOf(history.to[i]!) - levelOf(history.from[i]!);
    if (step > 0) raised.push(history.unit[i]!);
    else if (step < 0) lowered.push(history.unit[i]!);
  }
  return { raised: Uint32Array.from(raised), lowered: Uint32Array.from(lowered) };
}

function changesAgainst(before: Uint16Array, now: Uint16Array, zoned: Uint32Array): { raised: Uint32Array; lowered: Uint32Array } {
  return {
    raised: zoned.filter((row) => levelOf(now[row]!) > levelOf(before[row]!)),
    lowered: zoned.filter((row) => levelOf(now[row]!) < levelOf(before[row]!)),
  };
}

/** A day's status words by themselves. */
export function statusOn(history: History, day: EpidemicDay): Uint16Array {
  const cursor = createDayCursor(history);
  cursor.moveTo(day);
  return cursor.status;
}

/** The row's level before: what the changes of the view are held against; null where only the list before tells. */
export function levelBefore({ before }: DayView, row: number): LevelCode | null {
  return before === null ? null : levelOf(before.status[row]!);
}

/** Number of sealed and of controlled units on each list of a history. */
export function levelSeries(history: History, zoned: Uint32Array): { sealed: Uint32Array; controlled: Uint32Array } {
  const length = history.last - history.first + 1;
  const sealed = new Uint32Array(length);
  const controlled = new Uint32Array(length);
  for (const row of zoned) {
    const level = levelOf(history.base[row]!);
    if (level === SEALED) sealed[0]!++;
    else if (level === CONTROLLED) controlled[0]!++;
  }
  for (let k = 1; k < length; k++) {
    sealed[k] = sealed[k - 1]!;
    controlled[k] = controlled[k - 1]!;
    for (let i = history.dayOffset[k]!; i < history.dayOffset[k + 1]!; i++) {
      const from = levelOf(history.from[i]!);
      const to = levelOf(history.to[i]!);
      sealed[k]! += Number(to === SEALED) - Number(from === SEALED);
      controlled[k]! += Number(to === CONTROLLED) - Number(from === CONTROLLED);
    }
  }
  return { sealed, controlled };
}
