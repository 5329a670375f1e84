// Rosters from a table: persons by code, where they were, with whom, from when to when, and how near they live.
import { LIVINGS } from '../../domain/tracing/cases/investigation-table.ts';
import { RELATIONS } from '../../domain/tracing/contacts/roster-table.ts';
import { storedRosterOf, type StoredRosterRow, type StoredRosterTable } from '../../domain/tracing/contacts/stored-rosters.ts';
import { NO_WORDS, wordCodes, YES_WORDS, type FactOptions } from '../reports/fact-file.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { CASE_ID_HEADINGS } from './investigations.ts';
import { readTracing, type TracingReading } from './tracing-file.ts';

type Meaning = 'person' | 'caseId' | 'place' | 'building' | 'stair' | 'floor' | 'flat' | 'from' | 'until' | 'relation' | 'protected' | 'kitchen';

export const ROSTER_HEADINGS = indexHeadings<Meaning>({
  // Not 人员: names stand there.
  person: ['person_id', 'person', '人员编号', '接触者编号', '名册编号'],
  caseId: CASE_ID_HEADINGS,
  place: ['place', 'unit', '地点', '场所', '接触地点', '小区', '小区名称', '地址', '车次', '班级'],
  building: ['building', '楼栋', '楼号', '栋', '楼'],
  stair: ['stair', '单元', '单元号', '门栋'],
  floor: ['floor', '楼层', '层', '层数'],
  flat: ['flat', 'room', '户', '户室', '房号', '房间号', '室', '门牌号'],
  from: ['from', 'start', '开始时间', '到达时间', '接触开始时间', '起始时间', '接触时间'],
  until: ['until', 'to', 'end', '结束时间', '离开时间', '接触结束时间', '末次接触时间'],
  relation: ['relation', '接触方式', '接触类型', '关系', '与病例关系'],
  protected: ['protected', '有效防护', '是否有效防护', '防护'],
  kitchen: ['shared_kitchen', 'kitchen', '合用厨卫', '是否合用厨卫', '共用厨卫', '厨卫', '厨卫情况'],
});

const code = (relation: (typeof RELATIONS)[number]): number => RELATIONS.indexOf(relation);
const RELATION_WORDS = wordCodes([
  [code('household'), ['household', '同住', '家人', '家庭', '同户', '共同居住', '住户', '居民']], [code('class'), ['class', '同班', '同学', '师生', '同教室']],
  [code('work'), ['work', '同事', '同工', '同单位', '工作']], [code('meal'), ['meal', '同餐', '聚餐', '同桌', '就餐']],
  [code('vehicle'), ['vehicle', '同乘', '同车', '同航班', '同车厢']], [code('entertainment'), ['entertainment', '娱乐', '棋牌', '打牌', '聚会']],
  [code('venue'), ['venue', '同场所', '同空间', '到访', '其他']], [code('medical'), ['medical', '就诊', '医护', '诊疗', '陪护']],
]);
/** Whether it is shared; under 厨卫 as investigations say it. */
const SHARED = wordCodes([[1, [...YES_WORDS, '合用', '共用']], [0, [...NO_WORDS, '独用', '独立', '自有']]]);
const YES_NO = wordCodes([[1, [...YES_WORDS, '有', '有效']], [0, [...NO_WORDS, '无', '没有', '无效']]]);

export function readRosters(source: TableSource, file: string, options: FactOptions = {}): TracingReading<StoredRosterTable> {
  return readTracing<Meaning, StoredRosterRow, StoredRosterTable>({
    headings: ROSTER_HEADINGS, needed: [['person'], ['place', 'caseId']], table: storedRosterOf, times: ['from', 'until'], spans: ({ from, until }) => [from, until],
    reader(columns) {
      const [readPerson, readCase, place] = [columns.codeOf('person', 'needed'), columns.codeOf('caseId', 'optional'), columns.place('place')];
      const [building, stair, floor, flat] = [columns.number('building'), columns.number('stair'), columns.number('floor'), columns.number('flat')];
      const [from, until] = [columns.moment('from', 'start'), columns.moment('until', 'end')];
      const relation = columns.codeOrNothing('relation', RELATION_WORDS, `${RELATIONS.join('|')}, 同住|同班|同工|同餐|同乘|娱乐|同场所|就诊`);
      const [isProtected, kitchen] = [columns.codeOrNothing('protected', YES_NO, 'yes|no, 是|否'), columns.codeOrNothing('kitchen', SHARED, 'yes|no, 合用|独用')];
      return (index) => {
        const [person, caseId, start, end] = [readPerson(index), readCase(index), from(index), until(index)];
        const codes = [relation(index), isProtected(index), kitchen(index)] as const;
        if (person === null || caseId === null || start === false || end === false || codes.includes(false)) return null;
        if (start !== undefined && end !== undefined && end < start) return columns.refuseOutOfRange(index, 'until', columns.heading('from'));
        const [ofRelation, ofProtection, ofKitchen] = codes as readonly (number | null)[];
        return {
          person, caseId, place: place(index), building: building(index), stair: wholeNumber(stair(index)), floor: wholeNumber(floor(index)), flat: flat(index), from: start, until: end,
          relation: ofRelation === null ? undefined : RELATIONS[ofRelation!], isProtected: ofProtection === 1,
          kitchen: ofKitchen === null ? undefined : LIVINGS[ofKitchen === 1 ? 2 : 1], sourceRow: columns.rowNumber(index),
        };
      };
    },
  }, source, file, options);
}

/** B1 is the first floor below ground. */
function wholeNumber(text: string): number | undefined {
  const number = Number(text.replace(/^B/iu, '-'));
  return text === '' || !Number.isInteger(number) || Math.abs(number) > 200 ? undefined : number;
}
