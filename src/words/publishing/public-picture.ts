// The texts of the public picture by language, loaded with the sheet of notices; and moments as they stand on it.
import type { Minute } from '../../domain/day.ts';
import { writeDayWithYear, type WordsLanguage } from '../dates.ts';
import { publicPictureEn } from './public-picture-en.ts';
import { publicPictureZh, type PublicPictureWords } from './public-picture-zh.ts';

export type { PublicPictureWords };

const MINUTES_PER_DAY = 1440;

export function publicPictureWords(language: WordsLanguage): PublicPictureWords {
  return language === 'zh' ? publicPictureZh : publicPictureEn;
}

/** 2022年4月9日 22:10 · 9 Apr 2022, 22:10; UTC+8. */
export function writeDrawnAt(minute: Minute, language: WordsLanguage): string {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  const [hours, minutes] = [Math.floor((minute - day * MINUTES_PER_DAY) / 60), minute % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${writeDayWithYear(day, language)}${language === 'zh' ? ' ' : ', '}${two(hours)}:${two(minutes)}`;
}
