// 四至 as text: 东至A路、西至B河、南至C小区、北至D街.
import type { FourBounds } from '../../domain/publishing/four-bounds.ts';
import type { Side } from '../../domain/publishing/plot-sides.ts';
import type { WordsLanguage } from '../dates.ts';
import { fourBoundsEn } from './four-bounds-en.ts';
import { fourBoundsZh, type FourBoundsWords } from './four-bounds-zh.ts';

/** As notices name them. */
const ORDER: readonly Side[] = ['east', 'west', 'south', 'north'];

/** Loaded with the sheet of notices, not with the page. */
export function fourBoundsWords(language: WordsLanguage): FourBoundsWords {
  return language === 'zh' ? fourBoundsZh : fourBoundsEn;
}

/** The four bounds in one line, without a full stop; `readBounds` reads it. */
export function writeFourBounds(bounds: FourBounds, language: WordsLanguage): string {
  const words = fourBoundsWords(language);
  const sides = ORDER.map((side) => {
    const { named, beyond } = bounds[side];
    if (named.length > 0) return words.side(side, named.map(({ name }) => name));
    return beyond === null ? words.nothing(side) : words.beyond(side, beyond.name, String(Math.round(beyond.meters)));
  });
  return words.all(sides, ORDER.some((side) => bounds[side].named.length > 1));
}
