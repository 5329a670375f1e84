// Hypotheses and risk points in words and rows.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../domain/day.ts';
import type { DescribedEvidence, DescribedRelation, DiagramCase, RiskPoint, RiskPointsAnswer } from '../../../domain/tracing/relation-answers.ts';
import { listHypotheses, writeDayOf, writeDirection, writeEvidence, writeHow, writeInfectors, writeInterval, writeSide } from './relation-rows.ts';
import { orderPoints, writeApart, writePoint } from './risk-rows.ts';

const DAY = dayFromCivil(2022, 4, 3);
const one = (id: string, day: number | null, infectors = 0, unclearInfectors = 0, dayOf: DiagramCase['dayOf'] = day === null ? null : 'onset'): DiagramCase => ({ id, day, dayOf, isolatedAt: null, row: 0, infectors, unclearInfectors, household: -1 });
const line = (a: number, b: number, changed: Partial<DescribedRelation> = {}): DescribedRelation => ({
  a, b, direction: 'a-to-b', plausible: 'yes', aToB: 'yes', bToA: 'no', intervalDays: 4, intervalOf: 'onset', isHousehold: false, minutes: 20, certainty: 'witnessed', evidence: [], ...changed,
});
const CASES = [one('C1', DAY), one('C2', DAY + 4, 2), one('C3', DAY + 1, 1, 0, 'positive'), one('C4', null, 0, 1)];

describe('a case', () => {
  it('says which day it is drawn by', () => {
    expect([0, 2, 3].map((at) => writeDayOf(CASES[at]!, 'zh'))).toEqual(['发病 4月3日', '首次阳性采样 4月4日（发病日期未写）', '发病和采样日期都没写']);
  });

  it('says how many may have infected it, never one where there may be more', () => {
    expect([0, 1, 3].map((at) => writeInfectors(CASES[at]!, 'zh'))).toEqual(['在查到的联系里没有可能的传染来源', '可能的传染来源 2 例', '在查到的联系里没有可能的传染来源；另有 1 例缺日期，说不准']);
  });
});

describe('a line', () => {
  it('says what dates leave', () => {
    expect(writeDirection(line(0, 1), CASES, 'zh')).toBe('日期只容 C1 传给 C2；C2 可能的来源共 2 例，这是其中一例');
    expect(writeDirection(line(1, 2, { direction: 'b-to-a' }), CASES, 'zh')).toBe('日期只容 C3 传给 C2；C2 可能的来源共 2 例，这是其中一例');
    expect(writeDirection(line(0, 2), CASES, 'zh')).toContain('只有这一个可能的来源，仍要核实');
    expect(['either', 'unknown'].map((direction) => writeDirection(line(0, 1, { direction: direction as 'either' }), CASES, 'zh'))).toEqual(['两个方向日期都说得通', '缺日期，说不准谁传给谁']);
    expect(writeDirection(line(0, 1, { direction: 'unknown', plausible: 'no' }), CASES, 'zh')).toBe('有接触，但日期不支持互相传染');
    expect([writeSide(line(0, 1), 0, 'zh'), writeSide(line(0, 1), 1, 'zh')]).toEqual(['可能被它传染', '可能传染给它']);
  });

  it('says the days between, of which days, and who was later', () => {
    expect(writeInterval(line(0, 1), CASES, 'zh')).toBe('发病相隔 4 天（C2 在后）');
    expect(writeInterval(line(0, 1, { intervalDays: -1, intervalOf: 'positive' }), CASES, 'en')).toBe('first positive samples 1 day apart (C1 later)');
    expect([writeInterval(line(0, 1, { intervalDays: 0 }), CASES, 'zh'), writeInterval(line(0, 1, { intervalDays: null, intervalOf: null }), CASES, 'zh')]).toEqual(['同一天发病', '日期不全，间隔算不出']);
  });

  it('says what speaks for it', () => {
    const evidence = (changed: Partial<DescribedEvidence>): string => writeEvidence({ kind: 'meeting', relation: null, isProtected: false, unit: 3, place: '东市场', lng: null, lat: null, times: 2, minutes: 80, first: DAY * 1440 + 540, last: DAY * 1440 + 700, certainty: 'inferred', ...changed }, 'zh');
    expect(evidence({})).toBe('同处 东市场，2 次，共 1 小时 20 分，4月3日 09:00–11:40，推断');
    expect(evidence({ unit: -1, minutes: 0, times: 1 })).toBe('同处 东市场附近，先后到过，4月3日 09:00–11:40，推断');
    expect(evidence({ kind: 'contact', relation: 'class', isProtected: true, minutes: 0, first: null, last: null })).toBe('名册 同班 东市场，没有时间，有防护');
  });
});

it('the table has both ways where dates leave both open, one row where they rule out both, the likely first', () => {
  const relations = [line(0, 1), line(1, 2, { direction: 'either', bToA: 'yes' }), line(0, 3, { direction: 'unknown', plausible: 'not-known', aToB: 'not-known', bToA: 'not-known' }), line(2, 3, { direction: 'unknown', plausible: 'no', aToB: 'no', bToA: 'no' })];
  const rows = listHypotheses({ cases: CASES, relations });
  expect(rows.map((row) => [CASES[row.infected]!.id, CASES[row.infector]!.id, row.line, writeHow(row, CASES, 'zh')])).toEqual([
    ['C3', 'C2', 1, '仅此一例'], ['C2', 'C1', 0, '2 例之一'], ['C2', 'C3', 1, '2 例之一'], ['C1', 'C4', 2, '缺日期'], ['C4', 'C1', 2, '缺日期'], ['C4', 'C3', 3, '日期不支持'],
  ]);
});

describe('risk points', () => {
  const point = (name: string, unit: number, from: number, cases: number, isHome = false): RiskPoint => ({ unit, name, within: '迎春街道', lng: null, lat: null, from: DAY * 1440 + from, until: DAY * 1440 + from + 30, cases, casesInAll: cases, isHome });
  const POINTS = [point('棋牌室', 4, 600, 1), point('安康家园', 5, 540, 3, true), point('安康家园', 5, 700, 1, true)];

  it('stand by place, time or cases', () => {
    expect((['place', 'time', 'cases'] as const).map((by) => orderPoints(POINTS, by))).toEqual([[1, 2, 0], [1, 0, 2], [1, 0, 2]]);
    expect(POINTS.slice(0, 2).map((shown) => writePoint(shown, 'zh'))).toEqual([
      { mark: '◎', name: '棋牌室', figure: '1 例', why: '4月3日 10:00–10:30', side: '迎春街道' }, { mark: '⌂', name: '安康家园', figure: '3 例', why: '4月3日 09:00–09:30', side: '住处' },
    ]);
  });

  it('tell what is in none of them, by reason', () => {
    const apart = (counts: Partial<RiskPointsAnswer['apart']>) => writeApart({ apart: { 'no-place': 0, undated: 0, reversed: 0, 'no-case': 0, ...counts } } as RiskPointsAnswer, 'zh');
    expect([apart({}), apart({ 'no-place': 9, reversed: 1 })]).toEqual(['', '列不进来的停留：9 处没有对应单元、1 处离开早于到达。']);
  });
});
