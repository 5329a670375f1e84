// Screening rounds from a table: unit, day, day on which the result was known, outcome.
import { NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import { ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD, type RoundTable } from '../../domain/district/fact-tables.ts';
import { foldWord } from '../tables/clean-cell.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, NO_WORDS, readFacts, RECORDED_HEADINGS, wordCodes, YES_WORDS, type FactKind, type FactReading } from './fact-file.ts';

type RoundMeaning = 'day' | 'known' | 'result';

interface Round {
  readonly day: EpidemicDay;
  readonly resultOn: EpidemicDay;
  readonly outcome: number;
}

/** Headings that ask whether everybody was negative: yes and no answer them, and nothing else does. */
const CLEAN_HEADINGS = ['clean', 'all_negative', '是否全阴', '是否全部阴性', '全阴'];

const HEADINGS = indexHeadings<RoundMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  day: ['date', 'round_on', 'held_on', '轮次日期', '筛查日期', '采样日期', '日期'],
  known: ['known', 'known_on', 'result_on', 'result_date', '结果日期', '出结果日期', '结果已知日期'],
  result: ['result', 'outcome', '结果', '筛查结果', ...CLEAN_HEADINGS],
  recorded: RECORDED_HEADINGS,
});

const OUTCOMES = wordCodes([
  [ROUND_CLEAN, ['全部阴性', '全阴', '均为阴性', '阴性', 'clean', 'negative', 'all negative']],
  [ROUND_FAILED, ['检出阳性', '有阳性', '阳性', 'positive', 'failed']],
  [ROUND_INCOMPLETE, ['未完成', '部分完成', 'incomplete', 'partial']],
  [ROUND_NOT_HELD, ['未开展', '未进行', 'not held', 'none']],
]);
const OUTCOME_HINT = 'negative|positive|incomplete|not held, 全部阴性|检出阳性|未完成|未开展';
const CLEAN = wordCodes([[ROUND_CLEAN, YES_WORDS], [ROUND_FAILED, NO_WORDS]]);
const CLEAN_HINT = 'yes|no, 是|否';
const ASKS_CLEAN: ReadonlySet<string> = new Set(CLEAN_HEADINGS.map(foldWord));

export const ROUNDS: FactKind<RoundMeaning, Round, RoundTable> = {
  headings: HEADINGS,
  needed: [['day', 'date'], ['result', 'result']],
  dayOf: 'day',
  dayIn: ({ day }) => day,
  reader(columns) {
    const readDay = columns.date('day', 'needed');
    const isQuestion = ASKS_CLEAN.has(foldWord(columns.heading('result')));
    const readOutcome = isQuestion ? columns.code('result', CLEAN, 'needed', CLEAN_HINT) : columns.code('result', OUTCOMES, 'needed', OUTCOME_HINT);
    // A day that stands there must be readable: the day of the round in its place could let a list see it too early.
    const readKnown = columns.dayOrNothing('known');
    return (index) => {
      const [day, outcome, known] = [readDay(index), readOutcome(index), readKnown(index)];
      if (day === null || outcome === null || known === false) return null;
      const resultOn = known?.day ?? day.day;
      return resultOn < day.day ? columns.refuseOutOfRange(index, 'known', '') : { day: day.day, resultOn, outcome };
    };
  },
  table: (rounds) => ({
    count: rounds.length,
    area: rounds.map(({ area }) => area),
    day: Int32Array.from(rounds, ({ day }) => day),
    resultOn: Int32Array.from(rounds, ({ resultOn }) => resultOn),
    outcome: Uint8Array.from(rounds, ({ outcome }) => outcome),
    recordedAt: Int32Array.from(rounds, ({ recordedAt }) => recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(rounds, ({ row }) => row),
  }),
};

export interface RoundReading extends Omit<FactReading<RoundTable>, 'table'> {
  /** Null when a needed column (unit, date, result) is missing. */
  readonly rounds: RoundTable | null;
}

/**
 * Reads screening rounds. Unit, day and outcome are needed: a round that is only half known is refused rather than
 * taken as clean. Without a day on which it was known the result is in on the day of the round.
 */
export function readRounds(source: TableSource, file: string, dateOrder?: DateOrder): RoundReading {
  const { table, ...reading } = readFacts(ROUNDS, source, file, { dateOrder });
  return { ...reading, rounds: table };
}
