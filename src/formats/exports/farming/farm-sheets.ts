// A table of the farming desk as a file: CSV of all its rows, or a workbook with a sheet for each village, to be signed.
import { isoDay } from '../../../domain/day.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { writeLine } from '../../tables/csv-out.ts';
import { nameSheets } from '../sheet-names.ts';
import { writeWorkbook, type Sheet, type SheetCell } from '../workbook.ts';
import { listVillages, type FarmCell, type FarmSource, type FarmTable, type FarmVillage } from './farm-table.ts';

export type FarmListKind = 'slots' | 'substitutes' | 'calls' | 'map';

/** The table with what must stand over it; texts are written already. */
export interface FarmExport extends Omit<FarmSource, 'register'> {
  readonly what: FarmListKind;
  readonly table: FarmTable;
  /** 填报单位. */
  readonly district: string;
  /** Of which days it is. */
  readonly days: string;
  readonly cutOff: string;
  readonly pack: string;
  /** '' for nothing. */
  readonly note: string;
  readonly madeAt: string;
}

/** The row (from 1) of the headings. */
const HEADING_ROW = 4;
/** Columns of the lines over and under the table, each with empty cells behind it to run into. */
const LINE_COLUMNS = [0, 3, 7] as const;
const SIGN_COLUMNS = [1, 4, 7] as const;

/** UTF-8 with a byte order mark, CR LF, every line as wide as the table, no cell that starts a formula; days as YYYY-MM-DD. */
export function writeFarmCsv(list: FarmExport): Uint8Array {
  const words = farmingExportWords(list.language);
  const { columns, rows } = list.table;
  const place = list.village === null ? list.district : listVillages(list.table, list)[0]!.name;
  const lines = [...linesOver(list, place, words), columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(writeFarmCell))];
  return new TextEncoder().encode(`\ufeff${lines.map((cells) => writeLine(cells)).join('')}`);
}

/**
 * A sheet for each village; numbers and days are numbers, and the last line is for who filled in, checked and issues it.
 * @throws RangeError for more rows than a sheet can have
 */
export function writeFarmXlsx(list: FarmExport): Uint8Array {
  const words = farmingExportWords(list.language);
  const villages = listVillages(list.table, list);
  const named: readonly Pick<FarmVillage, 'name' | 'rows'>[] = villages.length === 0 ? [{ name: list.district, rows: [] }] : villages;
  const names = nameSheets(villages.length === 0 ? [words.sheet[list.what]] : named.map(({ name }) => name), words.sheet[list.what]);
  const [first, ...others] = named.map(({ name, rows }, i): Sheet => ({ name: names[i]!, widths: list.table.columns.map(({ width }) => width), headingRow: HEADING_ROW, rows: sheetRows(list, name, rows, words) }));
  return writeWorkbook(first!, ...others);
}

function sheetRows(list: FarmExport, place: string, rows: FarmVillage['rows'], words: FarmingExportWords): SheetCell[][] {
  const { columns } = list.table;
  const [title, ...lines] = linesOver(list, place, words);
  return [
    textCells(title!, 'title'), ...lines.map((cells) => textCells(cells, 'text')),
    textCells(columns.map(({ heading }) => heading), 'heading'),
    ...rows.map(({ cells }) => cells.map((cell, i) => sheetCell(cell, columns[i]!.isSentence))),
    [], textCells(spread(words.toSign[list.what], SIGN_COLUMNS, columns.length), 'text'),
  ];
}

/** Three lines over the headings. */
function linesOver(list: FarmExport, place: string, words: FarmingExportWords): string[][] {
  const { length } = list.table.columns;
  return [
    spread([words.title[list.what](place, list.days)], LINE_COLUMNS, length),
    spread([words.reportedBy(list.district), words.cutOff(list.cutOff), words.madeAt(list.madeAt)], LINE_COLUMNS, length),
    spread([words.pack(list.pack), list.note], LINE_COLUMNS, length),
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

export function writeFarmCell(cell: FarmCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? isoDay(cell.day) : String(cell);
}

function sheetCell(cell: FarmCell, isSentence: boolean): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') return cell;
  return typeof cell === 'number' ? { number: cell } : { text: cell, look: isSentence ? 'sentence' : 'text' };
}

function textCells(texts: readonly string[], look: 'title' | 'heading' | 'text'): SheetCell[] {
  return texts.map((text) => (text === '' ? null : { text, look }));
}
