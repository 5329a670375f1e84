// Texts as bytes come back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTexts, textAt, textColumnOf, textsOf } from './text-column.ts';

const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', '病', 'é', '𠮷', '\ud800', '\udc00') })));

describe('a column of texts', () => {
  it('gives back every text, half surrogates too, and the same bytes as any other writer of UTF-8', () => {
    fc.assert(fc.property(texts, (list) => {
      const column = textColumnOf(list);
      expect(textsOf(column)).toEqual(list);
      if (!/\p{Surrogate}/u.test(list.join('\n'))) expect(new TextDecoder().decode(column.bytes)).toBe(list.join(''));
    }));
  });

  it('keeps the rows that stay', () => {
    fc.assert(fc.property(texts, fc.integer({ min: 1, max: 4 }), (list, step) => {
      const stays = (row: number): boolean => row % step === 0;
      expect(textsOf(keepTexts(textColumnOf(list), stays))).toEqual(list.filter((_, row) => stays(row)));
    }));
  });

  it('has an empty text where nothing is written', () => {
    expect(textAt(textColumnOf(['', '12', '']), 2)).toBe('');
  });
});
