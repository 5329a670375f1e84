// 通告读回: reads an old notice, text or table, back into units by level; what is not certain is listed, and no line is passed over.
import { listForms, readPlace } from '../district/match/place-forms.ts';
import { NO_UNIT, type Matcher } from '../district/match/place-match.ts';
import { hasInside } from '../district/match/unit-texts.ts';
import type { UnitTable } from '../district/unit-table.ts';
import { findContradictions } from './reading/contradictions.ts';
import { findBasis, findEffective, findNumber } from './reading/notice-front.ts';
import type { MatchGround } from './reading/notice-match.ts';
import { narrow, skipNumbering, splitLines, type NoticeLine } from './reading/notice-text.ts';
import { walkNotice } from './reading/notice-walk.ts';
import type { LineUse, NoticeItem, NoticeReadSection, NoticeRemark, ReadNotice } from './reading/reading.ts';

export interface ReadNoticeOptions {
  /** Stands in where the notice says a day without its year; null: such a day is not taken. */
  readonly year: number | null;
  /** Whether a row is a street, community or district, which has no level of its own (`areasOf`). */
  readonly isArea: (row: number) => boolean;
}

/** Streets, grids and districts of a table. */
export const areasOf = ({ kind }: UnitTable) => (row: number): boolean => !hasInside(kind[row]!);

/**
 * Never fails and never guesses: a text without a level, a table without headings and a name that fits several units come back
 * as remarks and open items. `matcher` is that of the district the notice is read for; rows are its rows.
 */
export function readNotice(text: string, matcher: Matcher, { year, isArea }: ReadNoticeOptions): ReadNotice {
  const lines = splitLines(text);
  const ground: MatchGround = { matcher, isArea };
  const { sections: all, remarks, uses } = walkNotice(lines, ground);
  const sections = all.filter(({ items }) => items.length > 0);
  const said = lines.filter((_, i) => SAID.has(uses[i]!));
  const { effective, remark } = findEffective(said, year);
  return {
    number: findNumber(lines), basis: findBasis(lines.filter((_, i) => OPENING.has(uses[i]!))), effective, sections,
    contradictions: findContradictions(sections, keyOf),
    remarks: [...wholeRemarks(lines, all), ...(remark === null ? [] : [remark]), ...remarks, ...findNamesElsewhere(lines, uses, sections, ground)].toSorted((a, b) => a.line - b.line),
    lines: lines.map(({ line, written }, i) => ({ line, text: written, use: uses[i]! })),
  };
}

/** Lines that may say from when a notice holds, the first of them also what it rests on. */
const SAID: ReadonlySet<LineUse> = new Set(['title', 'opening', 'heading', 'closing', 'measures', 'names']);
const OPENING: ReadonlySet<LineUse> = new Set(['opening', 'heading', 'names']);

function wholeRemarks(lines: readonly NoticeLine[], sections: readonly NoticeReadSection[]): NoticeRemark[] {
  if (lines.every((line) => line.text === '')) return [{ reason: 'empty', line: 0, text: '' }];
  return sections.length === 0 ? [{ reason: 'no-level', line: 0, text: '' }] : [];
}

/** Equal for two writings of one part. */
const keyOf = (place: string): string => listForms(readPlace(place).text)[0]!.key;

/** A refused row is told by itself. */
const NOT_SEARCHED: ReadonlySet<LineUse> = new Set(['blank', 'refused', 'heading']);
const BETWEEN = /[、,;。:："“”《》]/;

/** Units that stand in a line and were not taken from it: the line may have been read wrongly. */
function findNamesElsewhere(lines: readonly NoticeLine[], uses: readonly LineUse[], sections: readonly NoticeReadSection[], { matcher, isArea }: MatchGround): NoticeRemark[] {
  const itemsOf = new Map<number, NoticeItem[]>();
  for (const item of sections.flatMap(({ items }) => items)) itemsOf.set(item.line, [...(itemsOf.get(item.line) ?? []), item]);
  return lines.flatMap(({ line, text }, i) => {
    if (NOT_SEARCHED.has(uses[i]!)) return [];
    const taken = itemsOf.get(line) ?? [];
    const name = text.slice(skipNumbering(text)).split(BETWEEN).map((piece) => piece.trim()).find((piece) => {
      const { unit } = piece.length < 2 ? { unit: NO_UNIT } : matcher.match(piece);
      return unit !== NO_UNIT && !isArea(unit) && !taken.some((item) => isIn(piece, unit, item));
    });
    return name === undefined ? [] : [{ reason: 'name-elsewhere', line, text: name } as const];
  });
}

const isIn = (piece: string, unit: number, { text, place, street, match }: NoticeItem): boolean =>
  (match.found === 'unit' ? match.unit === unit : match.found === 'several' && match.units.includes(unit))
  || [text, place, street].some((written) => narrow(written).includes(piece));
