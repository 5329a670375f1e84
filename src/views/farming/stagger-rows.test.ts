// Slots, parties without one, and what a plan says. Oracle: slots counted by hand from 05:00 in steps of two hours.
import { describe, expect, it } from 'vitest';
import { HAMLETS, REGISTER } from '../../../tests/desk/small-register.ts';
import type { StaggerAnswer } from '../../domain/farming/answers.ts';
import { UNMET_REASONS } from '../../domain/farming/staggering/problem.ts';
import { NO_FARMING } from '../../store/farming/farming-state.ts';
import { firstMinuteOf, lastMinuteOf, nextMinute } from './plan-minutes.ts';
import { readClock, readWhole } from './read-fields.ts';
import { groupSlots, groupUnmet, minutesOfSlot, partiesOf, slotsPerDay, writeParty, writePlan, writeSlot } from './stagger-rows.ts';

const settings = { ...NO_FARMING.settings, firstDay: 19093, days: 2 };
/** 02 has two parties, the second without a slot: a bridge is full. */
const answer: StaggerAnswer = {
  settings, lists: [19092], pack: 'p', household: Int32Array.of(0, 1, 1, 2), plotStart: Uint32Array.of(0, 1, 2, 3, 4), plot: Int32Array.of(0, 2, 1, 3), block: Int32Array.of(0, 0, -1, 1),
  people: Uint16Array.of(1, 2, 2, 3), travelMinutes: Float32Array.of(18.2, 0.2, 5, 9),
  plan: {
    slot: Int32Array.of(8, 0, -1, -1), reason: Uint8Array.from([0, 0, UNMET_REASONS.indexOf('over-capacity'), UNMET_REASONS.indexOf('closed')]), at: Int32Array.of(-1, -1, 0, -1),
    peak: 4, peakBefore: 9, lowerBound: 3, cut: true,
  },
  resourceKind: Uint8Array.of(1), resourceName: ['永安桥'], conflicts: [], moved: null,
};

describe('slots', () => {
  it('are as many as fit whole between morning and evening', () => {
    expect(slotsPerDay(settings)).toBe(7);
    expect(slotsPerDay({ dayStart: 300, dayEnd: 419, slotMinutes: 120 })).toBe(0);
    expect(slotsPerDay({ dayStart: 300, dayEnd: 1140, slotMinutes: 0 })).toBe(0);
  });

  it('go on the next morning after the last of a day', () => {
    expect(minutesOfSlot(settings, 7)).toEqual({ from: 19094 * 1440 + 300, until: 19094 * 1440 + 420 });
    // 19093 is 11 April 2022; slot 8 is the second of the next day.
    expect(writeSlot(settings, 8, 'zh')).toBe('4月12日 07:00—09:00');
  });
});

describe('the rows of a plan', () => {
  it('are slots by village in the order of their hours, and parties without one by reason', () => {
    expect(groupSlots(answer, REGISTER, HAMLETS, null, 'zh').map(({ label, note, rows }) => [label, note, [...(rows as number[])]])).toEqual([['东沟屯', '2 组 · 3 人', [1, 0]]]);
    expect(groupUnmet(answer, REGISTER, null, 'zh').map(({ label, rows }) => [label, [...(rows as number[])]])).toEqual([['没有排上 1 组：路线不可通行', [3]], ['没有排上 1 组：超过人数上限', [2]]]);
    expect(groupUnmet(answer, REGISTER, 1, 'zh').map(({ rows }) => [...(rows as number[])])).toEqual([[3]]);
  });

  it('say the slot and the block, or at which place it fails', () => {
    expect(writeParty(REGISTER, answer, 0, 'zh')).toEqual({ mark: '', name: '01 户', figure: '4月12日 07:00—09:00', why: '1 人 · 单程 18 分', side: '南片' });
    expect(writeParty(REGISTER, answer, 2, 'zh')).toEqual({ mark: '✗', name: '02 户', figure: '地块 b', why: '卡在桥永安桥', side: '东沟屯2号' });
  });

  it('say how far it got, the peak against none and against the bound, and that time was out', () => {
    expect(writePlan(answer, 'zh')).toEqual(['2 / 4 组排上了时段。', '路上最挤处同一时段 4 人；不错峰是 9 人；任何排法都不会低于 3 人。', '时间到了就停，再算久一点也许更好。']);
  });

  it('say of a plan at its bound that it is the least, whether or not time was out', () => {
    const best = { ...answer, moved: 2, plan: { ...answer.plan, peak: 3 } };
    expect(writePlan(best, 'zh').slice(1)).toEqual(['路上最挤处同一时段 3 人；不错峰是 9 人；任何排法都不会低于 3 人。已是最低。', '和上一次相比，2 组换了时段。']);
  });

  it('find all parties of a household', () => {
    expect(partiesOf(answer, 1)).toEqual([1, 2]);
    expect(partiesOf(answer, 3)).toEqual([]);
  });
});

describe('the minutes of a plan', () => {
  it('run from the first morning to the last evening and pass over the night', () => {
    expect([firstMinuteOf(answer), lastMinuteOf(answer)]).toEqual([19093 * 1440 + 300, 19094 * 1440 + 1140]);
    expect(nextMinute(answer, 19093 * 1440 + 1140, 5)).toBe(19094 * 1440 + 300);
    expect(nextMinute(answer, 19093 * 1440 + 1135, 5)).toBe(19093 * 1440 + 1140);
  });

  it('end on the last evening, however long the step', () => {
    expect(nextMinute(answer, 19094 * 1440 + 1138, 5)).toBe(19094 * 1440 + 1140);
    expect(nextMinute(answer, 19094 * 1440 + 1140, 5)).toBeNull();
  });
});

describe('fields of the form', () => {
  it('take hours and minutes up to midnight, and nothing that is no time', () => {
    expect(['5:30', '05:00', '24:00', ' 7:05 '].map(readClock)).toEqual([330, 300, 1440, 425]);
    expect(['24:01', '7', '07:60', '', '5:3'].map(readClock)).toEqual([null, null, null, null, null]);
  });

  it('take whole numbers within bounds', () => {
    expect(readWhole('0', 0, 9)).toBe(0);
    expect(['', ' ', '1.5', '-1', '10', 'x'].map((text) => readWhole(text, 0, 9))).toEqual([null, null, null, null, null, null]);
  });
});
