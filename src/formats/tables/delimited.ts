// Walks the rows of delimited text (RFC 4180) in its bytes; a broken quote costs its own line, never the lines after it.
import { decodeText } from '../../domain/district/text-column.ts';
import { ByteRow, readQuotedCell } from './byte-row.ts';

export type Delimiter = ',' | '\t' | ';';

/** The longest cell a spreadsheet can hold; a quoted cell beyond it is a quote nobody closed. */
const LONGEST_CELL = 32_767;
const [QUOTE, LINE_FEED, RETURN] = [34, 10, 13];

/**
 * Calls `visit` with the cells of each row and its number as a spreadsheet counts (first row = 1, a quoted line break
 * does not count, a blank line does). The cells are null for a line whose quotes are broken; it stands in `line`, which is
 * '' for every other row. Stops when `visit` returns false. The text is UTF-8.
 */
export function walkRows(utf8: Uint8Array, delimiter: Delimiter, visit: (cells: ByteRow | null, row: number, line: string) => boolean): void {
  const lineBreak = utf8.includes(LINE_FEED) ? LINE_FEED : RETURN;
  const separator = delimiter.charCodeAt(0);
  const cells = new ByteRow(utf8);
  let row = 1;
  for (let at = 0; at < utf8.length; row++) {
    let end = readRow(cells, at, separator, lineBreak);
    const isBroken = end < 0;
    if (isBroken) end = endOfLine(utf8, at, lineBreak);
    if (!visit(isBroken ? null : cells, row, isBroken ? decodeText(utf8, at, end) : '')) return;
    at = end + 1;
  }
}

/** Reads the row that begins at `from`; answers where its line break stands, −1 when a quote is not closed or text follows a closing one. */
function readRow(cells: ByteRow, from: number, separator: number, lineBreak: number): number {
  const { utf8 } = cells;
  const length = utf8.length;
  cells.count = 0;
  for (let at = from; ; at++) {
    if (utf8[at] === QUOTE) {
      at = readQuotedCell(cells, at, LONGEST_CELL);
      if (at < 0) return -1;
      if (utf8[at] === RETURN && (at + 1 === length || utf8[at + 1] === LINE_FEED)) at++;
      if (at >= length || utf8[at] === lineBreak) return at;
      if (utf8[at] !== separator) return -1;
      continue;
    }
    const start = at;
    while (at < length && utf8[at] !== separator && utf8[at] !== lineBreak) at++;
    if (at < length && utf8[at] === separator) {
      cells.add(start, at);
      continue;
    }
    cells.add(start, at > start && utf8[at - 1] === RETURN ? at - 1 : at);
    return at;
  }
}

function endOfLine(utf8: Uint8Array, from: number, lineBreak: number): number {
  const end = utf8.indexOf(lineBreak, from);
  return end < 0 ? utf8.length : end;
}

export const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** The delimiter of the first line that holds one, counted outside quotes; a comma when none of the first `lines` does. */
export function findDelimiter(utf8: Uint8Array, lines = 1): Delimiter {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter.charCodeAt(0), 0]));
  let inQuotes = false;
  let tried = 0;
  let lineStart = 0;
  for (let at = 0; at < utf8.length && at - lineStart < LONGEST_CELL; at++) {
    const byte = utf8[at]!;
    if (byte === QUOTE) inQuotes = !inQuotes;
    else if (!inQuotes && (byte === LINE_FEED || byte === RETURN)) {
      if ([...counts.values()].some((count) => count > 0)) break;
      if (decodeText(utf8, lineStart, at).trim() !== '' && ++tried === lines) break;
      lineStart = at + 1;
    } else if (!inQuotes && counts.has(byte)) counts.set(byte, counts.get(byte)! + 1);
  }
  const [commas, tabs, semicolons] = DELIMITERS.map((delimiter) => counts.get(delimiter.charCodeAt(0))!) as [number, number, number];
  if (tabs > commas && tabs >= semicolons) return '\t';
  return semicolons > commas ? ';' : ',';
}
