// The texts of the stays offered from a track by language, loaded with the card of a case.
import type { WordsLanguage } from '../dates.ts';
import { tracksEn } from './tracks-en.ts';
import { tracksZh, type TracksWords } from './tracks-zh.ts';

export function tracksWords(language: WordsLanguage): TracksWords {
  return language === 'zh' ? tracksZh : tracksEn;
}

/** 350 米 · 1.2 公里. */
export function writeMeters(meters: number, language: WordsLanguage): string {
  const words = tracksWords(language);
  return meters < 1000 ? words.meters(String(Math.round(meters))) : words.kilometers((meters / 1000).toFixed(1));
}
