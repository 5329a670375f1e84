// What stands in the farming desk's tables and printed pages, in a language.
import type { WordsLanguage } from '../dates.ts';
import { farmingExportsEn } from './farming-exports-en.ts';
import { farmingExportsZh, type FarmingExportWords } from './farming-exports-zh.ts';

export type { FarmingExportWords } from './farming-exports-zh.ts';

export function farmingExportWords(language: WordsLanguage): FarmingExportWords {
  return language === 'zh' ? farmingExportsZh : farmingExportsEn;
}
