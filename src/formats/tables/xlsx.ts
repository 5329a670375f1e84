// The first sheet of an xlsx file as rows of text; sizes are counted before anything is parsed.
import { strFromU8, strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { plainDate, plainNumber } from './sheet-cells.ts';
import { splitSheet, type SheetBlock } from './sheet-xml.ts';
import { inflatePart, readZipDirectory, type ZipDirectory } from './zip-parts.ts';

/** Why there are no rows: cut off or damaged, too large, no xlsx at all, or an xlsx that cannot be read. */
export type SheetRefusal = 'truncated' | 'too-large' | 'unknown-format' | 'unreadable';

/** What the parts of a sheet may take up together once inflated. */
export const SHEET_LIMIT_BYTES = 50_000_000;

/** What the cells may hold together: a text that many cells name stands once in the file and is read for each of them. */
const MOST_CHARACTERS = 64_000_000;

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
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
  const directory = readZipDirectory(bytes);
  if (typeof directory === 'string') return directory;
  if (!directory.has(WORKBOOK) || !directory.has(RELATIONS)) return 'unknown-format';
  const parts = new PartReader(bytes, directory, limitBytes);
  const workbook = parts.text(WORKBOOK);
  const relations = parts.text(RELATIONS);
  const sheetName = firstSheetPart(workbook, relations);
  const styles = parts.text(targetOf(relations, 'styles') ?? 'xl/styles.xml');
  const strings = parts.text(targetOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml');
  const sheet = sheetName === null ? '' : parts.text(sheetName);
  if (parts.failure !== null) return parts.failure;
  if (sheetName === null || sheet === '' || LONG_FORMAT.test(styles)) return 'unreadable';
  const blocks = splitSheet(sheet);
  if (typeof blocks === 'string') return blocks;
  return blocks.length === 0 ? [] : readBlocks(workbook, styles, strings, blocks);
}

/** Inflates parts until they take up more than the limit together. */
class PartReader {
  failure: SheetRefusal | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly directory: ZipDirectory,
    private bytesLeft: number,
  ) {}

  /** '' for a part that is not there and after a failure. */
  text(name: string): string {
    const entry = this.directory.get(name);
    if (entry === undefined || this.failure !== null) return '';
    const part = inflatePart(this.bytes, entry, this.bytesLeft);
    if (typeof part === 'string') {
      this.failure = part;
      return '';
    }
    this.bytesLeft -= part.length;
    return strFromU8(part);
  }
}

function firstSheetPart(workbook: string, relations: string): string | null {
  const sheet = /<(?:[\w.-]+:)?sheet\s([^>]*)>/.exec(workbook)?.[1] ?? '';
  const id = /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(sheet)?.[1];
  const relation = relationsOf(relations).find((attributes) => attributeOf(attributes, 'Id') === id);
  return relation === undefined ? null : pathOf(attributeOf(relation, 'Target'));
}

function targetOf(relations: string, kind: string): string | null {
  const relation = relationsOf(relations).find((attributes) => attributeOf(attributes, 'Type').endsWith(`/${kind}`));
  return relation === undefined ? null : pathOf(attributeOf(relation, 'Target'));
}

function relationsOf(relations: string): string[] {
  return [...relations.matchAll(/<(?:[\w.-]+:)?Relationship\s([^>]*)>/g)].map(([, attributes]) => attributes!);
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Hands the library a small workbook of what was counted, each block a sheet of its own, stored without packing: it then
 * starts no workers of its own to unpack, which the page's policy would refuse.
 */
async function readBlocks(workbook: string, styles: string, strings: string, blocks: readonly SheetBlock[]): Promise<SheetRow[] | SheetRefusal> {
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
