// Close contacts from a table: unit, last exposure, transfer, result; a row without an exposure says that the unit has none.
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import { RESULT_MISSING, RESULT_NEGATIVE, type ContactTable } from '../../domain/district/fact-tables.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, readFacts, RECORDED_HEADINGS, wordCodes, type FactColumns, type FactKind, type FactReading } from './fact-file.ts';

type ContactMeaning = 'exposed' | 'transferred' | 'result' | 'resultOn';

interface Contact {
  /** undefined: no contact in this unit. */
  readonly lastExposedOn: EpidemicDay | undefined;
  readonly transferredOn: EpidemicDay | undefined;
  readonly result: number;
  readonly resultOn: EpidemicDay | undefined;
}

const HEADINGS = indexHeadings<ContactMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  exposed: ['exposed', 'exposed_on', 'last_exposed', 'last_exposed_on', 'last_exposure', '末次暴露日期', '末次暴露', '最后暴露日期', '最后接触日期', '末次接触日期', '暴露日期', '接触日期'],
  transferred: ['transferred', 'transferred_on', 'transfer_date', '转运日期', '转运时间', '转隔日期', '集中隔离日期'],
  result: ['result', 'test_result', '结果', '检测结果', '核酸结果'],
  resultOn: ['result_on', 'result_date', '结果日期', '出结果日期'],
  recorded: RECORDED_HEADINGS,
});

/** A contact who tested positive is a case and stands in a list of cases. */
const POSITIVE = 2;
const RESULTS = wordCodes([
  [RESULT_NEGATIVE, ['阴性', '阴', '未检出', 'negative', 'neg', 'not detected']],
  [RESULT_MISSING, ['未出', '待出', '待查', '无结果', '未采样', 'missing', 'pending', 'unknown']],
  [POSITIVE, ['阳性', '阳', '检出', '弱阳性', '+', 'positive', 'pos', 'detected', 'weak positive']],
]);
const RESULT_HINT = 'negative|missing, 阴性|未出';

export const CONTACTS: FactKind<ContactMeaning, Contact, ContactTable> = {
  headings: HEADINGS,
  needed: [['exposed', 'exposed']],
  dayOf: 'exposed',
  dayIn: ({ lastExposedOn }) => lastExposedOn,
  reader(columns) {
    const [exposedOn, transferredOn, resultOn] = [columns.dayOrNothing('exposed'), columns.dayOrNothing('transferred'), columns.dayOrNothing('resultOn')];
    const readResult = columns.codeOrNothing('result', RESULTS, RESULT_HINT);
    return (index) => {
      const [exposed, transferred, result, resulted] = [exposedOn(index), transferredOn(index), readResult(index), resultOn(index)];
      if (exposed === false || transferred === false || result === false || resulted === false) return null;
      if (result === POSITIVE) return refusePositive(columns, index);
      // Who was transferred or tested is a contact, whose exposure is then missing: no answer that there are none.
      if (exposed === null && (transferred !== null || result !== null)) {
        columns.rejects.refuse('missing-value', { row: columns.rowNumber(index), column: columns.heading('exposed'), hint: 'YYYY-MM-DD' });
        return null;
      }
      for (const [meaning, date] of [['transferred', transferred], ['resultOn', resulted]] as const) {
        if (exposed !== null && date !== null && date.day < exposed.day) return columns.refuseOutOfRange(index, meaning, `≥ ${isoDay(exposed.day)}`);
      }
      return { lastExposedOn: exposed?.day, transferredOn: transferred?.day, result: result ?? RESULT_MISSING, resultOn: resulted?.day };
    };
  },
  table: (contacts) => ({
    count: contacts.length,
    area: contacts.map(({ area }) => area),
    lastExposedOn: Int32Array.from(contacts, ({ lastExposedOn }) => lastExposedOn ?? NOT_RECORDED),
    transferredOn: Int32Array.from(contacts, ({ transferredOn }) => transferredOn ?? NOT_RECORDED),
    result: Uint8Array.from(contacts, ({ result }) => result),
    resultOn: Int32Array.from(contacts, ({ resultOn }) => resultOn ?? NOT_RECORDED),
    enteredOn: Int32Array.from(contacts, ({ recordedAt }) => (recordedAt === undefined ? NOT_RECORDED : Math.floor(recordedAt / MINUTES_PER_DAY))),
    sourceRow: Uint32Array.from(contacts, ({ row }) => row),
  }),
};

function refusePositive(columns: FactColumns<ContactMeaning | 'area' | 'recorded'>, index: number): null {
  return columns.refuseOutOfRange(index, 'result', 'positive-is-a-case');
}

export function readContacts(source: TableSource, file: string, dateOrder?: DateOrder): FactReading<ContactTable> {
  return readFacts(CONTACTS, source, file, { dateOrder });
}
