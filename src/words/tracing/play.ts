// The texts of playing by language, loaded with their desk.
import type { WordsLanguage } from '../dates.ts';
import { playEn } from './play-en.ts';
import { playZh, type PlayWords } from './play-zh.ts';

export type { PlayWords } from './play-zh.ts';

export function playWords(language: WordsLanguage): PlayWords {
  return language === 'zh' ? playZh : playEn;
}
