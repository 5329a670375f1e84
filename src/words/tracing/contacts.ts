// The texts of the contacts tab by language, loaded with it.
import type { WordsLanguage } from '../dates.ts';
import { contactsEn } from './contacts-en.ts';
import { contactsZh, type ContactsWords } from './contacts-zh.ts';

export type { ContactsWords } from './contacts-zh.ts';

export function contactsWords(language: WordsLanguage): ContactsWords {
  return language === 'zh' ? contactsZh : contactsEn;
}
