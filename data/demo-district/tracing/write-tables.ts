// Writes investigations and stays as the tables an investigation team keeps.
import { toPosition } from '../plane.ts';
import type { Stay } from './calendar.ts';
import { writeMinute } from './clock.ts';
import { Grades } from './grades.ts';
import type { TracedCase } from './investigate.ts';
import type { Venues } from './venues.ts';

export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join(',')).join('\n') + '\n';
}

const INVESTIGATION_HEADINGS = ['病例编号', '人员编号', '报告时间', '发病日期', '首次阳性采样时间', '隔离时间', '发现途径', '厨卫', '没有'];

export function writeInvestigations(cases: readonly TracedCase[], venues: Venues): string {
  const rows = cases.map(({ one, stays }) => {
    const { caseId, person, reportedAt, onset, sampledAt, isolatedAt, discovery, isLate, infection, random } = one;
    const kitchen = isLate || random.chance(0.03) ? '' : venues.isShared(infection.home) ? '合用' : '独用';
    return [
      caseId, person, writeMinute(reportedAt), onset, writeMinute(sampledAt), writeMinute(isolatedAt), isLate && random.chance(0.5) ? '' : discovery,
      kitchen, isLate ? '' : missing(one, stays).join('、'),
    ];
  });
  return csv([INVESTIGATION_HEADINGS, ...rows]);
}

/** Slots for which somebody said that there is none. Whoever has no telephone leaves no track. */
function missing({ age, random }: TracedCase['one'], stays: readonly Stay[]): string[] {
  const roles = new Set(stays.map(({ role }) => role));
  const hasTelephone = age === 'adult' || random.chance(0.4);
  return [...(['工作地', '活动地'] as const).filter((role) => !roles.has(role)), ...(hasTelephone ? [] : ['轨迹'])];
}

const STAY_HEADINGS = ['病例编号', '类别', '场所', '到达时间', '离开时间', '经度', '纬度', '可信度', '来源', '传播风险', '密接是否明确'];

export function writeStays(cases: readonly TracedCase[]): string {
  const grades = new Grades();
  const rows = cases.flatMap(({ one, stays }) => stays.map((stay) => {
    const { role, text, from, until, point, isLocated, isInferred, evidence } = stay;
    const [longitude, latitude] = isLocated && point !== null ? toPosition(point).map((degrees) => degrees.toFixed(6)) : ['', ''];
    return [one.caseId, role, text, writeMinute(from), writeMinute(until), longitude!, latitude!, isInferred ? '推断' : '查实', evidence, ...grades.of(one, stay)];
  }));
  return csv([STAY_HEADINGS, ...rows]);
}
