// Date cells as people and programs write them → civil day and minute in UTC+8; never a Date, never a guess.
import { dayFromCivil, isCivilDate, MINUTES_PER_DAY, type EpidemicDay } from '../../domain/day.ts';

/** Order of day and month in dates such as 5/4/2022. */
export type DateOrder = 'dmy' | 'mdy';

/** Why a cell gives no date; `ambiguous-date`: day and month may be swapped, or the year is missing or short. */
export type DateProblem = 'not-a-date' | 'impossible-date' | 'ambiguous-date' | 'out-of-range';

/** A day, and the minute of it (0–1440, 1440 only for 24:00 as written), −1 without a time. */
export interface CellDate {
  readonly day: EpidemicDay;
  readonly minute: number;
}

/** A moment to the fraction of a second. */
export interface CellMoment {
  /** Seconds since 1970-01-01 00:00 in UTC+8. */
  readonly second: number;
  /** Whether the cell says which zone it is in. */
  readonly hasZone: boolean;
}

/** Minutes by which UTC+8 is ahead of UTC. */
export const HOME_OFFSET_MINUTES = 480;

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})(?:[日号]|(?![\d日号])))/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const SHORT_YEAR = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2})(?!\d)/;
const YEARLESS = /^(?:(\d{1,2})月(\d{1,2})(?:[日号]|(?![\d日号]))|(\d{1,2})[-/.](\d{1,2})(?![-/.\d]))/;
/** Seconds or milliseconds since 1970 in UTC, 2001 to 2033. */
const EPOCH = /^(1\d{9}(?:\.\d+)?)$|^(1\d{12})$/;
const SERIAL = /^(\d{5})(?:\.(\d+))?$/;
const SEPARATOR = /^(?:T|\s+)/i;
const TIME =
  /^(\d{1,2})(?:[:时点](\d{1,2})(?:[:分](\d{1,2}(?:[.,]\d+)?)秒?|分)?|[时点])(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?$/i;

/** Serial numbers of spreadsheets that can only be days: 2009-07-06 to 2064-04-08. */
const FIRST_SERIAL = 40_000;
const LAST_SERIAL = 60_000;
/** Serial number of 1970-01-01 in the 1900 date system. */
const SERIAL_OF_EPOCH = 25_569;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * Reads one cell. `order` decides dates with the year last and 4/1 without one, `year` those without a year (4月1日);
 * null leaves them `ambiguous-date`.
 * A time with an offset (`Z`, `+08:00`) is moved to UTC+8, a time without one is taken as UTC+8.
 */
export function readDate(cell: string, order: DateOrder | null, givenYear: number | null = null): CellDate | DateProblem {
  const written = readWritten(cell.normalize('NFKC').trim(), order, givenYear);
  if (typeof written === 'string') return written;
  const { day, seconds, offset, isSerial } = written;
  if (seconds === NO_TIME) return { day, minute: -1 };
  const minute = isSerial ? Math.min(MINUTES_PER_DAY - 1, Math.round(seconds / 60)) : Math.floor(seconds / 60);
  if (offset === undefined) return { day, minute };
  const moved = minute + HOME_OFFSET_MINUTES - minutesOfOffset(offset);
  const days = Math.floor(moved / MINUTES_PER_DAY);
  return { day: day + days, minute: moved - days * MINUTES_PER_DAY };
}

/**
 * Reads one cell as a moment: what `readDate` reads with its time, and seconds or milliseconds since 1970 in UTC as
 * devices write them. A time without an offset is taken `zoneMinutes` ahead of UTC; a day without a time is no moment.
 */
export function readMoment(cell: string, order: DateOrder | null, zoneMinutes = HOME_OFFSET_MINUTES): CellMoment | DateProblem {
  const text = cell.normalize('NFKC').trim();
  const epoch = EPOCH.exec(text);
  if (epoch) return { second: (epoch[1] === undefined ? Number(epoch[2]) / 1000 : Number(epoch[1])) + 60 * HOME_OFFSET_MINUTES, hasZone: true };
  const written = readWritten(text, order, null);
  if (typeof written === 'string') return written;
  const { day, seconds, offset } = written;
  if (seconds === NO_TIME) return 'not-a-date';
  const ahead = offset === undefined ? zoneMinutes : minutesOfOffset(offset);
  return { second: day * SECONDS_PER_DAY + seconds + 60 * (HOME_OFFSET_MINUTES - ahead), hasZone: offset !== undefined };
}

const SECONDS_PER_DAY = 86_400;
const NO_TIME = -1;

/** A date as it stands in its cell. */
interface Written {
  readonly day: EpidemicDay;
  /** Into the day, with their fraction; `NO_TIME` where only the day is written. */
  readonly seconds: number;
  readonly offset: string | undefined;
  /** A number of days as spreadsheets count: its time is right to about a hundredth of a second. */
  readonly isSerial: boolean;
}

function readWritten(text: string, order: DateOrder | null, givenYear: number | null): Written | DateProblem {
  const serial = SERIAL.exec(text);
  if (serial) return dateOfSerial(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`));
  const found = findDate(text, order, givenYear);
  if (typeof found === 'string') return found;
  const { year, month, day, length } = found;
  const time = findTime(text.slice(0, length), text.slice(length));
  if (time === 'not-a-date') return time;
  if (!isCivilDate(year, month, day)) return 'impossible-date';
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'out-of-range';
  const written = dayFromCivil(year, month, day);
  return time === null ? { day: written, seconds: NO_TIME, offset: undefined, isSerial: false } : placeTime(written, time);
}

/** The time after a date: null for none; only 日 and 号 need no blank or T before it. */
function findTime(date: string, rest: string): RegExpExecArray | null | 'not-a-date' {
  if (rest === '') return null;
  const separator = SEPARATOR.exec(rest)?.[0] ?? '';
  if (separator === '' && !/[日号]$/.test(date)) return 'not-a-date';
  return TIME.exec(rest.slice(separator.length)) ?? 'not-a-date';
}

interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Characters the date takes up at the start of the text. */
  readonly length: number;
}

function findDate(text: string, order: DateOrder | null, givenYear: number | null): FoundDate | DateProblem {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return {
      year: Number(yearFirst[1]),
      month: Number(yearFirst[3] ?? yearFirst[5]),
      day: Number(yearFirst[4] ?? yearFirst[6]),
      length: yearFirst[0].length,
    };
  }
  const compact = COMPACT.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]), length: 8 };
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    if (order === null) return 'ambiguous-date';
    return { year: Number(yearLast[4]), ...inOrder(yearLast[1]!, yearLast[3]!, order), length: yearLast[0].length };
  }
  const yearless = givenYear === null ? null : YEARLESS.exec(text);
  if (yearless && (order !== null || yearless[1] !== undefined)) {
    const named = yearless[1] === undefined ? inOrder(yearless[3]!, yearless[4]!, order!) : { month: Number(yearless[1]), day: Number(yearless[2]) };
    return { year: givenYear!, ...named, length: yearless[0].length };
  }
  return SHORT_YEAR.test(text) ? 'ambiguous-date' : 'not-a-date';
}

function inOrder(first: string, second: string, order: DateOrder): { readonly month: number; readonly day: number } {
  return order === 'dmy' ? { month: Number(second), day: Number(first) } : { month: Number(first), day: Number(second) };
}

/** Whether a cell holds a day and month without any year: 4月1日, 4/1. */
export function lacksYear(cell: string): boolean {
  return YEARLESS.test(cell.normalize('NFKC').trim());
}

function dateOfSerial(whole: number, fraction: number): Written | DateProblem {
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return 'not-a-date';
  const seconds = fraction === 0 ? NO_TIME : Math.round(fraction * SECONDS_PER_DAY * 100) / 100;
  return { day: whole - SERIAL_OF_EPOCH, seconds, offset: undefined, isSerial: true };
}

function placeTime(day: EpidemicDay, time: RegExpExecArray): Written | DateProblem {
  const [hour, minute, second] = [Number(time[1]), Number(time[2] ?? 0), Number((time[3] ?? '0').replace(',', '.'))];
  const minuteOfDay = hour * 60 + minute;
  if (minute > 59 || second >= 60 || minuteOfDay > MINUTES_PER_DAY) return 'impossible-date';
  return { day, seconds: minuteOfDay * 60 + second, offset: time[4], isSerial: false };
}

function minutesOfOffset(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}

/**
 * The order of day and month in a column, from its dates with the year last, else from those without a year that are no
 * 4月1日: one number above 12 settles it.
 * `none`: no such dates; `undecided`: nothing settles it; `contradictory`: both orders are proven.
 */
export function decideDateOrder(cells: Iterable<string>): DateOrder | 'none' | 'undecided' | 'contradictory' {
  const texts = Array.from(cells, (cell) => cell.normalize('NFKC').trim());
  const byLast = decideByPairs(texts, YEAR_LAST, 1, 3);
  return byLast === 'none' ? decideByPairs(texts, YEARLESS, 3, 4) : byLast;
}

function decideByPairs(texts: readonly string[], form: RegExp, first: number, second: number): ReturnType<typeof decideDateOrder> {
  let met = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = form.exec(text);
    if (match?.[first] === undefined) continue;
    met = true;
    const [a, b] = [match[first], match[second]!];
    // Only a number that can be a day proves anything: 45/45/2022 is a typing error.
    if (isDayAboveTwelve(a) && Number(b) <= 12) dayFirst = true;
    if (isDayAboveTwelve(b) && Number(a) <= 12) monthFirst = true;
  }
  if (!met) return 'none';
  if (dayFirst && monthFirst) return 'contradictory';
  if (dayFirst) return 'dmy';
  return monthFirst ? 'mdy' : 'undecided';
}

function isDayAboveTwelve(digits: string): boolean {
  return Number(digits) > 12 && Number(digits) <= 31;
}
