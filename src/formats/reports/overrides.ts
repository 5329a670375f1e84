// Overrides from a table: unit, level, the lists it holds on, the reason; who decided, where that is said.
import { isoDay, type EpidemicDay } from '../../domain/day.ts';
import type { OverrideList } from '../../domain/district/fact-tables.ts';
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import { LEVELS, type Level } from '../../domain/zoning/level.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, readFacts, RECORDED_HEADINGS, type FactColumns, type FactKind, type FactReading } from './fact-file.ts';
import { LEVEL_HINT, LEVEL_WORDS } from './level-words.ts';

type OverrideMeaning = 'level' | 'from' | 'until' | 'reason' | 'by';

interface Decision {
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  readonly reason: string;
  readonly by: string;
}

const HEADINGS = indexHeadings<OverrideMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  level: ['level', '级别', '调整级别', '调整为'],
  from: ['from', 'from_date', '开始日期', '起始日期', '起', '开始'],
  until: ['until', 'to', 'until_date', '结束日期', '截止日期', '至', '止', '结束'],
  reason: ['reason', '理由', '原因', '调整理由', '调整原因'],
  by: ['by', 'decided_by', '决定人', '决定单位', '批准人', '批准单位'],
  recorded: RECORDED_HEADINGS,
});

export const OVERRIDES: FactKind<OverrideMeaning, Decision, OverrideList> = {
  headings: HEADINGS,
  needed: [['level', 'level'], ['from', 'from'], ['until', 'until'], ['reason', 'reason']],
  dayOf: 'from',
  mayLieAhead: true,
  dayIn: ({ from }) => from,
  reader(columns) {
    const readLevel = columns.code('level', LEVEL_WORDS, 'needed', LEVEL_HINT);
    const [readFrom, readUntil] = [columns.date('from', 'needed'), columns.date('until', 'needed')];
    const readReason = reasonReader(columns);
    const readBy = columns.text('by', 'optional');
    return (index) => {
      const [level, from, until, reason] = [readLevel(index), readFrom(index), readUntil(index), readReason(index)];
      if (level === null || from === null || until === null || reason === '') return null;
      if (until.day < from.day) return columns.refuseOutOfRange(index, 'until', `≥ ${isoDay(from.day)}`);
      return { level: LEVELS[level]!, from: from.day, until: until.day, reason, by: readBy(index) };
    };
  },
  table: (decisions) => decisions.map(({ area, level, from, until, reason, by, recordedAt }) => ({ area, level, from, until, reason, by, recordedAt })),
};

/** The reason as it is written, without numbers of telephones and cards: it is shown wherever the level is. */
function reasonReader(columns: FactColumns<OverrideMeaning | 'area' | 'recorded'>): (index: number) => string {
  const read = columns.text('reason', 'needed');
  return (index) => {
    const written = read(index);
    const reason = withoutPersonalNumbers(written);
    const detail = { row: columns.rowNumber(index), column: columns.heading('reason') };
    if (reason !== written) columns.rejects.warn('personal-value', detail);
    if (reason === '' && written !== '') columns.rejects.refuse('missing-value', detail);
    return reason;
  };
}

export function readOverrides(source: TableSource, file: string, dateOrder?: DateOrder): FactReading<OverrideList> {
  return readFacts(OVERRIDES, source, file, { dateOrder });
}
