// What a file is, told by its content and never by its name: text, the first sheet of an xlsx, a collection (GeoJSON or FlatGeobuf), or neither.
import type { TextEncoding } from '../../domain/district/import-review.ts';
import type { Reject, RejectReason } from '../../domain/district/reject.ts';
import { isCollection } from '../geography/geojson.ts';
import { RejectList } from '../rejects.ts';
import { rowsOfSheet, type RowSource } from '../tables/row-source.ts';
import { DEFAULT_LIMIT_BYTES, readText } from '../tables/text.ts';
import { isZip } from '../zip/zip-directory.ts';

/** A file as it was chosen: plain or gzip text in any encoding `readText` knows, an xlsx or a FlatGeobuf. */
export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type OpenedFile =
  | { readonly form: 'text' | 'geojson'; readonly utf8: Uint8Array; readonly encoding: TextEncoding }
  | { readonly form: 'xlsx'; readonly rows: RowSource }
  | { readonly form: 'none'; readonly reject: Reject };

/** First bytes of files people take for tables; of what they hold nothing can be read. */
const OTHER_FORMATS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x25, 0x50, 0x44, 0x46], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf],
];
/** Version 3 of the format; its patch version stands behind. */
const FLATGEOBUF = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
/** Compound files: Excel before 2007, and every Office file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a file; a refusal is a reject of the whole file, never an exception. `encoding` is a person's choice for texts. */
export async function openFile({ file, bytes }: SourceFile, limitBytes = DEFAULT_LIMIT_BYTES, encoding?: TextEncoding): Promise<OpenedFile> {
  if (startsWith(bytes, COMPOUND_FILE)) return refuse(file, 'old-spreadsheet');
  if (isZip(bytes)) return openSheet(file, bytes, limitBytes);
  if (isFlatGeobuf(bytes)) return openFlatGeobuf(file, bytes, limitBytes);
  const reading = await readText(bytes, file, limitBytes, encoding);
  if (reading.utf8 === null) return { form: 'none', reject: reading.reject };
  return { form: isCollection(reading.utf8) ? 'geojson' : 'text', utf8: reading.utf8, encoding: reading.encoding };
}

async function openSheet(file: string, bytes: Uint8Array, limitBytes: number): Promise<OpenedFile> {
  // Loaded when the first sheet comes: a first visit needs none of it.
  const { readXlsx, SHEET_LIMIT_BYTES } = await import('../tables/xlsx.ts');
  const most = Math.min(limitBytes, SHEET_LIMIT_BYTES);
  const rows = await readXlsx(bytes, most);
  if (typeof rows === 'string') return refuse(file, rows, rows === 'too-large' ? `≤ ${most} B` : '');
  return { form: 'xlsx', rows: rowsOfSheet(rows) };
}

async function openFlatGeobuf(file: string, bytes: Uint8Array, limitBytes: number): Promise<OpenedFile> {
  if (bytes.length > limitBytes) return refuse(file, 'too-large', `≤ ${limitBytes} B`);
  const { geoJsonOf } = await import('../geography/flatgeobuf.ts');
  const utf8 = geoJsonOf(bytes);
  return utf8 === 'truncated' ? refuse(file, utf8) : { form: 'geojson', utf8, encoding: 'utf-8' };
}

function isFlatGeobuf(bytes: Uint8Array): boolean {
  return startsWith(bytes, FLATGEOBUF);
}

/** Whether a file is a picture, a PDF or an archive of another kind. */
export function isOtherFormat(bytes: Uint8Array): boolean {
  return OTHER_FORMATS.some((mark) => startsWith(bytes, mark));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function refuse(file: string, reason: RejectReason, hint = ''): OpenedFile {
  return { form: 'none', reject: rejectOf(file, reason, hint) };
}

/** The reject of a whole file. */
export function rejectOf(file: string, reason: RejectReason, hint = ''): Reject {
  const rejects = new RejectList(file);
  rejects.refuse(reason, { hint });
  return rejects.list[0]!;
}
