// Walks through the lines of a notice: which part of it a line stands in decides what it is taken as.
import type { Level } from '../../zoning/level.ts';
import { findColon, putHeading, readPlaceHeading, type PlaceHeading } from './notice-headings.ts';
import { readItems, writeHeadings } from './notice-items.ts';
import { readLevelHeading } from './notice-levels.ts';
import { matchName, type Headings, type MatchGround } from './notice-match.ts';
import { splitPieces } from './notice-pieces.ts';
import { findSignature, isClosing, isDate, isLaterPart, isMeasure } from './notice-prose.ts';
import { createRowReader } from './notice-rows.ts';
import { readLevelSentences } from './notice-sentences.ts';
import { readTables, type TableLine } from './notice-tables.ts';
import { bareHeading, isTopNumbered, skipNumbering, type NoticeLine } from './notice-text.ts';
import { readNumber } from './notice-front.ts';
import type { LineUse, NoticeItem, NoticeReadSection, NoticeRemark } from './reading.ts';

interface OpenSection {
  readonly level: Level;
  readonly line: number;
  readonly items: NoticeItem[];
}

export interface Walked {
  readonly sections: readonly NoticeReadSection[];
  readonly remarks: readonly NoticeRemark[];
  /** By index of the line. */
  readonly uses: readonly LineUse[];
}

const NO_HEADINGS: Headings = { district: '', street: '', place: '' };
const TITLE = /^关于|(?:通告|公告|通知|notice)(?:[(（].*)?$|^notice\b/i;
const ABOUT_LEVELS = /^对?(?:封控|管控|防范)区/;
const ANNEX = /^附(?:件|表)?\d*[:：]?/;

/** A heading of a place below which no name has come yet. */
interface Waiting {
  readonly index: number;
  readonly heading: PlaceHeading;
  readonly above: Headings;
}

/** Reads every line once, in order. */
export function walkNotice(lines: readonly NoticeLine[], ground: MatchGround): Walked {
  const texts = lines.map(({ text }) => text);
  const uses: LineUse[] = [];
  const sections: OpenSection[] = [];
  const remarks: NoticeRemark[] = [];
  const tables = readTables(lines);
  const rows = createRowReader(ground);
  const isName = (text: string): boolean => matchName(ground, NO_HEADINGS, text).match.found !== 'unknown';
  const signatureAt = findSignature(texts, isName);
  /** `front`: before the first level; `part`: below one; `later`: measures and further matters. */
  let state: 'front' | 'part' | 'later' = 'front';
  let part: OpenSection | null = null;
  let headings = NO_HEADINGS;
  let waiting: Waiting | null = null;

  const open = (level: Level, line: NoticeLine): OpenSection => {
    const section: OpenSection = { level, line: line.line, items: [] };
    sections.push(section);
    return section;
  };

  /** A street below which nothing was named is named itself. */
  const settle = (): void => {
    if (waiting === null || part === null) return;
    const { index, heading, above } = waiting;
    waiting = null;
    if (heading.rank === 'none') return;
    const line = lines[index]!;
    const outer = heading.rank === 'place' ? { ...above, place: '' } : heading.rank === 'street' ? { ...above, street: '', place: '' } : NO_HEADINGS;
    const { match } = matchName(ground, outer, heading.name);
    const found = match.found === 'unknown' && match.why === 'unknown' ? ({ found: 'unknown', why: 'area' } as const) : match;
    part.items.push({ text: heading.name, place: heading.name, street: writeHeadings(outer), line: line.line, tail: '', match: found, isPart: false, bounds: null });
    uses[index] = 'names';
  };

  const begin = (level: Level, area: string, line: NoticeLine): void => {
    settle();
    part = open(level, line);
    state = 'part';
    headings = area === '' ? NO_HEADINGS : putHeading(NO_HEADINGS, { rank: /[区县市]$/.test(area) ? 'district' : 'street', name: area, rest: 0 });
  };

  const readRow = (line: NoticeLine, index: number, table: TableLine): LineUse => {
    if (table.kind === 'heading') {
      rows.restart();
      return 'heading';
    }
    if (table.kind === 'refused') {
      if (table.isFirst) remarks.push({ reason: 'table-without-headings', line: line.line, text: line.written });
      return 'refused';
    }
    const { found, remarks: told } = rows.read(line, table.cells, part?.level ?? null);
    // One remark for a whole table without levels, not one a row.
    remarks.push(...told.filter(({ reason }) => reason !== 'table-without-level' || remarks.at(-1)?.reason !== reason));
    for (const { level, items } of found) {
      const section = part?.level === level ? part : (sections.findLast((one) => one.level === level && isOfTable(one, index)) ?? open(level, line));
      section.items.push(...items);
    }
    return found.length === 0 ? 'refused' : 'names';
  };

  /** Whether a part was opened by a row of the table that the line of `index` belongs to. */
  const isOfTable = (section: OpenSection, index: number): boolean => {
    for (let at = index; at >= 0 && (tables.get(at)?.kind === 'row' || texts[at] === ''); at--) if (lines[at]!.line === section.line) return true;
    return false;
  };

  /** 封控区 alone, with its count, or with names behind a colon; null where the line is none. */
  const readHeading = (line: NoticeLine): LineUse | null => {
    const { text } = line;
    const whole = readLevelHeading(text);
    if (whole !== null) {
      if (state === 'later' && !isTopNumbered(text)) return null;
      begin(whole.level, whole.area, line);
      return 'heading';
    }
    const colon = findColon(text);
    const head = colon < 0 ? null : readLevelHeading(text.slice(0, colon));
    if (head === null || (state === 'later' && !isTopNumbered(text))) return null;
    const first = splitPieces(text, colon + 1, text.length)[0];
    if (first !== undefined && isMeasure(text.slice(first.from, first.to))) return 'measures';
    begin(head.level, head.area, line);
    return readNames(line, colon + 1, '') ? 'names' : 'heading';
  };

  /** Whether any name stood there. */
  const readNames = (line: NoticeLine, from: number, next: string): boolean => {
    const heading = readPlaceHeading(ground, line.text, from, next);
    if (heading !== null) {
      if (waiting !== null && !(waiting.heading.rank === 'district' && heading.rank !== 'district')) settle();
      const above = headings;
      waiting = { index: lines.indexOf(line), heading, above };
      headings = putHeading(above, heading);
      if (heading.rest >= line.text.length) return false;
      const hasNames = readNames(line, heading.rest, '');
      // A compound before its buildings, or a community before its compounds, stands for its own line.
      if (heading.rank === 'place' && hasNames) headings = above;
      return hasNames;
    }
    const { items, hasOthers } = readItems(ground, line, { from, to: line.text.length }, headings);
    if (hasOthers) remarks.push({ reason: 'and-others', line: line.line, text: line.written });
    if (items.length === 0 || part === null) return false;
    waiting = null;
    part.items.push(...items);
    return true;
  };

  const readSentences = (line: NoticeLine): LineUse | null => {
    const sentences = readLevelSentences(line.text);
    let use: LineUse | null = null;
    for (const { level, names } of sentences) {
      if (names === null) {
        begin(level, '', line);
        use ??= 'heading';
        continue;
      }
      const [from, to] = names;
      const { items, hasOthers } = readItems(ground, line, { from, to }, NO_HEADINGS);
      if (hasOthers) remarks.push({ reason: 'and-others', line: line.line, text: line.written });
      if (items.length === 0) continue;
      open(level, line).items.push(...items);
      use = 'names';
    }
    return use;
  };

  const readLine = (line: NoticeLine, index: number): LineUse => {
    const { text } = line;
    if (text === '') return 'blank';
    const table = tables.get(index);
    if (table !== undefined) return readRow(line, index, table);
    if (index >= signatureAt) return 'signature';
    if (state === 'front' && TITLE.test(text) && readLevelHeading(text) === null && !/[。;]/.test(text)) return 'title';
    if (state === 'front' && readNumber(text)?.isWhole === true) return 'number';
    if (ANNEX.test(text) && text.length <= 40) {
      settle();
      [state, part] = ['front', null];
      return 'closing';
    }
    const heading = readHeading(line);
    if (heading !== null) return heading;
    if (state === 'later') return isClosing(text) ? 'closing' : 'measures';
    const bare = bareHeading(text);
    if (isLaterPart(bare) && (isTopNumbered(text) || isMeasure(bare)) && (!/[,、]/.test(bare) || ABOUT_LEVELS.test(bare))) {
      settle();
      [state, part] = sections.length === 0 ? [state, part] : ['later', null];
      return 'measures';
    }
    const sentence = readSentences(line);
    if (sentence !== null) return sentence;
    if (state === 'front' || part === null) return isMeasure(text) && sections.length > 0 ? 'measures' : isClosing(text) && sections.length > 0 ? 'closing' : 'opening';
    return readInPart(line, index);
  };

  const readInPart = (line: NoticeLine, index: number): LineUse => {
    const { text } = line;
    const next = texts.slice(index + 1).find((other) => other !== '') ?? '';
    if (isDate(text) || (isDate(next) && /(?:指挥部|办公室|政府|委员会|领导小组)$/.test(text))) return 'signature';
    const before = waiting;
    if (readNames(line, skipNumbering(text), next)) return 'names';
    if (waiting !== before) return 'heading';
    return isClosing(text) ? 'closing' : isMeasure(text) ? 'measures' : 'heading';
  };

  lines.forEach((line, index) => uses.push(readLine(line, index)));
  settle();
  return { sections, remarks, uses };
}
