// The parts of a notice as they are read: the level in force, the headings of places below it, the names that come.
import type { Level } from '../../zoning/level.ts';
import { putHeading, readPlaceHeading, type PlaceHeading } from './notice-headings.ts';
import { readItems, writeHeadings } from './notice-items.ts';
import { matchName, type Headings, type MatchGround } from './notice-match.ts';
import type { Span } from './notice-pieces.ts';
import type { NoticeLine } from './notice-text.ts';
import type { NoticeItem, NoticeReadSection, NoticeRemark } from './reading.ts';

export interface OpenSection extends NoticeReadSection {
  readonly items: NoticeItem[];
}

/** A heading of a place below which no name has come yet. */
interface Waiting {
  readonly line: NoticeLine;
  readonly heading: PlaceHeading;
  readonly above: Headings;
}

export interface Parts {
  readonly sections: readonly OpenSection[];
  readonly remarks: readonly NoticeRemark[];
  /** Lines that turned out to name the street they are the heading of. */
  readonly named: ReadonlySet<NoticeLine>;
  /** The part in force; null before the first and after the last. */
  current(): OpenSection | null;
  /** Begins a part: all that follows stands under its level. */
  begin(level: Level, area: string, line: NoticeLine): void;
  /** Ends the part in force. */
  end(): void;
  /** A section beside the part in force, for a sentence or a row that says its own level. */
  open(level: Level, line: NoticeLine): OpenSection;
  /** Reads headings and names of a line of the part from `from` on; tells what stood there. */
  read(line: NoticeLine, from: number, next: string): 'names' | 'heading' | 'nothing';
  /** Reads the names of a sentence into a section of its own; whether there were any. */
  readSentence(level: Level, line: NoticeLine, span: Span): boolean;
}

const NO_HEADINGS: Headings = { district: '', street: '', place: '' };

export function createParts(ground: MatchGround): Parts {
  const sections: OpenSection[] = [];
  const remarks: NoticeRemark[] = [];
  const named = new Set<NoticeLine>();
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
    if (waiting !== null && part !== null && waiting.heading.rank !== 'none') {
      part.items.push(nameHeading(ground, waiting));
      named.add(waiting.line);
    }
    waiting = null;
  };

  const end = (): void => {
    settle();
    part = null;
    headings = NO_HEADINGS;
  };

  const readNames = (line: NoticeLine, span: Span, under: Headings): readonly NoticeItem[] => {
    const { items, hasOthers } = readItems(ground, line, span, under);
    if (hasOthers) remarks.push({ reason: 'and-others', line: line.line, text: line.written });
    return items;
  };

  const read = (line: NoticeLine, from: number, next: string): ReturnType<Parts['read']> => {
    if (part === null) return 'nothing';
    const heading = readPlaceHeading(ground, line.text, from, next);
    if (heading === null) {
      const items = readNames(line, { from, to: line.text.length }, headings);
      if (items.length === 0) return 'nothing';
      waiting = null;
      part.items.push(...items);
      return 'names';
    }
    // A street below its district: that one waits no longer.
    if (waiting?.heading.rank !== 'district' || heading.rank === 'district') settle();
    const above = headings;
    waiting = { line, heading, above };
    headings = putHeading(above, heading);
    if (heading.rest >= line.text.length) return 'heading';
    const behind = read(line, heading.rest, '');
    // A compound before its buildings, or a community before its compounds, stands for its own line.
    if (heading.rank === 'place' && behind === 'names') headings = above;
    return behind === 'nothing' ? 'heading' : behind;
  };

  return {
    sections, remarks, named, open, end, read,
    current: () => part,
    begin: (level, area, line) => {
      end();
      part = open(level, line);
      if (area !== '') headings = putHeading(NO_HEADINGS, { rank: /[区县市]$/.test(area) ? 'district' : 'street', name: area, rest: 0 });
    },
    readSentence: (level, line, span) => {
      const items = readNames(line, span, NO_HEADINGS);
      if (items.length > 0) open(level, line).items.push(...items);
      return items.length > 0;
    },
  };
}

function nameHeading(ground: MatchGround, { line, heading: { rank, name }, above }: Waiting): NoticeItem {
  const outer: Headings = rank === 'place' ? { ...above, place: '' } : rank === 'street' ? { ...above, street: '', place: '' } : NO_HEADINGS;
  const { match } = matchName(ground, outer, name);
  const told = match.found === 'unknown' && match.why === 'unknown' ? ({ found: 'unknown', why: 'area' } as const) : match;
  return { text: name, place: name, street: writeHeadings(outer), line: line.line, tail: '', match: told, isPart: false, bounds: null };
}
