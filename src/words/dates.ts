// Writes days, cut-offs and ranges the way notices do: 4月9日, 截至4月9日24时; always UTC+8.
import type { EpidemicDay } from '../domain/day.ts';

/** The languages of the product. */
export type WordsLanguage = 'zh' | 'en';

const MILLISECONDS_PER_DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Month 1–12, day and year; a day is already a civil day of UTC+8, so UTC getters shift nothing. */
function partsOf(day: EpidemicDay): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** 4月9日 · 9 Apr */
export function writeDay(day: EpidemicDay, language: WordsLanguage): string {
  const { month, dayOfMonth } = partsOf(day);
  return language === 'zh' ? `${month}月${dayOfMonth}日` : `${dayOfMonth} ${monthName(month)}`;
}

/** 2022年4月9日 · 9 Apr 2022 */
export function writeDayWithYear(day: EpidemicDay, language: WordsLanguage): string {
  const { year } = partsOf(day);
  return language === 'zh' ? `${year}年${writeDay(day, language)}` : `${writeDay(day, language)} ${year}`;
}

/** The cut-off of a list: 4月9日24时 for the list of 4月10日 · 24:00 on 9 Apr */
export function writeCutOff(listDay: EpidemicDay, language: WordsLanguage): string {
  const day = writeDay(listDay - 1, language);
  return language === 'zh' ? `${day}24时` : `24:00 on ${day}`;
}

/** The moment a list takes effect: 4月13日0时 · 00:00 on 13 Apr */
export function writeFrom(day: EpidemicDay, language: WordsLanguage): string {
  return language === 'zh' ? `${writeDay(day, language)}0时` : `00:00 on ${writeDay(day, language)}`;
}

/** An inclusive range: 4月6日至12日, 4月28日至5月2日, or the one day · 6–12 Apr, 28 Apr – 2 May */
export function writeDayRange(from: EpidemicDay, to: EpidemicDay, language: WordsLanguage): string {
  if (from === to) return writeDay(from, language);
  const [start, end] = [partsOf(from), partsOf(to)];
  const sameMonth = start.year === end.year && start.month === end.month;
  if (language === 'zh') return `${writeDay(from, 'zh')}至${sameMonth ? `${end.dayOfMonth}日` : writeDay(to, 'zh')}`;
  return sameMonth
    ? `${start.dayOfMonth}–${end.dayOfMonth} ${monthName(end.month)}`
    : `${writeDay(from, 'en')} – ${writeDay(to, 'en')}`;
}

/** 4/9, for ticks and handles; the same in both languages and read aloud by `writeDay`. */
export function writeTick(day: EpidemicDay, language: WordsLanguage): string {
  const { month, dayOfMonth } = partsOf(day);
  return language === 'zh' ? `${month}/${dayOfMonth}` : writeDay(day, 'en');
}

/** Whether a day is the first of its month: where the timeline puts a tick. */
export function isFirstOfMonth(day: EpidemicDay): boolean {
  return partsOf(day).dayOfMonth === 1;
}
