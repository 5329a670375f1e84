// Overrides: any of the four levels, on lists that do not end before they begin, and never without a reason.
import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY, parseIsoDay } from '../../domain/day.ts';
import { readOverrides } from './overrides.ts';

const day = (iso: string): number => parseIsoDay(iso)!;

describe('readOverrides', () => {
  it.each([
    ['reason,unit,level,from,until,recorded_at,by\nexperts,A,controlled,2022-04-10,2022-04-14,2022-04-08 10:00,office\nx,B,sealed,2022-04-10,2022-04-10,,\nx,C,precaution,2022-04-10,2022-04-11,,\nx,D,none,2022-04-10,2022-04-11,,\n'],
    ['理由,单元,级别,开始日期,结束日期,录入时间,决定人\nexperts,A,管控,2022年4月10日,2022-04-14,2022-04-08 10:00,office\nx,B,封控区,2022-04-10,2022-04-10,,\nx,C,防范,2022-04-10,2022-04-11,,\nx,D,解除,2022-04-10,2022-04-11,,\n'],
  ])('reads %j', (text) => {
    const { table, rejects } = readOverrides(text, 'd.csv');
    expect(rejects).toEqual([]);
    expect(table!.map(({ area, level }) => `${area} ${level}`)).toEqual(['A controlled', 'B sealed', 'C precaution', 'D none']);
    expect(table![0]).toEqual({ area: 'A', level: 'controlled', from: day('2022-04-10'), until: day('2022-04-14'), reason: 'experts', by: 'office', recordedAt: day('2022-04-08') * MINUTES_PER_DAY + 600 });
    expect(table![1]).toMatchObject({ by: '', recordedAt: undefined });
  });

  it('refuses each bad row by row, column and reason: without a reason, past its end, of no level', () => {
    const text = [
      'unit,level,from,until,reason', 'A,controlled,2022-04-10,2022-04-14,', 'B,controlled,2022-04-10,2022-04-09,x', 'C,strict,2022-04-10,2022-04-14,x', 'D,,2022-04-10,2022-04-14,x',
      'E,controlled,,2022-04-14,x', 'F,controlled,2022-04-10,,x', ',controlled,2022-04-10,2022-04-14,x', 'G,controlled,2022-04-10,2022-04-14,x', '',
    ].join('\n');
    const { table, rejects } = readOverrides(text, 'd.csv');
    expect(table!.map(({ area }) => area)).toEqual(['G']);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 2 reason missing-value', 'refused 3 until out-of-range', 'refused 4 level unknown-value', 'refused 5 level missing-value', 'refused 6 from missing-value',
      'refused 7 until missing-value', 'refused 8 unit missing-value',
    ]);
    expect(rejects[1]).toMatchObject({ value: '2022-04-09', hint: '≥ 2022-04-10' });
  });

  it('keeps telephone numbers out of the reason, which is shown', () => {
    const { table, rejects } = readOverrides('unit,level,from,until,reason\nA,controlled,2022-04-10,2022-04-14,专家研判 联系电话13800000000\nB,controlled,2022-04-10,2022-04-14,13800000000\n', 'd.csv');
    expect(table!.map(({ reason }) => reason)).toEqual(['专家研判']);
    expect(rejects.map(({ severity, row, reason }) => `${severity} ${row} ${reason}`)).toEqual(['warning 2 personal-value', 'warning 3 personal-value', 'refused 3 missing-value']);
  });
});
