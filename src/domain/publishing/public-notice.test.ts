// What a notice names and how its lines are told apart; expected values are written by hand from notices of 2022.
import { describe, expect, it } from 'vitest';
import { CONTROLLED, LIVE, PRECAUTION, SEALED } from '../zoning/level.ts';
import { compareLists, paragraphsOf, sectionsOf } from './public-notice.ts';

describe('what a notice names', () => {
  const [names, streets] = [['甲', '乙', '丙', '丁', '戊'], ['东岭街道', '西营街道', '', '东岭街道', '西营街道']];
  const named = (before: readonly number[], now: readonly number[]) =>
    sectionsOf(compareLists(Uint32Array.of(2, 3, 4, 5, 6), {
      before: (row) => before[row - 2]!, now: (row) => now[row - 2]!, nameOf: (row) => names[row - 2]!, streetOf: (row) => streets[row - 2]!,
    }));

  it('only what changed, strictest level first, by street, units without one last', () => {
    expect(named([PRECAUTION, SEALED, PRECAUTION, PRECAUTION, SEALED], [SEALED, SEALED, SEALED, SEALED, CONTROLLED])).toEqual([
      { level: 'sealed', streets: [{ street: '东岭街道', units: ['甲', '丁'] }, { street: '', units: ['丙'] }] },
      { level: 'controlled', streets: [{ street: '西营街道', units: ['戊'] }] },
    ]);
  });

  it('nothing where marks changed and levels did not', () => {
    expect(named([SEALED, 0, 0, 0, 0], [SEALED | LIVE, 0, 0, 0, 0])).toEqual([]);
  });
});

describe('lines of a notice', () => {
  it('are title, number, headings, text and signature, whatever a person added between', () => {
    const text = '关于调整分区的通告\n（2022年第52号）\n根据文件，调整如下：\n一、封控区\n（一）东岭街道：甲、乙。\n\n请居民配合。\n十一、其他\n\n区指挥部办公室\n2022年4月10日\n';
    expect(paragraphsOf(text).map(({ kind }) => kind)).toEqual(['title', 'number', 'body', 'heading', 'body', 'body', 'heading', 'signature', 'signature']);
    expect(paragraphsOf(text).map(({ text: line }) => line).join('\n')).toBe(text.replaceAll('\n\n', '\n').trim());
  });

  it('of a text without blank lines have no signature, and of an empty one there are none', () => {
    expect(paragraphsOf('题\n正文').map(({ kind }) => kind)).toEqual(['title', 'body']);
    expect(paragraphsOf(' \n')).toEqual([]);
  });
});
