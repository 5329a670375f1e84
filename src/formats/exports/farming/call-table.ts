// 通知名单: households of a village whose line changed against another list, to be called, with the reason.
import type { LineChange, LineChangeKind, LinesAnswer } from '../../../domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES } from '../../../domain/farming/lines/line-table.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { farmColumns, idOf, nameVillage, rounded, sortByVillage, villageOfPlot, wholeMinutes, type FarmCell, type FarmSource, type FarmTable } from './farm-table.ts';

const WIDTHS = { village: 16, household: 14, plot: 14, change: 20, state: 12, reason: 30, unit: 20, gate: 18, kilometers: 11, minutes: 11, told: 10 } as const;

/** Who must not go any more is called first. */
const FIRST_CALLED: readonly LineChangeKind[] = ['suspended', 'loop-begins', 'rerouted', 'restored', 'loop-ends', 'reason-changed'];

export function callTable(answer: LinesAnswer, source: FarmSource): FarmTable {
  const words = farmingExportWords(source.language);
  const rank = ({ kind }: LineChange): number => FIRST_CALLED.indexOf(kind);
  const inTurn = answer.changes.toSorted((a, b) => rank(a) - rank(b) || a.household - b.household || a.plot - b.plot);
  const rows = inTurn.map((change) => {
    const village = source.register.households.village[change.household] ?? -1;
    return { village: village < 0 ? villageOfPlot(source.register, change.plot) : village, change };
  }).map(({ village, change }) => ({
    village,
    cells: [
      nameVillage(village, source),
      idOf(source.register.households.id, change.household),
      idOf(source.register.plots.id, change.plot),
      words.change[change.kind],
      ...lineCells(change.now, answer, source, words),
      null,
    ],
  }));
  return { columns: farmColumns(WIDTHS, source.language), rows: sortByVillage(rows, source) };
}

/** State, reason, unit that forbids, gate, kilometres and minutes of a line; nothing of one that is no more (−1). */
export function lineCells(line: number, { lines }: LinesAnswer, { register, directory }: FarmSource, words: FarmingExportWords): FarmCell[] {
  if (line < 0) return [null, '', '', '', null, null];
  return [
    words.state[LINE_STATES[lines.state[line]!]!],
    words.lineReason[LINE_REASONS[lines.reason[line]!]!],
    directory.name[lines.unit[line]!] ?? '',
    register.gates[lines.gate[line]!]?.name ?? '',
    rounded(lines.meters[line]! / 1000, 2),
    wholeMinutes(lines.seconds[line]! / 60),
  ];
}
