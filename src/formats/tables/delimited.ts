// Walks the rows of delimited text (RFC 4180); a broken quote costs its own line, never the lines after it.

export type Delimiter = ',' | '\t' | ';';

/** The longest cell a spreadsheet can hold; a quoted cell beyond it is a quote nobody closed. */
const LONGEST_CELL = 32_767;

/**
 * Calls `visit` with the cells of each row and its number as a spreadsheet counts (first row = 1, a quoted line break
 * does not count, a blank line does). `cells` is null for a line whose quotes are broken; it stands in `line`, which is ''
 * for every other row. Stops when `visit` returns false.
 */
export function walkRows(
  text: string,
  delimiter: Delimiter,
  visit: (cells: string[] | null, row: number, line: string) => boolean,
): void {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  // Not indexOf: V8 takes that for free of effect, moves it into the loop and scans the whole text again for every row.
  let nextQuote = text.search(/"/);
  let row = 1;
  for (let at = 0; at < text.length; row++) {
    const lineEnd = endOfLine(text, at, lineBreak);
    if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at);
    let end = lineEnd;
    let cells: string[] | null;
    if (nextQuote < 0 || nextQuote >= lineEnd) {
      cells = withoutReturn(text.slice(at, lineEnd)).split(delimiter);
    } else {
      const quoted = readQuotedRow(text, at, delimiter, lineBreak);
      cells = quoted?.cells ?? null;
      end = quoted?.end ?? lineEnd;
    }
    if (!visit(cells, row, cells === null ? text.slice(at, end) : '')) return;
    at = end + 1;
  }
}

export const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** The delimiter of the first line that holds one, counted outside quotes; a comma when none of the first `lines` does. */
export function findDelimiter(text: string, lines = 1): Delimiter {
  const counts = { ',': 0, '\t': 0, ';': 0 };
  let inQuotes = false;
  let tried = 0;
  let lineStart = 0;
  for (let i = 0; i < text.length && i - lineStart < LONGEST_CELL; i++) {
    const character = text[i]!;
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === '\n' || character === '\r')) {
      if (counts[','] + counts['\t'] + counts[';'] > 0) break;
      if (text.slice(lineStart, i).trim() !== '' && ++tried === lines) break;
      lineStart = i + 1;
    } else if (!inQuotes && (character === ',' || character === '\t' || character === ';')) counts[character]++;
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t';
  return counts[';'] > counts[','] ? ';' : ',';
}

function endOfLine(text: string, from: number, lineBreak: string): number {
  const end = text.indexOf(lineBreak, from);
  return end < 0 ? text.length : end;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Reads a row cell by cell; null when a quote is not closed or text follows a closing quote. */
function readQuotedRow(
  text: string,
  start: number,
  delimiter: Delimiter,
  lineBreak: string,
): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const cell = readQuotedCell(text, at);
      if (cell === null) return null;
      cells.push(cell.value);
      at = cell.end;
      if (text[at] === '\r' && (at + 1 === text.length || text[at + 1] === '\n')) at++;
      if (at >= text.length || text[at] === lineBreak) return { cells, end: at };
      if (text[at] !== delimiter) return null;
      at++;
      continue;
    }
    const lineEnd = endOfLine(text, at, lineBreak);
    const rest = text.slice(at, lineEnd);
    const cellLength = rest.indexOf(delimiter);
    if (cellLength < 0) {
      cells.push(withoutReturn(rest));
      return { cells, end: lineEnd };
    }
    cells.push(rest.slice(0, cellLength));
    at += cellLength + 1;
  }
}

function readQuotedCell(text: string, open: number): { value: string; end: number } | null {
  let value = '';
  for (let from = open + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - open > LONGEST_CELL) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}
