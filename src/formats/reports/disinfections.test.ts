// Evaluations of disinfection: only a clear pass or fail of a day is taken.
import { describe, expect, it } from 'vitest';
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../domain/day.ts';
import { readDisinfections } from './disinfections.ts';

describe('readDisinfections', () => {
  it.each([
    ['unit,date,evaluated,recorded_at\nA,2022-03-04,fail,\nB,2022-03-20,PASS,2022-03-21\nC,2022-03-20,yes,\nD,2022-03-20,no,\n'],
    ['录入时间,评价结果,评价日期,场所\n,不合格,2022年3月4日,A\n2022-03-21,合格,2022-03-20,B\n,是,2022-03-20,C\n,否,2022-03-20,D\n'],
  ])('reads %j', (text) => {
    const { table, rejects } = readDisinfections(text, 'd.csv');
    expect(rejects).toEqual([]);
    expect([table!.area, [...table!.day].map(isoDay), [...table!.passed]]).toEqual([['A', 'B', 'C', 'D'], ['2022-03-04', '2022-03-20', '2022-03-20', '2022-03-20'], [0, 1, 1, 0]]);
    expect([...table!.recordedAt]).toEqual([NOT_RECORDED, parseIsoDay('2022-03-21')! * MINUTES_PER_DAY + 1439, NOT_RECORDED, NOT_RECORDED]);
  });

  it('refuses each bad row by row, column and reason', () => {
    const { table, rejects } = readDisinfections('unit,date,evaluated\n,2022-03-04,pass\nA,,pass\nB,2022-02-30,pass\nC,2022-03-04,\nD,2022-03-04,good\nE,2022-03-04,pass\n', 'd.csv');
    expect(table!.area).toEqual(['E']);
    expect(rejects.map(({ severity, row, column, reason, hint }) => `${severity} ${row} ${column} ${reason} ${hint}`)).toEqual([
      'refused 2 unit missing-value ', 'refused 3 date missing-value YYYY-MM-DD', 'refused 4 date impossible-date YYYY-MM-DD', 'refused 5 evaluated missing-value ',
      'refused 6 evaluated unknown-value pass|fail, 合格|不合格',
    ]);
  });

  it('tells which needed columns are missing', () => {
    expect(readDisinfections('unit,when\nA,1\n', 'd.csv').rejects.map(({ column, reason }) => `${column} ${reason}`)).toEqual(['date missing-column', 'evaluated missing-column']);
  });
});
