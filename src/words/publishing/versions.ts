// The texts of versions by language, loaded with their desk and not with the page; and moments as they are written there.
import type { Minute } from '../../domain/day.ts';
import { writeDay, type WordsLanguage } from '../dates.ts';
import { versionsEn } from './versions-en.ts';
import { versionsZh, type VersionsWords } from './versions-zh.ts';

const MINUTES_PER_DAY = 1440;

export function versionsWords(language: WordsLanguage): VersionsWords {
  return language === 'zh' ? versionsZh : versionsEn;
}

/** 4月9日22:10 · 22:10 on 9 Apr; UTC+8. */
export function writeMoment(minute: Minute, language: WordsLanguage): string {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  return versionsWords(language).moment(writeDay(day, language), writeTime(minute - day * MINUTES_PER_DAY));
}

/** When a list comes into force: 4月10日0时, or with minutes as above. */
export function writeEffective(minute: Minute, language: WordsLanguage): string {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  const hour = (minute - day * MINUTES_PER_DAY) / 60;
  return Number.isInteger(hour) ? versionsWords(language).onTheHour(writeDay(day, language), hour) : writeMoment(minute, language);
}

/** Minutes of a day as 00:00 … 23:59. */
function writeTime(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
