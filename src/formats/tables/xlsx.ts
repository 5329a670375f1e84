// The first sheet of an xlsx file as rows of text; sizes are counted before anything is parsed.
import { strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { ZipError, type ZipFault } from '../zip/zip-error.ts';
import { plainDate, plainNumber } from './sheet-cells.ts';
import { splitSheet, type SheetBlock } from './sheet-xml.ts';
import { readWorkbookParts, RELATIONS, WORKBOOK, type WorkbookParts } from './workbook-parts.ts';

/** Why there are no rows: cut off or damaged, too large, no xlsx at all, or an xlsx that cannot be read. */
export type SheetRefusal = 'truncated' | 'too-large' | 'unknown-format' | 'unreadable';

const REFUSALS: Readonly<Record<ZipFault, SheetRefusal>> = {
  'not-a-zip': 'unknown-format', 'cut-short': 'truncated', damaged: 'truncated', 'too-large': 'too-large', unsupported: 'unreadable',
};

/** What the parts of a sheet may take up together once inflated. */
export const SHEET_LIMIT_BYTES = 50_000_000;

/** What the cells may hold together: a text that many cells name stands once in the file and is read for each of them. */
const MOST_CHARACTERS = 64_000_000;

/** Beyond 255 characters Excel takes no number format. */
const LONG_FORMAT = /formatCode\s*=\s*(?:"[^"]{1000}|'[^']{1000})/;

/** A row of a sheet that is not blank. */
export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Rows of the first sheet, blank ones left out. Formulas give what they
 * were last worked out to, errors (#N/A) nothing, merged cells their value once, dates civil days whatever the zone.
 * Cells that hold more than 64 million characters together are `too-large`.
 */
export async function readXlsx(bytes: Uint8Array, limitBytes = SHEET_LIMIT_BYTES): Promise<SheetRow[] | SheetRefusal> {
  try {
    return await readFirstSheet(bytes, limitBytes);
  } catch (error) {
    if (error instanceof ZipError) return REFUSALS[error.fault];
    throw error;
  }
}

async function readFirstSheet(bytes: Uint8Array, limitBytes: number): Promise<SheetRow[] | SheetRefusal> {
  const parts = readWorkbookParts(bytes, limitBytes);
  if (parts === null) return 'unknown-format';
  if (parts.sheet === '' || LONG_FORMAT.test(parts.styles)) return 'unreadable';
  const blocks = splitSheet(parts.sheet);
  if (typeof blocks === 'string') return blocks;
  return blocks.length === 0 ? [] : readBlocks(parts, blocks);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Hands the library a small workbook of what was counted, each block a sheet of its own, stored without packing: it then
 * starts no workers of its own to unpack, which the page's policy would refuse.
 */
async function readBlocks({ workbook, styles, strings }: WorkbookParts, blocks: readonly SheetBlock[]): Promise<SheetRow[] | SheetRefusal> {
  const is1904 = /<(?:[\w.-]+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(workbook);
  const sheets = blocks.map((_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="s${i}"/>`);
  const relations = [
    ...blocks.map((_, i) => `<Relationship Id="s${i}" Type="${OFFICE}/worksheet" Target="${i}.xml"/>`),
    `<Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="strings.xml"/>`,
  ];
  const archive = zipSync(
    {
      [WORKBOOK]: strToU8(`<workbook><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`),
      [RELATIONS]: strToU8(`<Relationships>${relations.join('')}</Relationships>`),
      ...(styles !== '' && { 'xl/styles.xml': strToU8(styles) }),
      ...(strings !== '' && { 'xl/strings.xml': strToU8(strings) }),
      ...Object.fromEntries(blocks.map(({ xml }, i) => [`xl/${i}.xml`, strToU8(xml)])),
    },
    { level: 0 },
  );
  try {
    const read = await readXlsxFile<string>(archive.buffer, { parseNumber: plainNumber, trim: false });
    return collectRows(read.map(({ data }, i) => ({ values: data as unknown as SheetValue[][], rowsBefore: blocks[i]!.rowsBefore })));
  } catch {
    return 'unreadable';
  }
}

function collectRows(blocks: readonly { readonly values: readonly (readonly SheetValue[])[]; readonly rowsBefore: number }[]): SheetRow[] | 'too-large' {
  const rows: SheetRow[] = [];
  let characters = 0;
  for (const { values, rowsBefore } of blocks) {
    for (const [i, row] of values.entries()) {
      const cells = row.map(textOf);
      for (const cell of cells) characters += cell.length;
      if (characters > MOST_CHARACTERS) return 'too-large';
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: rowsBefore + i + 1, cells });
    }
  }
  return rows;
}

type SheetValue = string | boolean | Date | null;

function textOf(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value).toUpperCase() : plainDate(value.getTime());
}
