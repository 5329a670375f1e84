// Days are written as notices write them, with the cut-off of the day before.
import { describe, expect, it } from 'vitest';
import { isFirstOfMonth, writeCutOff, writeDay, writeDayRange, writeDayWithYear, writeFrom, writeTick } from './dates.ts';
import { countNoun, writeNumber } from './numbers.ts';

/** 2022-04-10 as whole days since 1970-01-01; oracle: `date -d 2022-04-10 +%s` / 86400. */
const APRIL_10 = 19092;

describe('dates', () => {
  it('write a day without leading zeros', () => {
    expect(writeDay(APRIL_10, 'zh')).toBe('4月10日');
    expect(writeDay(APRIL_10 - 9, 'zh')).toBe('4月1日');
    expect(writeDay(APRIL_10, 'en')).toBe('10 Apr');
    expect(writeDayWithYear(APRIL_10, 'zh')).toBe('2022年4月10日');
    expect(writeDayWithYear(APRIL_10, 'en')).toBe('10 Apr 2022');
  });

  it('cross months, leap days and the years before 1970', () => {
    expect(writeDay(APRIL_10 - 10, 'zh')).toBe('3月31日');
    // 2024-02-29: date -d 2024-02-29 +%s / 86400 = 19782
    expect(writeDay(19782, 'zh')).toBe('2月29日');
    expect(writeDayWithYear(-1, 'zh')).toBe('1969年12月31日');
  });

  it('put the cut-off of a list at 24:00 of the day before', () => {
    expect(writeCutOff(APRIL_10, 'zh')).toBe('4月9日24时');
    expect(writeCutOff(APRIL_10, 'en')).toBe('24:00 on 9 Apr');
    expect(writeCutOff(APRIL_10 - 9, 'zh')).toBe('3月31日24时');
  });

  it('let a list take effect at 0:00 of its day', () => {
    expect(writeFrom(APRIL_10 + 3, 'zh')).toBe('4月13日0时');
    expect(writeFrom(APRIL_10 + 3, 'en')).toBe('00:00 on 13 Apr');
  });

  it('write ranges with both ends, and one day as one day', () => {
    expect(writeDayRange(APRIL_10, APRIL_10, 'zh')).toBe('4月10日');
    expect(writeDayRange(APRIL_10 - 4, APRIL_10, 'zh')).toBe('4月6日至10日');
    expect(writeDayRange(APRIL_10 - 4, APRIL_10, 'en')).toBe('6–10 Apr');
    expect(writeDayRange(APRIL_10 - 12, APRIL_10, 'zh')).toBe('3月29日至4月10日');
    expect(writeDayRange(APRIL_10 - 12, APRIL_10, 'en')).toBe('29 Mar – 10 Apr');
    expect(writeDayRange(APRIL_10 - 365, APRIL_10, 'zh')).toBe('4月10日至4月10日');
  });

  it('tick at the first of a month', () => {
    expect(isFirstOfMonth(APRIL_10 - 9)).toBe(true);
    expect(isFirstOfMonth(APRIL_10)).toBe(false);
    expect(writeTick(APRIL_10, 'zh')).toBe('4/10');
  });
});

describe('numbers', () => {
  it('group thousands and say what is not known', () => {
    expect(writeNumber(0)).toBe('0');
    expect(writeNumber(999)).toBe('999');
    expect(writeNumber(34263)).toBe('34,263');
    expect(writeNumber(1234567)).toBe('1,234,567');
    expect(writeNumber(-1)).toBe('–');
  });

  it('choose the noun by the number', () => {
    expect(countNoun(1, 'day', 'days')).toBe('1 day');
    expect(countNoun(0, 'day', 'days')).toBe('0 days');
  });
});
