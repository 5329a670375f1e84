// A table of the farming desk in words: its columns, and rows that each belong to a village.
import type { EpidemicDay } from '../../../domain/day.ts';
import type { FarmRegister } from '../../../domain/farming/answers.ts';
import type { UnitDirectory } from '../../../domain/district/unit-directory.ts';
import type { WordsLanguage } from '../../../words/dates.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';

/** Text, a number, a day, or nothing. */
export type FarmCell = string | number | { readonly day: EpidemicDay } | null;

export interface FarmColumn {
  readonly key: keyof FarmingExportWords['columns'];
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  /** Takes the lines it needs. */
  readonly isSentence: boolean;
}

export interface FarmTableRow {
  /** Zoned unit row, −1 where the village is not known. */
  readonly village: number;
  readonly cells: readonly FarmCell[];
}

export interface FarmTable {
  readonly columns: readonly FarmColumn[];
  /** By village as in the directory, those of no known village last. */
  readonly rows: readonly FarmTableRow[];
}

/** What every table is made from. */
export interface FarmSource {
  readonly register: FarmRegister;
  readonly directory: Pick<UnitDirectory, 'name'>;
  /** Rows of one village; null: of all. */
  readonly village: number | null;
  readonly language: WordsLanguage;
}

/** One village's rows with its name. */
export interface FarmVillage {
  readonly village: number;
  readonly name: string;
  readonly rows: readonly FarmTableRow[];
}

type Widths = Partial<Record<FarmColumn['key'], number>>;
const SENTENCES: ReadonlySet<string> = new Set<FarmColumn['key']>(['note', 'reason', 'plots', 'roads']);

/** Columns in the order of the record, each with its width. */
export function farmColumns(widths: Widths, language: WordsLanguage): FarmColumn[] {
  const words = farmingExportWords(language);
  return Object.entries(widths).map(([key, width]) => ({ key: key as FarmColumn['key'], heading: words.columns[key as FarmColumn['key']], width: width ?? 10, isSentence: SENTENCES.has(key) }));
}

/** The rows that are asked for, by village; within one they keep their order. */
export function sortByVillage(rows: readonly FarmTableRow[], { village }: Pick<FarmSource, 'village'>): FarmTableRow[] {
  const place = (row: number): number => (row < 0 ? Infinity : row);
  return rows.filter((row) => village === null || row.village === village)
    .toSorted((a, b) => (a.village === b.village ? 0 : place(a.village) - place(b.village)));
}

export function nameVillage(village: number, { directory, language }: Pick<FarmSource, 'directory' | 'language'>): string {
  return directory.name[village] ?? farmingExportWords(language).noVillage;
}

/** The villages of a sorted table; the one asked for is there without rows too. */
export function listVillages({ rows }: FarmTable, source: Omit<FarmSource, 'register'>): FarmVillage[] {
  const villages = new Map<number, FarmTableRow[]>();
  if (source.village !== null) villages.set(source.village, []);
  for (const row of rows) {
    const own = villages.get(row.village);
    if (own === undefined) villages.set(row.village, [row]);
    else own.push(row);
  }
  return [...villages].map(([village, own]) => ({ village, name: nameVillage(village, source), rows: own }));
}

/** The village of a plot's farmer; that of its land where the farmer is not known. */
export function villageOfPlot({ households, plots }: FarmRegister, plot: number): number {
  const household = plots.household[plot] ?? -1;
  const home = household < 0 ? -1 : households.village[household]!;
  return home < 0 ? (plots.village[plot] ?? -1) : home;
}

export const idOf = (ids: readonly string[], row: number): string => ids[row] ?? '';

export function blockOf({ plots, blocks }: FarmRegister, plot: number): string {
  return blocks[plots.block[plot] ?? -1]?.name ?? '';
}

/** With so many decimals; null where it is not known. */
export function rounded(value: number, decimals: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 10 ** decimals) / 10 ** decimals : null;
}

/** A way that takes 0.4 minutes takes one; null where it is closed. */
export const wholeMinutes = (minutes: number): number | null => (Number.isFinite(minutes) ? Math.ceil(minutes) : null);
