// Investigations of cases from a table: case, times, how it was found, how it lives, and what there is none of.
import { investigationTableOf, SLOTS, type Discovery, type InvestigationRow, type InvestigationTable, type Living, type Slot } from '../../domain/tracing/cases/investigation-table.ts';
import { MINUTES_PER_DAY } from '../../domain/day.ts';
import { wordCodes, type FactOptions } from '../reports/fact-file.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { readTracing, type TracingReading } from './tracing-file.ts';

type Meaning = 'caseId' | 'person' | 'reported' | 'onset' | 'positive' | 'sampled' | 'isolated' | 'discovery' | 'living' | 'none';

export const CASE_ID_HEADINGS = ['case_id', 'case', 'case_no', 'case_number', '病例编号', '病例号', '感染者编号', '个案编号', '个案号', '关联病例', '关联病例编号'];

export const INVESTIGATION_HEADINGS = indexHeadings<Meaning>({
  caseId: CASE_ID_HEADINGS,
  person: ['person_id', 'person', '人员编号'],
  reported: ['reported_at', 'reported', 'reported_on', '报告时间', '报告日期', '网报时间', '接报时间'],
  onset: ['onset_on', 'onset', 'onset_date', '发病日期', '发病时间'],
  positive: ['positive_on', 'positive', '阳性日期', '检出日期', '检出阳性日期', '首次阳性日期'],
  sampled: ['sampled_at', 'sampled', 'sampled_on', '首次阳性采样时间', '采样时间', '采样日期'],
  isolated: ['isolated_at', 'isolated', 'isolated_on', '隔离时间', '隔离日期', '隔离管控时间', '转运时间'],
  discovery: ['discovery', 'how_found', 'found_by', '发现方式', '发现途径'],
  living: ['living', 'kitchen', '厨卫', '厨卫情况', '居住方式'],
  none: ['none_of', 'none', '无此项', '没有的项', '没有'],
});

const DISCOVERY_WORDS = [
  ['screening', ['screening', '筛查', '核酸筛查', '主动筛查', '社区筛查', '全员核酸']], ['clinic', ['clinic', 'hospital', '就诊', '发热门诊', '医院就诊', '主动就诊']],
  ['isolation', ['isolation', '隔离点', '隔离点发现', '集中隔离', '集中隔离点']], ['antigen', ['antigen', '抗原', '抗原阳性', '抗原自测', '抗原检测']],
  ['contact', ['contact', 'contacts', '密接', '密接排查', '密接筛查', '次密接', '协查']],
] as const satisfies readonly (readonly [Discovery, readonly string[]])[];
const LIVING_WORDS = [
  ['own', ['own', '独用', '独立', '独立厨卫', '独用厨卫', '自有']], ['shared', ['shared', '合用', '共用', '合用厨卫', '共用厨卫']],
] as const satisfies readonly (readonly [Living, readonly string[]])[];
const SLOT_WORDS = new Map<string, Slot>([
  ...SLOTS.map((slot) => [slot, slot] as const),
  ...([['发现地', 'found'], ['居住地', 'residence'], ['工作地', 'workplace'], ['工作单位', 'workplace'], ['活动地', 'activity'], ['轨迹', 'track'], ['活动轨迹', 'track']] as const),
].map(([word, slot]) => [foldWord(word), slot]));

const codesOf = (words: readonly (readonly [string, readonly string[]])[]) => wordCodes(words.map(([, list], code) => [code, list] as const));

export function readInvestigations(source: TableSource, file: string, options: FactOptions = {}): TracingReading<InvestigationTable> {
  return readTracing<Meaning, InvestigationRow, InvestigationTable>({
    headings: INVESTIGATION_HEADINGS,
    needed: [['caseId'], ['reported', 'onset', 'positive', 'sampled', 'isolated', 'discovery', 'living', 'none']],
    table: investigationTableOf,
    times: ['reported', 'onset', 'positive', 'sampled', 'isolated'],
    spans: ({ reportedAt, sampledAt, isolatedAt }) => [reportedAt, sampledAt, isolatedAt],
    reader(columns) {
      const [readCase, readPerson] = [columns.codeOf('caseId', 'needed'), columns.codeOf('person', 'optional')];
      const [reported, sampled, isolated] = [columns.moment('reported', 'start'), columns.moment('sampled', 'start'), columns.moment('isolated', 'end')];
      const [onset, positive] = [columns.moment('onset', 'start'), columns.moment('positive', 'start')];
      const discovery = columns.codeOrNothing('discovery', codesOf(DISCOVERY_WORDS), 'screening|clinic|isolation|antigen|contact, 筛查|就诊|隔离点|抗原|密接排查');
      const living = columns.codeOrNothing('living', codesOf(LIVING_WORDS), 'own|shared, 独用|合用');
      const none = columns.text('none', 'optional');
      const firstAt = new Map<string, number>();
      return (index) => {
        const [caseId, person] = [readCase(index), readPerson(index)];
        const times = [reported(index), onset(index), positive(index), sampled(index), isolated(index)] as const;
        const [found, lives] = [discovery(index), living(index)];
        if (caseId === null || person === null || times.includes(false) || found === false || lives === false) return null;
        const [reportedAt, onsetAt, positiveAt, sampledAt, isolatedAt] = times as readonly (number | undefined)[];
        const first = firstAt.get(caseId);
        if (first === undefined) firstAt.set(caseId, columns.rowNumber(index));
        else columns.rejects.warn('duplicate-number', { row: columns.rowNumber(index), column: columns.heading('caseId'), value: caseId, hint: String(first) });
        const noneOf = slotsIn(none(index), (word) => columns.rejects.warn('unknown-value', { row: columns.rowNumber(index), column: columns.heading('none'), value: word, hint: '发现地|居住地|工作地|活动地|轨迹' }));
        return {
          caseId, person, reportedAt, sampledAt, isolatedAt, noneOf, onsetOn: dayOf(onsetAt), positiveOn: dayOf(positiveAt),
          discovery: found === null ? undefined : DISCOVERY_WORDS[found]![0], living: lives === null ? undefined : LIVING_WORDS[lives]![0], sourceRow: columns.rowNumber(index),
        };
      };
    },
  }, source, file, options);
}

const dayOf = (minute: number | undefined): number | undefined => (minute === undefined ? undefined : Math.floor(minute / MINUTES_PER_DAY));

function slotsIn(cell: string, tellUnknown: (word: string) => void): Slot[] {
  return cell.split(/[、，,;；/|+和及\s]/u).filter((word) => word !== '').flatMap((word) => {
    const slot = SLOT_WORDS.get(foldWord(word));
    if (slot === undefined) tellUnknown(word);
    return slot === undefined ? [] : [slot];
  });
}
