// Headings of places inside a part of a notice: a district, a street, a community, or a compound whose buildings follow.
import { NO_UNIT } from '../../district/match/place-match.ts';
import { isHeadingWords } from './notice-levels.ts';
import type { Headings, MatchGround } from './notice-match.ts';
import { bareHeading, eachOutside } from './notice-text.ts';

export interface PlaceHeading {
  /** `none`: the names below stand under no street (其他, 名单如下). */
  readonly rank: 'district' | 'street' | 'place' | 'none';
  readonly name: string;
  /** Where the line goes on behind the colon; its length where nothing follows. */
  readonly rest: number;
}

const STREET = /(?:街道|(?<![小古])镇|(?<!城)乡|街道办|街办)$/;
const OFFICE = /(?:办事处|(?<=街道|镇|乡)办)$/;
const DISTRICT = /(?<![小社园校东南西北中一二三四五六七八九十\da-z])(?:区|县|市|旗)$/iu;
const COMMUNITY = /(?:社区|居委会|村委会|村)$/;
const NO_STREET = /^(?:其他|其它|其余|其他区域|others?)$/i;
const LEAD_IN = /(?:如下|名单|包括|范围|地点|地址|为|其中|涉及|列表|明细|分别是|即|有|点位|具体)$/;
const LONGEST = 30;

/** The first colon outside brackets that does not stand in a time; −1 for none. */
export function findColon(text: string): number {
  let found = -1;
  eachOutside(text, (sign, at) => {
    if (found < 0 && sign === ':' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))) found = at;
  });
  return found;
}

const rankOf = (name: string): 'district' | 'street' | 'place' | null =>
  STREET.test(name) ? 'street' : COMMUNITY.test(name) ? 'place' : DISTRICT.test(name) ? 'district' : null;

/** Whether a line reads as a street's name, by its ending. */
export const looksLikeStreet = (text: string): boolean => STREET.test(bareHeading(text.slice(0, findColon(text) < 0 ? text.length : findColon(text))).replace(OFFICE, ''));

/**
 * The heading that the text from `from` on begins with; null where it begins with names. `next` is the text of the next
 * line: a district alone on a line is a heading where a street follows.
 */
export function readPlaceHeading({ matcher, isArea }: MatchGround, text: string, from: number, next: string): PlaceHeading | null {
  const colon = findColon(text.slice(from));
  const head = bareHeading(colon < 0 ? text.slice(from) : text.slice(from, from + colon)).replace(OFFICE, '');
  if (head === '' || head.length > LONGEST || /[、,;。]/.test(head)) return null;
  const rest = colon < 0 ? text.length : from + colon + 1;
  const { unit } = matcher.match(head);
  const isUnit = unit !== NO_UNIT && !isArea(unit);
  if (colon < 0) {
    if (isUnit || head.length > 12) return null;
    if (NO_STREET.test(head) || isHeadingWords(head)) return { rank: 'none', name: head, rest };
    const rank = rankOf(head);
    if (rank === 'street' || (rank === 'district' && (unit !== NO_UNIT || looksLikeStreet(next)))) return { rank, name: head, rest };
    return null;
  }
  if (NO_STREET.test(head) || isHeadingWords(head) || LEAD_IN.test(head)) return { rank: 'none', name: head, rest };
  // What nobody knows still stands above the names: they are then left to a person.
  return { rank: isUnit ? 'place' : (rankOf(head) ?? 'street'), name: head, rest };
}

const NONE: Headings = { district: '', street: '', place: '' };

/** The headings in force below one more. */
export function putHeading(above: Headings, { rank, name }: PlaceHeading): Headings {
  if (rank === 'district') return { ...NONE, district: name };
  if (rank === 'street') return { ...above, street: name, place: '' };
  if (rank === 'place') return { ...above, place: name };
  return NO_STREET.test(name) ? NONE : above;
}
