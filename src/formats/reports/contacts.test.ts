// Close contacts: who has left, who was tested, and units that have none; a row half known is refused.
import { describe, expect, it } from 'vitest';
import { isoDay, NOT_RECORDED } from '../../domain/day.ts';
import { RESULT_MISSING, RESULT_NEGATIVE } from '../../domain/district/fact-tables.ts';
import { rejectLine } from '../../words/rejects.ts';
import { readContacts } from './contacts.ts';

const days = (column: Int32Array): string[] => [...column].map((day) => (day === NOT_RECORDED ? '' : isoDay(day)));
const told = (text: string): string[] => readContacts(text, 'c.csv').rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`);

describe('readContacts', () => {
  it('reads exposure, transfer, result and entry, in any order', () => {
    const { table, rejects } = readContacts(
      'recorded_at,result,unit,exposed,transferred,result_on\n2022-04-01 08:00,negative,A,2022-03-24,2022-03-26,2022-03-30\n,,B,2022-03-24,,\n,pending,C,2022-03-24,,\n', 'c.csv',
    );
    expect(rejects).toEqual([]);
    expect(table!.area).toEqual(['A', 'B', 'C']);
    expect([days(table!.lastExposedOn), days(table!.transferredOn), days(table!.resultOn), days(table!.enteredOn)]).toEqual([
      ['2022-03-24', '2022-03-24', '2022-03-24'], ['2022-03-26', '', ''], ['2022-03-30', '', ''], ['2022-04-01', '', ''],
    ]);
    expect([[...table!.result], [...table!.sourceRow]]).toEqual([[RESULT_NEGATIVE, RESULT_MISSING, RESULT_MISSING], [2, 3, 4]]);
  });

  it('reads the Chinese table of a district, where a row without an exposure says that there is none', () => {
    const { table, rejects } = readContacts('小区,末次暴露日期,转运日期,检测结果,录入时间\n安康家园,2022年3月24日,2022-03-25,阴性,\n福林屯,,,,2022-04-10\n', 'c.csv');
    expect(rejects).toEqual([]);
    expect([days(table!.lastExposedOn), days(table!.enteredOn), [...table!.result]]).toEqual([['2022-03-24', ''], ['', '2022-04-10'], [RESULT_NEGATIVE, RESULT_MISSING]]);
  });

  it('refuses each row of which half is known, by row, column and reason, and takes the others', () => {
    const text = [
      'unit,exposed,transferred,result,result_on', ',2022-03-24,,,', 'A,soon,,,', 'B,2022-03-24,2022-02-30,,', 'C,2022-03-24,2022-03-23,,', 'D,2022-03-24,,maybe,',
      'E,,2022-03-24,,', 'F,,,negative,', 'G,2022-03-24,,negative,2022-03-20', 'H,2022-03-24,2022-03-24,negative,2022-03-24', 'I,2022-03-24,,negative,,too many', '',
    ].join('\n');
    expect(readContacts(text, 'c.csv').table!.area).toEqual(['H']);
    expect(told(text)).toEqual([
      'refused 2 unit missing-value', 'refused 3 exposed not-a-date', 'refused 4 transferred impossible-date', 'refused 5 transferred out-of-range', 'refused 6 result unknown-value',
      'refused 7 exposed missing-value', 'refused 8 exposed missing-value', 'refused 9 result_on out-of-range', 'refused 11 null too-many-cells',
    ]);
  });

  it('refuses who turned positive and says that this is a case', () => {
    const { table, rejects } = readContacts('unit,exposed,result\nA,2022-03-24,positive\nB,2022-03-24,阳性\n', 'c.csv');
    expect(table!.count).toBe(0);
    expect(rejects.map((reject) => rejectLine(reject, 'en'))).toEqual([
      'refused: c.csv, row 2, column “result”: out-of-range: outside what is possible: “positive” (who turned positive is a case: enter it as a case, not as a contact)',
      'refused: c.csv, row 3, column “result”: out-of-range: outside what is possible: “阳性” (who turned positive is a case: enter it as a case, not as a contact)',
    ]);
  });

  it('is not read without its columns: an exposure under another heading would say that there are no contacts', () => {
    expect(readContacts('name,last\nA,2022-03-24\n', 'c.csv')).toMatchObject({ table: null, rejects: [{ column: 'unit', reason: 'missing-column' }, { column: 'exposed', reason: 'missing-column' }] });
    expect(readContacts('unit,exposed\n', 'c.csv')).toMatchObject({ table: { count: 0 }, met: 0, rejects: [] });
  });

  it('cuts numbers of telephones from the name of a unit', () => {
    const { table, rejects } = readContacts('unit,exposed\n安康家园3号楼13800000000,2022-03-24\n13800000000,2022-03-24\n', 'c.csv');
    expect(table!.area).toEqual(['安康家园3号楼', '13800000000']);
    expect(rejects).toMatchObject([{ severity: 'warning', row: 2, column: 'unit', reason: 'personal-value', value: '' }]);
  });
});
