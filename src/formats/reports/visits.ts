// Visits of infected persons from a table: unit, person (a code), days, risk, whether all who were there can be listed.
import { isoDay, NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import {
  CONTACTS_KNOWN, CONTACTS_NOT_RECORDED, CONTACTS_UNKNOWN, RISK_HIGH, RISK_PENDING, RISK_SOME, type VisitTable,
} from '../../domain/district/fact-tables.ts';
import { isCode } from './code-values.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, readFacts, RECORDED_HEADINGS, wordCodes, type FactColumns, type FactKind, type FactReading } from './fact-file.ts';

type VisitMeaning = 'person' | 'from' | 'to' | 'risk' | 'contacts';

interface Visit {
  readonly person: string;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
  readonly risk: number;
  readonly contacts: number;
}

const HEADINGS = indexHeadings<VisitMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  // Not 人员: names stand there.
  person: ['person', 'person_id', '人员编号'],
  from: ['from', 'from_date', 'date', 'visited_on', '开始日期', '到达日期', '起始日期', '活动日期', '日期'],
  to: ['to', 'to_date', 'until', '结束日期', '离开日期', '截止日期'],
  risk: ['risk', '传播风险', '风险', '风险程度', '传播可能性'],
  contacts: ['contacts', '密接', '密接能否确定', '密接是否明确', '接触者', '接触人员'],
  recorded: RECORDED_HEADINGS,
});

export const RISK_CODES = wordCodes([
  [RISK_HIGH, ['high', '高', '较高', '高风险']],
  [RISK_SOME, ['some', '一般', '一定', '有一定风险', '中']],
]);
export const CONTACT_CODES = wordCodes([
  [CONTACTS_KNOWN, ['known', '明确', '能确定', '可确定', '已明确', '可追踪']],
  [CONTACTS_UNKNOWN, ['unknown', '不明确', '难以确定', '不能确定', '难以追踪']],
]);

export const VISITS: FactKind<VisitMeaning, Visit, VisitTable> = {
  headings: HEADINGS,
  needed: [['person', 'person'], ['from', 'from']],
  dayOf: 'from',
  dayIn: ({ from }) => from,
  reader(columns) {
    const readPerson = personReader(columns);
    const readFrom = columns.date('from', 'needed');
    const readTo = columns.dayOrNothing('to');
    const readRisk = columns.codeOrNothing('risk', RISK_CODES, 'high|some, 高|一般');
    const readContacts = columns.codeOrNothing('contacts', CONTACT_CODES, 'known|unknown, 明确|不明确');
    return (index) => {
      const [person, from, to, risk, contacts] = [readPerson(index), readFrom(index), readTo(index), readRisk(index), readContacts(index)];
      if (person === '' || from === null || to === false || risk === false || contacts === false) return null;
      if (to !== null && to.day < from.day) return columns.refuseOutOfRange(index, 'to', `≥ ${isoDay(from.day)}`);
      return { person, from: from.day, to: (to ?? from).day, risk: risk ?? RISK_PENDING, contacts: contacts ?? CONTACTS_NOT_RECORDED };
    };
  },
  table: (visits) => ({
    count: visits.length,
    area: visits.map(({ area }) => area),
    person: visits.map(({ person }) => person),
    from: Int32Array.from(visits, ({ from }) => from),
    to: Int32Array.from(visits, ({ to }) => to),
    risk: Uint8Array.from(visits, ({ risk }) => risk),
    contacts: Uint8Array.from(visits, ({ contacts }) => contacts),
    recordedAt: Int32Array.from(visits, ({ recordedAt }) => recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(visits, ({ row }) => row),
  }),
};

/** The code of a person as in the lists of cases; what may be a name refuses the row and is not shown. */
function personReader(columns: FactColumns<VisitMeaning | 'area' | 'recorded'>): (index: number) => string {
  const read = columns.text('person', 'needed');
  return (index) => {
    const person = read(index);
    if (person === '' || isCode(person)) return person;
    columns.rejects.refuse('personal-value', { row: columns.rowNumber(index), column: columns.heading('person') });
    return '';
  };
}

export function readVisits(source: TableSource, file: string, dateOrder?: DateOrder): FactReading<VisitTable> {
  return readFacts(VISITS, source, file, { dateOrder });
}
