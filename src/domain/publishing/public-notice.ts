// 通告, the public notice of a changed list: what it says, and the parts its text is made of.
import type { EpidemicDay } from '../day.ts';
import { LEVELS, levelOf, type Level, type LevelCode } from '../zoning/level.ts';

/** Units of one street or township that come to one level. */
export interface NoticeStreet {
  /** '' for units that name none. */
  readonly street: string;
  readonly units: readonly string[];
}

export interface NoticeSection {
  readonly level: Level;
  readonly streets: readonly NoticeStreet[];
}

export interface PublicNotice {
  readonly district: string;
  /** As the office counts them: 2022年第52号; '' where not given. */
  readonly number: string;
  /** The document the list rests on; '' where none is named. */
  readonly basis: string;
  readonly effectiveOn: EpidemicDay;
  /** Minute of that day from which it holds; 0 where nothing is said. */
  readonly effectiveMinute?: number;
  /** False: units of one of the two lists only are not named, so that nothing is said of all the others. */
  readonly isWhole?: boolean;
  /** What changed, strictest level first; empty where nothing did. */
  readonly sections: readonly NoticeSection[];
  /** What is to be done in each level named, in official wording. */
  readonly measures: readonly { readonly level: Level; readonly text: string }[];
  /** 四至 of units that were drawn, in words. */
  readonly bounds?: readonly { readonly name: string; readonly text: string }[];
  readonly phone: string;
  /** '' where not given: the place for it is left. */
  readonly office: string;
  readonly issuedOn: EpidemicDay;
}

/** A unit that has another level than on an earlier list. */
export interface ChangedUnit {
  readonly name: string;
  readonly street: string;
  readonly before: LevelCode;
  readonly now: LevelCode;
}

/**
 * What a notice names: changed units by the level they come to, strictest first, and by street.
 * Streets and units keep the order they are given in; units without a street come last.
 */
export function sectionsOf(units: Iterable<ChangedUnit>): NoticeSection[] {
  const byLevel = new Map<LevelCode, Map<string, string[]>>();
  for (const { name, street, now } of units) {
    const streets = byLevel.get(now) ?? new Map<string, string[]>();
    byLevel.set(now, streets);
    const names = streets.get(street);
    if (names === undefined) streets.set(street, [name]);
    else names.push(name);
  }
  return [...byLevel]
    .toSorted(([a], [b]) => b - a)
    .map(([code, streets]) => ({
      level: LEVELS[code],
      streets: [...streets].map(([street, names]) => ({ street, units: names })).toSorted((a, b) => Number(a.street === '') - Number(b.street === '')),
    }));
}

/** What is asked of each zoned unit; `before` and `now` are status words on the two lists. */
export interface ListsCompared {
  readonly before: (row: number) => number;
  readonly now: (row: number) => number;
  readonly nameOf: (row: number) => string;
  /** '' for a unit that names none. */
  readonly streetOf: (row: number) => string;
}

/** The zoned units whose level differs between two lists, in their order; only these are named. */
export function* compareLists(zoned: Uint32Array, { before, now, nameOf, streetOf }: ListsCompared): Generator<ChangedUnit> {
  for (const row of zoned) {
    const levels = { before: levelOf(before(row)), now: levelOf(now(row)) };
    if (levels.before !== levels.now) yield { name: nameOf(row), street: streetOf(row), ...levels };
  }
}

/** A line of a notice by what it is: that decides how it stands on paper. */
export interface NoticeParagraph {
  readonly kind: 'title' | 'number' | 'heading' | 'body' | 'signature';
  readonly text: string;
}

/** 一、 … 二十九、 or "1." before a heading. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}\.\s)/;
const NUMBER = /^[（(].*[）)]$/;

/**
 * The lines of a notice, also of one that a person has changed: the first is its title, one in brackets below it the
 * number, numbered lines are headings, and what follows the last blank line is the signature. Blank lines are left out.
 */
export function paragraphsOf(text: string): NoticeParagraph[] {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findLastIndex((line) => line !== '');
  const lastBlank = lines.slice(0, Math.max(0, end)).lastIndexOf('');
  const paragraphs: NoticeParagraph[] = [];
  lines.forEach((line, i) => {
    if (line === '') return;
    const kind = paragraphs.length === 0 ? 'title'
      : paragraphs.length === 1 && NUMBER.test(line) ? 'number'
      : lastBlank >= 0 && i > lastBlank ? 'signature'
      : HEADING.test(line) ? 'heading' : 'body';
    paragraphs.push({ kind, text: line });
  });
  return paragraphs;
}
