// Screening rounds from a table: area, day, day of the result, outcome.
import { NOT_RECORDED, type EpidemicDay, type Minute } from '../../domain/day.ts';
import type { Reject } from '../../domain/district/reject.ts';
import {
  ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD, type RoundTable,
} from '../../domain/district/fact-tables.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { ColumnReader, entryMinute } from '../tables/column-reader.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings, pickColumns } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import type { RowSource } from '../tables/row-source.ts';
import { readTable } from '../tables/table.ts';

type RoundMeaning = 'area' | 'day' | 'resultOn' | 'result' | 'recorded';

const ROUND_HEADINGS = indexHeadings<RoundMeaning>({
  area: ['area', 'unit', '区域', '划定单元', '小区', '范围'],
  day: ['date', 'round_on', 'held_on', '轮次日期', '筛查日期', '采样日期', '日期'],
  resultOn: ['result_on', 'result_date', '结果日期', '出结果日期'],
  result: ['result', 'outcome', '结果', '筛查结果'],
  recorded: ['recorded_at', 'recorded', 'entered_at', '录入时间', '登记时间'],
});

const OUTCOMES: ReadonlyMap<string, number> = new Map(
  (
    [
      [ROUND_CLEAN, ['全部阴性', '全阴', '均为阴性', '阴性', 'clean', 'negative', 'all negative']],
      [ROUND_FAILED, ['检出阳性', '有阳性', '阳性', 'positive', 'failed']],
      [ROUND_INCOMPLETE, ['未完成', '部分完成', 'incomplete', 'partial']],
      [ROUND_NOT_HELD, ['未开展', '未进行', 'not held', 'none']],
    ] as const
  ).flatMap(([code, words]) => words.map((word) => [foldWord(word), code] as const)),
);

const OUTCOME_HINT = 'negative|positive|incomplete|not held, 全部阴性|检出阳性|未完成|未开展';

export interface RoundReading {
  /** Null when a needed column (area, date, result) is missing. */
  readonly rounds: RoundTable | null;
  readonly rejects: readonly Reject[];
  readonly met: number;
  /** Heading that named the area, for telling unknown ones. */
  readonly areaHeading: string;
}

/**
 * Reads screening rounds. Every cell but the day of the result is needed: a round that is only half known is refused
 * rather than taken as clean. Without a day of the result the result is in on the day of the round.
 */
export function readRounds(source: string | RowSource, file: string, dateOrder?: DateOrder): RoundReading {
  const table = readTable(source, file, (heading) => ROUND_HEADINGS.find(heading) !== undefined);
  const rejects = new RejectList(file);
  rejects.addAll(table.rejects);
  const columns = pickColumns(table, ROUND_HEADINGS, rejects);
  const missing = table.headings.length === 0 ? [] : (['area', 'day', 'result'] as const).filter((meaning) => !columns.has(meaning));
  for (const meaning of missing) rejects.refuse('missing-column', { row: table.headingRow, column: meaning === 'day' ? 'date' : meaning });
  if (missing.length > 0 || table.headings.length === 0) return { rounds: null, rejects: rejects.list, met: table.met, areaHeading: '' };

  const reader = new ColumnReader(table, columns, { order: dateOrder }, rejects);
  const readRow = roundRowReader(reader, rejects);
  const rows: RoundRow[] = [];
  for (let index = 0; index < table.count; index++) {
    const round = readRow(index);
    if (round !== null) rows.push(round);
  }
  return { rounds: toTable(rows), rejects: rejects.list, met: table.met, areaHeading: reader.heading('area') };
}

interface RoundRow {
  readonly area: string;
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly outcome: number;
  readonly recordedAt: Minute | undefined;
  readonly row: number;
}

function roundRowReader(columns: ColumnReader<RoundMeaning>, rejects: RejectList): (index: number) => RoundRow | null {
  const readArea = columns.text('area', 'needed');
  const readDay = columns.date('day', 'needed');
  const readOutcome = columns.code('result', OUTCOMES, 'needed', OUTCOME_HINT);
  const resultCells = columns.cells('resultOn');
  const readResultDay = columns.date('resultOn', 'needed');
  const readRecorded = columns.date('recorded', 'optional');
  return (index) => {
    const row = columns.rowNumber(index);
    const [area, day, outcome] = [readArea(index), readDay(index), readOutcome(index)];
    const resultCell = resultCells?.[index] ?? '';
    // A day that stands there must be readable: the day of the round in its place could let a list see it too early.
    const resultOn = resultCell === '' ? day : readResultDay(index);
    if (area === '' || day === null || outcome === null || resultOn === null) return null;
    if (resultOn.day < day.day) {
      rejects.refuse('out-of-range', { row, column: columns.heading('resultOn'), value: resultCell });
      return null;
    }
    return { area, day: day.day, resultOn: resultOn.day, outcome, recordedAt: entryMinute(readRecorded(index)), row };
  };
}

function toTable(rows: readonly RoundRow[]): RoundTable {
  return {
    count: rows.length,
    area: rows.map((round) => round.area),
    day: Int32Array.from(rows, (round) => round.day),
    resultOn: Int32Array.from(rows, (round) => round.resultOn),
    outcome: Uint8Array.from(rows, (round) => round.outcome),
    recordedAt: Int32Array.from(rows, (round) => round.recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(rows, (round) => round.row),
  };
}
