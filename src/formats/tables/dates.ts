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

/** Minutes by which UTC+8 is ahead of UTC. */
const HOME_OFFSET_MINUTES = 480;

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})(?:[日号]|(?![\d日号])))/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const SHORT_YEAR = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[-/.]\d{1,2})(?!\d)/;
const YEARLESS = /^(?:(\d{1,2})月(\d{1,2})(?:[日号]|(?![\d日号]))|(\d{1,2})[-/.](\d{1,2})(?![-/.\d]))/;
const SERIAL = /^(\d{5})(?:\.(\d+))?$/;
const SEPARATOR = /^(?:T|\s+)/i;
const TIME =
  /^(\d{1,2})(?:[:时点](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d+)?秒?|分)?|[时点])(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?$/i;

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
  const text = cell.normalize('NFKC').trim();
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
  return time === null ? { day: written, minute: -1 } : placeTime(written, time);
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

function dateOfSerial(whole: number, fraction: number): CellDate | DateProblem {
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return 'not-a-date';
  const day = whole - SERIAL_OF_EPOCH;
  return { day, minute: fraction === 0 ? -1 : Math.min(MINUTES_PER_DAY - 1, Math.round(fraction * MINUTES_PER_DAY)) };
}

function placeTime(day: EpidemicDay, time: RegExpExecArray): CellDate | DateProblem {
  const [hour, minute, second] = [Number(time[1]), Number(time[2] ?? 0), Number(time[3] ?? 0)];
  const minuteOfDay = hour * 60 + minute;
  if (minute > 59 || second > 59 || minuteOfDay > MINUTES_PER_DAY) return 'impossible-date';
  const offset = time[4];
  if (offset === undefined) return { day, minute: minuteOfDay };
  const moved = minuteOfDay + HOME_OFFSET_MINUTES - minutesOfOffset(offset);
  const days = Math.floor(moved / MINUTES_PER_DAY);
  return { day: day + days, minute: moved - days * MINUTES_PER_DAY };
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
