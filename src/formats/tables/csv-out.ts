// Writes CSV lines (RFC 4180) that a spreadsheet will not run as formulas.

/** Leading characters, half- and full-width, that make a spreadsheet take a cell for a formula or a command. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** What stands between lines: RFC 4180 asks for CR LF; a terminal's pipes expect LF. */
export type LineEnd = '\r\n' | '\n';

/** One cell: a leading apostrophe where it would start a formula, quotes where the text needs them. */
export function writeCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end. */
export function writeLine(cells: readonly string[], lineEnd: LineEnd = '\r\n'): string {
  return cells.map(writeCell).join(',') + lineEnd;
}
