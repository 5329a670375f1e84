// The texts of proposed zones by language.
import type { WordsLanguage } from '../dates.ts';
import { proposalsEn } from './proposals-en.ts';
import { proposalsZh, type ProposalsWords } from './proposals-zh.ts';

export type { ProposalsWords } from './proposals-zh.ts';

export function proposalsWords(language: WordsLanguage): ProposalsWords {
  return language === 'zh' ? proposalsZh : proposalsEn;
}
