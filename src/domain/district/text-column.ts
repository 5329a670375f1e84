// A column of short texts as bytes: millions of case numbers cost no object each, and are made texts when asked for.
import { longer } from '../longer.ts';
import { DistinctBytes } from './distinct-bytes.ts';

/** Texts one after the other, as UTF-8; text `row` takes up the bytes from `start[row]` to `start[row + 1]`. */
export interface TextColumn {
  readonly start: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The text of a row. */
export function textAt({ start, bytes }: TextColumn, row: number): string {
  return decodeText(bytes, start[row]!, start[row + 1]!);
}

export function isEmptyAt({ start }: TextColumn, row: number): boolean {
  return start[row] === start[row + 1];
}

/** Numbers for the distinct texts of a column, in order of first appearance, and the text of every number. */
export function numberTexts({ start, bytes }: TextColumn): { readonly codes: Uint32Array; readonly texts: () => string[] } {
  const codes = new Uint32Array(start.length - 1);
  const distinct = new DistinctBytes(bytes);
  distinct.number({ start: start.subarray(0, -1), end: start.subarray(1) }, codes.length, codes, 0);
  return { codes, texts: () => Array.from({ length: distinct.count }, (_, code) => decodeText(bytes, distinct.start[code]!, distinct.end[code]!)) };
}

/** All texts in their order. */
export function textsOf(column: TextColumn): string[] {
  return Array.from({ length: column.start.length - 1 }, (_, row) => textAt(column, row));
}

export function textColumnOf(texts: Iterable<string>): TextColumn {
  const collector = new TextCollector();
  for (const text of texts) collector.add(text);
  return collector.finish();
}

/** The rows of a column that stay. */
export function keepTexts(column: TextColumn, stays: (row: number) => boolean): TextColumn {
  const rows: number[] = [];
  for (let row = 0; row + 1 < column.start.length; row++) if (stays(row)) rows.push(row);
  return pickTexts(column, rows);
}

/** The rows named, in their order. */
export function pickTexts({ start, bytes }: TextColumn, rows: readonly number[]): TextColumn {
  const collector = new TextCollector(rows.length);
  for (const row of rows) collector.addBytes(bytes, start[row]!, start[row + 1]!);
  return collector.finish();
}

/** Collects a column text by text. */
export class TextCollector {
  private start: Uint32Array;
  private bytes: Uint8Array;
  private rows = 0;
  private length = 0;

  /** `rows`: how many texts are expected. */
  constructor(rows = 16) {
    this.start = new Uint32Array(rows + 1);
    this.bytes = new Uint8Array(8 * rows);
  }

  add(text: string): void {
    this.reserve(3 * text.length);
    this.length = encodeText(text, this.bytes, this.length);
    this.endRow();
  }

  /** A text that is UTF-8 already. */
  addBytes(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    const { bytes, length } = this;
    for (let i = 0; i < to - from; i++) bytes[length + i] = source[from + i]!;
    this.length += to - from;
    this.endRow();
  }

  finish(): TextColumn {
    const { start, rows, bytes, length } = this;
    return { start: start.subarray(0, rows + 1), bytes: bytes.subarray(0, length) };
  }

  private endRow(): void {
    if (++this.rows === this.start.length) this.start = longer(this.start, moreThan(this.rows + 1));
    this.start[this.rows] = this.length;
  }

  private reserve(more: number): void {
    if (this.length + more > this.bytes.length) this.bytes = longer(this.bytes, moreThan(this.length + more));
  }
}

/** Half as much again, so that growing stays rare. */
const moreThan = (length: number): number => Math.ceil(1.5 * length);

/** Writes a text as UTF-8 and answers where it ends; a half surrogate keeps its number, so that nothing is lost. */
function encodeText(text: string, bytes: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code < 0x80) {
      bytes[at++] = code;
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
      i++;
    }
  }
  return at;
}

/** The text of some bytes of UTF-8. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; ) {
    const first = bytes[at++]!;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 31) << 6) | (bytes[at++]! & 63));
    else if (first < 0xf0) text += String.fromCharCode(((first & 15) << 12) | ((bytes[at++]! & 63) << 6) | (bytes[at++]! & 63));
    else text += String.fromCodePoint(((first & 7) << 18) | ((bytes[at++]! & 63) << 12) | ((bytes[at++]! & 63) << 6) | (bytes[at++]! & 63));
  }
  return text;
}
