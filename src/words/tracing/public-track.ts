// The public track as text, line by line; no number of a case, no age, no relation, no home.
import type { PublicLine } from '../../domain/tracing/public-track.ts';
import { writeDay, type WordsLanguage } from '../dates.ts';
import { publicTrackEn } from './public-track-en.ts';
import { publicTrackZh, type PublicTrackWords } from './public-track-zh.ts';

const MINUTES_PER_DAY = 1440;

export function publicTrackWords(language: WordsLanguage): PublicTrackWords {
  return language === 'zh' ? publicTrackZh : publicTrackEn;
}

/** 4月3日 8时—10时 · 3 Apr 08:00–10:00; both days where they are two. A day ends at 24 o'clock. */
export function writeHours({ from, until }: Pick<PublicLine, 'from' | 'until'>, language: WordsLanguage): string {
  const words = publicTrackWords(language);
  const dayOf = (minute: number): number => Math.floor(minute / MINUTES_PER_DAY);
  // The hour ends a day rather than beginning the next.
  const lastDay = dayOf(until - 1);
  const begins = `${writeDay(dayOf(from), language)} ${words.hour((from - dayOf(from) * MINUTES_PER_DAY) / 60)}`;
  const ends = words.hour((until - lastDay * MINUTES_PER_DAY) / 60);
  return words.span(begins, lastDay === dayOf(from) ? ends : `${writeDay(lastDay, language)} ${ends}`);
}

/** `lines`: those that go out, by time. */
export function writePublicTrack(lines: readonly PublicLine[], district: string, language: WordsLanguage): string {
  const words = publicTrackWords(language);
  const body = lines.length === 0 ? [words.nothing] : [words.intro, ...lines.map((line) => words.line(writeHours(line, language), line.place)), words.closing];
  return `${[words.title(district), ...body].join('\n')}\n`;
}
