// What a command asks for, wherever its facts come from: which list days, which answer, in which form and language.
import { isoDay, MINUTES_PER_DAY, parseIsoDay, type EpidemicDay, type Minute } from '../domain/day.ts';
import { readDate } from '../formats/tables/dates.ts';
import type { WordsLanguage } from '../words/dates.ts';
import { fail, type FlagValues } from './flag-values.ts';

export type OutputFormat = 'csv' | 'json' | 'geojson';

/** What is written: the zones, what a list asks to be done, or what is ahead. */
export type OutputKind = 'zones' | 'changes' | 'calendar';

export interface Question {
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
  /** Whether a range was written, be it of one day. */
  readonly isRange: boolean;
  readonly knownAt: { readonly minute: Minute; readonly text: string } | null;
  readonly output: OutputKind;
  readonly format: OutputFormat;
  readonly out: string | null;
  readonly explain: string | null;
  readonly language: WordsLanguage;
}

export const LANGUAGES: readonly WordsLanguage[] = ['en', 'zh'];
const FORMATS: readonly OutputFormat[] = ['csv', 'json', 'geojson'];

export function readQuestion(values: FlagValues): Question {
  const days = readDays(values.needed('--as-of'));
  const output = readOutput(values, days.isRange);
  const format = values.choice('--format', FORMATS) ?? 'csv';
  if (format === 'geojson' && days.isRange) return fail({ kind: 'one-day-only', flag: '--format', value: format });
  if (output !== 'zones' && format !== 'csv') return fail({ kind: 'bad-value', flag: '--format', value: format, accepted: 'csv' });
  const knownAt = values.last('--known-at');
  return {
    ...days,
    knownAt: knownAt === undefined ? null : readMoment(knownAt),
    output,
    format,
    out: values.last('--out') ?? null,
    explain: values.last('--explain') ?? null,
    language: values.choice('--lang', LANGUAGES) ?? 'en',
  };
}

/** One answer a run: changes, calendar and explanation exclude each other. */
function readOutput(values: FlagValues, isRange: boolean): OutputKind {
  const [first, second] = ['--changes', '--calendar', '--explain'].filter((flag) => values.has(flag));
  if (second !== undefined) return fail({ kind: 'not-together', flags: `${first}, ${second}` });
  const output = values.has('--changes') ? 'changes' : values.has('--calendar') ? 'calendar' : 'zones';
  if (output === 'calendar' && isRange) return fail({ kind: 'one-day-only', flag: '--calendar', value: '' });
  return output;
}

function readDays(value: string): Pick<Question, 'first' | 'last' | 'isRange'> {
  const [from, to, ...more] = value.split('..');
  const first = parseIsoDay(from ?? '');
  const last = to === undefined ? first : parseIsoDay(to);
  if (first === undefined || last === undefined || more.length > 0) {
    return fail({ kind: 'bad-value', flag: '--as-of', value, accepted: 'YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD' });
  }
  if (last < first) return fail({ kind: 'reversed-range', value });
  return { first, last, isRange: to !== undefined };
}

/** A bare day means its end, 24:00: what was entered on that day was known then. */
function readMoment(value: string): { minute: Minute; text: string } {
  const date = /^\d{4}-\d{2}-\d{2}/.test(value) ? readDate(value, null) : 'not-a-date';
  if (typeof date === 'string') {
    return fail({ kind: 'bad-value', flag: '--known-at', value, accepted: 'YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM-DDThh:mm+08:00' });
  }
  const minuteOfDay = date.minute < 0 ? MINUTES_PER_DAY : date.minute;
  return { minute: date.day * MINUTES_PER_DAY + minuteOfDay, text: writeIsoMoment(date.day, minuteOfDay) };
}

/** An ISO moment in UTC+8; the end of a day is 24:00. */
export function writeIsoMoment(day: EpidemicDay, minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${isoDay(day)}T${hours}:${minutes}+08:00`;
}

/** The language asked for, found even in a command that is otherwise wrong. */
export function languageOf(words: readonly string[]): WordsLanguage {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
  return LANGUAGES.find((language) => language === value) ?? 'en';
}
