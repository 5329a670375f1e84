// The texts of the farming desk by language, loaded with their desk and not with the page.
import type { WordsLanguage } from '../dates.ts';
import { farmingDeskEn } from './farming-desk-en.ts';
import { writeNumber } from '../numbers.ts';
import { farmingDeskZh, type FarmingDeskWords } from './farming-desk-zh.ts';

export type { FarmingDeskWords } from './farming-desk-zh.ts';

export function farmingWords(language: WordsLanguage): FarmingDeskWords {
  return language === 'zh' ? farmingDeskZh : farmingDeskEn;
}

/** Minutes after midnight as 05:00; a day that ends at midnight ends at 24:00. */
export function writeClock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}

/** 1.2, of metres. */
export function writeKilometers(meters: number): string {
  return Number.isNaN(meters) ? '?' : (meters / 1000).toFixed(1);
}

/** 4.5 or 1,234: tenths below a hundred mu. */
export function writeMu(mu: number): string {
  return mu < 100 ? String(Math.round(mu * 10) / 10) : writeNumber(Math.round(mu));
}
