// Initials of place names. Oracle: the readings of the names as they are spoken in Jilin and elsewhere.
import { describe, expect, it } from 'vitest';
import { findByLetters, indexLetters } from '../domain/district/find-by-letters.ts';
import { initialsOf } from './pinyin.ts';

describe('initials', () => {
  it.each([
    ['九台区', 'jtq'], ['营城煤矿', 'ycmk'], ['长春路', 'ccl'], ['重庆路3号楼', 'cql3hl'], ['重工小区', 'zgxq'], ['工商银行', 'gsyh'], ['行政大厅', 'xzdt'], ['音乐厅', 'yyt'], ['Ｂ座甲栋', 'bzjd'],
  ])('of %s begin with %s, as its words are read', (name, expected) => {
    expect(initialsOf(name)[0]).toBe(expected);
  });

  it.each([['重阳屯', ['cyt', 'zyt']], ['长乐里', ['cll', 'zll', 'cyl']], ['朝阳街', ['cyj', 'zyj']]])('of %s keep %j: a sign with several readings is found by each', (name, readings) => {
    expect(initialsOf(name)).toEqual(expect.arrayContaining(readings));
  });

  it('stay few, small and different, and are none for a name without Chinese signs', () => {
    const many = initialsOf('重长乐行朝曾单解盛重长乐行重长乐行朝曾单解盛');
    expect([many.length <= 16, new Set(many).size === many.length, many.every((one) => /^[a-z0-9]+$/.test(one))]).toEqual([true, true, true]);
    expect([initialsOf('Cornflower court'), initialsOf(''), initialsOf('（·）')]).toEqual([[], [], []]);
    expect(initialsOf('甲·乙（二期）')[0]).toBe('jyeq');
  });

  it('find the place by three letters', () => {
    const names = ['重庆路小区', '营城煤矿', '重庆路小区'];
    const index = indexLetters(names, names.map(() => []), names.map(initialsOf));
    expect([findByLetters(index, 'cql', 5), findByLetters(index, 'zql', 5), findByLetters(index, 'ycm', 5)]).toEqual([[0, 2], [0, 2], [1]]);
  });
});
