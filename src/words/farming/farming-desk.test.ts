// Texts of the farming desk in both languages, and its figures.
import { describe, expect, it } from 'vitest';
import { farmingDeskEn } from './farming-desk-en.ts';
import { farmingDeskZh } from './farming-desk-zh.ts';
import { farmingWords, writeClock, writeKilometers, writeMu } from './farming-desk.ts';

function collectTexts(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String((node as (...rest: string[]) => unknown)('1', '2', '3', '4', '5'))]];
  return Object.entries(node as object).flatMap(([key, child]) => collectTexts(child, `${path}.${key}`));
}

const HAN = /\p{Script=Han}/u;
/** Of a line that is not closed there is no reason. */
const isEmptyByRight = (path: string): boolean => path.endsWith('.none') && /reason|unmet/i.test(path);

describe('words of the farming desk', () => {
  it('have the same keys in both languages and no empty text', () => {
    const [zh, en] = [collectTexts(farmingDeskZh), collectTexts(farmingDeskEn)];
    expect(en.map(([path]) => path).toSorted()).toEqual(zh.map(([path]) => path).toSorted());
    expect([...zh, ...en].filter(([path, text]) => text.trim() === '' && !isEmptyByRight(path)).map(([path]) => path)).toEqual([]);
  });

  it('speak Chinese in Chinese and not in English', () => {
    /** They join what is Chinese already. */
    const marks = new Set(['.between', '.clause', '.lines.groupCount', '.exportOf', '.card.sourced', '.season.work', '.stagger.slot']);
    const isForm = (path: string): boolean => path.startsWith('.exportForm.');
    expect(collectTexts(farmingDeskZh).filter(([path, text]) => text !== '' && !HAN.test(text) && !marks.has(path) && !isForm(path)).map(([path]) => path)).toEqual([]);
    expect(collectTexts(farmingDeskEn).filter(([, text]) => HAN.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('are chosen by language', () => {
    expect(farmingWords('zh')).toBe(farmingDeskZh);
    expect(farmingWords('en')).toBe(farmingDeskEn);
  });
});

describe('figures of the farming desk', () => {
  it('write hours to midnight', () => {
    expect([0, 65, 1140, 1440].map(writeClock)).toEqual(['00:00', '01:05', '19:00', '24:00']);
  });

  it('write kilometres with tenths, and mu with tenths below a hundred', () => {
    expect([1249, NaN].map(writeKilometers)).toEqual(['1.2', '?']);
    expect([3.25, 99.96, 120.4, 12345.6].map(writeMu)).toEqual(['3.3', '100', '120', '12,346']);
  });
});
