// Names of sheets; oracle: the limits Excel tells of when a sheet is renamed (31 characters, []/\:*? refused, no apostrophe at an end, none twice, not "History").
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameSheets } from './sheet-names.ts';

it.each([
  [['红光村', '红光村'], ['红光村', '红光村 2']],
  [['a/b', 'A:B'], ['a b', 'A B 2']],
  [["'x'", '***', 'History'], ['x', '未名', 'History 2']],
  [['一'.repeat(40), '一'.repeat(41)], ['一'.repeat(31), `${'一'.repeat(29)} 2`]],
  [[`${'a'.repeat(30)}𠮷村`], ['a'.repeat(30)]],
  [[`${'a'.repeat(30)}'b`], ['a'.repeat(30)]],
])('%j become %j', (texts, names) => {
  expect(nameSheets(texts, '未名')).toEqual(names);
});

it('are such that a spreadsheet takes them, whatever the texts', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 12 }), (texts) => {
    const names = nameSheets(texts, '未名');
    expect(names).toHaveLength(texts.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]/\\:*?]{1,31}(?<!')$/);
  }));
});
