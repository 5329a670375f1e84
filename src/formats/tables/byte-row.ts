// The cells of one row of delimited text, as places in its bytes; texts are made of those that are asked for.
import { decodeText } from '../../domain/district/text-column.ts';
import { longer } from '../../domain/longer.ts';
import type { RowCells } from './row-source.ts';

const QUOTE = 34;
const DOUBLED_QUOTE = /""/g;

/**
 * One object for all rows: walking moves it on. Cell `i` takes up the bytes from `start[i]` to `end[i]`, without its own
 * quotes, but for a cell in which quotes stand doubled: that one begins with a quote, as no other does.
 */
export class ByteRow implements RowCells {
  count = 0;
  start = new Uint32Array(64);
  end = new Uint32Array(64);

  constructor(readonly utf8: Uint8Array) {}

  add(start: number, end: number): void {
    if (this.count === this.start.length) {
      this.start = longer(this.start, 2 * this.count);
      this.end = longer(this.end, 2 * this.count);
    }
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }

  text(cell: number): string {
    if (cell >= this.count) return '';
    return textOfCell(this.utf8, this.start[cell]!, this.end[cell]!);
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, cell) => this.text(cell));
  }

  isBlank(from = 0): boolean {
    for (let cell = from; cell < this.count; cell++) {
      const start = this.start[cell]!;
      if (start === this.end[cell]) continue;
      const first = this.utf8[start]!;
      // Most cells show at once that they are not blank; what may be a blank beyond ASCII is looked at as text.
      if ((first > 0x20 && first < 0x80) || this.text(cell).trim() !== '') return false;
    }
    return true;
  }
}

/** The text of a cell, each of its doubled quotes as one. */
export function textOfCell(utf8: Uint8Array, start: number, end: number): string {
  if (start === end || utf8[start] !== QUOTE) return decodeText(utf8, start, end);
  return decodeText(utf8, start + 1, end - 1).replace(DOUBLED_QUOTE, '"');
}

/** Reads a quoted cell behind its opening quote into the row; answers the place behind its closing quote, −1 where it is not closed within `longest` characters. */
export function readQuotedCell(row: ByteRow, open: number, longest: number): number {
  const { utf8 } = row;
  const last = Math.min(utf8.length, open + 1 + 3 * longest);
  let isDoubled = false;
  for (let at = open + 1; at < last; at++) {
    if (utf8[at] !== QUOTE) continue;
    if (utf8[at + 1] === QUOTE) {
      isDoubled = true;
      at++;
      continue;
    }
    // A byte is at most one character: only what has more bytes is counted.
    if (at - open > longest && decodeText(utf8, open + 1, at).length >= longest) return -1;
    if (isDoubled) row.add(open, at + 1);
    else row.add(open + 1, at);
    return at + 1;
  }
  return -1;
}
