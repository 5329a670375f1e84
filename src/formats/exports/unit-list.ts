// The unit list (单元名单) of a list day as a sheet: title, cut-off and pack over the headings, a row for each unit.
import { isoDay, type EpidemicDay } from '../../domain/day.ts';
import { UNKNOWN } from '../../domain/district/unit-table.ts';
import type { WordsLanguage } from '../../words/dates.ts';
import { UNIT_LIST_WORDS, type UnitListWords } from '../../words/exports.ts';
import { writeLine } from '../tables/csv-out.ts';
import { writeWorkbook, type SheetCell } from './workbook.ts';

/** One unit on one list, in words; nothing of a person. */
export interface UnitListRow {
  readonly id: string;
  readonly name: string;
  readonly street: string;
  /** Kind and levels in words. */
  readonly kind: string;
  readonly level: string;
  readonly since: EpidemicDay | null;
  readonly lastPositive: EpidemicDay | null;
  /** '' where no change is in sight. */
  readonly nextLevel: string;
  readonly nextChangeOn: EpidemicDay | null;
  /** What holds it, in words, joined. */
  readonly blockedBy: string;
  /** `UNKNOWN` (−1) is left empty. */
  readonly buildings: number;
  readonly households: number;
  readonly people: number;
  /** The sentence of the pack it stands under. */
  readonly clause: string;
}

/** The list with what must stand on it; texts are written already. */
export interface UnitListExport {
  readonly title: string;
  /** 填报单位: the district. */
  readonly district: string;
  readonly cutOff: string;
  readonly pack: string;
  readonly conditions: string;
  /** What the list leaves out; '' for nothing. */
  readonly uncounted: string;
  /** When it was made, in words; left out where it is not given. */
  readonly madeAt?: string | undefined;
  readonly rows: Iterable<UnitListRow>;
}

type Column = keyof UnitListRow;

/** Columns in their order, with their widths in characters of half width. */
const WIDTHS: Readonly<Record<Column, number>> = {
  id: 18, name: 26, street: 16, kind: 10, level: 10, since: 13, lastPositive: 13, nextLevel: 11, nextChangeOn: 13,
  blockedBy: 22, buildings: 9, households: 9, people: 9, clause: 46,
};
const COLUMNS = Object.keys(WIDTHS) as Column[];
const DAYS: ReadonlySet<Column> = new Set<Column>(['since', 'lastPositive', 'nextChangeOn']);
const COUNTS: ReadonlySet<Column> = new Set<Column>(['buildings', 'households', 'people']);

/** The row (from 1) of the headings: our reader looks for them in rows 1 to 5. */
const HEADING_ROW = 4;
/** Where the units have no keys but their names one column says both; that of the key, by which every reader of ours finds them. */
function chooseColumns(rows: readonly UnitListRow[]): readonly Column[] {
  return rows.length > 0 && rows.every(({ id, name }) => id === name) ? COLUMNS.filter((column) => column !== 'name') : COLUMNS;
}

/** Columns of the lines over and under the table, each with empty cells behind it to run into. */
const LINE_COLUMNS = [0, 3, 7] as const;
/** Away from unit and name, so that a reader of the sheet takes no signature for a unit. */
const SIGN_COLUMNS = [3, 7, 10] as const;

/** UTF-8 with a byte order mark, CR LF, every line as wide as the table, no cell that starts a formula; days as YYYY-MM-DD. */
export function writeUnitListCsv(list: UnitListExport, language: WordsLanguage): Uint8Array {
  const words = UNIT_LIST_WORDS[language];
  const units = [...list.rows];
  const columns = chooseColumns(units);
  const lines = linesOver(list, words, columns).map((cells) => writeLine(cells));
  lines.push(writeLine(columns.map((column) => words.columns[column])));
  for (const row of units) lines.push(writeLine(columns.map((column) => cellText(row, column))));
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

/**
 * The same as a workbook, to be signed: bold title, headings that stay in view, numbers and days that are numbers, and
 * a last line for who filled in, checked and issues it.
 * @throws RangeError for more rows than a sheet can have
 */
export function writeUnitListXlsx(list: UnitListExport, language: WordsLanguage): Uint8Array {
  const words = UNIT_LIST_WORDS[language];
  const units = [...list.rows];
  const columns = chooseColumns(units);
  const [title, ...lines] = linesOver(list, words, columns);
  const rows: SheetCell[][] = [textCells(title!, 'title'), ...lines.map((cells) => textCells(cells, 'text'))];
  rows.push(textCells(columns.map((column) => words.columns[column]), 'heading'));
  for (const row of units) rows.push(columns.map((column) => sheetCell(row, column)));
  rows.push([], textCells(spread(words.toSign, SIGN_COLUMNS, columns.length), 'text'));
  return writeWorkbook({ name: words.sheet, widths: columns.map((column) => WIDTHS[column === 'id' && !columns.includes('name') ? 'name' : column]), headingRow: HEADING_ROW, rows });
}

/** Three lines over the headings. */
function linesOver(list: UnitListExport, words: UnitListWords, { length }: readonly Column[]): string[][] {
  const made = list.madeAt === undefined ? [] : [words.madeAt(list.madeAt)];
  return [
    spread([list.title], LINE_COLUMNS, length),
    spread([words.reportedBy(list.district), words.cutOff(list.cutOff), ...made], LINE_COLUMNS, length),
    spread([words.pack(list.pack), words.conditions(list.conditions), list.uncounted], LINE_COLUMNS, length),
  ];
}

/** A line as wide as the table with texts in some of its columns. */
function spread(texts: readonly string[], places: readonly number[], width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  texts.forEach((text, i) => {
    cells[places[i]!] = text;
  });
  return cells;
}

function cellText(row: UnitListRow, column: Column): string {
  const value = row[column];
  if (value === null || (COUNTS.has(column) && value === UNKNOWN)) return '';
  if (typeof value === 'string') return value;
  return DAYS.has(column) ? isoDay(value) : String(value);
}

function sheetCell(row: UnitListRow, column: Column): SheetCell {
  const value = row[column];
  if (value === null || value === '' || (COUNTS.has(column) && value === UNKNOWN)) return null;
  if (typeof value === 'string') return { text: value, look: column === 'clause' ? 'sentence' : 'text' };
  return DAYS.has(column) ? { day: value } : { number: value };
}

function textCells(texts: readonly string[], look: 'title' | 'heading' | 'text'): SheetCell[] {
  return texts.map((text) => (text === '' ? null : { text, look }));
}
