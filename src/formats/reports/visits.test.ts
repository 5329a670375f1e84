// Visits of infected persons: who by number, where, on which days, how likely transmission was.
import { describe, expect, it } from 'vitest';
import { isoDay, NOT_RECORDED } from '../../domain/day.ts';
import { CONTACTS_KNOWN, CONTACTS_NOT_RECORDED, CONTACTS_UNKNOWN, RISK_HIGH, RISK_PENDING, RISK_SOME } from '../../domain/district/fact-tables.ts';
import { readVisits } from './visits.ts';

describe('readVisits', () => {
  it.each([
    ['contacts,unit,person,from,to,risk,recorded_at\nunknown,plant,P1,2022-03-18,2022-03-19,high,\nknown,bus,P1,2022-03-20,,some,2022-03-22\n,depot,P2,2022-03-18,,,\n'],
    ['密接,场所,人员编号,开始日期,结束日期,风险,录入时间\n不明确,plant,P1,2022年3月18日,2022-03-19,高,\n明确,bus,P1,2022-03-20,,一般,2022-03-22\n,depot,P2,2022-03-18,,,\n'],
  ])('reads %j', (text) => {
    const { table, rejects } = readVisits(text, 'v.csv');
    expect(rejects).toEqual([]);
    expect([table!.area, table!.person]).toEqual([['plant', 'bus', 'depot'], ['P1', 'P1', 'P2']]);
    expect([[...table!.from].map(isoDay), [...table!.to].map(isoDay)]).toEqual([['2022-03-18', '2022-03-20', '2022-03-18'], ['2022-03-19', '2022-03-20', '2022-03-18']]);
    expect([[...table!.risk], [...table!.contacts]]).toEqual([[RISK_HIGH, RISK_SOME, RISK_PENDING], [CONTACTS_UNKNOWN, CONTACTS_KNOWN, CONTACTS_NOT_RECORDED]]);
    expect([...table!.recordedAt].map((minute) => minute === NOT_RECORDED)).toEqual([true, false, true]);
  });

  it('refuses each bad row by row, column and reason', () => {
    const text = [
      'unit,person,from,to,risk,contacts', ',P1,2022-03-18,,,', 'A,,2022-03-18,,,', 'B,P1,,,,', 'C,P1,2022-03-18,2022-03-17,,', 'D,P1,2022-03-18,soon,,',
      'E,P1,2022-03-18,,huge,', 'F,P1,2022-03-18,,,perhaps', 'G,P1,2022-03-18,2022-03-18,high,unknown', '',
    ].join('\n');
    const { table, rejects } = readVisits(text, 'v.csv');
    expect(table!.area).toEqual(['G']);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 2 unit missing-value', 'refused 3 person missing-value', 'refused 4 from missing-value', 'refused 5 to out-of-range', 'refused 6 to not-a-date',
      'refused 7 risk unknown-value', 'refused 8 contacts unknown-value',
    ]);
    expect(rejects[3]).toMatchObject({ value: '2022-03-17', hint: '≥ 2022-03-18' });
  });

  it('takes no name for a person, and shows none', () => {
    const { table, rejects } = readVisits('unit,person,from\nA,张三,2022-03-18\nB,220181199001011234,2022-03-18\nC,病例12,2022-03-18\n', 'v.csv');
    expect(table!.person).toEqual(['病例12']);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual(['refused 2 person personal-value', 'refused 3 person personal-value']);
    expect(JSON.stringify(rejects)).not.toMatch(/张三|220181/);
  });

  it('tells which needed columns are missing', () => {
    expect(readVisits('unit\nA\n', 'v.csv').rejects.map(({ column, reason }) => `${column} ${reason}`)).toEqual(['person missing-column', 'from missing-column']);
  });
});
