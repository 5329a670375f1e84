// Xlsx files written part by part, so that each may hold what a spreadsheet program would never write.
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetParts {
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  readonly strings?: readonly string[];
  /** Number formats by style: style 0 is General, style i the i-th of these. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** The whole worksheet, in place of the one around `rows`. */
  readonly sheet?: string | Uint8Array;
}

/** The bytes of a workbook with one sheet. */
export function makeXlsx({ rows, strings, formats = [], is1904 = false, sheet }: SheetParts): Uint8Array {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="一" sheetId="7" r:id="rId3"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation('rId3', 'worksheet', 'worksheets/sheet7.xml')}${relation('rId1', 'styles', 'styles.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    'xl/worksheets/sheet7.xml': typeof sheet === 'object' ? sheet : strToU8(sheet ?? `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
        `<cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...(strings && { 'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`) }),
  });
}

/** Rows of plain texts as XML, numbered from `first`. */
export function textRows(rows: readonly (readonly string[])[], first = 1): string {
  return rows
    .map((cells, i) => `<row r="${first + i}">${cells.map((text, column) => `<c r="${letter(column)}${first + i}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`).join('')}</row>`)
    .join('');
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The spreadsheet's name of a column, counted from 0. */
function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}
