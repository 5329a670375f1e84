// Risk points in words, and texts in both languages.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import type { RiskPoint } from '../../domain/tracing/relation-answers.ts';
import { relationsEn } from './relations-en.ts';
import { relationsZh } from './relations-zh.ts';
import { writeHours, writeRiskText } from './relations.ts';

const at = (day: number, hour: number): number => (dayFromCivil(2022, 4, 3) + day) * 1440 + hour * 60;

describe('hours', () => {
  it.each([
    [at(0, 9), at(0, 11), '4月3日9时至11时', '3 Apr 9:00 to 11:00'],
    [at(0, 9), at(1, 0), '4月3日9时至24时', '3 Apr 9:00 to 24:00'],
    [at(0, 22), at(1, 1), '4月3日22时至4月4日1时', '3 Apr 22:00 to 4 Apr 1:00'],
    [at(0, 0), at(2, 0), '4月3日0时至4月5日0时', '3 Apr 0:00 to 5 Apr 0:00'],
  ])('%i to %i', (from, until, zh, en) => {
    expect([writeHours(from, until, 'zh'), writeHours(from, until, 'en')]).toEqual([zh, en]);
  });
});

describe('the list for others', () => {
  const point = (unit: number, name: string, from: number, until: number): RiskPoint => ({ unit, name, within: '迎春街道', lng: null, lat: null, from, until, cases: 2, casesInAll: 3, isHome: false });

  it('has a line for each place with all its times, and says what is left out', () => {
    const text = writeRiskText([point(3, '东市场', at(0, 9), at(0, 11)), point(3, '东市场', at(1, 8), at(1, 9)), point(4, '棋牌室', at(2, 13), at(2, 17))], '永宁区', at(5, 3), 'zh');
    expect(text.split('\n')).toEqual(['永宁区风险点位', '整理时间：4月8日 03:00', '不含住处；时间取整点，前后从宽。', '', '迎春街道东市场：4月3日9时至11时、4月4日8时至9时。', '迎春街道棋牌室：4月5日13时至17时。']);
  });

  it('says where there are none', () => expect(writeRiskText([], '永宁区', at(5, 3), 'en').split('\n').at(-1)).toBe('None.'));
});

describe('texts', () => {
  const leaves = (node: unknown, path = ''): [string, unknown][] => (typeof node === 'object' ? Object.entries(node as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`)) : [[path, node]]);
  const say = (text: unknown): string => (typeof text === 'function' ? (text as (...rest: string[]) => string)('1', '2', '3', '4') : String(text));

  it('have the same keys, none is empty, none speaks the other language', () => {
    expect(leaves(relationsEn).map(([path]) => path)).toEqual(leaves(relationsZh).map(([path]) => path));
    expect(leaves(relationsEn).filter(([, text]) => say(text).trim() === '' || /\p{Script=Han}/u.test(say(text)))).toEqual([]);
    expect(leaves(relationsZh).filter(([path, text]) => !/\p{Script=Han}|：|、|。|，/u.test(say(text)) && !/line$|place$/.test(path)).map(([path]) => path)).toEqual([]);
  });
});
