// The texts of a language.
import type { WordsLanguage } from './dates.ts';
import { en } from './en.ts';
import { zh, type Words } from './zh.ts';

export type { Words } from './zh.ts';

/** All texts of the page in one language. */
export function wordsFor(language: WordsLanguage): Words {
  return language === 'zh' ? zh : en;
}
