// Texts of the reports of a case in Chinese; reports-en.ts has the same shape.
import type { Slot } from '../../domain/tracing/cases/investigation-table.ts';
import type { ReportKind } from '../../domain/tracing/report/case-report.ts';

export const reportsZh = {
  section: '流调报告',
  names: { core: '初步流调报告', full: '流调报告' } satisfies Record<ReportKind, string>,
  hints: { core: '4 小时核心信息，一页', full: '24 小时完整报告' } satisfies Record<ReportKind, string>,
  missingCount: (count: string) => `还缺 ${count} 项`,
  complete: '各项齐全',
  print: '打印',
  save: '存为网页',
  printOf: (name: string) => `打印${name}`,
  saveOf: (name: string) => `把${name}存为网页`,
  markDone: (task: string) => `把“${task}”记为完成`,
  making: '正在做报告…',
  file: (name: string, id: string, day: string) => `${name}-${id}-${day}.html`,

  title: (kind: ReportKind, id: string) => `病例 ${id} ${kind === 'core' ? '初步流调报告' : '流调报告'}`,
  note: (district: string, moment: string) => `内部资料　${district === '' ? '' : `${district}　`}截至${moment}`,
  headings: ['一', '二', '三', '四', '五', '六', '七'] as readonly string[],
  heading: (number: string, text: string) => `${number}、${text}`,
  parts: { facts: '基本情况', slots: '四地一线', stays: '活动轨迹', open: '矛盾与空白', contacts: '密切接触者', clocks: '时限', missing: '尚未查明' },
  fact: (name: string, value: string) => `${name}：${value}`,
  facts: { id: '病例编号', reported: '报告时间', discovery: '发现途径', onset: '发病日期', sampled: '首次阳性采样时间', isolated: '隔离时间', living: '厨卫' },
  unknown: '尚未查明',
  none: '无（已核）',
  slotOf: (slot: string, what: string) => `${slot}：${what}`,
  track: (count: string, span: string) => `${count} 条定位轨迹（${span}）`,
  stayHead: ['序号', '时间', '类别', '场所', '可信度', '来源'] as readonly string[],
  since: (day: string) => `列发病（无症状者为首次阳性采样）前的回溯期，自${day}起；更早的见流调报告。`,
  noStays: '还没有查到停留。',
  gap: (span: string, length: string) => `${span} 空白 ${length}：没有记录`,
  noneOpen: '没有发现矛盾，也没有超过 2 小时的空白。',
  noContacts: '没有名册，也没有点名的接触者：尚未判定。',
  contacts: (close: string, moved: string, secondary: string, general: string) => `密接 ${close} 人（已转运 ${moved} 人），次密接 ${secondary} 人，一般接触者 ${general} 人。`,
  contactsBy: (pack: string, days: string) => `按《${pack}》判定，回溯 ${days} 天。`,
  clockHead: ['任务', '截止', '情况'] as readonly string[],
  clockMet: (time: string) => `${time} 完成`,
  clockLateMet: (time: string, late: string) => `${time} 完成，超时 ${late}`,
  allKnown: '各项均已查明。',
  missing: { reported: '报告时间', discovery: '发现途径', onset: '发病日期（或确认无症状）', sampled: '首次阳性采样时间', isolated: '隔离时间', living: '厨卫是否独用', contacts: '接触者' },
  missingSlot: (slot: Slot, name: string) => (slot === 'track' ? '定位轨迹' : name),
  stayPlace: (numbers: string) => `第 ${numbers} 处停留的位置`,
  stayTimes: (numbers: string) => `第 ${numbers} 处停留的起止时间`,
  signs: ['调查人（签字）：', '组长（签字）：', '日期：'] as readonly string[],
};

export type ReportsWords = typeof reportsZh;
