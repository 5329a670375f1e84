// Walks through the lines of a notice: which part of it a line stands in decides what it is taken as.
import { readNumber } from './notice-front.ts';
import { findColon } from './notice-headings.ts';
import { readLevelHeading } from './notice-levels.ts';
import { matchName, type MatchGround } from './notice-match.ts';
import { createParts, type OpenSection } from './notice-parts.ts';
import { splitPieces } from './notice-pieces.ts';
import { findSignature, isClosing, isDate, isLaterPart, isMeasure } from './notice-prose.ts';
import { createRowReader } from './notice-rows.ts';
import { readLevelSentences } from './notice-sentences.ts';
import { readTables, type TableLine } from './notice-tables.ts';
import { bareHeading, isTopNumbered, skipNumbering, type NoticeLine } from './notice-text.ts';
import type { LineUse, NoticeReadSection, NoticeRemark } from './reading.ts';

export interface Walked {
  readonly sections: readonly NoticeReadSection[];
  readonly remarks: readonly NoticeRemark[];
  /** By index of the line. */
  readonly uses: readonly LineUse[];
}

const TITLE = /^关于|(?:通告|公告|通知|notice)(?:[(（].*)?$|^notice\b/i;
const ABOUT_LEVELS = /^对?(?:封控|管控|防范)区/;
/** 附件厂社区 is a name. */
const ANNEX = /^附(?:件|表)?\s*\d*(?:[:.]|$)|^附(?:件|表).*(?:名单|清单|一览表|范围)$/;
const LONGEST_TITLE = 40;
const OFFICE = /(?:指挥部|办公室|政府|委员会|领导小组)$/;

/** Reads every line once, in order. */
export function walkNotice(lines: readonly NoticeLine[], ground: MatchGround): Walked {
  const texts = lines.map(({ text }) => text);
  const tables = readTables(lines);
  const rows = createRowReader(ground);
  const parts = createParts(ground);
  const remarks: NoticeRemark[] = [];
  const signatureAt = findSignature(texts, (text) => matchName(ground, { district: '', street: '', place: '' }, text).match.found !== 'unknown');
  const nextText = (index: number): string => {
    let at = index + 1;
    while (texts[at] === '') at++;
    return texts[at] ?? '';
  };
  /** Measures and further matters have begun. */
  let isLater = false;

  const readLine = (line: NoticeLine, index: number): LineUse => {
    const { text } = line;
    const table = tables.get(index);
    if (text === '') return 'blank';
    if (table !== undefined) return readRow(line, index, table);
    if (index >= signatureAt) return 'signature';
    const isFront = !isLater && parts.current() === null;
    if (isFront && TITLE.test(text) && readLevelHeading(text) === null && !/[。;]/.test(text)) return 'title';
    if (isFront && readNumber(text)?.isWhole === true) return 'number';
    if (ANNEX.test(text) && text.length <= LONGEST_TITLE) {
      parts.end();
      isLater = false;
      return 'closing';
    }
    return readHeading(line) ?? (isLater ? readProse(text) : (readLaterHeading(text) ?? readSentences(line) ?? readText(line, index)));
  };

  /** 封控区 alone, with its count, or with names behind a colon; null where the line is none. */
  const readHeading = (line: NoticeLine): LineUse | null => {
    const { text } = line;
    const whole = readLevelHeading(text);
    const colon = whole === null ? findColon(text) : text.length;
    const heading = whole ?? (colon < 0 ? null : readLevelHeading(text.slice(0, colon)));
    // Among measures a level stands before its measures, unless it is numbered as parts of a notice are.
    if (heading === null || (isLater && !isTopNumbered(text))) return null;
    const first = splitPieces(text, Math.min(colon + 1, text.length), text.length)[0];
    if (first !== undefined && isMeasure(text.slice(first.from, first.to))) return 'measures';
    parts.begin(heading.level, heading.area, line);
    isLater = false;
    return first !== undefined && parts.read(line, colon + 1, '') === 'names' ? 'names' : 'heading';
  };

  const readLaterHeading = (text: string): LineUse | null => {
    const bare = bareHeading(text);
    const isList = /[,、]/.test(bare) && !ABOUT_LEVELS.test(bare);
    if (isList || !isLaterPart(bare, isTopNumbered(text))) return null;
    if (parts.sections.length === 0) return 'measures';
    parts.end();
    isLater = true;
    return 'measures';
  };

  const readSentences = (line: NoticeLine): LineUse | null => {
    const uses = readLevelSentences(line.text).map(({ level, names }): LineUse | null => {
      if (names !== null) return parts.readSentence(level, line, { from: names[0], to: names[1] }) ? 'names' : null;
      parts.begin(level, '', line);
      return 'heading';
    });
    return uses.includes('names') ? 'names' : (uses.find((use) => use !== null) ?? null);
  };

  const readText = (line: NoticeLine, index: number): LineUse => {
    const { text } = line;
    const next = nextText(index);
    if (parts.current() === null) return parts.sections.length > 0 && (isMeasure(text) || isClosing(text)) ? readProse(text) : 'opening';
    if (isDate(text) || (isDate(next) && OFFICE.test(text))) return 'signature';
    const read = parts.read(line, skipNumbering(text), next);
    if (read !== 'nothing') return read;
    return isClosing(text) || isMeasure(text) ? readProse(text) : 'heading';
  };

  const readProse = (text: string): LineUse => (isClosing(text) ? 'closing' : 'measures');

  const readRow = (line: NoticeLine, index: number, table: TableLine): LineUse => {
    if (table.kind === 'heading') {
      rows.restart();
      return 'heading';
    }
    if (table.kind === 'refused') {
      if (table.isFirst) remarks.push({ reason: 'table-without-headings', line: line.line, text: line.written });
      return 'refused';
    }
    const part = parts.current();
    const { found, remarks: told } = rows.read(line, table.cells, part?.level ?? null);
    // One remark for a whole table without levels, not one a row.
    remarks.push(...told.filter(({ reason }) => reason !== 'table-without-level' || remarks.at(-1)?.reason !== reason));
    for (const { level, items } of found) {
      const section = part?.level === level ? part : (parts.sections.findLast((one) => one.level === level && isOfTable(one, index)) ?? parts.open(level, line));
      section.items.push(...items);
    }
    return found.length === 0 ? 'refused' : 'names';
  };

  /** Whether a section was opened by a row of the table that the line of `index` belongs to. */
  const isOfTable = (section: OpenSection, index: number): boolean => {
    for (let at = index; at >= 0 && (tables.get(at)?.kind === 'row' || texts[at] === ''); at--) if (lines[at]!.line === section.line) return true;
    return false;
  };

  const uses = lines.map(readLine);
  parts.end();
  return { sections: parts.sections, remarks: [...remarks, ...parts.remarks], uses: uses.map((use, i) => (parts.named.has(lines[i]!) ? 'names' : use)) };
}
