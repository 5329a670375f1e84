// Households by village and what their rows say. Oracle: the four households of small-register.ts, judged by eye.
import { describe, expect, it } from 'vitest';
import { answerOf, HAMLETS, LINES, REGISTER, tableOf } from '../../../tests/desk/small-register.ts';
import type { LineChange } from '../../domain/farming/answers.ts';
import { changesOf, countChanges, groupChanges, groupHouseholds, HOUSEHOLD_STATES, standHouseholds, writeChange, writeHousehold } from './household-rows.ts';

const all = { only: null, village: null, language: 'zh' } as const;

describe('households by their lines', () => {
  it('may go where one plot is open, in a loop where none is, not where all are closed, and have no line without a plot', () => {
    const { state, counts } = standHouseholds(REGISTER, LINES, null);
    expect([...state].map((code) => HOUSEHOLD_STATES[code])).toEqual(['open', 'loop', 'closed', 'none']);
    expect(counts).toEqual({ open: 1, loop: 1, closed: 1, none: 1 });
  });

  it.each(['home-unknown', 'home-far', 'field-unplaced', 'field-far', 'no-way'] as const)('have no line where all that is wanting is a place or a road (%s)', (reason) => {
    const { state } = standHouseholds(REGISTER, tableOf([{ household: 0, plot: 0, state: 'closed', reason }]), null);
    expect(HOUSEHOLD_STATES[state[0]!]).toBe('none');
  });

  it('may not go where of two plots one lacks a road and the other is forbidden', () => {
    const { state } = standHouseholds(REGISTER, tableOf([{ household: 0, plot: 0, state: 'closed', reason: 'field-far' }, { household: 0, plot: 1, state: 'closed', reason: 'shut-in', unit: 1 }]), null);
    expect(HOUSEHOLD_STATES[state[0]!]).toBe('closed');
  });

  it('are counted of one village where one is chosen', () => {
    expect(standHouseholds(REGISTER, LINES, 0).counts).toEqual({ open: 1, loop: 1, closed: 0, none: 0 });
  });

  it('stand by village, those with most that may not go first, those of no village last among equals', () => {
    const groups = groupHouseholds(REGISTER, standHouseholds(REGISTER, LINES, null), HAMLETS, all);
    expect(groups.map(({ label, note, rows }) => [label, note, [...(rows as number[])]])).toEqual([['西沟屯', '不可 1', [2]], ['东沟屯', '可 1 · 闭环 1', [0, 1]], ['村屯不详', '无路线 1', [3]]]);
  });

  it('stand of one state or one village alone where that is asked', () => {
    const standings = standHouseholds(REGISTER, LINES, null);
    expect(groupHouseholds(REGISTER, standings, HAMLETS, { ...all, only: 'loop' }).map(({ rows }) => [...(rows as number[])])).toEqual([[1]]);
    expect(groupHouseholds(REGISTER, standings, HAMLETS, { ...all, village: 1 }).map(({ rows }) => [...(rows as number[])])).toEqual([[2]]);
  });
});

describe('the row of a household', () => {
  const standings = standHouseholds(REGISTER, LINES, null);
  it('tells its longest way, and how many plots are closed and why', () => {
    expect(writeHousehold(REGISTER, standings, LINES, 0, 'zh')).toEqual({ mark: '✓', name: '01 户', figure: '1.2 千米 · 18 分', why: '2 块地中 1 块不可去；地在封管区内', side: '东沟屯1号' });
  });

  it('tells the reason alone where all plots are closed, and that there are none', () => {
    expect(writeHousehold(REGISTER, standings, LINES, 2, 'en')).toMatchObject({ mark: '✗', figure: 'may not', why: 'home is sealed' });
    expect(writeHousehold(REGISTER, standings, LINES, 3, 'zh')).toMatchObject({ mark: '–', figure: '无路线', why: '没有地块' });
  });

  it('is of a minute at least: no way takes no time', () => {
    expect(writeHousehold(REGISTER, standings, LINES, 1, 'zh').figure).toBe('0.9 千米 · 1 分');
  });
});

describe('changes since the list before', () => {
  const changes: readonly LineChange[] = [
    { kind: 'restored', household: 0, plot: 0, before: 0, now: 0 },
    { kind: 'suspended', household: 2, plot: 3, before: 3, now: 3 },
    { kind: 'suspended', household: 0, plot: 1, before: 1, now: 1 },
  ];
  it('are counted in the order in which they are called about', () => {
    expect(countChanges(changes, 'zh')).toBe('暂停 2 条、恢复 1 条');
    expect(countChanges(changes, 'en')).toBe('2 suspended, 1 restored');
  });

  it('stand by village, what is suspended before what is restored', () => {
    const groups = groupChanges(changes, REGISTER, HAMLETS, 'zh');
    expect(groups.map(({ label, rows }) => [label, [...(rows as number[])]])).toEqual([['东沟屯', [2, 0]], ['西沟屯', [1]]]);
  });

  it('of a village are those of its households', () => {
    expect(changesOf(answerOf(changes), REGISTER, 1)).toEqual([changes[1]]);
  });

  it('say the way that is open now, or the reason it is not', () => {
    expect(writeChange(REGISTER, answerOf(changes), changes[0]!, 'zh')).toEqual({ mark: '✓', name: '01 户', figure: '恢复', why: '1.2 千米 · 18 分', side: '地块 a' });
    expect(writeChange(REGISTER, answerOf(changes), changes[1]!, 'zh')).toMatchObject({ mark: '✗', figure: '暂停', why: '住处封控' });
  });
});
