// A place as it is compared: one width, one case, one dash, no blanks; every sign still knows where it was written.

/** Text for comparison, with the way back to what was written. */
export interface NormalText {
  readonly text: string;
  /** Index in the written text of each code unit of `text`; null where both are the same. */
  readonly at: readonly number[] | null;
  readonly written: string;
}

const PLAIN = /^[\u4e00-\u9fff0-9]*$/;
// A base sign with the marks that combine with it, so that composed and decomposed letters become equal.
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const KEPT = /[\p{L}\p{N}#()、-]/u;
const MARK = /\p{M}/u;
const CARRIES_MARK = /[\p{L}\p{M}\p{N}]$/u;
const DASH = /[-‐‑‒–—―−─]/u;
const OPENING = /[([{【〔「《〈<]/u;
const CLOSING = /[)\]}】〕」》〉>]/u;
const LISTING = /[、,;/+&~|]/u;
// "1栋、3栋" names two buildings; in "安康家园，3号楼" the comma only divides.
const BEFORE_LISTING = /[0-9a-z#栋幢座楼元室户号弄门层〇零一二三四五六七八九十]$/u;
const NUMBER_NEXT = /^[\s第]*[0-9０-９a-zA-ZＡ-Ｚａ-ｚ〇零一二三四五六七八九十](?!\p{M})/u;

// "1 1号楼" is no eleventh building: what divides two numbers stays as one blank.
const GAP = /[\s.。·:]/u;

/**
 * Half width, lower case, without blanks and punctuation; brackets, dashes, `#` and the marks of a list stay, and one
 * blank for blanks and points between two digits.
 */
export function normalise(written: string): NormalText {
  if (PLAIN.test(written)) return { text: written, at: null, written };
  let text = '';
  const at: number[] = [];
  for (const match of written.matchAll(CLUSTER)) {
    let kept = '';
    for (const sign of PLAIN.test(match[0]) ? match[0] : match[0].normalize('NFKC').toLowerCase()) {
      const next = match.index + match[0].length;
      // A mark goes where the sign it stands on goes.
      if (!MARK.test(sign)) kept = PLAIN.test(sign) ? sign : keepSign(sign, text, written.slice(next, next + 4));
      else kept = CARRIES_MARK.test(kept) ? sign : '';
      for (let unit = 0; unit < kept.length; unit++) at.push(match.index);
      text += kept;
    }
  }
  const end = /[、-]*$/.exec(text)!.index;
  const start = Math.min(/^[、-]*/.exec(text)![0].length, end);
  return { text: text.slice(start, end), at: at.slice(start, end), written };
}

function keepSign(sign: string, before: string, next: string): string {
  if (GAP.test(sign)) return /\d$/.test(before) && /^\d/.test(next.normalize('NFKC')) ? ' ' : '';
  if (LISTING.test(sign)) return BEFORE_LISTING.test(before) && NUMBER_NEXT.test(next) ? '、' : '';
  if (DASH.test(sign)) return '-';
  if (OPENING.test(sign)) return '(';
  if (CLOSING.test(sign)) return ')';
  return KEPT.test(sign) ? sign : '';
}

// What divides the parts of an address belongs to none of them.
const DIVIDERS = /^[\s,，、;；.。]+|[\s,，、;；.。]+$/gu;

/** What was written for `text.slice(from, to)`, without blanks and commas around it. */
export function sliceWritten({ text, at, written }: NormalText, from: number, to: number): string {
  if (from >= to) return '';
  const index = (position: number): number => (at === null ? position : position < text.length ? at[position]! : written.length);
  return written.slice(from === 0 ? 0 : index(from), index(to)).replace(DIVIDERS, '');
}

const DIGITS = '〇一二三四五六七八九';

/** 十二 → "12", 四〇一 → "401"; a number in digits, a letter or what is no number comes back as it is. */
export function readNumeral(numeral: string): string {
  const signs = numeral.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(signs)) return Array.from(signs, (sign) => DIGITS.indexOf(sign)).join('');
  const parts = /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(signs);
  if (parts === null || signs === '') return numeral;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : DIGITS.indexOf(sign));
  const tens = parts[3] === undefined ? 0 : parts[2] === undefined ? 1 : digit(parts[2]);
  return String(digit(parts[1]) * 100 + tens * 10 + digit(parts[4]));
}
