// What the columns of a case list may be called, and what their coded cells mean.
import {
  BY_RULE, COUNTS, DOES_NOT_COUNT, FOUND_INSIDE, FOUND_OUTSIDE, WHERE_HOME, WHERE_ISOLATION,
} from '../../domain/district/case-table.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { indexHeadings } from '../tables/headings.ts';

export type CaseMeaning =
  | 'unit' | 'district' | 'street' | 'place' | 'reported' | 'onset' | 'positive' | 'sampled' | 'movedOut' | 'isolated'
  | 'whereSampled' | 'found' | 'result' | 'reclassified' | 'counts' | 'recorded' | 'caseId' | 'person';

/**
 * Best first: a list may hold both `reported_on` and a bare `date`. The day of the report is never taken from a day of
 * testing, which comes earlier and would release a unit too early; a day of diagnosis stands in for it where a list has
 * no other. Where somebody is registered (户籍地址) or works is not where they live.
 */
export const CASE_HEADINGS = indexHeadings<CaseMeaning>({
  unit: [
    'unit', 'unit_id', 'zone_unit', '划定单元', '划定单元名称', '单元名称', '小区', '小区名称', 'compound',
    '居住小区', '居住小区名称', '现住小区', '所住小区', '所在小区', '小区村屯', '小区/村屯', '村屯', '所在村屯', '屯', '自然屯',
  ],
  place: [
    'place', '详细地址', '详细住址', '现住详细地址', '居住地详细地址', '地址', '地点', '居住地', '居住地址', '现住址', '现住地址', '现居住地址',
    '现居住地', '家庭住址', '家庭地址', '常住地址', '住址', '居住地点', 'address', 'home address', 'location',
  ],
  district: ['district', '区县', '县区', '行政区', '所在区', '所在区县', '区', '所属区', '所属区县', '县市区', 'county'],
  street: [
    'subdistrict', '街道', '乡镇', '街道乡镇', '乡镇街道', '街道/乡镇', '乡镇/街道', '街镇', '镇街', '所属街道', '所在街道', '所属乡镇', '所在乡镇',
    '居住街道', '现住街道', '所属街镇', '所在街镇',
  ],
  reported: [
    'reported_on', 'reported', 'report_date', 'date_reported', '报告日期', '报告日', '报告时间', '上报日期', '上报时间', '通报日期', '通报时间',
    '公布日期', '公布时间', 'case_date', 'date', '日期', '确诊日期', '确诊时间', '诊断日期', '诊断时间', 'diagnosis_date', 'confirmed_on',
  ],
  positive: [
    'positive_on', 'positive_date', 'tested_positive_on', '阳性日期', '检出日期', '检出阳性日期', '阳性检出日期', '检出时间', '阳性时间',
    '初筛阳性日期', '初筛阳性时间', '检测日期', '检测时间', 'test_date',
  ],
  sampled: ['sampled_at', 'sampled', 'sampled_on', 'sample_date', 'sample_time', '采样时间', '采样日期', '采集时间', '采集日期'],
  result: ['检测结果', '核酸检测结果', '核酸结果', '检测结论', '结果判定', 'test_result'],
  onset: ['onset', 'onset_on', 'onset_date', 'date_of_onset', '发病日期', '发病时间'],
  movedOut: ['moved_out_at', 'moved_out', 'moved_out_on', 'isolated_at', 'isolated_on', 'transferred_at', '转运时间', '转运日期', '转出时间', '隔离时间'],
  isolated: ['isolated', 'date_isolated', '隔离日期', '隔离管控日期'],
  whereSampled: ['where_sampled', 'sampled_where', '采样时所在', '采样时所在地', '采样时位置'],
  found: ['found', 'found_by', 'how_found', '发现方式', '发现途径'],
  reclassified: ['reclassified', 'is_reclassified', '是否转归', '转归'],
  counts: ['counts', 'counted', '是否计入', '计入'],
  caseId: ['case_id', 'case_number', 'case_no', 'case', '病例编号', '病例号', '感染者编号', '个案编号', '个案号'],
  // Not 人员: names stand there. Under "person" a code is taken, a name is not (`codeReader`).
  person: ['person_id', 'person', '人员编号'],
  recorded: ['recorded_at', 'recorded', 'recorded_on', 'entered_at', 'entered_on', '录入时间', '录入日期', '登记时间'],
});

type Codes = ReadonlyMap<string, number>;

function codes(words: readonly (readonly [number, readonly string[]])[]): Codes {
  return new Map(words.flatMap(([code, list]) => list.map((word) => [foldWord(word), code] as const)));
}

const YES = ['是', '有', '已', '转归', '已转归', 'yes', 'y', 'true', '1', 'reclassified'];
const NO = ['否', '无', '未', '未转归', 'no', 'n', 'false', '0'];

/** Where the person was when sampled. "Quarantine" and 隔离 alone may be at home, so they are not taken as isolation. */
export const WHERE_CODES = codes([
  [WHERE_HOME, ['居家', '在家', '家中', '家', '住处', '居住地', '小区', '本单元', '居家隔离', 'home', 'at home', 'home isolation', 'unit']],
  [WHERE_ISOLATION, ['集中隔离点', '集中隔离', '隔离点', '集中隔离场所', '隔离酒店', '方舱', '方舱医院', 'isolation', 'central isolation', 'isolation site']],
]);

export const FOUND_CODES = codes([
  [FOUND_OUTSIDE, ['社会面', '社会面发现', '社会面筛查', 'outside', 'outside control', 'community']],
  [FOUND_INSIDE, ['管控中', '管控中发现', '隔离管控', '隔离管控中', '隔离管控中发现', '管控', 'inside', 'inside control', 'under control']],
]);

export const RECLASSIFIED_CODES = codes([[1, YES], [0, NO]]);

export const COUNTS_CODES = codes([
  [COUNTS, ['计入', 'counts', ...YES]],
  [DOES_NOT_COUNT, ['不计入', 'does not count', ...NO]],
  [BY_RULE, ['按规则', 'by rule']],
]);

/** A list of a laboratory may hold all it tested. A bare dash may also say that nobody knows. */
export const RESULT_CODES = codes([
  [0, ['阴性', '阴', '未检出', '核酸阴性', 'negative', 'neg', 'not detected']],
  [1, ['阳性', '阳', '弱阳性', '阳性（+）', '检出', '核酸阳性', '初筛阳性', '复核阳性', '确诊', '+', 'positive', 'pos', 'weak positive', 'detected']],
]);
