// The texts of importing lists of tracing and tracks by language.
import type { WordsLanguage } from '../dates.ts';
import { importTracingEn } from './import-tracing-en.ts';
import { importTracingZh, type ImportTracingWords } from './import-tracing-zh.ts';

export function importTracingWords(language: WordsLanguage): ImportTracingWords {
  return language === 'zh' ? importTracingZh : importTracingEn;
}
