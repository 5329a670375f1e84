// The command of the terminal program, read and checked.
import { isoDay, MINUTES_PER_DAY, parseIsoDay, type EpidemicDay, type Minute } from '../domain/day.ts';
import type { WithoutEffect } from '../domain/zoning/packs/parameters.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/packs/rule-pack.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { FactFileKind } from '../formats/fact-files.ts';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../formats/geography/coordinate-system.ts';
import { readDate, type DateOrder } from '../formats/tables/dates.ts';
import type { WordsLanguage } from '../words/dates.ts';
import type { UsageProblem } from '../words/terminal.ts';
import { FACT_FLAGS, isProblem, splitFlags } from './flags.ts';
import { setPackParameters } from './parameters.ts';
import { openTimeline, readTimeline, timelineText } from './timeline.ts';

export type OutputFormat = 'csv' | 'json' | 'geojson';

/** What is written: the zones, what a list asks to be done, or what is ahead. */
export type OutputKind = 'zones' | 'changes' | 'calendar';

export interface Options {
  readonly cases: readonly string[];
  readonly units: readonly string[];
  readonly facts: Readonly<Record<FactFileKind, readonly string[]>>;
  /** With the parameters of the command already set. */
  readonly timeline: PackTimeline;
  /** The timeline as it was asked for. */
  readonly timelineText: string;
  /** `name=value` of each `--param`, as given. */
  readonly parameters: readonly string[];
  /** Those of `parameters` that change nothing, with the pack they change nothing in. */
  readonly withoutEffect: readonly WithoutEffect[];
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
  /** Whether a range was written, be it of one day. */
  readonly isRange: boolean;
  readonly knownAt: { readonly minute: Minute; readonly text: string } | null;
  readonly conditions: ConditionsMode;
  /** False where the terminal's default was taken. */
  readonly conditionsChosen: boolean;
  readonly output: OutputKind;
  readonly format: OutputFormat;
  readonly out: string | null;
  readonly system: CoordinateSystem;
  readonly dateOrder: DateOrder | undefined;
  readonly explain: string | null;
  readonly language: WordsLanguage;
}

export const LANGUAGES: readonly WordsLanguage[] = ['en', 'zh'];
const FORMATS: readonly OutputFormat[] = ['csv', 'json', 'geojson'];
const MODES: readonly ConditionsMode[] = ['assume-met', 'hold'];
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy'];

/** Leaves `readOptions` with what is wrong; caught there. */
class WrongUsage extends Error {
  constructor(readonly problem: UsageProblem) {
    super(problem.kind);
  }
}

/** Opens the rule pack of a file; null where it cannot be used, which is told. */
export type OpenPack = (file: string) => Promise<RulePack | null>;

/** The options of a command, or what is wrong with it; null where a pack's file cannot be used. */
export async function readOptions(words: readonly string[], openPack: OpenPack): Promise<Options | UsageProblem | null> {
  if (words.length === 0) return { kind: 'no-arguments' };
  const values = splitFlags(words);
  if (isProblem(values)) return values;
  try {
    return await checkValues(values, openPack);
  } catch (error) {
    if (error instanceof WrongUsage) return error.problem;
    throw error;
  }
}

async function checkValues(values: ReadonlyMap<string, readonly string[]>, openPack: OpenPack): Promise<Options | null> {
  const all = (flag: string): readonly string[] => values.get(flag) ?? [];
  const last = (flag: string): string | undefined => values.get(flag)?.at(-1);
  const needed = (flag: string): string => last(flag) ?? fail({ kind: 'missing-flag', flag });
  const choice = <Value extends string>(flag: string, accepted: readonly Value[]): Value | undefined => {
    const value = last(flag);
    if (value === undefined) return undefined;
    return accepted.find((candidate) => candidate === value) ?? fail({ kind: 'bad-value', flag, value, accepted: accepted.join(', ') });
  };
  needed('--cases');
  const requests = readTimeline(needed('--pack'));
  if (isProblem(requests)) return fail(requests);
  const days = readDays(needed('--as-of'));
  const output = readOutput(values, days.isRange);
  const format = choice('--format', FORMATS) ?? 'csv';
  if (format === 'geojson' && days.isRange) return fail({ kind: 'one-day-only', flag: '--format', value: format });
  if (output !== 'zones' && format !== 'csv') return fail({ kind: 'bad-value', flag: '--format', value: format, accepted: 'csv' });
  const chosen = choice('--conditions', MODES);
  const knownAt = last('--known-at');
  const others = {
    knownAt: knownAt === undefined ? null : readMoment(knownAt),
    system: choice('--crs', COORDINATE_SYSTEMS) ?? 'wgs84',
    dateOrder: choice('--date-order', ORDERS),
    language: choice('--lang', LANGUAGES) ?? 'en',
  } as const;
  const opened = await openTimeline(requests, openPack);
  if (opened === null) return null;
  const set = setPackParameters(opened, all('--param'));
  if ('kind' in set) return fail(set);
  if (chosen !== undefined && set.conditions !== undefined && chosen !== set.conditions) return fail({ kind: 'given-twice', flag: '--conditions' });
  const conditions = chosen ?? set.conditions;
  return {
    ...others,
    ...days,
    cases: all('--cases'),
    units: all('--units'),
    facts: filesOfFacts(all),
    timeline: set.timeline,
    timelineText: timelineText(set.timeline, requests),
    parameters: all('--param'),
    withoutEffect: set.withoutEffect,
    conditions: conditions ?? 'assume-met',
    conditionsChosen: conditions !== undefined,
    output,
    format,
    out: last('--out') ?? null,
    explain: last('--explain') ?? null,
  };
}

function filesOfFacts(all: (flag: string) => readonly string[]): Options['facts'] {
  const { rounds, contacts, disinfections, orders, visits, overrides } = FACT_FLAGS;
  return {
    rounds: all(rounds), contacts: all(contacts), disinfections: all(disinfections), orders: all(orders), visits: all(visits), overrides: all(overrides),
  };
}

/** One answer a run: changes, calendar and explanation exclude each other. */
function readOutput(values: ReadonlyMap<string, readonly string[]>, isRange: boolean): OutputKind {
  const [first, second] = ['--changes', '--calendar', '--explain'].filter((flag) => values.has(flag));
  if (second !== undefined) return fail({ kind: 'not-together', flags: `${first}, ${second}` });
  const output = values.has('--changes') ? 'changes' : values.has('--calendar') ? 'calendar' : 'zones';
  if (output === 'calendar' && isRange) return fail({ kind: 'one-day-only', flag: '--calendar', value: '' });
  return output;
}

function fail(problem: UsageProblem): never {
  throw new WrongUsage(problem);
}

function readDays(value: string): Pick<Options, 'first' | 'last' | 'isRange'> {
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
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0'));
  return { minute: date.day * MINUTES_PER_DAY + minuteOfDay, text: `${isoDay(date.day)}T${hours}:${minutes}+08:00` };
}

/** The language asked for, found even in a command that is otherwise wrong. */
export function languageOf(words: readonly string[]): WordsLanguage {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
  return LANGUAGES.find((language) => language === value) ?? 'en';
}
