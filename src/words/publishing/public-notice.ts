// A public notice as text, in the order of the notices of 2022: number, basis, from when, areas by level and street, measures, office.
import type { PublicNotice } from '../../domain/publishing/public-notice.ts';
import { writeDayWithYear, type WordsLanguage } from '../dates.ts';
import { publicNoticeEn } from './public-notice-en.ts';
import { publicNoticeZh, type PublicNoticeWords } from './public-notice-zh.ts';

/** Loaded with the sheet of notices, not with the page. */
export function publicNoticeWords(language: WordsLanguage): PublicNoticeWords {
  return language === 'zh' ? publicNoticeZh : publicNoticeEn;
}

/** Line by line; a blank line before the signature. */
export function writePublicNotice(notice: PublicNotice, language: WordsLanguage): string {
  const words = publicNoticeWords(language);
  const from = words.from(writeDayWithYear(notice.effectiveOn, language), Math.floor((notice.effectiveMinute ?? 0) / 60), (notice.effectiveMinute ?? 0) % 60);
  const lines = [words.title(notice.district)];
  if (notice.number !== '') lines.push(words.number(notice.number));
  lines.push(notice.sections.length === 0 ? words.unchanged(from) : words.opening(notice.basis, from));
  let heading = 0;
  const open = (text: string): number => lines.push(words.heading(++heading, text));
  for (const { level, streets } of notice.sections) {
    open(words.comesTo[level] + words.units(streets.reduce((sum, { units }) => sum + units.length, 0)));
    streets.forEach(({ street, units }, i) => lines.push(words.street(i + 1, street === '' ? words.noStreet : street, units)));
  }
  if (notice.measures.length > 0) {
    open(words.measures);
    for (const { level, text } of notice.measures) lines.push(words.measure(words.levels[level], text));
  }
  if (notice.sections.length > 0) {
    open(words.closing);
    for (const { name, text } of notice.bounds ?? []) lines.push(words.bounds(name, text));
    lines.push(notice.isWhole === false ? words.adjusted : `${words.others}${words.adjusted}`);
  }
  if (notice.phone !== '') lines.push(words.phone(notice.phone));
  lines.push('');
  if (notice.office !== '') lines.push(notice.office);
  lines.push(writeDayWithYear(notice.issuedOn, language));
  return `${lines.join('\n')}\n`;
}
