// The texts of clusters, relations and risk points by language, loaded with their tab; and the list of risk points in words for others.
import type { Minute } from '../../domain/day.ts';
import type { RiskPoint } from '../../domain/tracing/relation-answers.ts';
import { writeDay, type WordsLanguage } from '../dates.ts';
import { relationsEn } from './relations-en.ts';
import { relationsZh, type RelationWords } from './relations-zh.ts';
import { writeMoment } from './tracing-desk.ts';

export type { RelationWords } from './relations-zh.ts';

const MINUTES_PER_DAY = 1440;

export function relationWords(language: WordsLanguage): RelationWords {
  return language === 'zh' ? relationsZh : relationsEn;
}

/** 4月3日9时至11时, 4月3日22时至4月4日1时; midnight that ends a day is 24时. Times are whole hours. */
export function writeHours(from: Minute, until: Minute, language: WordsLanguage): string {
  const { outward } = relationWords(language);
  const day = Math.floor(from / MINUTES_PER_DAY);
  const hours = (minute: Minute, of: number): string => outward.hour(String((minute - of * MINUTES_PER_DAY) / 60));
  const gap = language === 'zh' ? '' : ' ';
  const begins = `${writeDay(day, language)}${gap}${hours(from, day)}`;
  const endDay = until <= (day + 1) * MINUTES_PER_DAY ? day : Math.floor(until / MINUTES_PER_DAY);
  return outward.hours(begins, endDay === day ? hours(until, day) : `${writeDay(endDay, language)}${gap}${hours(until, endDay)}`);
}

/** One line a place, its times one after the other; a head, and what is left out. `points` by place. */
export function writeRiskText(points: readonly RiskPoint[], district: string, now: Minute, language: WordsLanguage): string {
  const { outward } = relationWords(language);
  const firsts = points.flatMap(({ unit }, at) => (at === 0 || points[at - 1]!.unit !== unit ? [at] : []));
  const lines = firsts.map((first, at) => {
    const times = points.slice(first, firsts[at + 1]);
    return outward.line(outward.place(times[0]!.within, times[0]!.name), times.map(({ from, until }) => writeHours(from, until, language)).join(outward.between)) + outward.end;
  });
  return [outward.title(district), outward.made(writeMoment(now, language)), outward.homes, '', ...(lines.length === 0 ? [outward.none] : lines)].join('\n');
}
