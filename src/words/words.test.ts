// Every text exists in both languages, and the Chinese page speaks Chinese.
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { wordsFor } from './index.ts';
import { zh } from './zh.ts';

/** Texts with their path; functions are called with plausible arguments, so that what they say is seen too. */
function collectTexts(node: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof node === 'string') found.set(path, node);
  else if (typeof node === 'function') found.set(path, String((node as (...rest: unknown[]) => unknown)(...argumentsFor(path))));
  else for (const [key, child] of Object.entries(node as object)) collectTexts(child, `${path}.${key}`, found);
  return found;
}

const COUNTING = /rows|undrawn|shown|liveCount|mergeGap|meters/i;

function argumentsFor(path: string): unknown[] {
  if (path.endsWith('heldByMany')) return [['一', '二']];
  if (path.endsWith('valueText')) return ['一', '二', 3, 4, 5];
  if (COUNTING.test(path)) return [3, 5];
  return ['一', '二', '三', '四'];
}

const texts = (words: unknown): Map<string, string> => collectTexts(words, '', new Map());

describe('words', () => {
  it('have no empty text in either language', () => {
    const empty = [...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have the same keys in both languages', () => {
    expect([...texts(en).keys()].toSorted()).toEqual([...texts(zh).keys()].toSorted());
  });

  it('hold no English sentence in Chinese: at most a name, a key or a code', () => {
    const allowed = new Set(['.top.switchLanguage', '.settings.languages.en']);
    const english = [...texts(zh)].filter(([path, text]) => !allowed.has(path) && /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text));
    expect(english).toEqual([]);
    const noChinese = [...texts(zh)].filter(([path, text]) =>
      !allowed.has(path) && !path.startsWith('.help.keyNames') && path !== '.map.datum' && path !== '.notice.between' && !/\p{Script=Han}/u.test(text));
    expect(noChinese).toEqual([]);
  });

  it('hold no Chinese in English but the name of the other language', () => {
    const allowed = new Set(['.top.switchLanguage', '.settings.languages.zh']);
    const called = new Set('一二三四');
    const chinese = [...texts(en)].filter(([path, text]) =>
      !allowed.has(path) && [...text].some((letter) => /\p{Script=Han}/u.test(letter) && !called.has(letter)));
    expect(chinese).toEqual([]);
  });

  it('use the official terms of the three zones exactly', () => {
    // Oracle: the national division standards as restated in 沪 2022-04-11 and 吉林 2022-03-31.
    expect(zh.level).toEqual({ sealed: '封控区', controlled: '管控区', precaution: '防范区', none: '解除' });
  });

  it('are chosen by language', () => {
    expect(wordsFor('zh')).toBe(zh);
    expect(wordsFor('en')).toBe(en);
  });

  it('write singular and plural in English', () => {
    expect(en.today.rows(1)).toBe('1 unit');
    expect(en.today.rows(12345)).toBe('12,345 units');
  });
});
