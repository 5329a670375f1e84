// The command of the terminal program, read and checked.
import { rulePackById, RULE_PACKS } from '../../data/rule-packs/index.ts';
import { isoDay, MINUTES_PER_DAY, parseIsoDay, type EpidemicDay, type Minute } from '../domain/day.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/rule-pack.ts';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../formats/geography/coordinate-system.ts';
import { readDate, type DateOrder } from '../formats/tables/dates.ts';
import type { WordsLanguage } from '../words/dates.ts';
import type { UsageProblem } from '../words/terminal.ts';
import { isProblem, splitFlags } from './flags.ts';
import { setParameters } from './parameters.ts';

export type OutputFormat = 'csv' | 'json' | 'geojson';

export interface Options {
  readonly cases: readonly string[];
  readonly units: readonly string[];
  readonly rounds: readonly string[];
  /** With the parameters of the command already set. */
  readonly pack: RulePack;
  /** `name=value` of each `--param`, as given. */
  readonly parameters: readonly string[];
  /** Those of `parameters` that mean nothing under this pack. */
  readonly withoutEffect: readonly string[];
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
  /** Whether a range was written, be it of one day. */
  readonly isRange: boolean;
  readonly knownAt: { readonly minute: Minute; readonly text: string } | null;
  readonly conditions: ConditionsMode;
  /** False where the terminal's default was taken. */
  readonly conditionsChosen: boolean;
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

/** The options of a command, or what is wrong with it. */
export function readOptions(words: readonly string[]): Options | UsageProblem {
  if (words.length === 0) return { kind: 'no-arguments' };
  const values = splitFlags(words);
  if (isProblem(values)) return values;
  try {
    return checkValues(values);
  } catch (error) {
    if (error instanceof WrongUsage) return error.problem;
    throw error;
  }
}

function checkValues(values: ReadonlyMap<string, readonly string[]>): Options {
  const last = (flag: string): string | undefined => values.get(flag)?.at(-1);
  const needed = (flag: string): string => last(flag) ?? fail({ kind: 'missing-flag', flag });
  const choice = <Value extends string>(flag: string, accepted: readonly Value[]): Value | undefined => {
    const value = last(flag);
    if (value === undefined) return undefined;
    return accepted.find((candidate) => candidate === value) ?? fail({ kind: 'bad-value', flag, value, accepted: accepted.join(', ') });
  };
  needed('--cases');
  const packId = needed('--pack');
  const pack = rulePackById(packId) ?? fail({ kind: 'bad-value', flag: '--pack', value: packId, accepted: RULE_PACKS.map(({ id }) => id).join(', ') });
  const days = readDays(needed('--as-of'));
  const set = setParameters(pack, values.get('--param') ?? []);
  if ('kind' in set) return fail(set);
  const format = choice('--format', FORMATS) ?? 'csv';
  if (format === 'geojson' && days.isRange) return fail({ kind: 'one-day-only', flag: '--format', value: format });
  const conditions = choice('--conditions', MODES) ?? set.conditions;
  if (set.conditions !== undefined && conditions !== set.conditions) return fail({ kind: 'given-twice', flag: '--conditions' });
  const knownAt = last('--known-at');
  return {
    cases: values.get('--cases') ?? [],
    units: values.get('--units') ?? [],
    rounds: values.get('--rounds') ?? [],
    pack: set.pack,
    parameters: values.get('--param') ?? [],
    withoutEffect: set.withoutEffect,
    ...days,
    knownAt: knownAt === undefined ? null : readMoment(knownAt),
    conditions: conditions ?? 'assume-met',
    conditionsChosen: conditions !== undefined,
    format,
    out: last('--out') ?? null,
    system: choice('--crs', COORDINATE_SYSTEMS) ?? 'wgs84',
    dateOrder: choice('--date-order', ORDERS),
    explain: last('--explain') ?? null,
    language: choice('--lang', LANGUAGES) ?? 'en',
  };
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
