// The calendar ahead in Chinese; calendar-en.ts has the same shape.
import { writeNumber } from './numbers.ts';

export const calendarZh = {
  title: '未来十四天',
  /** What the calendar rests on. */
  assumption: (day: string) => `自${day}名单起推算：若无新增阳性，且各项条件按时满足。`,
  progress: '正在推算未来十四天…',
  none: '十四天内没有可变动的单元',
  noneHint: '封控、管控的单元满期还在十四天以后，或者没有这样的单元。',
  /** Monday first. */
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  columns: { day: '名单日', units: '可降单元', households: '户', people: '人', open: '展开' },
  total: '合计',
  /** Units, each once, and the steps they take. */
  totalSteps: (units: number, steps: number) => `${writeNumber(units)} 个单元先后下调 ${writeNumber(steps)} 次`,
  strip: (most: number) => `各日可降单元数，最多一天 ${writeNumber(most)} 个`,
  expected: '到期',
  earliest: '受阻，最早',
  heldBy: (waits: string) => `最早，${waits}`,
  raised: (units: number) => `另有 ${writeNumber(units)} 个单元将升级`,
  unknown: (units: number) => `${writeNumber(units)} 个单元没有登记此数，未计入`,
  unknownShort: (units: number) => `+${writeNumber(units)}未知`,
  goTo: (day: string) => `转到${day}名单`,
  show: (day: string, units: number) => `${day}：${writeNumber(units)} 个单元，展开`,
  hide: (day: string) => `${day}：收起`,
  more: (units: number) => `另有 ${writeNumber(units)} 个单元，转到该日名单查看`,
};
