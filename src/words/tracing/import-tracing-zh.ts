// Texts of importing lists of tracing and tracks in Chinese; loaded with the sheet of imports and not with the page.
import { writeNumber } from '../numbers.ts';

export const importTracingZh = {
  understoodTrack: (file: string, tracks: number, points: number) => `${file} 里有 ${writeNumber(tracks)} 条轨迹，共 ${writeNumber(points)} 个点`,
  dates: (first: string, last: string) => `时间 ${first}至${last}`,
  oneDate: (day: string) => `时间 ${day}`,
  span: (first: string, last: string) => `时间自${first}至${last}（北京时间）`,
  places: (places: number) => `${writeNumber(places)} 处场所，都有对应的单元`,
  unmatchedPlaces: (unmatched: number, places: number) =>
    `${writeNumber(places)} 处没有经纬度的场所中有 ${writeNumber(unmatched)} 处没有对应的单元：照常收下，导入后在“溯源”里对应单元或在地图上点`,
  unknownCases: (cases: number) => `${writeNumber(cases)} 个病例编号既不在病例表里，也没有开流调：照常收下，请在“溯源”里开这一例，或在表里改正编号`,
  replaced: (cases: number) => `${writeNumber(cases)} 例与案卷里的不同：以新表为准，表里空着的保持原样`,
  later: (rows: number) => `${writeNumber(rows)} 行有晚于现在的时间：请核对日期`,
  laterPoints: (points: number) => `${writeNumber(points)} 个点所在的轨迹全部晚于现在：请核对日期，或在下面改时区`,
  withoutZone: (points: number, zone: string) => `${writeNumber(points)} 个点的时间没有写时区，按 ${zone} 读`,
  undated: (points: number) => `${writeNumber(points)} 个点没有时间：只画出位置，不算停留`,
  unplaced: (points: number) => `${writeNumber(points)} 个点没有位置：不画，也不算停留`,
  recordedFor: (cases: string) => `这些点已在案卷里，属于病例 ${cases}；填另一个病例的编号会为那一例再记一份`,
  caseBetween: (one: string, next: string) => `${one}、${next}`,
  confirmPoints: (points: number) => `导入 ${writeNumber(points)} 个点`,
  point: '点',
  firstPoints: '前几个点：时间（北京时间）、经度、纬度',

  whose: '是哪个病例的轨迹（病例编号）',
  whoseNeeded: '必填：填病例编号，不填姓名。',
  whoseProposed: '取自文件名，请核对。',
  whoseInHand: '是打开着的这一例，请核对。',
  whoseOther: (inHand: string) => `取自文件名，与打开着的 ${inHand} 不是同一例：请核对。`,
  whoseUnknown: '病例表和流调里都没有这个编号：请核对，也可以照这个编号记下。',

  zone: '没写时区的时间按',
  zoneHint: '不少设备写的是世界时（UTC），比北京时间早 8 小时。',
  zoneOf: (offset: string) => (offset === '+08:00' ? '北京时间（UTC+8）' : offset === '+00:00' ? '世界时（UTC）' : `UTC${offset}`),

  meanings: {
    investigations: {
      caseId: '病例编号', person: '人员编号', reported: '报告时间', onset: '发病日期', positive: '检出阳性日期', sampled: '首次阳性采样时间', isolated: '隔离时间', discovery: '发现途径', living: '厨卫', none: '没有的项',
    },
    stays: {
      caseId: '病例编号', place: '场所、地址', unit: '单元编号', role: '类别（四地）', from: '到达时间', until: '离开时间', lng: '经度', lat: '纬度', certainty: '可信度', evidence: '来源', risk: '传播风险',
      contacts: '接触者能否列全', recorded: '录入时间',
    },
    rosters: {
      person: '人员编号', caseId: '病例编号', place: '地点', building: '楼栋', stair: '单元（门栋）', floor: '楼层', flat: '户', from: '开始时间', until: '结束时间', relation: '接触方式', protected: '有效防护',
      kitchen: '合用厨卫',
    },
    tracks: { track: '轨迹编号', time: '时间', date: '日期', lng: '经度', lat: '纬度' },
  },
};

export type ImportTracingWords = typeof importTracingZh;
