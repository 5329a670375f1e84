// The command of the terminal program, read and checked.
import type { WithoutEffect } from '../domain/zoning/packs/parameters.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/packs/rule-pack.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { FactFileKind } from '../formats/fact-files.ts';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../formats/geography/coordinate-system.ts';
import type { DateOrder } from '../formats/tables/dates.ts';
import type { UsageProblem } from '../words/terminal.ts';
import { fail, FlagValues, WrongUsage } from './flag-values.ts';
import { FACT_FLAGS, isProblem, splitFlags } from './flags.ts';
import { setPackParameters } from './parameters.ts';
import { readQuestion, type Question } from './question.ts';
import { openTimeline, readTimeline, timelineText } from './timeline.ts';

/** By what an answer is judged. */
export interface Judging {
  /** With the parameters of the command already set. */
  readonly timeline: PackTimeline;
  /** The timeline as it was asked for. */
  readonly timelineText: string;
  /** `name=value` of each `--param`, as given. */
  readonly parameters: readonly string[];
  /** Those of `parameters` that change nothing, with the pack they change nothing in. */
  readonly withoutEffect: readonly WithoutEffect[];
  readonly conditions: ConditionsMode;
  /** False where the terminal's default was taken. */
  readonly conditionsChosen: boolean;
}

/** Lists of positives and of what goes with them, each a file of its own. */
export interface Options extends Question, Judging {
  readonly cases: readonly string[];
  readonly units: readonly string[];
  readonly facts: Readonly<Record<FactFileKind, readonly string[]>>;
  readonly system: CoordinateSystem;
  readonly dateOrder: DateOrder | undefined;
}

/** A case file saved by the page, which brings its own units, facts, packs and choices. */
export interface CaseFileOptions extends Question {
  readonly caseFile: string;
  /** Days with a published list as the rules say them today. */
  readonly showsComputed: boolean;
}

const MODES: readonly ConditionsMode[] = ['assume-met', 'hold'];
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy'];

/** What a case file brings itself. */
const NOT_BESIDE_CASE_FILE = ['--cases', '--units', ...Object.values(FACT_FLAGS), '--pack', '--param', '--conditions', '--crs', '--date-order'];

/** Opens the rule pack of a file; null where it cannot be used, which is told. */
export type OpenPack = (file: string) => Promise<RulePack | null>;

/** The options of a command, or what is wrong with it; null where a pack's file cannot be used. */
export async function readOptions(words: readonly string[], openPack: OpenPack): Promise<Options | CaseFileOptions | UsageProblem | null> {
  if (words.length === 0) return { kind: 'no-arguments' };
  const split = splitFlags(words);
  if (isProblem(split)) return split;
  const values = new FlagValues(split);
  try {
    return values.has('--case-file') ? readCaseFileOptions(values) : await readFileOptions(values, openPack);
  } catch (error) {
    if (error instanceof WrongUsage) return error.problem;
    throw error;
  }
}

function readCaseFileOptions(values: FlagValues): CaseFileOptions {
  const beside = NOT_BESIDE_CASE_FILE.filter((flag) => values.has(flag));
  if (beside.length > 0) return fail({ kind: 'not-beside-case-file', flags: beside.join(', ') });
  const question = readQuestion(values);
  const showsComputed = values.has('--computed');
  // What was published stays what it was, whatever was known when.
  if (question.knownAt !== null && !showsComputed) return fail({ kind: 'known-then-published' });
  return { ...question, caseFile: values.needed('--case-file'), showsComputed };
}

async function readFileOptions(values: FlagValues, openPack: OpenPack): Promise<Options | null> {
  if (values.has('--computed')) return fail({ kind: 'computed-alone' });
  values.needed('--cases', '--case-file');
  const requests = readTimeline(values.needed('--pack'));
  if (isProblem(requests)) return fail(requests);
  const question = readQuestion(values);
  const chosen = values.choice('--conditions', MODES);
  const [system, dateOrder] = [values.choice('--crs', COORDINATE_SYSTEMS) ?? 'wgs84', values.choice('--date-order', ORDERS)];
  const opened = await openTimeline(requests, openPack);
  if (opened === null) return null;
  const set = setPackParameters(opened, values.all('--param'));
  if ('kind' in set) return fail(set);
  if (chosen !== undefined && set.conditions !== undefined && chosen !== set.conditions) return fail({ kind: 'given-twice', flag: '--conditions' });
  const conditions = chosen ?? set.conditions;
  return {
    ...question,
    cases: values.all('--cases'),
    units: values.all('--units'),
    facts: filesOfFacts(values),
    timeline: set.timeline,
    timelineText: timelineText(set.timeline, requests),
    parameters: values.all('--param'),
    withoutEffect: set.withoutEffect,
    conditions: conditions ?? 'assume-met',
    conditionsChosen: conditions !== undefined,
    system,
    dateOrder,
  };
}

function filesOfFacts(values: FlagValues): Options['facts'] {
  const { rounds, contacts, disinfections, orders, visits, overrides } = FACT_FLAGS;
  return {
    rounds: values.all(rounds), contacts: values.all(contacts), disinfections: values.all(disinfections), orders: values.all(orders), visits: values.all(visits), overrides: values.all(overrides),
  };
}
