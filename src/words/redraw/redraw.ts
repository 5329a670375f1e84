// The texts of redrawing by language, loaded with their desk and not with the page.
import type { WordsLanguage } from '../dates.ts';
import { redrawEn } from './redraw-en.ts';
import { redrawZh, type RedrawWords } from './redraw-zh.ts';

export function redrawWords(language: WordsLanguage): RedrawWords {
  return language === 'zh' ? redrawZh : redrawEn;
}
