// Parts a list of names, as written in a notice, into its places: brackets kept, buildings given their compound, bounds kept together.
import { normalise, sliceWritten } from '../../district/match/normal-form.ts';
import { readPlace } from '../../district/match/place-forms.ts';
import { readGroup } from '../../district/match/read-group.ts';
import { isBareNumber, isTailOnly, readTail, type TailLevel } from '../../district/match/read-tail.ts';
import { continuesBounds } from './notice-bounds.ts';
import { eachOutside } from './notice-text.ts';

/** A stretch of a line. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stretches between 、 , ; and 。 outside brackets, without blanks around them; the sides of one area stay together, and an exception with all it leaves out. */
export function splitPieces(text: string, from: number, to: number): Span[] {
  const ends: number[] = [];
  eachOutside(text.slice(from, to), (sign, at) => void ('、,;。'.includes(sign) && ends.push(from + at)));
  const spans: Span[] = [];
  [...ends, to].forEach((end, i) => {
    const span = trim(text, { from: i === 0 ? from : ends[i - 1]! + 1, to: end });
    if (span.from === span.to) return;
    const last = spans.at(-1);
    const [before, piece] = [last === undefined ? '' : text.slice(last.from, last.to), text.slice(span.from, span.to)];
    if (last !== undefined && (continuesBounds(before, piece) || continuesException(before, text.slice(span.from, to)))) spans[spans.length - 1] = { from: last.from, to: span.to };
    else spans.push(span);
  });
  return spans;
}

/** 除中、高风险区以外的其他地区 is one. */
const continuesException = (before: string, rest: string): boolean => /除[^外]*$/.test(before) && /^[^。;]{0,60}?(?:以外|之外|除外|外(?:的|$|[。;,)]))/.test(rest);

const AROUND = /[\s"“”'.]/;

function trim(text: string, { from, to }: Span): Span {
  while (from < to && AROUND.test(text[from]!)) from++;
  while (to > from && AROUND.test(text[to - 1]!)) to--;
  return { from, to };
}

const LISTED_INSIDE = /^(.+?)\((.+)\)$/;

/** 安康家园(3号楼、5号楼) as 安康家园3号楼 and 5号楼; null where its brackets hold anything but buildings. */
export function openList(text: string): readonly string[] | null {
  const [, name = '', inside = ''] = LISTED_INSIDE.exec(text) ?? [];
  const parts = name === '' ? [] : inside.split(/[、,;]/).map((part) => part.trim());
  const isList = parts.length > 1 && parts.every((part) => isPiece(part) || /^\d+$/.test(part)) && isPiece(parts.at(-1)!);
  return isList ? parts.map((part, i) => (i === 0 ? name + part : part)) : null;
}

const LANE = /^\d+弄/;
const GROUP_ALONE = /^第?(?:\d+|[一二三四五六七八九十]+)(?:社|(?:村民)?小?组)$/;
const NUMBER_LAST = /(?:^|[\p{Script=Han})])[a-z]?\d{1,4}[a-z]?$/iu;
const WORD_BEHIND_NUMBER = /^第?[a-z]?\d+[a-z]?(号楼|号栋|号院|号|栋楼?|幢楼?|座|#楼?|单元|弄|组|社|楼)/i;
const ORDER: readonly TailLevel[] = ['building', 'stair', 'floor', 'room'];

/** Whether a text says nothing without the name before it: 5号楼, 2单元, 三组, 140弄. */
export function isPiece(text: string): boolean {
  const bare = normalise(text).text;
  return bare !== '' && (isTailOnly(bare) || GROUP_ALONE.test(bare) || (LANE.test(bare) && !/\p{Script=Han}{3}/u.test(bare)));
}

/**
 * What each name of a list says in full: 安康家园1、2、3号楼 is 安康家园1号楼, 安康家园2号楼 and 安康家园3号楼. `base` is the compound they stand under, '' for none;
 * `isKnown` tells names that end with a number from such lists.
 */
export function composePlaces(names: readonly string[], base: string, isKnown: (name: string) => boolean): string[] {
  const places: string[] = [];
  names.forEach((name, i) => {
    const full = isNumbered(name) && !isKnown(name) ? name + wordBehind(names, i) : name;
    const above = places.at(-1) ?? '';
    places.push(isPiece(full) ? placeUnder(above, full, base) : full);
  });
  return places;
}

const isNumbered = (name: string): boolean => NUMBER_LAST.test(name);

/** 号楼 for the numbers before 3号楼; '' where the numbers that follow are followed by none. */
function wordBehind(names: readonly string[], from: number): string {
  for (const name of names.slice(from + 1)) {
    const word = WORD_BEHIND_NUMBER.exec(name)?.[1];
    if (word !== undefined) return word;
    if (!isBareNumber(name.toLowerCase())) return '';
  }
  return '';
}

/** A mere building or group behind the name that the place before it has; alone where that one has none. */
function placeUnder(above: string, piece: string, base: string): string {
  const normal = normalise(above);
  const { text } = normal;
  const cut = LANE.test(piece) ? (/^(.*?\D)\d+弄/.exec(text)?.[1]?.length ?? 0) : GROUP_ALONE.test(normalise(piece).text) ? (readGroup(text)?.village.length ?? 0) : endBeforeTail(text, piece);
  return (cut > 0 ? sliceWritten(normal, 0, cut) : base) + piece;
}

function endBeforeTail(text: string, piece: string): number {
  const tail = readTail(text);
  const own = readTail(normalise(piece).text)?.parts[0];
  if (tail === null || tail.base === '' || own === undefined) return 0;
  const at = tail.parts.findIndex(({ level }) => ORDER.indexOf(level) >= ORDER.indexOf(own.level));
  return at < 0 ? text.length : at === 0 ? tail.base.length : tail.parts[at - 1]!.end;
}

/** Building, stair, room, group or households at the end of a place, as written; '' for none. */
export function tailOf(place: string): string {
  const normal = readPlace(place);
  const tail = readTail(normal.text);
  if (tail !== null && (tail.canGo || tail.base === '')) return sliceWritten(normal, tail.base.length, normal.text.length);
  const group = readGroup(normal.text);
  return group === null ? '' : sliceWritten(normal, group.village.length, normal.text.length);
}
