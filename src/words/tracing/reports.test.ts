// A report of a case in words and as a file: every part is there in both languages, what is not known is named, nothing of the person stands in it.
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../data/tracing-rules/index.ts';
import { NOT_RECORDED } from '../../domain/day.ts';
import type { CaseAnswer, DescribedStay } from '../../domain/tracing/answers.ts';
import { reportCase, type CaseReport, type ReportGround } from '../../domain/tracing/report/case-report.ts';
import { SLOTS } from '../../domain/tracing/cases/investigation-table.ts';
import { CASE_TASKS } from '../../domain/tracing/rules/tracing-pack.ts';
import { writeReportHtml } from '../../formats/exports/report-html.ts';
import { reportsWords, writeReport } from './reports.ts';

const DAY = 19_090;
const at = (hour: number): number => DAY * 1440 + hour * 60;
const stay = (number: number, more: Partial<DescribedStay>): DescribedStay => ({
  row: `d:${number}#0`, number, role: 'activity', place: '东市场 <一>', unit: -1, lng: null, lat: null, from: at(8), until: at(9), certainty: 'witnessed', evidence: 'payment', outside: false, tray: [], risk: 0, contacts: 0, ...more,
});
const answer: CaseAnswer = {
  id: 'YN0409-001', now: at(20), head: { caseId: 'YN0409-001', person: 'P000017', discovery: 'screening', living: 'not-recorded', onsetOn: DAY },
  stays: [stay(1, {}), stay(2, { place: '', lng: 126.1, lat: 44.1, certainty: 'inferred', from: null, until: null })],
  contradictions: [{ kind: 'two-places', a: 1, b: 2 }], gaps: [{ after: 1, from: at(9), until: at(13) }], tracks: [],
  moment: { cases: [] } as never, picture: { stays: { type: 'FeatureCollection', features: [] }, ways: { type: 'FeatureCollection', features: [] }, meetings: { type: 'FeatureCollection', features: [] } },
};
const ground: ReportGround = {
  answer, slots: (['open', 'open', 'none', 'filled', 'open'] as const).map((how, i) => ({ slot: SLOTS[i]!, how })), doneAt: Int32Array.from(CASE_TASKS, (task) => (task === 'online-report' ? at(15) : NOT_RECORDED)), reportedAt: at(12), pack: tracingPackById('CN-TRACE-8')!,
  contacts: { close: 12, secondary: 30, general: 5, moved: 7 }, now: at(20),
};
const report: CaseReport = reportCase('full', ground)!;
const textOf = (of: CaseReport, language: 'zh' | 'en') => writeReport(of, '永宁区', language).map((block) => (block.kind === 'list' ? block.items.join('|') : block.kind === 'table' ? [block.head, ...block.rows].map((row) => row.join('|')).join('\n') : block.text)).join('\n');

describe('a report in words', () => {
  it.each(['zh', 'en'] as const)('has its seven parts, numbered in order, and lines to sign (%s)', (language) => {
    const blocks = writeReport(report, '永宁区', language);
    const words = reportsWords(language);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(Object.values(words.parts).map((part, i) => words.heading(words.headings[i]!, part)));
    expect(blocks.filter(({ kind }) => kind === 'sign')).toHaveLength(3);
  });

  it('says times with certainty, contradictions, gaps, contacts, clocks, and what is not known', () => {
    const text = textOf(report, 'zh');
    for (const part of [
      '病例 YN0409-001 流调报告', '1|4月8日 08:00–09:00|活动地|东市场 <一>|查实|支付', '2|尚未查明|活动地|44.1000, 126.1000|推断|支付', '第 1 处与第 2 处：同一时间在两个地方。', '4月8日 09:00–13:00 空白 4 小时 0 分',
      '密接 12 人（已转运 7 人），次密接 30 人，一般接触者 5 人', '网报|4月8日 14:00|4月8日 15:00 完成，超时 1 小时 0 分', '活动轨迹|4月8日 16:00|已超 4 小时 0 分', '工作地：无（已核）', '居住地：尚未查明', '厨卫：尚未查明', '隔离时间|厨卫是否独用|发现地|居住地|定位轨迹|第 2 处停留的起止时间',
    ]) expect(text).toContain(part);
    expect(text).not.toContain('P000017');
    expect(textOf({ ...report, contacts: null }, 'zh')).toContain('尚未判定');
  });

  it('as a file escapes what files brought, and has its tables', () => {
    const html = writeReportHtml(writeReport(report, '', 'zh'), 'zh');
    expect(html).toContain('东市场 &lt;一&gt;');
    expect([html.match(/<table/g)?.length, html.includes('<script'), html.includes('<title>病例 YN0409-001 流调报告</title>')]).toEqual([2, false, true]);
  });
});
