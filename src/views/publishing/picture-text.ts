// Text for a place of a given width: first made smaller, then broken into lines; never cut.

/** Width in pixels of a text at a size. */
export type Measure = (text: string, size: number, weight: Weight) => number;
export type Weight = 400 | 700;

export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Room for a text of one line: it is made smaller down to `smallest`, and only then gets more lines. */
export interface TextRoom {
  readonly width: number;
  readonly size: number;
  readonly smallest: number;
  readonly weight: Weight;
}

/** Parts of one text, as office and telephone, with what stands between two of them on a line: lines break there first. */
export interface PartedText {
  readonly parts: readonly string[];
  readonly between: string;
}

/** A text on one line at the largest size that has room for it; at the smallest one it has as many lines as it needs. */
export function fitText({ parts, between }: PartedText, { width, size, smallest, weight }: TextRoom, measure: Measure): FittedText {
  const whole = parts.join(between);
  for (let tried = size; tried > smallest; tried = Math.max(smallest, tried - 2)) {
    if (measure(whole, tried, weight) <= width) return { lines: [whole], size: tried };
  }
  const widthOf = (part: string): number => measure(part, smallest, weight);
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : lines.at(-1)! + between + part;
    if (lines.length > 0 && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...breakLines(part, width, widthOf));
  }
  return { lines, size: smallest };
}

/** Lines no wider than `width`; a line breaks between words and between Chinese characters, within a word only where the word alone is wider. */
export function breakLines(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const letter of piece) {
      if (line !== '' && measure((line + letter).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += letter;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What stays together: a word with the space after it, a character with the mark after it or the bracket before it. */
function piecesOf(text: string): string[] {
  return text.match(/[（《“「]*(?:[\p{Script=Han}]|[^\p{Script=Han}\s（《“「，。、；：！？）》”」]+|[，。、；：！？）》”」])[，。、；：！？）》”」]*\s*|\s+|./gsu) ?? [];
}
