// The list under a route map (路线图): each household's line, by which gate and roads, how long, and whether it may be gone.
import type { LinesAnswer } from '../../../domain/farming/answers.ts';
import { farmingExportWords } from '../../../words/farming/farming-exports.ts';
import { lineCells } from './call-table.ts';
import { blockOf, farmColumns, idOf, nameVillage, sortByVillage, villageOfPlot, type FarmSource, type FarmTable } from './farm-table.ts';

const WIDTHS = { village: 16, household: 14, plot: 14, block: 14, state: 12, reason: 30, unit: 20, gate: 18, kilometers: 11, minutes: 11, roads: 40 } as const;

/** `roadsOf`: names of the roads to a plot, by its row. */
export function routeTable(answer: LinesAnswer, roadsOf: ReadonlyMap<number, readonly string[]>, source: FarmSource): FarmTable {
  const { register, language } = source;
  const words = farmingExportWords(language);
  const rows = linesOf(answer, source).map((line) => {
    const [household, plot] = [answer.lines.household[line]!, answer.lines.plot[line]!];
    const village = villageOfPlot(register, plot);
    return {
      village,
      cells: [
        nameVillage(village, source),
        idOf(register.households.id, household),
        idOf(register.plots.id, plot),
        blockOf(register, plot),
        ...lineCells(line, answer, source, words),
        (roadsOf.get(plot) ?? []).join(words.between),
      ],
    };
  });
  return { columns: farmColumns(WIDTHS, language), rows: sortByVillage(rows, source) };
}

/** Rows of the lines of the village asked for. */
export function linesOf({ lines }: LinesAnswer, { register, village }: Pick<FarmSource, 'register' | 'village'>): number[] {
  return Array.from(lines.plot, (_, line) => line).filter((line) => village === null || villageOfPlot(register, lines.plot[line]!) === village);
}
