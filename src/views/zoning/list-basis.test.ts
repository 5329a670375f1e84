// A list ahead of the data never says that it rests on complete days; oracle: the list of D knows D − 1, so it is known one day after the last data.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import type { EpidemicCurve } from '../../store/state.ts';
import { findNewestList, writeBasis, writeKnownTo, writeTitleDay, type BasisState } from './list-basis.ts';

const april = (day: number) => dayFromCivil(2022, 4, day);
const days = { first: april(1), last: april(30), opening: april(12) };
/** Positives found in one way on the days given; nothing in the others. */
const curveOf = (column: 'outside' | 'inside' | 'unknown', ...reported: number[]): EpidemicCurve => {
  const curve = { first: april(1), outside: new Uint32Array(30), inside: new Uint32Array(30), unknown: new Uint32Array(30) };
  for (const day of reported) curve[column][day - 1] = 1;
  return curve;
};
const state: BasisState = { days, curve: curveOf('inside', 3, 11), language: 'zh' };

describe('what a list rests on', () => {
  it('is its own cut-off up to the list in work', () => {
    expect([writeBasis(april(12), state), writeKnownTo(april(12), state), writeTitleDay(april(12), state)]).toEqual(['截至 4月11日24时', '截至 4月11日24时', '4月12日']);
  });

  it('is the last data, said to be looked ahead from, for every later list', () => {
    expect([writeBasis(april(13), state), writeKnownTo(april(20), state), writeTitleDay(april(20), state)]).toEqual([
      '推演：数据截至 4月11日24时', '数据截至 4月11日24时', '4月20日，推演',
    ]);
    expect(writeBasis(april(20), { ...state, language: 'en' })).toBe('projection: data to 24:00 on 11 Apr');
  });

  it.each(['outside', 'inside', 'unknown'] as const)('is known one day past the latest report found %s, where the case file is opened on an earlier list', (column) => {
    expect(findNewestList({ days, curve: curveOf(column, 20) })).toBe(april(21));
  });

  it('is never a projection before a district is open; without a report the list in work is known', () => {
    expect(findNewestList({ days: null, curve: null })).toBe(Infinity);
    expect(findNewestList({ days, curve: curveOf('outside') })).toBe(april(12));
  });
});
