// The life of a zone in words: its number, since when, what it split from or went into.
import type { ZoneLife } from '../domain/zoning/outlines/zone-lives.ts';
import { writeDay, type WordsLanguage } from './dates.ts';

interface ZoneWords {
  readonly level: Readonly<Record<ZoneLife['level'], string>>;
  readonly number: (level: string, number: number, first: string) => string;
  readonly splitFrom: (number: number) => string;
  readonly mergedInto: (number: number, last: string) => string;
}

const WORDS: Readonly<Record<WordsLanguage, ZoneWords>> = {
  zh: {
    level: { sealed: '封控', controlled: '管控', precaution: '防范', none: '' },
    number: (level, number, first) => `${level}片区第 ${number} 号，自 ${first} 名单起；片区随相邻单元扩大或缩小，编号不变。`,
    splitFrom: (number) => `由第 ${number} 号片区分出。`,
    mergedInto: (number, last) => `至 ${last} 名单为止，此后并入第 ${number} 号片区。`,
  },
  en: {
    level: { sealed: 'Sealed', controlled: 'Controlled', precaution: 'Precaution', none: '' },
    number: (level, number, first) => `${level} zone no. ${number}, since the list of ${first}; it keeps its number while neighbouring units join or leave it.`,
    splitFrom: (number) => `Split from zone no. ${number}.`,
    mergedInto: (number, last) => `Stands up to the list of ${last}, then goes into zone no. ${number}.`,
  },
};

/** One to three sentences about a zone. */
export function zoneSentences({ level, number, first, last, splitFrom, mergedInto }: ZoneLife, language: WordsLanguage): string[] {
  const words = WORDS[language];
  return [
    words.number(words.level[level], number, writeDay(first, language)),
    ...(splitFrom === null ? [] : [words.splitFrom(splitFrom)]),
    ...(mergedInto === null || last === null ? [] : [words.mergedInto(mergedInto, writeDay(last, language))]),
  ];
}
