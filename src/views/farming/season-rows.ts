// Plots that will miss their season, by village: mu, crop and operation, days left, and who farms them instead.
import type { FarmRegister, SeasonAnswer } from '../../domain/farming/answers.ts';
import { CROPS } from '../../domain/farming/register/farm-tables.ts';
import { compareUrgency, OPERATIONS, SEASON_STATES, type SeasonState, type Substitution } from '../../domain/farming/season/season-table.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDayRange } from '../../words/dates.ts';
import { farmingWords, writeKilometers, writeMu } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';
import { nameVillage } from './household-rows.ts';

/** What is lost unless somebody else comes. */
const MISSING: ReadonlySet<SeasonState> = new Set(['missed', 'ended']);

/** Days after the list day of the last that a row is asked about; null: all. */
export type Within = number | null;

export interface SeasonRows {
  /** Rows of the table that will be missed, or done only in part, of the village and within the days asked. */
  readonly rows: readonly number[];
  /** Mu of their plots, each plot once, and of all plots that have a window. */
  readonly mu: number;
  readonly wholeMu: number;
  readonly plots: number;
  /** Of those plots: how many have a substitute, and how many no known size. */
  readonly helped: number;
  readonly unknown: number;
  /** Plots whose farmer comes in time for a part of the work only, and their mu; none of them counted above. */
  readonly tight: { readonly plots: number; readonly mu: number };
}

export function daysLeft({ table, today }: SeasonAnswer, row: number): number {
  return table.until[row]! - today;
}

export function selectMissing(answer: SeasonAnswer, { plots }: Pick<FarmRegister, 'plots'>, village: number | null, within: Within): SeasonRows {
  const { table, substitutions } = answer;
  const helpers = new Set(substitutions.flatMap(({ row, helper }) => (helper === null ? [] : [row])));
  const rows: number[] = [];
  const [all, missing, tight, helped] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>(), new Set<number>()];
  for (let row = 0; row < table.count; row++) {
    const plot = table.plot[row]!;
    if (village !== null && plots.village[plot] !== village) continue;
    const state = SEASON_STATES[table.state[row]!]!;
    if (state !== 'unknown') all.set(plot, table.mu[row]!);
    if ((state !== 'tight' && !MISSING.has(state)) || (within !== null && daysLeft(answer, row) > within)) continue;
    rows.push(row);
    if (state === 'tight') {
      tight.set(plot, table.mu[row]!);
      continue;
    }
    missing.set(plot, table.mu[row]!);
    if (helpers.has(row)) helped.add(plot);
  }
  for (const plot of missing.keys()) tight.delete(plot);
  const sum = (mu: Iterable<number>): number => [...mu].reduce((whole, one) => whole + (Number.isNaN(one) ? 0 : one), 0);
  return {
    rows, mu: sum(missing.values()), wholeMu: sum(all.values()), plots: missing.size, helped: helped.size,
    unknown: [...missing.values()].filter(Number.isNaN).length, tight: { plots: tight.size, mu: sum(tight.values()) },
  };
}

/** By village, the fewest days left first. */
export function groupMissing(rows: readonly number[], answer: SeasonAnswer, { plots }: Pick<FarmRegister, 'plots'>, directory: UnitDirectory, language: Language): RowGroup[] {
  const words = farmingWords(language).season;
  const byVillage = new Map<number, number[]>();
  for (const row of rows) {
    const village = plots.village[answer.table.plot[row]!]!;
    const found = byVillage.get(village);
    if (found === undefined) byVillage.set(village, [row]);
    else found.push(row);
  }
  const muOf = (found: readonly number[]): number => [...new Map(found.map((row) => [answer.table.plot[row]!, answer.table.mu[row]!])).values()].reduce((sum, mu) => sum + (Number.isNaN(mu) ? 0 : mu), 0);
  return [...byVillage]
    .map(([village, found]) => ({
      key: String(village), label: nameVillage(village, directory, language), mu: muOf(found),
      rows: found.toSorted((one, other) => compareUrgency(answer.table, one, other) || one - other),
      note: words.group(writeMu(muOf(found)), writeNumber(new Set(found.map((row) => answer.table.plot[row]!)).size)),
    }))
    .toSorted((one, other) => other.mu - one.mu || one.label.localeCompare(other.label, 'zh'));
}

/** Substitutions by the row they are for. */
export function indexSubstitutions({ substitutions }: Pick<SeasonAnswer, 'substitutions'>): ReadonlyMap<number, Substitution> {
  return new Map(substitutions.map((substitution) => [substitution.row, substitution]));
}

export function writeMissing(answer: SeasonAnswer, { households, plots }: FarmRegister, substitution: Substitution | undefined, row: number, language: Language): RowText {
  const words = farmingWords(language);
  const { table } = answer;
  const plot = table.plot[row]!;
  const mu = table.mu[row]!;
  const left = daysLeft(answer, row);
  const helper = substitution?.helper ?? null;
  const isTight = SEASON_STATES[table.state[row]!] === 'tight';
  const why = helper === null || substitution === undefined ? words.season.noHelper[substitution?.reason ?? 'none']
    : words.season.helper(words.household(households.id[helper]!), households.home[helper]!, words.kilometers(writeKilometers(substitution.meters)));
  const work = words.season.work(words.crops[CROPS[plots.crop[plot]!]!], words.season.operations[OPERATIONS[table.operation[row]!]!]);
  return {
    mark: helper === null ? '✗' : '⇄',
    // The number first: a narrow row cuts off what stands last, and the plot is asked for by its number.
    name: [plots.id[plot]!, Number.isNaN(mu) ? words.muUnknown : words.mu(writeMu(mu)), work].join(' · '),
    figure: left > 0 ? words.season.left(writeNumber(left)) : left === 0 ? words.season.leftToday : words.season.ended(writeNumber(-left)),
    why: isTight ? `${words.season.states.tight}${words.clause}${why}` : why,
    side: helper === null || substitution === undefined ? '' : writeDayRange(substitution.from, substitution.until, language),
  };
}
