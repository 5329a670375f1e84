// A recorded fact in one line.
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../domain/day.ts';
import type { UnitFactRow } from '../../domain/district/unit-fact-rows.ts';
import { writeFact } from './fact-sentences.ts';
import { changeOf } from './report-amendment.ts';

const on = (day: string): number => parseIsoDay(`2022-${day}`)!;
const AT = { area: 0, id: 'd:1#0' as const };

describe('writeFact', () => {
  const facts: [UnitFactRow, string, string][] = [
    [{ kind: 'round', ...AT, day: on('04-14'), resultOn: on('04-15'), outcome: 0 }, '核酸筛查：全部阴性，结果 4月15日', 'Test round: all negative, result 15 Apr'],
    [{ kind: 'round', ...AT, day: on('04-14'), resultOn: on('04-14'), outcome: 3 }, '核酸筛查：未开展', 'Test round: not held'],
    [{ kind: 'contact', ...AT, day: on('04-01'), exposedOn: on('04-01'), transferredOn: null, isNegative: false, resultOn: null }, '密接末次暴露，未转运，结果未出', 'Close contact, last exposed, not transferred, no result yet'],
    [{ kind: 'contact', ...AT, day: on('04-01'), exposedOn: on('04-01'), transferredOn: on('04-03'), isNegative: true, resultOn: on('04-10') }, '密接末次暴露，4月3日转运，阴性（4月10日出结果）', 'Close contact, last exposed, transferred 3 Apr, negative (result 10 Apr)'],
    [{ kind: 'contact', ...AT, day: on('04-09'), exposedOn: null, transferredOn: null, isNegative: false, resultOn: null }, '没有密接', 'No close contacts'],
    [{ kind: 'disinfection', ...AT, day: on('04-09'), passed: false }, '消杀评估：不合格', 'Disinfection: failed'],
    [{ kind: 'order', ...AT, day: on('04-09'), level: 'controlled' }, '命令：划为管控区', 'Order: Controlled zone'],
    [{ kind: 'visit', ...AT, day: on('04-01'), to: on('04-02'), person: 'P07', risk: 2, contacts: 1 }, 'P07 到访，至4月2日，风险高，接触者难以查清', 'P07 was there, to 2 Apr, risk high, contacts hard to determine'],
    [{ kind: 'override', area: 0, id: 'd:2', day: on('04-10'), until: on('04-10'), level: 'none', reason: '研判', by: '' }, '人工调整为解除，当日名单，理由：研判', 'Level set by hand: Released, that list alone, reason: 研判'],
  ];
  it.each(facts)('%#', (fact, zh, en) => {
    expect([writeFact(fact, 'zh'), writeFact(fact, 'en')]).toEqual([zh, en]);
  });
});

describe('changeOf a report', () => {
  const report = { movedOutOn: on('04-03'), counts: 0 };

  it('names only what was changed', () => {
    expect(changeOf(report, report)).toBeNull();
    expect(changeOf(report, { ...report, counts: 2 })).toEqual({ counts: 2 });
  });

  it('forgets the hour of another day, and takes a day back', () => {
    expect(changeOf(report, { movedOutOn: on('04-04'), counts: 0 })).toStrictEqual({ movedOutOn: on('04-04'), movedOutTime: undefined });
    expect(changeOf(report, { movedOutOn: null, counts: 0 })).toStrictEqual({ movedOutOn: undefined, movedOutTime: undefined });
  });
});
