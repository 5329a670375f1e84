// Screening rounds: only a round that is wholly known is taken.
import { describe, expect, it } from 'vitest';
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../domain/day.ts';
import { ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD } from '../../domain/district/fact-tables.ts';
import { readRounds } from './rounds.ts';

describe('readRounds', () => {
  it('reads the Chinese table of a district', () => {
    const { rounds, rejects } = readRounds(
      '区域,轮次日期,结果日期,结果\n幸福家园,2022-04-18,2022-04-19,全部阴性\n全区,2022年4月20日,,检出阳性\n甲,2022-04-21,,未完成\n乙,2022-04-22,,未开展\n', 'r.csv',
    );
    expect(rejects).toEqual([]);
    expect(rounds!.area).toEqual(['幸福家园', '全区', '甲', '乙']);
    expect([...rounds!.day].map(isoDay)).toEqual(['2022-04-18', '2022-04-20', '2022-04-21', '2022-04-22']);
    expect([...rounds!.resultOn].map(isoDay)).toEqual(['2022-04-19', '2022-04-20', '2022-04-21', '2022-04-22']);
    expect([...rounds!.outcome]).toEqual([ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD]);
    expect([...rounds!.recordedAt]).toEqual(Array.from({ length: 4 }, () => NOT_RECORDED));
    expect([...rounds!.sourceRow]).toEqual([2, 3, 4, 5]);
  });

  it('reads English outcomes and when a row was entered', () => {
    const { rounds } = readRounds('area,date,result,recorded_at\nA,2022-04-18,Clean,2022-04-19 08:00\nB,2022-04-18,not held,\n', 'r.csv');
    expect([...rounds!.outcome]).toEqual([ROUND_CLEAN, ROUND_NOT_HELD]);
    expect([...rounds!.recordedAt]).toEqual([parseIsoDay('2022-04-19')! * MINUTES_PER_DAY + 480, NOT_RECORDED]);
  });

  it('refuses half-known rounds rather than taking them as clean', () => {
    const { rounds, rejects } = readRounds(
      'area,date,result_on,result\n,2022-04-18,,clean\nA,,,clean\nB,2022-04-18,,\nC,2022-04-18,,fine\nD,2022-04-18,2022-02-30,clean\nE,2022-04-18,2022-04-17,clean\nF,2022-04-18,,clean\n', 'r.csv',
    );
    expect(rounds!.area).toEqual(['F']);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 2 area missing-value', 'refused 3 date missing-value', 'refused 4 result missing-value', 'refused 5 result unknown-value',
      'refused 6 result_on impossible-date', 'refused 7 result_on out-of-range',
    ]);
  });

  it('reads "known" as the day the result is in and "clean" as yes or no, in any order', () => {
    const { rounds, rejects } = readRounds('clean,recorded_at,known,unit,date\nyes,2022-04-20,2022-04-19,A,2022-04-18\nNO,,,B,2022-04-18\n是,,,C,2022-04-18\n,,,D,2022-04-18\nclean,,,E,2022-04-18\nyes,,2022-04-17,F,2022-04-18\n', 'r.csv');
    expect(rounds!.area).toEqual(['A', 'B', 'C']);
    expect([...rounds!.outcome]).toEqual([ROUND_CLEAN, ROUND_FAILED, ROUND_CLEAN]);
    expect([...rounds!.resultOn].map(isoDay)).toEqual(['2022-04-19', '2022-04-18', '2022-04-18']);
    expect([...rounds!.recordedAt]).toEqual([parseIsoDay('2022-04-20')! * MINUTES_PER_DAY + 1439, NOT_RECORDED, NOT_RECORDED]);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 5 clean missing-value', 'refused 6 clean unknown-value', 'refused 7 known out-of-range',
    ]);
  });

  it('reads the outcome in words where both columns stand, and tells the other', () => {
    const { rounds, rejects } = readRounds('unit,date,clean,result\nA,2022-04-18,yes,incomplete\n', 'r.csv');
    expect([...rounds!.outcome]).toEqual([ROUND_INCOMPLETE]);
    expect(rejects).toMatchObject([{ severity: 'warning', column: 'clean', reason: 'unknown-value', hint: 'result' }]);
  });

  it('tells which needed columns are missing', () => {
    const { rounds, rejects } = readRounds('area,when\nA,2022-04-18\n', 'r.csv');
    expect(rounds).toBeNull();
    expect(rejects.map(({ column, reason }) => `${column} ${reason}`)).toEqual(['date missing-column', 'result missing-column']);
  });
});
