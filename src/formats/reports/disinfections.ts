// Evaluations of disinfection from a table: unit, day, passed or not.
import { NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import type { DisinfectionTable } from '../../domain/district/fact-tables.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, NO_WORDS, readFacts, RECORDED_HEADINGS, wordCodes, YES_WORDS, type FactKind, type FactReading } from './fact-file.ts';

type DisinfectionMeaning = 'day' | 'evaluated';

interface Evaluation {
  readonly day: EpidemicDay;
  readonly passed: number;
}

const HEADINGS = indexHeadings<DisinfectionMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  day: ['date', 'evaluated_on', '评价日期', '评估日期', '消杀评估日期', '消毒效果评价日期', '日期'],
  evaluated: ['evaluated', 'evaluation', 'passed', 'result', '评价结果', '评估结果', '是否合格', '结果', '评价', '评估'],
  recorded: RECORDED_HEADINGS,
});

const EVALUATIONS = wordCodes([
  [1, ['合格', '通过', '达标', 'pass', 'passed', ...YES_WORDS]],
  [0, ['不合格', '未通过', '不达标', '未达标', 'fail', 'failed', ...NO_WORDS]],
]);

export const DISINFECTIONS: FactKind<DisinfectionMeaning, Evaluation, DisinfectionTable> = {
  headings: HEADINGS,
  needed: [['day', 'date'], ['evaluated', 'evaluated']],
  dayOf: 'day',
  dayIn: ({ day }) => day,
  reader(columns) {
    const readDay = columns.date('day', 'needed');
    const readPassed = columns.code('evaluated', EVALUATIONS, 'needed', 'pass|fail, 合格|不合格');
    return (index) => {
      const [day, passed] = [readDay(index), readPassed(index)];
      return day === null || passed === null ? null : { day: day.day, passed };
    };
  },
  table: (evaluations) => ({
    count: evaluations.length,
    area: evaluations.map(({ area }) => area),
    day: Int32Array.from(evaluations, ({ day }) => day),
    passed: Uint8Array.from(evaluations, ({ passed }) => passed),
    recordedAt: Int32Array.from(evaluations, ({ recordedAt }) => recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(evaluations, ({ row }) => row),
  }),
};

export function readDisinfections(source: TableSource, file: string, dateOrder?: DateOrder): FactReading<DisinfectionTable> {
  return readFacts(DISINFECTIONS, source, file, { dateOrder });
}
