// The items of a stretch of a notice: its names, each matched, its bounds, and what of it is no name.
import { readBounds } from './notice-bounds.ts';
import { joinKnown, type Draft } from './notice-joins.ts';
import { isHeadingWords } from './notice-levels.ts';
import { matchName, matchUnder, type Headings, type MatchGround, type NameMatched } from './notice-match.ts';
import { composePlaces, openList, splitPieces, tailOf, type Span } from './notice-pieces.ts';
import { isClosing, isMeasure } from './notice-prose.ts';
import { endBeforeCount, isCount, type NoticeLine } from './notice-text.ts';
import type { NoticeItem, NoticeMatch } from './reading.ts';

export interface ItemsRead {
  readonly items: readonly NoticeItem[];
  /** A name stands for others (等12个小区) that the notice does not name. */
  readonly hasOthers: boolean;
}

/** 管控区、防范区严格执行…: levels that something is said of. */
const isLevelWord = (text: string): boolean => isHeadingWords(text) && /封控|管控|防范/.test(text);

const OTHERS = /\s*等\s*(?:(?:\d+|[一二三四五六七八九十]+)\s*(?:个|处|片|家|户|栋).*|地|小区|区域|地区|村屯)?$/;
/** 甲苑及东至… names two. */
const AND_BEFORE = /\s*(?:以及|[及和与])\s*$/;
/** What is left of all that the levels do not name: its commas part no names. */
const REST_OF_ALL = /(?:其他|其它|其余)(?:的)?(?:封控|管控|防范)(?:、|和|区)/;

const isWhole = (ground: MatchGround, headings: Headings, name: string): boolean => {
  const { match, isPart } = matchUnder(ground, headings, name);
  return match.found !== 'unknown' && !isPart;
};

const EXCEPTION = /除.*外/;

/** Reads the names of `span`; below a compound (`headings.place`) mere buildings are its buildings. */
export function readItems(ground: MatchGround, line: NoticeLine, span: Span, headings: Headings): ItemsRead {
  const items: NoticeItem[] = [];
  let names: Span[] = [];
  let hasOthers = false;
  let isPastMeasure = false;
  const add = (item: NoticeItem): void => {
    if (!isPastMeasure || item.match.found === 'unit') items.push(item);
  };
  const readNames = (): void => {
    for (const draft of readDrafts(ground, line, names, headings)) for (const item of toItems(ground, line, draft, headings)) add(item);
    names = [];
  };
  for (const piece of REST_OF_ALL.test(line.text.slice(span.from, span.to)) ? [span] : splitPieces(line.text, span.from, span.to)) {
    const text = line.text.slice(piece.from, piece.to);
    const bounds = readBounds(text, line.written.slice(piece.from, piece.to));
    if (bounds !== null) {
      const and = AND_BEFORE.exec(text.slice(0, bounds.at));
      if (and !== null) names.push({ from: piece.from, to: piece.from + and.index });
      readNames();
      const from = piece.from + (and === null ? 0 : bounds.at);
      add(readBounded(ground, line, { from, to: piece.to }, { ...bounds, at: and === null ? bounds.at : 0 }, headings));
      continue;
    }
    // A unit may be called 居家桥 or 东广大厦: what is known by its whole name is nothing else.
    const isKnown = EXCEPTION.test(text) || isWhole(ground, headings, line.written.slice(piece.from, piece.to));
    if (!isKnown && (isMeasure(text) || isClosing(text) || isLevelWord(text))) {
      readNames();
      isPastMeasure = true;
    } else if (isKnown || !isCount(text)) {
      const others = isKnown ? null : OTHERS.exec(text);
      // 高等 is no list of others: a name that ends in 等 alone is one sign longer than it.
      const isOthers = others !== null && others.index > 1;
      hasOthers ||= isOthers;
      names.push({ from: piece.from, to: piece.from + (isKnown ? text.length : isOthers ? others.index : endBeforeCount(text)) });
    }
  }
  readNames();
  return { items, hasOthers };
}

function readDrafts(ground: MatchGround, line: NoticeLine, spans: readonly Span[], headings: Headings): Draft[] {
  const listed = spans.flatMap((span) => (openList(line.text.slice(span.from, span.to)) ?? [line.text.slice(span.from, span.to)]).map((name) => ({ span, name })));
  const outer = { ...headings, place: '' };
  const isFound = (name: string): boolean => matchName(ground, headings, name).match.found === 'unit';
  const places = composePlaces(listed.map(({ name }) => name), headings.place, isFound);
  const drafts = listed.map(({ span, name }, i) => {
    const text = line.written.slice(span.from, span.to);
    const isAsWritten = places[i] === line.text.slice(span.from, span.to);
    const place = isAsWritten ? text : places[i]!;
    // 5号楼 under a compound is asked as a building of it, without the compound once more in front.
    return { span, text, place, matched: matchName(ground, places[i] === name ? headings : outer, place) };
  });
  return joinKnown(ground, line, drafts, headings);
}

/** Longer is a sentence, and every 和 of it would be asked about. */
const LONGEST_PAIR = 80;
const AND = /以及|[及和与]/g;
/** 甲苑等2个封控区以及乙苑 */
const COUNT_BEHIND = /\s*等?\s*\d+\s*个\p{Script=Han}{0,4}$/u;
const LEADING = /^(?:以及|及|和|与|包括|即|为)\s*/;

/** 甲苑和乙苑 are two where each is a unit and the whole is none. */
function toItems(ground: MatchGround, line: NoticeLine, draft: Draft, headings: Headings): NoticeItem[] {
  const { text, place, matched } = draft;
  const make = (name: string, full: string, { match, isPart }: NameMatched): NoticeItem => ({
    text: name, place: full, street: writeHeadings(headings), line: line.line, tail: tailOf(full), match,
    isPart: match.found === 'unknown' ? isPart || tailOf(full) !== '' : isPart, bounds: null,
  });
  if (matched.match.found !== 'unknown' || place !== text) return [make(text, place, matched)];
  const withoutLead = text.replace(LEADING, '');
  for (const [index, and] of text.length > LONGEST_PAIR ? [] : Array.from(text.matchAll(AND), (match) => [match.index, match[0]] as const)) {
    const pair = [text.slice(0, index).replace(COUNT_BEHIND, '').trim(), text.slice(index + and.length).trim()];
    const found = pair.map((name) => (name.length < 2 ? null : matchName(ground, headings, name)));
    if (found.every((one) => one !== null && one.match.found !== 'unknown')) return pair.map((name, i) => make(name, name, found[i]!));
  }
  if (withoutLead !== text && withoutLead !== '') {
    const again = matchName(ground, headings, withoutLead);
    if (again.match.found !== 'unknown') return [make(withoutLead, withoutLead, again)];
  }
  return [make(text, place, matched)];
}

/** An area that is said by its bounds; a name before them is offered, for the bounds may be less than all of it. */
function readBounded(ground: MatchGround, line: NoticeLine, span: Span, { bounds, at }: NonNullable<ReturnType<typeof readBounds>>, headings: Headings): NoticeItem {
  const text = line.written.slice(span.from, span.to);
  const name = text.slice(0, at).replace(/[\s(（:：,，]+$/u, '');
  const named = name.length < 2 ? null : matchName(ground, headings, name).match;
  const why = bounds === null ? 'bounds-incomplete' : 'bounds';
  const match: NoticeMatch = named === null || named.found === 'unknown' ? { found: 'unknown', why } : named.found === 'unit' ? { found: 'several', units: [named.unit], why: 'remark' } : named;
  return { text, place: name === '' ? text : name, street: writeHeadings(headings), line: line.line, tail: '', match, isPart: named !== null, bounds };
}

export const writeHeadings = ({ district, street, place }: Headings): string => [district, street, place].filter((part) => part !== '').join(' ');
