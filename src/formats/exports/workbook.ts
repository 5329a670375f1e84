// A workbook of one sheet or several as xlsx (ECMA-376): text stays text, numbers and days are numbers, the same content gives the same bytes.
import { zipSync } from 'fflate';
import type { EpidemicDay } from '../../domain/day.ts';
import { columnLetter } from '../tables/column-letter.ts';

/** A cell: text (a sentence takes the lines it needs), a number, a day, or null for none. */
export type SheetCell =
  | { readonly text: string; readonly look: 'title' | 'heading' | 'text' | 'sentence' }
  | { readonly number: number }
  | { readonly day: EpidemicDay }
  | null;

export interface Sheet {
  /** At most 31 characters, none of []/\:*?; `nameSheets` makes such names. */
  readonly name: string;
  /** Width of each column in characters of half width. */
  readonly widths: readonly number[];
  /** Rows that stay in view and are printed on every page. */
  readonly headingRow: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Row limit of the format. */
const MOST_ROWS = 1_048_576;
/** Longer text in a cell makes a spreadsheet call the file damaged. */
const LONGEST_TEXT = 32_767;
/** Height of a line of 11 points. */
const LINE_POINTS = 15;
/** A row is at most 409 points high. */
const MOST_LINES = 27;
/** 1970-01-01 in the calendar of spreadsheets, whose day 61 is 1900-03-01. */
const SERIAL_OF_DAY_0 = 25_569;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places in `cellXfs`; all text has the format of text (49), so that it stays text when somebody edits it. */
const STYLE = { title: 1, heading: 2, day: 3, text: 4, sentence: 5 } as const;
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" indent="1" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * The bytes of the workbook; sheets in their order, with names that differ in more than their case.
 * @throws RangeError for more rows than a sheet can have
 */
export function writeWorkbook(first: Sheet, ...others: readonly Sheet[]): Uint8Array {
  const sheets = [first, ...others];
  for (const { rows } of sheets) if (rows.length > MOST_ROWS) throw new RangeError(`${rows.length} rows are over ${MOST_ROWS}`);
  const partOf = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `${sheets.map((_, i) => `<Override PartName="/xl/${partOf(i)}" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
      `<definedNames>${sheets.map(writePrintTitles).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...sheets.map((_, i) => ['worksheet', partOf(i)] as const), ['styles', 'styles.xml']),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/${partOf(i)}`, writeSheet(sheet)])),
  };
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([path, xml]) => [path, encoder.encode(HEAD + xml)] as const);
  // The zip writes the civil time of the machine's zone, so a date made in that zone is the same everywhere.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

function writePrintTitles({ name, headingRow }: Sheet, i: number): string {
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeText(name).replaceAll("'", "''")}'!$${headingRow}:$${headingRow}</definedName>`;
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

function writeSheet({ rows, widths, headingRow }: Sheet): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const letters = widths.map((_, column) => columnLetter(column));
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => (cell === null ? '' : writeSheetCell(cell, `${letters[column]!}${row + 1}`)));
    const tallest = cells.reduce((most, cell, column) => Math.max(most, countLines(cell, widths[column]!)), 1);
    // Not every program measures the text again when it opens the file.
    const height = tallest === 1 ? '' : ` ht="${tallest * LINE_POINTS}" customHeight="1"`;
    return `<row r="${row + 1}"${height}>${written.join('')}</row>`;
  });
  // A landscape A4 page takes the width of the table, however many pages it is long.
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${lines.join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** Lines a sentence takes in a column, whose width is in characters of half width; 1 for everything else. */
function countLines(cell: SheetCell, width: number): number {
  if (cell === null || !('text' in cell) || cell.look !== 'sentence') return 1;
  const length = [...cell.text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  // The edge of the cell and words that are not broken take some of it.
  return Math.min(MOST_LINES, Math.ceil(length / (width * 0.9)));
}

function writeSheetCell(cell: NonNullable<SheetCell>, address: string): string {
  if ('number' in cell) return `<c r="${address}"><v>${cell.number}</v></c>`;
  if ('day' in cell) return `<c r="${address}" s="${STYLE.day}"><v>${cell.day + SERIAL_OF_DAY_0}</v></c>`;
  return `<c r="${address}" s="${STYLE[cell.look]}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell.text)}</t></is></c>`;
}

/**
 * Text as XML may hold it: without the characters XML cannot say, and with what a spreadsheet would take for an escape
 * (`_x0041_` is A, ECMA-376 ST_Xstring) escaped itself.
 */
function escapeText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
