// Which heading means what: aliases, what a person maps, columns about persons, letters of columns without a heading.
import { describe, expect, it } from 'vitest';
import { RejectList } from '../rejects.ts';
import { columnLetter } from './column-letter.ts';
import { indexHeadings, mapHeadings, pickColumns } from './headings.ts';
import { isPersonal } from './personal-headings.ts';

describe('columns about a person', () => {
  it.each([
    '姓名', '患者姓名', '姓名及年龄', '公民身份号码', '身份号码', '受检人', '受检者', '被采样人', '采样人', '采样人员', '户主', '联系人', '联系人1', '患者', '监护人', '家长',
    '家长或监护人', '户主/联系人', '受检人（必填）', '户主名字', 'Patient',  '身份证号', '身份证号码（18位）', '联系电话', '手 机 号', '联系方式', 'Phone', 'ID number', 'Full_Name', 'ｔｅｌ',
  ])('%s is one', (heading) => {
    expect([isPersonal(heading, 'cases'), isPersonal(heading, 'units')]).toEqual([true, true]);
  });

  it.each(['小区名称', '地址', '人员编号', '患者编号', '采样人数', '患者住址', '采样时间', '户数', '报告日期', 'unit'])('%s is none', (heading) => {
    expect([isPersonal(heading, 'cases'), isPersonal(heading, 'units')]).toEqual([false, false]);
  });

  it.each(['name', ' Name ', '名字'])('%s is one in a table of cases and the name of the unit in a table of units', (heading) => {
    expect([isPersonal(heading, 'cases'), isPersonal(heading, 'units')]).toEqual([true, false]);
  });
});

describe('letters of columns', () => {
  /** Oracle: Excel's last column is XFD, number 16,384. */
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']] as const)('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});

describe('what a person maps', () => {
  const index = indexHeadings<'unit' | 'date'>({ unit: ['unit', '小区'], date: ['date'] });
  const pick = (headings: readonly string[], mapping: Record<string, string>): [unknown, string[]] => {
    const rejects = new RejectList('f');
    const columns = pickColumns({ headings, headingRow: 3 }, mapHeadings(index, mapping), rejects);
    return [Object.fromEntries(columns), rejects.list.map(({ row, column, hint }) => `${row} ${column} ${hint}`)];
  };

  it('goes before what is recognised, and the column passed over is no warning then', () => {
    expect(pick(['unit', 'x', 'date'], { x: 'unit' })).toEqual([{ unit: 1, date: 2 }, []]);
    expect(pick(['小区', 'unit', 'date'], {})).toEqual([{ unit: 1, date: 2 }, ['3 小区 unit']]);
  });

  it('is by letter where a column has no heading, and only there', () => {
    expect(pick(['date', ''], { B: 'unit', A: 'unit' })).toEqual([{ date: 0, unit: 1 }, []]);
  });

  it('can leave a column out; a meaning nobody knows changes nothing', () => {
    expect(pick(['unit', 'date'], { unit: '', date: 'nonsense' })).toEqual([{ date: 1 }, []]);
  });

  it('of two columns alike reads the first', () => {
    expect(pick(['x', 'x'], { x: 'unit' })).toEqual([{ unit: 0 }, []]);
  });
});
