// The texts of the workbook of contacts by language, loaded when one is made.
import type { WordsLanguage } from '../dates.ts';
import { contactExportsEn } from './contact-exports-en.ts';
import { contactExportsZh, type ContactExportWords } from './contact-exports-zh.ts';

export type { ContactExportWords } from './contact-exports-zh.ts';

export function contactExportWords(language: WordsLanguage): ContactExportWords {
  return language === 'zh' ? contactExportsZh : contactExportsEn;
}
