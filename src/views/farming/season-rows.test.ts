// Plots that will miss their season. Oracle: mu and days summed by hand from five rows.
import { describe, expect, it } from 'vitest';
import { HAMLETS, REGISTER } from '../../../tests/desk/small-register.ts';
import type { SeasonAnswer } from '../../domain/farming/answers.ts';
import { OPERATIONS, SEASON_STATES, type Operation, type SeasonState } from '../../domain/farming/season/season-table.ts';
import { daysLeft, groupMissing, indexSubstitutions, selectMissing, writeMissing } from './season-rows.ts';

const ROWS: readonly (readonly [plot: number, operation: Operation, state: SeasonState, until: number, mu: number])[] = [
  [0, 'nursery', 'missed', 19095, 3.25], [0, 'transplant', 'missed', 19120, 3.25], [1, 'sow', 'in-time', 19110, 12], [3, 'sow', 'ended', 19090, Number.NaN], [4, 'sow', 'unknown', 0, 8],
];
const answer: SeasonAnswer = {
  today: 19092,
  table: {
    count: ROWS.length, plot: Int32Array.from(ROWS, ([plot]) => plot), household: Int32Array.from(ROWS, ([plot]) => REGISTER.plots.household[plot]!),
    operation: Uint8Array.from(ROWS, ([, operation]) => OPERATIONS.indexOf(operation)), state: Uint8Array.from(ROWS, ([, , state]) => SEASON_STATES.indexOf(state)),
    from: new Int32Array(5), until: Int32Array.from(ROWS, ([, , , until]) => until), earliest: new Int32Array(5), workDays: new Uint8Array(5), mu: Float64Array.from(ROWS, ([, , , , mu]) => mu),
  },
  substitutions: [{ row: 0, helper: 1, reason: 'none', meters: 1180, from: 19093, until: 19094 }, { row: 3, helper: null, reason: 'no-days-left', meters: 0, from: 0, until: 0 }],
};

describe('plots that miss their season', () => {
  it('count each plot once however many of its operations are missed, and those of unknown size apart', () => {
    expect(selectMissing(answer, REGISTER, null, null)).toEqual({ rows: [0, 1, 3], mu: 3.25, wholeMu: 15.25, plots: 2, helped: 1, unknown: 1, tight: { plots: 0, mu: 0 } });
  });

  it('of which a part will be done are listed too, and counted apart', () => {
    const state = Uint8Array.from(ROWS, ([plot, , is]) => SEASON_STATES.indexOf(plot === 1 ? 'tight' : is));
    const found = selectMissing({ ...answer, table: { ...answer.table, state } }, REGISTER, null, null);
    expect(found).toEqual({ rows: [0, 1, 2, 3], mu: 3.25, wholeMu: 15.25, plots: 2, helped: 1, unknown: 1, tight: { plots: 1, mu: 12 } });
    expect(writeMissing({ ...answer, table: { ...answer.table, state } }, REGISTER, undefined, 2, 'zh').why).toBe('赶不完；还没有安排代耕');
    // A plot that is missed by one of its operations is not counted again for another.
    const both = Uint8Array.from(ROWS, ([, operation, is]) => SEASON_STATES.indexOf(operation === 'transplant' ? 'tight' : is));
    expect(selectMissing({ ...answer, table: { ...answer.table, state: both } }, REGISTER, null, null).tight).toEqual({ plots: 0, mu: 0 });
  });

  it('are of one village, or within so many days, where that is asked; what is over is always within', () => {
    expect(selectMissing(answer, REGISTER, 1, null).rows).toEqual([3]);
    expect(selectMissing(answer, REGISTER, null, 3).rows).toEqual([0, 3]);
    expect(daysLeft(answer, 0)).toBe(3);
    expect(selectMissing(answer, REGISTER, null, 2).rows).toEqual([3]);
  });

  it('stand by village, most mu first, fewest days left first', () => {
    const groups = groupMissing([1, 0, 3], answer, REGISTER, HAMLETS, 'zh');
    expect(groups.map(({ label, note, rows }) => [label, note, [...(rows as number[])]])).toEqual([['东沟屯', '3.3 亩 · 1 块', [0, 1]], ['西沟屯', '0 亩 · 1 块', [3]]]);
  });

  it('stand missed before done in part where as many days are left', () => {
    const state = Uint8Array.from(ROWS, (_, row) => SEASON_STATES.indexOf(row === 0 ? 'tight' : 'missed'));
    const table = { ...answer.table, state, until: new Int32Array(5).fill(19095) };
    expect(Array.from(groupMissing([0, 1, 2], { ...answer, table }, REGISTER, HAMLETS, 'zh')[0]!.rows)).toEqual([1, 2, 0]);
  });

  it('say who farms instead, how far and when, or why nobody does', () => {
    const helpers = indexSubstitutions(answer);
    expect(writeMissing(answer, REGISTER, helpers.get(0), 0, 'zh')).toEqual({ mark: '⇄', name: 'a · 3.3 亩 · 水稻 育秧', figure: '剩 3 天', why: '代耕：02 户 1.2 千米 东沟屯2号', side: '4月11日至12日' });
    expect(writeMissing(answer, REGISTER, helpers.get(3), 3, 'zh')).toEqual({ mark: '✗', name: 'd · 亩数不详 · 大豆 播种', figure: '已过 2 天', why: '剩下的天数不够', side: '' });
    expect(writeMissing(answer, REGISTER, helpers.get(1), 1, 'en').why).toBe('no substitute yet');
  });
});
