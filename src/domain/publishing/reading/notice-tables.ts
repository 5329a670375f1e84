// Tables in a pasted notice: rows of cells set apart by tabs, | or commas, their columns known by headings; without headings refused.
import type { Level } from '../../zoning/level.ts';
import { levelOf, readLevelHeading } from './notice-levels.ts';
import type { Span } from './notice-pieces.ts';
import { skipNumbering, type NoticeLine } from './notice-text.ts';

/** `levels` is a column whose heading is a level: its cells are the names. */
export type ColumnMeaning = 'district' | 'street' | 'community' | 'name' | 'building' | 'level' | 'sealed' | 'controlled' | 'precaution' | 'none';

export type TableLine =
  | { readonly kind: 'heading'; readonly hasLevel: boolean }
  | { readonly kind: 'row'; readonly cells: ReadonlyMap<ColumnMeaning, Span> }
  | { readonly kind: 'refused'; readonly isFirst: boolean };

const FRONT = '(?:所属|所在|涉及)?';
const BEHIND = '(?:名称|名)?';
// The first that fits counts; what a unit was before the notice is not read.
const HEADINGS: readonly (readonly [RegExp, ColumnMeaning | null])[] = [
  [/^原|调整前|变更前|before/i, null],
  [/序号|户数|人口|人数|栋数|楼栋数|户籍|备注|电话|联系|责任|时间|日期|面积/, null],
  [new RegExp(`^${FRONT}(?:区县|县区|县市区|县\\(市、区\\)|行政区|区|县|district)${BEHIND}$`, 'i'), 'district'],
  [new RegExp(`^${FRONT}(?:街道|乡镇|镇街|街镇|镇|乡|街办|街道办(?:事处)?|街道\\s*[/、(]\\s*(?:乡镇|镇|乡)\\)?|(?:乡镇|镇|乡)\\s*[/、(]\\s*街道\\)?|street|township)${BEHIND}$`, 'i'), 'street'],
  [new RegExp(`^${FRONT}(?:社区|居委会|行政村|社区\\s*[/、(]\\s*(?:行政)?村\\)?|(?:行政)?村\\s*[/、(]\\s*社区\\)?|community)${BEHIND}$`, 'i'), 'community'],
  [/^(?:楼栋|楼号|栋号|幢号|楼栋号|楼幢|楼栋\/单元|楼栋\(单元\)|单元号?|楼宇|门牌号?|buildings?)$/i, 'building'],
  [/^(?=.*(?:类别|级别|等级|分区|分类|类型|调整后|调整为))(?:风险|管控|防控|封控|防范|疫情|区域|三区|管理|划分|划定|当前|现行?|拟|调整[后为]|类别|级别|等级|分区|分类|类型|情况|的)+$|^(?:level|zone)$/i, 'level'],
  [/^(?:小区|自然|村|屯|组|点位|场所|名称?|地点|地址|范围|区域|位置|单元|单位|具体|详细|涉及|所在|封控|管控|防范|居民|住宅|社区|庭院|及|或|[/、()])+$|^(?:name|unit|compound|place)s?$/i, 'name'],
];
const LEVEL_COLUMN: ReadonlySet<string> = new Set(['sealed', 'controlled', 'precaution', 'none']);
const RULE = /^[\s|:+-]+$/;
const LONGEST_HEADING = 14;

type Separator = '\t' | '|' | ',';

const separatorOf = (text: string): Separator | null => (text.includes('\t') ? '\t' : text.includes('|') ? '|' : text.includes(',') ? ',' : null);

/** Cells between separators, outside quotation marks for commas, without blanks and quotation marks around them. */
function splitCells({ text }: NoticeLine, separator: Separator): Span[] {
  const cells: Span[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < text.length && (text[at] !== separator || isQuoted)) continue;
    let [from, to] = [start, at];
    while (from < to && /[\s"]/.test(text[from]!)) from++;
    while (to > from && /[\s"]/.test(text[to - 1]!)) to--;
    cells.push({ from, to });
    start = at + 1;
  }
  // | at both ends draws the frame.
  return separator === '|' ? cells.slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : undefined) : cells;
}

function meaningOf(heading: string): ColumnMeaning | null {
  const text = heading.replace(/\s+/g, '');
  if (text === '' || text.length > LONGEST_HEADING) return null;
  const level = /类别|级别|等级|类型/.test(text) ? null : (readLevelHeading(text)?.level ?? null);
  return level ?? HEADINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

interface Columns {
  readonly separator: Separator;
  readonly meanings: readonly (ColumnMeaning | null)[];
}

/** The columns of a heading row; null where it is none: names must stand somewhere, and two cells must be known. A row may hold two levels as well. */
function readColumns(line: NoticeLine): Columns | null {
  const separator = separatorOf(line.text);
  if (separator === null) return null;
  const cells = splitCells(line, separator);
  const found = cells.map(({ from, to }) => meaningOf(line.text.slice(from, to)));
  const hasName = found.includes('name');
  const meanings = found.map((meaning, i) => (meaning === 'community' && !hasName ? 'name' : found.indexOf(meaning) < i ? null : meaning));
  const isLong = cells.some(({ from, to }) => to - from > LONGEST_HEADING);
  const isMatrix = meanings.filter((meaning) => LEVEL_COLUMN.has(meaning ?? '')).length > 1 && cells.every(({ from, to }, i) => from === to || meanings[i] !== null);
  const namesStand = meanings.includes('name') || isMatrix;
  const known = meanings.filter((meaning) => meaning !== null).length;
  return namesStand && !isLong && (known > 1 || (known === 1 && separator !== ',')) ? { separator, meanings } : null;
}

/** Whether a line without columns above it is a row all the same: two cells that hold more than a number. */
function looksLikeRow(line: NoticeLine): boolean {
  const separator = separatorOf(line.text.slice(skipNumbering(line.text)));
  if (separator === null) return false;
  const cells = splitCells(line, separator).map(({ from, to }) => line.text.slice(from, to));
  if (separator === ',') return cells.length > 1 && cells.some((cell) => cell.length <= 4 && levelOf(cell) !== null && /^(?:封控|管控|防范)区?$/.test(cell));
  return cells.filter((cell) => cell !== '' && !/^\d+$/.test(cell)).length > 1;
}

/** What each line is as a part of a table, by its index; lines of no table are left out. */
export function readTables(lines: readonly NoticeLine[]): ReadonlyMap<number, TableLine> {
  const read = new Map<number, TableLine>();
  let columns: Columns | null = null;
  let isRefusing = false;
  lines.forEach((line, i) => {
    if (line.text === '') return;
    const heading = readColumns(line);
    if (heading !== null) {
      columns = heading;
      isRefusing = false;
      read.set(i, { kind: 'heading', hasLevel: heading.meanings.some((meaning) => meaning === 'level' || LEVEL_COLUMN.has(meaning ?? '')) });
    } else if (columns !== null && RULE.test(line.text)) read.set(i, { kind: 'heading', hasLevel: true });
    else if (columns !== null && isRowOf(line, columns)) read.set(i, { kind: 'row', cells: readRow(line, columns) });
    else {
      columns = null;
      const isRow = looksLikeRow(line);
      if (isRow) read.set(i, { kind: 'refused', isFirst: !isRefusing });
      isRefusing = isRow;
    }
  });
  return read;
}

const isRowOf = (line: NoticeLine, { separator, meanings }: Columns): boolean =>
  separator === ',' ? splitCells(line, separator).length === meanings.length : separatorOf(line.text) === separator;

function readRow(line: NoticeLine, { separator, meanings }: Columns): ReadonlyMap<ColumnMeaning, Span> {
  const cells = new Map<ColumnMeaning, Span>();
  const spans = splitCells(line, separator);
  // Empty cells at the end of a line are not pasted.
  const missing: Span = { from: line.text.length, to: line.text.length };
  meanings.forEach((meaning, i) => {
    if (meaning !== null) cells.set(meaning, spans[i] ?? missing);
  });
  return cells;
}

export const LEVEL_MEANINGS: readonly Level[] = ['sealed', 'controlled', 'precaution', 'none'];
