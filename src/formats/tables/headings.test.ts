// Which heading means what: aliases, what a person maps, columns about persons, letters of columns without a heading.
import { describe, expect, it } from 'vitest';
import { RejectList } from '../rejects.ts';
import { columnLetter } from './column-letter.ts';
import { CASE_HEADINGS } from '../reports/case-headings.ts';
import { unitHeadings } from '../units/unit-headings.ts';
import { indexHeadings, mapHeadings, pickColumns, type HeadingIndex } from './headings.ts';
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

describe('a heading nobody knows as it stands', () => {
  const found = (index: HeadingIndex<string>, headings: readonly string[]): [unknown, string[]] => {
    const rejects = new RejectList('f');
    const columns = pickColumns({ headings, headingRow: 1 }, index, rejects);
    return [Object.fromEntries([...columns].map(([meaning, column]) => [meaning, headings[column]])), rejects.list.map(({ column }) => column!)];
  };
  const units = unitHeadings({ fromPeople: true });
  const cases = mapHeadings<string>(CASE_HEADINGS, undefined, 'cases');

  it('is found without what stands in brackets, anywhere in it, and in tables of units without 名称', () => {
    expect(found(units, ['街道(乡镇)名称', '小区（村屯）名称', '户数（户）', '人口(人)', '总栋（幢）数'])).toEqual([
      { street: '街道(乡镇)名称', name: '小区（村屯）名称', households: '户数（户）', population: '人口(人)', buildings: '总栋（幢）数' }, [],
    ]);
    expect(found(units, ['所属街道名称', '【必填】小区名称', '所属区县名'])[0]).toEqual({ street: '所属街道名称', name: '【必填】小区名称', district: '所属区县名' });
    expect(found(cases, ['小区（村屯）名称', '报告（通报）日期', '现住址（详细）信息', '区县名称'])[0]).toEqual({ unit: '小区（村屯）名称', reported: '报告（通报）日期' });
  });

  it('never takes a meaning from a heading known as it stands, and is then passed over without a word', () => {
    for (const headings of [['户数', '总户（住户）数'], ['总户（住户）数', '户数']]) expect(found(units, headings)).toEqual([{ households: '户数' }, []]);
    expect(found(cases, ['报告（复核）日期', '日期', '小区'])).toEqual([{ reported: '日期', unit: '小区' }, []]);
    expect(found(units, ['小区名称', '总户（常住）数', '总户（全部）数'])).toEqual([{ name: '小区名称', households: '总户（常住）数' }, ['总户（全部）数']]);
  });

  it('of a compound goes before the community above it, which is no unit there', () => {
    for (const headings of [['社区名称', '小区（村屯）名称'], ['小区（村屯）名称', '社区名称']]) expect(found(units, headings)[0]).toEqual({ name: '小区（村屯）名称' });
    expect(found(units, ['社区名称'])[0]).toEqual({ name: '社区名称' });
  });

  it('is none where only 名 or a person is left', () => {
    expect(found(units, ['（小区）', '姓名（户主）名称', '名', '（备注）名'])).toEqual([{}, []]);
  });
});
