// The refused rows of a file as they stood in it, each with its row number and the reason, to be mended and brought again.
import type { Reject } from '../../domain/district/reject.ts';
import type { WordsLanguage } from '../../words/dates.ts';
import { REFUSED_HEADINGS, rejectSentence } from '../../words/rejects.ts';
import { openFeatures } from '../geography/geojson.ts';
import { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { writeLine } from '../tables/csv-out.ts';
import type { RowSource } from '../tables/row-source.ts';
import { openRows } from './guess-kind.ts';
import type { Inspection } from './inspection.ts';
import { openFile, type OpenedFile, type SourceFile } from './open-file.ts';

/** Excel in Chinese takes a text for UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * CSV (UTF-8 with a mark, formulas disarmed): all columns in their order, then the row number and the reasons. The file
 * is read again, so that nothing of it is kept meanwhile; a line with broken quotes stands whole in the first cell, a
 * feature of a collection as its properties and geometry, a point of XML by its number alone.
 */
export async function writeRefusedRows(source: SourceFile, { description, choices, context }: Inspection, language: WordsLanguage): Promise<Uint8Array> {
  const reasons = reasonsByRow(description.rejects, language);
  const opened = await openFile(source, context.limitBytes, choices.encoding);
  const { headings, rows } = refusedOf(opened, description, choices, reasons);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), headings.length);
  const line = (cells: readonly string[], row: string, reason: string): string =>
    writeLine([...Array.from({ length: width }, (_, i) => cells[i] ?? ''), row, reason]);
  const { row, reason } = REFUSED_HEADINGS[language];
  const lines = rows.map(({ cells, number }) => line(cells, String(number), reasons.get(number)!));
  return new TextEncoder().encode(BYTE_ORDER_MARK + line(headings, row, reason) + lines.join(''));
}

interface RefusedRow {
  readonly cells: readonly string[];
  readonly number: number;
}

interface RefusedRows {
  readonly headings: string[];
  readonly rows: readonly RefusedRow[];
}

function refusedOf(opened: OpenedFile, { form, headingRow }: Inspection['description'], choices: Inspection['choices'], reasons: ReadonlyMap<number, string>): RefusedRows {
  if (opened.form === 'none') return { headings: [], rows: [] };
  if (opened.form === 'geojson') return refusedFeatures(opened.utf8, reasons);
  if (form === 'gpx' || form === 'kml') return { headings: [], rows: [...reasons.keys()].map((number) => ({ cells: [], number })) };
  return refusedRows(opened.form === 'xlsx' ? opened.rows : openRows(opened.utf8, choices), headingRow, reasons);
}

/** The sentences of every row that is not used. */
function reasonsByRow(rejects: readonly Reject[], language: WordsLanguage): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const reject of rejects) {
    if (reject.severity !== 'refused' || reject.row === null) continue;
    const column = reject.column === null ? '' : `${reject.column}${language === 'zh' ? '：' : ': '}`;
    const sentence = column + rejectSentence(reject, language);
    const before = reasons.get(reject.row);
    reasons.set(reject.row, before === undefined ? sentence : `${before}${language === 'zh' ? '；' : '; '}${sentence}`);
  }
  return reasons;
}

function refusedRows(source: RowSource, headingRow: number, reasons: ReadonlyMap<number, string>): RefusedRows {
  let headings: string[] = [];
  const rows: RefusedRow[] = [];
  source.walk((cells, row, line) => {
    if (row === headingRow) headings = (cells?.texts() ?? []).map(cleanCell);
    else if (reasons.has(row)) rows.push({ cells: (cells?.texts() ?? [line]).map(cleanCell), number: row });
    return true;
  });
  return { headings, rows };
}

function refusedFeatures(utf8: Uint8Array, reasons: ReadonlyMap<number, string>): RefusedRows {
  const features = openFeatures(utf8, new RejectList(''));
  const refused = [...reasons.keys()].toSorted((a, b) => a - b).flatMap((number) => (number <= (features?.count ?? 0) ? (features!.read(number) ?? []) : []));
  const headings = [...new Set(refused.flatMap(({ properties }) => [...properties.keys()]))];
  const rows = refused.map(({ number, properties, geometry }) => ({
    number,
    cells: [...headings.map((heading) => writeValue(properties.get(heading))), writeValue(geometry)],
  }));
  return { headings: [...headings, 'geometry'], rows };
}

function writeValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return cleanCell(typeof value === 'string' ? value : JSON.stringify(value));
}
