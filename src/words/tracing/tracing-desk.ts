// The texts of the tracing desk by language, loaded with their desk and not with the page.
import type { DescribedStay } from '../../domain/tracing/answers.ts';
import type { Minute } from '../../domain/day.ts';
import { writeDay, type WordsLanguage } from '../dates.ts';
import { tracingDeskEn } from './tracing-desk-en.ts';
import { tracingDeskZh, type TracingDeskWords } from './tracing-desk-zh.ts';

export type { TracingDeskWords } from './tracing-desk-zh.ts';

export function tracingWords(language: WordsLanguage): TracingDeskWords {
  return language === 'zh' ? tracingDeskZh : tracingDeskEn;
}

const MINUTES_PER_DAY = 1440;
const two = (value: number): string => String(value).padStart(2, '0');

/** 14:05 of a minute. */
export function writeTimeOfDay(minute: Minute): string {
  const ofDay = ((minute % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** 4月9日 14:05 · 9 Apr 14:05. */
export function writeMoment(minute: Minute, language: WordsLanguage): string {
  return `${writeDay(Math.floor(minute / MINUTES_PER_DAY), language)} ${writeTimeOfDay(minute)}`;
}

/** 4月9日 14:05–16:20, or both days in full. */
export function writeSpan(from: Minute | null, until: Minute | null, language: WordsLanguage): string {
  if (from === null && until === null) return '';
  if (from === null || until === null) return from === null ? `… – ${writeMoment(until!, language)}` : `${writeMoment(from, language)} – …`;
  const isOneDay = Math.floor(from / MINUTES_PER_DAY) === Math.floor(until / MINUTES_PER_DAY);
  return `${writeMoment(from, language)}${isOneDay ? '–' : ' – '}${isOneDay ? writeTimeOfDay(until) : writeMoment(until, language)}`;
}

/** A length of time to the minute below a day, to the hour below ten days: 3 小时 5 分 · 2 天. */
export function writeMinutes(minutes: number, language: WordsLanguage): string {
  const words = tracingWords(language);
  const whole = Math.abs(Math.round(minutes));
  if (whole < 60) return words.minutes(String(whole));
  if (whole < 2 * MINUTES_PER_DAY) return words.hours(String(Math.floor(whole / 60)), String(whole % 60));
  return words.days(String(Math.round(whole / MINUTES_PER_DAY)));
}

/** Its name, else its coordinates; – where neither is on file. */
export function writeStayPlace({ place, lng, lat }: Pick<DescribedStay, 'place' | 'lng' | 'lat'>): string {
  return place !== '' ? place : lng === null ? '–' : `${lat!.toFixed(4)}, ${lng.toFixed(4)}`;
}
