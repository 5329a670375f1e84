// 代耕代种协议清单: plots whose farmer cannot come in time, who farms them instead, and room for three signatures.
import { NOT_RECORDED } from '../../../domain/day.ts';
import type { SeasonAnswer } from '../../../domain/farming/answers.ts';
import { CROPS } from '../../../domain/farming/register/farm-tables.ts';
import { compareUrgency, OPERATIONS, type Substitution } from '../../../domain/farming/season/season-table.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { blockOf, farmColumns, idOf, nameVillage, rounded, sortByVillage, villageOfPlot, type FarmCell, type FarmSource, type FarmTable } from './farm-table.ts';

const WIDTHS = {
  village: 16, plot: 14, block: 14, crop: 8, operation: 10, mu: 11, windowFrom: 12, windowUntil: 12, daysLeft: 12, farmer: 14, earliest: 13,
  helper: 14, helperVillage: 16, helperKilometers: 11, helpFrom: 12, helpUntil: 12, note: 30, signFarmer: 18, signHelper: 18, signVillage: 18,
} as const;

/** A plot and work a row, those with the fewest days left first. */
export function substituteTable(answer: SeasonAnswer, source: FarmSource): FarmTable {
  const { table, substitutions } = answer;
  const words = farmingExportWords(source.language);
  const urgent = substitutions.toSorted((a, b) => compareUrgency(table, a.row, b.row) || a.row - b.row);
  const rows = urgent.map((substitution) => ({
    village: villageOfPlot(source.register, table.plot[substitution.row]!),
    cells: [...workCells(substitution.row, answer, source, words), ...helperCells(substitution, source), words.notFound[substitution.reason], null, null, null],
  }));
  return { columns: farmColumns(WIDTHS, source.language), rows: sortByVillage(rows, source) };
}

/** What is to be done, by when, and from when its farmer may come. */
function workCells(row: number, { table, today }: SeasonAnswer, source: FarmSource, words: FarmingExportWords): FarmCell[] {
  const { households, plots } = source.register;
  const plot = table.plot[row]!;
  const earliest = table.earliest[row]!;
  return [
    nameVillage(villageOfPlot(source.register, plot), source),
    idOf(plots.id, plot),
    blockOf(source.register, plot),
    words.crop[CROPS[plots.crop[plot]!]!],
    words.operation[OPERATIONS[table.operation[row]!]!],
    rounded(table.mu[row]!, 2),
    { day: table.from[row]! },
    { day: table.until[row]! },
    Math.max(0, table.until[row]! - today + 1),
    idOf(households.id, table.household[row]!),
    earliest === NOT_RECORDED ? null : { day: earliest },
  ];
}

/** Who farms it, how far away, on which days; empty where nobody was found. */
function helperCells({ helper, meters, from, until }: Substitution, source: FarmSource): FarmCell[] {
  if (helper === null) return [null, null, null, null, null];
  const { households } = source.register;
  return [idOf(households.id, helper), nameVillage(households.village[helper] ?? -1, source), rounded(meters / 1000, 1), { day: from }, { day: until }];
}
