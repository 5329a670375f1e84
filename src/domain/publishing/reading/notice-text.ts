// The lines of a pasted notice in one width, every sign still where it was written; numbering and counts found.

export interface NoticeLine {
  /** From 1. */
  readonly line: number;
  /** Without blanks around it. */
  readonly written: string;
  /** The same in half width, sign by sign: a place in one is the same place in the other. */
  readonly text: string;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\v\f]/;
const WIDE = /[\uff01-\uff5e\u3000\u00a0\ufeff\u200b]/g;

/** Full width letters, digits and signs as half width; as long as what was written. */
export const narrow = (written: string): string =>
  written.replace(WIDE, (sign) => (sign > '\uff00' && sign < '\uff5f' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : ' '));

export function splitLines(text: string): NoticeLine[] {
  return text.split(BREAK).map((raw, i) => {
    const narrowed = narrow(raw);
    const from = narrowed.length - narrowed.trimStart().length;
    const to = Math.max(from, narrowed.trimEnd().length);
    // A tab in front is an empty first cell of a pasted table.
    const start = narrowed.slice(0, from).includes('\t') ? narrowed.indexOf('\t') : from;
    return { line: i + 1, written: raw.slice(start, to), text: narrowed.slice(start, to) };
  });
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
// A bare number before a building begins a list of buildings (1、2、3号楼); before all else it counts.
const NUMBERING = new RegExp(
  `^(?:第?${CHINESE}(?:、|\\.|,|是(?=[:,]))|\\((?:${CHINESE}|\\d{1,3})\\)[、.,]?|\\d{1,3}(?:\\t|\\.(?!\\d)|\\)|、(?!\\d+(?:、|号|栋|幢|座|#|单元)))`
    + '|[\\u2460-\\u249b\\u3220-\\u3229][、.]?|[-*•·●■◆▪—]+)\\s*',
  'u',
);
const TOP_NUMBERING = new RegExp(`^(?:${CHINESE}(?:、|\\.)|\\d{1,2}\\.\\s)`, 'u');

/** Where the text of a line begins behind 一、 （一） 1. （1） ①; several may stand one behind the other. */
export function skipNumbering(text: string): number {
  let at = 0;
  for (let rounds = 0; rounds < 3; rounds++) {
    const length = NUMBERING.exec(text.slice(at))?.[0].length ?? 0;
    // A number that is all of a line is no numbering.
    if (length === 0 || at + length >= text.length) break;
    at += length;
  }
  return at;
}

/** Whether a line is numbered as the parts of a notice are: 一、 or "1. ". */
export const isTopNumbered = (text: string): boolean => TOP_NUMBERING.test(text);

const COUNT = /\s*\((?:(?:共|合计|共计|总计|计)[^()]{0,16}|\d+\s*(?:个|处|片|家|条)[^()]{0,10}|\d+)\)\s*$/;
const COUNT_ALONE = /^(?:共计?|合计|总计|以上)?\s*\d+\s*(?:个|处|片|家|条)\p{Script=Han}{0,8}$/u;

/** Where a text ends before （共12个）, （3个） or (3); its length where no count stands there. */
export const endBeforeCount = (text: string): number => COUNT.exec(text)?.index ?? text.length;

/** Whether a text is nothing but a count: 共12个小区. */
export const isCount = (text: string): boolean => COUNT_ALONE.test(text) || endBeforeCount(text) === 0;

/** Calls `visit` for every sign outside brackets and quotation marks. */
export function eachOutside(text: string, visit: (sign: string, at: number) => void): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if ('([{【〔「『《“‘'.includes(sign)) depth++;
    else if (')]}】〕」』》”’'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) visit(sign, at);
  }
}

/** A line without numbering, count and closing point, as a heading is compared. */
export const bareHeading = (text: string): string => {
  const bare = text.slice(skipNumbering(text)).replace(/[.。:;；\s]+$/, '');
  return bare.slice(0, endBeforeCount(bare)).trim();
};
