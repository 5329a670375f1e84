// The rows of a sheet's XML, checked and cut into blocks before they are read: no cell may lie where a reader would fill
// millions in between, and no list so long that a reader copies it over and over.
import { columnLetter } from './column-letter.ts';

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Cells that a reader holds in memory, empty ones beside filled ones included. */
const MOST_CELLS = 10_000_000;
const BLOCK_ROWS = 5_000;
const BLOCK_CELLS = 500_000;
/** A cell holds 32,767 characters, each at most `&#65535;`. */
const LONGEST_TOKEN = 300_000;

export type SheetFailure = 'too-large' | 'unreadable' | 'truncated';

/** Some rows as a worksheet of their own, counted from 1. */
export interface SheetBlock {
  readonly xml: string;
  /** What is added to a row's number to get that of the sheet. */
  readonly rowsBefore: number;
}

/**
 * The `sheetData` of a worksheet in blocks, in row order. Only what a value needs is kept of rows and cells (address,
 * style, type); cells without an address get theirs, cells of type `d` (ISO dates, which a reader would take for local
 * time) become texts. Fails with `too-large` beyond Excel's limits or ten million cells, with `unreadable` where the
 * text is no plain sheet (comments, a document type, rows out of order, an address with an entity).
 */
export function splitSheet(xml: string): readonly SheetBlock[] | SheetFailure {
  const opening = /<(?:[\w.-]+:)?sheetData\s*(\/?)>/.exec(xml);
  if (opening === null) return /<\/(?:[\w.-]+:)?worksheet\s*>\s*$/.test(xml.slice(-100)) ? 'unreadable' : 'truncated';
  if (opening[1] === '/') return [];
  const from = opening.index + opening[0].length;
  const closing = /<\/(?:[\w.-]+:)?sheetData\s*>/g;
  closing.lastIndex = from;
  const end = closing.exec(xml);
  if (end === null) return 'truncated';
  const rows = xml.slice(from, end.index);
  if (rows.includes('<!') || rows.includes('<?') || hasLongToken(rows)) return 'unreadable';
  return new BlockCutter(rows).cut();
}

function hasLongToken(xml: string): boolean {
  for (let at = 0; at >= 0 && at < xml.length; ) {
    const next = xml.indexOf('<', at + 1);
    if ((next < 0 ? xml.length : next) - at > LONGEST_TOKEN) return true;
    at = next;
  }
  return false;
}

/** Follows rows and cells as they open and writes them anew. */
class BlockCutter {
  private readonly blocks: SheetBlock[] = [];
  private pieces: string[] = [];
  private rowsBefore = 0;
  private row = 0;
  private column = 0;
  private widest = 0;
  private cells = 0;

  constructor(private readonly xml: string) {}

  cut(): readonly SheetBlock[] | SheetFailure {
    const tags = /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])([^>]*)>/g;
    let copied = 0;
    for (let tag = tags.exec(this.xml); tag !== null; tag = tags.exec(this.xml)) {
      this.pieces.push(this.xml.slice(copied, tag.index));
      copied = tags.lastIndex;
      const attributes = readAttributes(tag[3]!);
      if (attributes === null) return 'unreadable';
      const failure = tag[2] === 'row' ? this.openRow(tag[1]!, attributes) : this.openCell(tag[1]!, attributes);
      if (failure !== null) return failure;
    }
    this.pieces.push(this.xml.slice(copied));
    this.endBlock();
    return this.cells > MOST_CELLS ? 'too-large' : this.blocks;
  }

  private openRow(prefix: string, { address, end }: Attributes): SheetFailure | null {
    const row = address === '' ? this.row + 1 : /^\d{1,7}$/.test(address) ? Number(address) : 0;
    if (row <= this.row) return 'unreadable';
    if (row > LAST_ROW) return 'too-large';
    const rows = row - this.rowsBefore;
    if (rows > BLOCK_ROWS || rows * this.widest > BLOCK_CELLS) {
      this.endBlock();
      this.rowsBefore = row - 1;
    }
    this.row = row;
    this.column = 0;
    this.pieces.push(`<${prefix}row r="${row - this.rowsBefore}"${end}>`);
    return null;
  }

  private openCell(prefix: string, { address, style, type, end }: Attributes): SheetFailure | null {
    const parts = address === '' ? null : /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    if (address !== '' && (parts === null || Number(parts[2]) !== this.row)) return 'unreadable';
    const column = parts === null ? this.column + 1 : columnNumber(parts[1]!);
    if (column <= this.column || this.row === 0) return 'unreadable';
    if (column > LAST_COLUMN) return 'too-large';
    this.column = column;
    this.widest = Math.max(this.widest, column);
    const place = `${columnLetter(column - 1)}${this.row - this.rowsBefore}`;
    this.pieces.push(`<${prefix}c r="${place}"${style && ` s="${style}"`}${type && ` t="${type === 'd' ? 'str' : type}"`}${end}>`);
    return null;
  }

  private endBlock(): void {
    if (this.row > this.rowsBefore) {
      this.cells += (this.row - this.rowsBefore) * this.widest;
      this.blocks.push({ xml: `<worksheet><sheetData>${this.pieces.join('')}</sheetData></worksheet>`, rowsBefore: this.rowsBefore });
    }
    this.pieces = [];
    this.widest = 0;
  }
}

/** Attributes of a row or cell, '' where not given; `end` is `/` where the tag closes itself. */
interface Attributes {
  readonly address: string;
  readonly style: string;
  readonly type: string;
  readonly end: string;
}

/** As spreadsheet programs write them. */
const USUAL = /^ r="([A-Z]*\d+)"(?: s="(\d+)")?(?: t="([A-Za-z]+)")?(\/?)$/;

/** Null where an attribute contradicts itself or holds what it cannot. */
function readAttributes(text: string): Attributes | null {
  const usual = USUAL.exec(text);
  if (usual !== null) return { address: usual[1]!, style: usual[2] ?? '', type: usual[3] ?? '', end: usual[4]! };
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const bare = name!.slice(name!.lastIndexOf(':') + 1);
    const value = double ?? single ?? '';
    if (found.has(bare) && found.get(bare) !== value) return null;
    found.set(bare, value);
  }
  const [address, style, type] = ['r', 's', 't'].map((name) => found.get(name) ?? '') as [string, string, string];
  if (!/^\d{0,7}$/.test(style) || !/^[A-Za-z]{0,12}$/.test(type)) return null;
  return { address, style, type, end: text.endsWith('/') ? '/' : '' };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + letters.charCodeAt(i) - 64;
  return number;
}
