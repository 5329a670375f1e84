// The texts of passes by language, loaded with their desk and not with the page; hours, conditions and reasons in words.
import type { AttestedCondition } from '../../domain/farming/passes/pass-conditions.ts';
import type { Suspension } from '../../domain/farming/passes/pass-standing.ts';
import type { Level } from '../../domain/zoning/level.ts';
import type { WordsLanguage } from '../dates.ts';
import { passesEn } from './passes-en.ts';
import { passesZh, type PassesWords } from './passes-zh.ts';

export function passesWords(language: WordsLanguage): PassesWords {
  return language === 'zh' ? passesZh : passesEn;
}

/** Minutes after midnight as 6:00. */
export function writeClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Minutes after midnight of 6:00 or 24:00; null for anything else. */
export function readClock(text: string): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:：](\d\d)\s*$/.exec(text.normalize('NFKC')) ?? [];
  const value = Number(hours) * 60 + Number(minutes);
  return hours === undefined || Number(minutes) > 59 || value > 24 * 60 ? null : value;
}

export function writeAttested(condition: AttestedCondition, language: WordsLanguage): string {
  const text = passesWords(language).condition[condition.kind];
  const [a, b] = condition.kind === 'pcr-negatives' ? [condition.count, condition.days]
    : condition.kind === 'pcr-within' ? [condition.hours, 0]
    : condition.kind === 'home-days' || condition.kind === 'pcr-all-negative' ? [condition.days, 0] : [0, 0];
  return text.replace('{a}', String(a)).replace('{b}', String(b));
}

const LEVEL_NAMES = ['none', 'precaution', 'controlled', 'sealed'] as const satisfies readonly Level[];

export function writeSuspension(why: Suspension, language: WordsLanguage): string {
  const { suspended, level, line } = passesWords(language);
  switch (why.reason) {
    case 'level-raised': return suspended.raised(level[LEVEL_NAMES[why.before]], level[LEVEL_NAMES[why.now]]);
    case 'line-closed': return suspended.line(line[why.line]);
    default: return suspended[why.reason];
  }
}

/** How long something waits, in its greatest unit. */
export function writeAge(minutes: number, language: WordsLanguage): string {
  const { tab } = passesWords(language);
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return tab.minutes(String(whole));
  return whole < 48 * 60 ? tab.hoursLong(String(Math.floor(whole / 60))) : tab.days(String(Math.floor(whole / 1440)));
}
