// Orders of the command: controlled or sealed, and no other level.
import { describe, expect, it } from 'vitest';
import { isoDay, NOT_RECORDED } from '../../domain/day.ts';
import { CONTROLLED, SEALED } from '../../domain/zoning/level.ts';
import { readOrders } from './orders.ts';

describe('readOrders', () => {
  it.each([
    ['level,unit,date,recorded_at\ncontrolled,A,2022-05-15,2022-05-15 09:00\nSealed,B,2022-05-16,\n'],
    ['级别,小区,决定日期,录入时间\n管控区,A,2022年5月15日,2022-05-15 09:00\n封控,B,2022-05-16,\n'],
  ])('reads %j', (text) => {
    const { table, rejects, rows } = readOrders(text, 'o.csv');
    expect(rejects).toEqual([]);
    expect([table!.area, [...table!.day].map(isoDay), [...table!.level]]).toEqual([['A', 'B'], ['2022-05-15', '2022-05-16'], [CONTROLLED, SEALED]]);
    expect(table!.recordedAt[1]).toBe(NOT_RECORDED);
    expect(rows).toMatchObject([{ area: 'A', row: 2 }, { area: 'B', row: 3 }]);
  });

  it('refuses other levels and each bad row by row, column and reason', () => {
    const { table, rejects } = readOrders('unit,date,level\nA,2022-05-15,precaution\nB,2022-05-15,防范\nC,2022-05-15,none\nD,2022-05-15,\nE,soon,sealed\n,2022-05-15,sealed\nF,2022-05-15,sealed\n', 'o.csv');
    expect(table!.area).toEqual(['F']);
    expect(rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 2 level unknown-value', 'refused 3 level unknown-value', 'refused 4 level unknown-value', 'refused 5 level missing-value', 'refused 6 date not-a-date', 'refused 7 unit missing-value',
    ]);
    expect(rejects[0]).toMatchObject({ value: 'precaution', hint: 'controlled|sealed, 管控|封控' });
  });
});
