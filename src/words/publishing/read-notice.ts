// What is told about a notice that was read back: for each item and remark where it stands, what is the matter and what to do.
import type { Contradiction, NoticeItem, NoticeRemark } from '../../domain/publishing/reading/reading.ts';
import type { WordsLanguage } from '../dates.ts';
import { readNoticeEn } from './read-notice-en.ts';
import { readNoticeZh, type ReadNoticeWords } from './read-notice-zh.ts';

/** Loaded with the sheet of notices, not with the page. */
export function readNoticeWords(language: WordsLanguage): ReadNoticeWords {
  return language === 'zh' ? readNoticeZh : readNoticeEn;
}

/** What a person has to decide about an item; null for a unit that was found and is named as a whole. */
export function writeItemReason({ line, text, tail, match, isPart }: NoticeItem, language: WordsLanguage): string | null {
  const words = readNoticeWords(language);
  if (match.found === 'several') return words.whySeveral[match.why](line, text);
  if (match.found === 'unknown') return words.whyUnknown[match.why](line, text);
  return isPart ? words.partOf(line, text, tail) : null;
}

export function writeNoticeRemark({ reason, line, text }: NoticeRemark, language: WordsLanguage): string {
  return readNoticeWords(language).remarks[reason](line, text);
}

/** Both levels with both lines. */
export function writeContradiction({ named }: Contradiction, language: WordsLanguage): string {
  const words = readNoticeWords(language);
  const told = named.map(({ level, line }) => words.contradictionAt(line, words.levels[level]));
  return words.contradiction(named[0]!.text, told.join(language === 'zh' ? '，' : ', '));
}
