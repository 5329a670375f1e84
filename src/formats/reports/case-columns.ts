// The columns of a case table from the cells of a list: a row is taken or refused first, then column after column is read.
import { isoDay, NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import { TextCollector, type TextColumn } from '../../domain/district/text-column.ts';
import { COUNTS_CODES, FOUND_CODES, RECLASSIFIED_CODES, RESULT_CODES, WHERE_CODES, type CaseMeaning } from './case-headings.ts';
import { readCaseKeys } from './case-keys.ts';
import { codeReader, isPlainCode } from './code-values.ts';
import { isSliced } from '../tables/byte-cells.ts';
import { entryMinute, type ColumnReader } from '../tables/column-reader.ts';
import { settleMoment } from '../tables/date-column.ts';
import type { CellDate } from '../tables/dates.ts';
import type { RejectList } from '../rejects.ts';

export interface CaseColumnOptions {
  /** A report of a later day is refused: a year typed wrong would stretch every list to it. */
  readonly latestDay?: EpidemicDay | undefined;
  /** See `CaseOptions`. */
  readonly namesAreas?: boolean | undefined;
}

/** The rows that are taken, by rising index, with what decides it. */
interface TakenRows {
  readonly index: Uint32Array;
  readonly place: Uint32Array;
  readonly places: readonly string[];
  readonly reportedOn: Int32Array;
}

/**
 * Reads `count` rows. The table behind `columns` holds at least a report date and one of unit and place; a row without
 * them, with a bad report date or a negative result is refused.
 */
export function readCaseColumns(columns: ColumnReader<CaseMeaning>, count: number, rejects: RejectList, { latestDay, namesAreas = false }: CaseColumnOptions): CaseTable {
  const tellTooLate = (index: number, meaning: CaseMeaning, how: 'warn' | 'refuse'): void =>
    rejects[how]('out-of-range', { row: columns.rowNumber(index), column: columns.heading(meaning), value: columns.cells(meaning)!.at(index), hint: `≤ ${isoDay(latestDay!)}` });
  const { index, ...taken } = takeRows(columns, count, rejects, { latestDay, namesAreas }, tellTooLate);

  /** One column serves all that the list does not have. */
  let absent: Int32Array | null = null;
  const notRecorded = (): Int32Array => (absent ??= new Int32Array(index.length).fill(NOT_RECORDED));

  /** What stands in an optional column of dates; a day after the last one is left out and told: a positive of next year would hold a unit for a year. */
  const pastDate = (meaning: CaseMeaning): ((index: number) => CellDate | null) => {
    const read = columns.date(meaning, 'optional');
    if (latestDay === undefined) return read;
    return (row) => {
      const date = read(row);
      if (date === null || date.day <= latestDay) return date;
      tellTooLate(row, meaning, 'warn');
      return null;
    };
  };
  const days = (meaning: CaseMeaning): Int32Array => {
    if (columns.cells(meaning) === null) return notRecorded();
    const read = pastDate(meaning);
    const column = new Int32Array(index.length);
    for (let i = 0; i < index.length; i++) column[i] = read(index[i]!)?.day ?? NOT_RECORDED;
    return column;
  };
  const moments = (meaning: CaseMeaning): { readonly day: Int32Array; readonly minute: Int16Array } => {
    const minute = new Int16Array(index.length).fill(-1);
    if (columns.cells(meaning) === null) return { day: notRecorded(), minute };
    const day = new Int32Array(index.length).fill(NOT_RECORDED);
    const read = pastDate(meaning);
    for (let i = 0; i < index.length; i++) {
      const date = read(index[i]!);
      if (date === null) continue;
      const moment = settleMoment(date);
      day[i] = moment.day;
      minute[i] = moment.minute;
    }
    return { day, minute };
  };
  const codes = (meaning: CaseMeaning, known: ReadonlyMap<string, number>): Uint8Array => {
    const column = new Uint8Array(index.length);
    if (columns.cells(meaning) === null) return column;
    const read = columns.code(meaning, known, 'optional');
    for (let i = 0; i < index.length; i++) column[i] = read(index[i]!) ?? 0;
    return column;
  };

  const entryMinutes = (): Int32Array => {
    if (columns.cells('recorded') === null) return notRecorded();
    const read = columns.date('recorded', 'optional');
    const column = new Int32Array(index.length);
    for (let i = 0; i < index.length; i++) column[i] = entryMinute(read(index[i]!)) ?? NOT_RECORDED;
    return column;
  };

  const [sampled, movedOut] = [moments('sampled'), moments('movedOut')];
  const [onsetOn, positiveOn, isolatedOn] = [days('onset'), days('positive'), days('isolated')];
  const [whereSampled, found] = [codes('whereSampled', WHERE_CODES), codes('found', FOUND_CODES)];
  const [reclassified, counts] = [codes('reclassified', RECLASSIFIED_CODES), codes('counts', COUNTS_CODES)];
  const recordedAt = entryMinutes();
  const sourceRow = columns.rowNumbersOf(index);
  const [caseId, person] = [readNumbers(columns, 'caseId', index, rejects), readNumbers(columns, 'person', index, rejects)];
  return {
    count: index.length, ...taken, onsetOn, positiveOn,
    sampledOn: sampled.day, sampledTime: sampled.minute, movedOutOn: movedOut.day, movedOutTime: movedOut.minute,
    isolatedOn, whereSampled, found, reclassified, counts, recordedAt, caseId, person, sourceRow,
  };
}

function takeRows(
  columns: ColumnReader<CaseMeaning>,
  count: number,
  rejects: RejectList,
  { latestDay, namesAreas = false }: CaseColumnOptions,
  tellTooLate: (index: number, meaning: CaseMeaning, how: 'refuse') => void,
): TakenRows {
  const keys = readCaseKeys(columns, rejects, namesAreas);
  const reported = columns.date('reported', 'needed');
  const result = columns.code('result', RESULT_CODES, 'optional');
  const [index, place, reportedOn] = [new Uint32Array(count), new Uint32Array(count), new Int32Array(count)];
  // Only keys of rows that are taken are places; they are numbered in order of first appearance.
  const placeOfKey: number[] = [];
  const places: string[] = [];
  let rows = 0;
  for (let row = 0; row < count; row++) {
    const key = keys.read(row);
    const date = reported(row);
    const isNegative = result(row) === 0;
    if (isNegative) rejects.refuse('negative-result', { row: columns.rowNumber(row), column: columns.heading('result') });
    if (key < 0 || date === null || isNegative) continue;
    if (latestDay !== undefined && date.day > latestDay) {
      tellTooLate(row, 'reported', 'refuse');
      continue;
    }
    while (placeOfKey.length <= key) placeOfKey.push(-1);
    if (placeOfKey[key]! < 0) placeOfKey[key] = places.push(keys.texts[key]!) - 1;
    index[rows] = row;
    place[rows] = placeOfKey[key]!;
    reportedOn[rows++] = date.day;
  }
  // Most lists have no row that is refused.
  if (rows === count) return { index, place, places, reportedOn };
  return { index: index.slice(0, rows), place: place.slice(0, rows), places, reportedOn: reportedOn.slice(0, rows) };
}

/** Numbers of cases or persons, as bytes where they stand as plain codes. */
function readNumbers(columns: ColumnReader<CaseMeaning>, meaning: 'caseId' | 'person', index: Uint32Array, rejects: RejectList): TextColumn {
  const cells = columns.cells(meaning);
  if (cells === null) return { start: new Uint32Array(index.length + 1), bytes: new Uint8Array(0) };
  const collector = new TextCollector(index.length);
  const read = codeReader(columns, meaning, rejects);
  if (isSliced(cells)) {
    const { utf8, start, end } = cells;
    for (let i = 0; i < index.length; i++) {
      const row = index[i]!;
      if (isPlainCode(utf8, start[row]!, end[row]!)) collector.addBytes(utf8, start[row]!, end[row]!);
      else collector.add(read(row));
    }
  } else for (let i = 0; i < index.length; i++) collector.add(read(index[i]!));
  return collector.finish();
}
