// Reads 四至 out of a text: 东至… 西至… 南至… 北至…, in any order and with the words notices use.
import type { Side } from '../../domain/publishing/plot-sides.ts';

/** The names read on each side; a side the text does not name is absent. */
export type ReadBounds = Partial<Record<Side, string[]>>;

const SIDES: Readonly<Record<string, Side>> = { 东: 'east', 西: 'west', 南: 'south', 北: 'north', 東: 'east' };
const OPPOSITE: Readonly<Record<Side, Side>> = { east: 'west', west: 'east', south: 'north', north: 'south' };

/** 东至, 东侧至, 东到, 东临, 东起 … */
const MARK = '([东東西南北])(?:侧|面|边|端|部|方)?(?:至|到|临|抵|接|邻|靠|起|以|[:：])';
const MARKED = new RegExp(`^${MARK}\\s*(.+)$`, 'u');
/** A mark inside a run of text without commas: 至 alone, since names hold the others. */
const INNER_MARK = /(?<=[^东東西南北，、；。\s])(?=[东東西南北](?:侧|面|边)?至)/gu;
/** What introduces bounds: 四至范围为：, 该地块. */
const INTRODUCTION = /^.*?(?:四至(?:范围|界限)?|范围|界限|地块|区域)(?:为|是)?[:：]?\s*(?=[东東西南北])/u;
/** A路以东: the plot lies east of it. */
const BEYOND = /^(.+?)以([东東西南北])(?:侧|面)?(?:的)?(?:区域|范围|地区)?$/u;
/** 东侧无名称可述: nothing is named there. */
const NOTHING = /^[东東西南北](?:侧|面|边)无/u;
/** What follows a name and is no part of it. */
const TAIL = /(?:[（(](?:不?含|不?包括)[^）)]*[）)]|为界|为止|止|一带|以内|之内|(?:范围)内|(?:所)?(?:合围|围合|围成)(?:而成)?(?:的)?(?:区域|范围|地块|部分)?|(?:的)?(?:区域|范围)|以[东東西南北]|[东東西南北]侧)$/u;

/**
 * The sides and names of a text, Chinese or English, as they stand in it: names are not looked up here. Sides are
 * parted by any comma or stop, names of one side by 、 (in English by commas). 「A路以东」 bounds the west.
 */
export function readBounds(text: string): ReadBounds {
  const isEnglish = /\bthe (?:east|west|south|north)\b/i.test(text);
  return isEnglish ? readEnglish(text) : readChinese(text);
}

function readChinese(text: string): ReadBounds {
  const read = readParts(partsOf(text));
  if (Object.keys(read).length > 1) return read;
  // Nothing parts the sides: 东至A路西至B路南至C路北至D路.
  return readParts(partsOf(text.replaceAll(INNER_MARK, '，')));
}

interface Part {
  readonly text: string;
  /** 、 came before it. */
  readonly isListed: boolean;
}

function partsOf(text: string): Part[] {
  // A space parts sides where a mark follows it.
  const spaced = text.replaceAll(new RegExp(`\\s+(?=${MARK})`, 'gu'), '，');
  return spaced.split(/(?<=[，,、；;。\n])|(?=[，,、；;。\n])/u).flatMap((part, i, all) => {
    const trimmed = part.trim();
    return trimmed === '' || /^[，,、；;。]$/u.test(trimmed) ? [] : [{ text: trimmed, isListed: all[i - 1] === '、' }];
  });
}

function readParts(parts: readonly Part[]): ReadBounds {
  const read: ReadBounds = {};
  let open: Side | null = null;
  const add = (side: Side, text: string): void => {
    const name = nameOf(text);
    const names = (read[side] ??= []);
    if (name !== '' && !names.includes(name)) names.push(name);
  };
  // A side that a comma parts is not begun again within a list: 、东靠线 is a road then.
  const parted = new Set(parts.flatMap(({ text, isListed }) => (isListed ? [] : (sideOf(text)?.side ?? []))));
  for (const { text, isListed } of parts) {
    const marked = sideOf(text);
    if (marked !== null && !(isListed && parted.has(marked.side))) {
      open = marked.name === null ? null : marked.side;
      if (marked.name !== null) add(marked.side, marked.name);
    } else if (isListed && open !== null) add(open, text);
    else open = null;
  }
  return read;
}

/** The side a part of the text begins with, and the name that follows, null for none; null where it begins with no side. */
function sideOf(text: string): { readonly side: Side; readonly name: string | null } | null {
  const part = MARKED.test(text) ? text : text.replace(INTRODUCTION, '');
  if (NOTHING.test(part)) return { side: SIDES[part[0]!]!, name: null };
  const marked = MARKED.exec(part);
  if (marked !== null) return { side: SIDES[marked[1]!]!, name: marked[2]! };
  const beyond = BEYOND.exec(part);
  return beyond && { side: OPPOSITE[SIDES[beyond[2]!]!], name: beyond[1]! };
}

function nameOf(text: string): string {
  let name = text.trim();
  for (let shorter = name.replace(TAIL, ''); shorter !== name && shorter !== ''; shorter = name.replace(TAIL, '')) name = shorter.trim();
  return name;
}

/** bounded on the east by A, B; … and: bounded by A to the east, B to the west … */
function readEnglish(text: string): ReadBounds {
  const read: ReadBounds = {};
  const add = (side: string, names: readonly string[]): void => {
    const clean = names.map((name) => name.replace(/^(?:(?:is|are)\s+)?(?:bounded\s+)?(?:by\s+)?(?:and\s+)?|(?:\s+and)?[\s.;]*$/gi, '').trim()).filter((name) => name !== '');
    if (clean.length > 0 && !clean[0]!.startsWith('nothing named')) (read[side.toLowerCase() as Side] ??= []).push(...clean);
  };
  const marks = [...text.matchAll(/(?:\b(?:and|bounded)\s+)?\b(?:on|to|in)\s+the\s+(east|west|south|north)\s+by\s+/gi)];
  marks.forEach((mark, i) => add(mark[1]!, text.slice(mark.index + mark[0].length, marks[i + 1]?.index).split(/[,;，；]/u)));
  if (marks.length > 0) return read;
  const from = /\bby\s+/i.exec(text);
  const rest = from === null ? text : text.slice(from.index + from[0].length);
  for (const [, names, side] of rest.matchAll(/[\s,;]*(.+?)\s+(?:on|to|in)\s+the\s+(east|west|south|north)\b/gi)) add(side!, names!.split(/[,;]/u));
  return read;
}
