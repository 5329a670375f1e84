// The layout of the public picture, against what a picture must be: all inside the frame, nothing on anything else, no text cut.
import { describe, expect, it } from 'vitest';
import { PICTURE_SIZES } from '../../store/public-picture.ts';
import { layoutPicture, sizeOf, type PictureLayout, type PictureTexts } from './picture-layout.ts';
import type { Box } from './picture-legend.ts';
import { breakLines, fitText, type Measure } from './picture-text.ts';

/** Han and full-width marks are as wide as high, the rest a little over half. */
const measure: Measure = (text, size, weight) => [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.56), 0) * size * (weight === 700 ? 1.06 : 1);

const one = (text: string) => ({ parts: [text], between: '' });
const zh: PictureTexts = {
  title: { parts: ['永宁区', '疫情防控分区图'], between: '' },
  list: one('4月10日名单（按规则计算，未发布）'),
  legend: [
    { level: 'sealed', letter: '封', name: '封控区', units: '22 个单元', people: '14,156 人' },
    { level: 'controlled', letter: '管', name: '管控区', units: '177 个单元', people: '111,839 人' },
    { level: 'precaution', letter: '防', name: '防范区', units: '783 个单元', people: '242,428 人' },
  ],
  notes: [{ parts: ['截至 4月9日24时', '制图 2022年4月9日 22:10'], between: ' · ' }, one('依据 上海 2022-04-11 分区管理（SH-2022-0411）'), { parts: ['永宁区疫情防控指挥部办公室', '咨询电话 0431-0000000'], between: ' · ' }],
};
const en: PictureTexts = {
  title: { parts: ['Yongning District:', 'map of the zones'], between: ' ' },
  list: one('List of 10 Apr (by the rules, not as published)'),
  legend: [
    { level: 'sealed', letter: 'S', name: 'Sealed zone', units: '22 units', people: '14,156 people' },
    { level: 'controlled', letter: 'C', name: 'Controlled zone', units: '1,177 units', people: '1,111,839 people' },
    { level: 'precaution', letter: 'P', name: 'Precaution zone', units: '12,783 units', people: '2,242,428 people' },
  ],
  notes: [{ parts: ['Up to 24:00 on 9 Apr', 'Drawn 9 Apr 2022, 22:10'], between: ' · ' }, one('By Shanghai 2022-04-11, zones by risk (SH-2022-0411)')],
};
const long = (texts: PictureTexts, word: string, times: number): PictureTexts => ({
  ...texts,
  title: { ...texts.title, parts: [word.repeat(times), texts.title.parts[1]!] },
  notes: [...texts.notes, one(word.repeat(times * 3)), one('W'.repeat(times * 8))],
});
const cases = [
  ['zh', zh], ['en', en], ['long zh', long(zh, '很长的名字', 6)], ['long en', long(en, 'Administrative ', 6)], ['a name of 200 letters', long(zh, '超长的区名', 40)],
] as const;

const boxesOf = ({ map, texts, legend }: PictureLayout): Box[] => [map, ...texts, ...legend.flatMap(({ swatch, badge }) => [swatch, badge])];
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;
const isInside = (box: Box, frame: Box): boolean => box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width + 0.01 && box.y + box.height <= frame.y + frame.height + 0.01;
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(PICTURE_SIZES)('a picture of %s', (size) => {
  it.each(cases)('%s: inside the frame, nothing on anything else, every text whole and no wider than its box', (_, texts) => {
    const layout = layoutPicture(size, texts, measure);
    const boxes = boxesOf(layout);
    for (const box of boxes) expect(isInside(box, { x: 0, y: 0, ...sizeOf(size) })).toBe(true);
    for (const [i, box] of boxes.entries()) for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    for (const corner of [layout.north, layout.scale]) expect(isInside(corner, layout.map)).toBe(true);
    expect(overlap(layout.north, layout.scale)).toBe(false);
    for (const { lines, size: high, weight, width } of layout.texts) for (const line of lines) expect(measure(line, high, weight)).toBeLessThanOrEqual(width + 0.01);
    const drawn = withoutSpace(layout.texts.map(({ lines }) => lines.join('')).join(''));
    const wanted = [texts.title, texts.list, ...texts.notes].flatMap(({ parts }) => parts).concat(texts.legend.flatMap(({ name, units, people }) => [name, units, people]));
    for (const text of wanted) expect(drawn).toContain(withoutSpace(text));
  });

  it.each(cases.slice(0, 2))('%s: no text is smaller than 28 px, and the map has two fifths of the height at least', (_, texts) => {
    const layout = layoutPicture(size, texts, measure);
    for (const text of layout.texts) expect(text.size).toBeGreaterThanOrEqual(28);
    expect(layout.map.height).toBeGreaterThanOrEqual(0.4 * layout.height);
  });
});

describe('text for a place', () => {
  const em = (part: string): number => measure(part, 10, 400);

  it('breaks between Chinese characters, never before a mark nor after an opening bracket', () => {
    expect(breakLines('封控区、管控区（防范区）。', 40, em)).toEqual(['封控区、', '管控区', '（防范', '区）。']);
  });

  it('breaks between words, and within one that alone is too wide', () => {
    expect(breakLines('one two three', 40, em)).toEqual(['one two', 'three']);
    expect(breakLines('abcdefghijkl', 30, em)).toEqual(['abcde', 'fghij', 'kl']);
  });

  it('is made smaller before it gets a second line, and then breaks between its parts first', () => {
    const room = { width: 100, size: 20, smallest: 10, weight: 400 } as const;
    expect(fitText({ parts: ['一二三四五', '六七'], between: '' }, room, measure)).toEqual({ lines: ['一二三四五六七'], size: 14 });
    expect(fitText({ parts: ['一二三四五六', '七八九十百'], between: ' · ' }, room, measure)).toEqual({ lines: ['一二三四五六', '七八九十百'], size: 10 });
  });
});
