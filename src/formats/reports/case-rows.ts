// One row of a case list as a report: cells to days, codes and the key of the unit.
import { isoDay, type EpidemicDay } from '../../domain/day.ts';
import type { CaseReport } from '../../domain/district/case-table.ts';
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import { COUNTS_CODES, FOUND_CODES, RECLASSIFIED_CODES, RESULT_CODES, WHERE_CODES, type CaseMeaning } from './case-headings.ts';
import { codeReader } from './code-values.ts';
import { isDitto } from './ditto.ts';
import { entryMinute, type ColumnReader } from '../tables/column-reader.ts';
import { settleMoment } from '../tables/date-column.ts';
import type { CellDate } from '../tables/dates.ts';
import type { RejectList } from '../rejects.ts';

type ReadDate = ReturnType<ColumnReader<CaseMeaning>['date']>;

/** Reads row `index`; null where it has no key or no usable report date, which is refused. */
export type ReadCaseRow = (index: number) => CaseReport | null;

/**
 * The table behind `columns` holds at least a report date and one of unit and place. A report after `latestDay` is
 * refused: a year typed wrong would stretch every list to it. `namesAreas`: see `CaseOptions`.
 */
export function caseRowReader(columns: ColumnReader<CaseMeaning>, rejects: RejectList, latestDay?: EpidemicDay, namesAreas = false): ReadCaseRow {
  const readKey = keyReader(columns, rejects, namesAreas);
  const reported = columns.date('reported', 'needed');
  const [onset, positive, sampled, movedOut, isolated] = (['onset', 'positive', 'sampled', 'movedOut', 'isolated'] as const).map(pastDate) as [ReadDate, ReadDate, ReadDate, ReadDate, ReadDate];
  const recorded = columns.date('recorded', 'optional');
  const whereSampled = columns.code('whereSampled', WHERE_CODES, 'optional');
  const found = columns.code('found', FOUND_CODES, 'optional');
  const reclassified = columns.code('reclassified', RECLASSIFIED_CODES, 'optional');
  const result = columns.code('result', RESULT_CODES, 'optional');
  const counts = columns.code('counts', COUNTS_CODES, 'optional');
  const caseId = codeReader(columns, 'caseId', rejects);
  const person = codeReader(columns, 'person', rejects);

  /** A day after the last one is left out and told: a positive of next year would hold a unit for a year. */
  function pastDate(meaning: CaseMeaning): ReadDate {
    const read = columns.date(meaning, 'optional');
    return (index) => {
      const date = read(index);
      if (date === null || latestDay === undefined || date.day <= latestDay) return date;
      tellTooLate(index, meaning, 'warn');
      return null;
    };
  }

  function tellTooLate(index: number, meaning: CaseMeaning, how: 'warn' | 'refuse'): void {
    const value = columns.cells(meaning)![index]!;
    rejects[how]('out-of-range', { row: columns.rowNumber(index), column: columns.heading(meaning), value, hint: `≤ ${isoDay(latestDay!)}` });
  }

  return (index) => {
    const place = readKey(index);
    const reportedOn = reported(index);
    const isNegative = result(index) === 0;
    if (isNegative) rejects.refuse('negative-result', { row: columns.rowNumber(index), column: columns.heading('result') });
    if (place === '' || reportedOn === null || isNegative) return null;
    if (latestDay !== undefined && reportedOn.day > latestDay) {
      tellTooLate(index, 'reported', 'refuse');
      return null;
    }
    const sampledAt = momentOf(sampled(index));
    const movedOutAt = momentOf(movedOut(index));
    return {
      place,
      reportedOn: reportedOn.day,
      onsetOn: onset(index)?.day,
      positiveOn: positive(index)?.day,
      sampledOn: sampledAt?.day,
      sampledTime: sampledAt?.minute,
      movedOutOn: movedOutAt?.day,
      movedOutTime: movedOutAt?.minute,
      isolatedOn: isolated(index)?.day,
      whereSampled: whereSampled(index) ?? undefined,
      found: found(index) ?? undefined,
      reclassified: reclassified(index) === 1,
      counts: counts(index) ?? undefined,
      recordedAt: entryMinute(recorded(index)),
      caseId: caseId(index),
      person: person(index),
      sourceRow: columns.rowNumber(index),
    };
  };
}

/**
 * The unit; else district and place joined without a blank; else the place, without numbers of persons; '' is refused.
 * With `namesAreas` a unit in Chinese is a name as a person writes it: like a place it goes behind its district, and
 * behind its street between blanks, so that a compound of another street is not taken for ours of that name.
 * A cell that only says "as above" means the whole key of the row above as it stands in the file, which is told; where
 * that row has none, or could not be read, nothing is known. Rows are to be read in their order.
 */
function keyReader(columns: ColumnReader<CaseMeaning>, rejects: RejectList, namesAreas: boolean): (index: number) => string {
  const [units, districts, places] = [columns.cells('unit'), columns.cells('district'), columns.cells('place')];
  const streets = namesAreas ? columns.cells('street') : undefined;
  let above = { key: '', district: '', street: '' };
  return (index) => {
    const row = columns.rowNumber(index);
    if (!columns.followsRead(index)) above = { key: '', district: '', street: '' };
    const [unit, address] = [units?.[index] ?? '', places?.[index] ?? ''];
    const meaning = unit === '' ? 'place' : 'unit';
    const isAsAbove = isDitto(unit === '' ? address : unit);
    const areaOf = (written: string, before: string): string => (isAsAbove || isDitto(written) ? before : written);
    const [district, street] = [areaOf(districts?.[index] ?? '', above.district), areaOf(streets?.[index] ?? '', above.street)];
    let key: string;
    if (isAsAbove) {
      key = above.key;
      if (key !== '') rejects.warn('same-as-above', { row, column: columns.heading(meaning), value: key });
    } else {
      const written = unit === '' ? address : unit;
      // A key that is a code may be a long number; a name holds none.
      const place = unit !== '' && !HAN.test(unit) ? unit : withoutPersonalNumbers(written);
      if (place !== written) rejects.warn('personal-value', { row, column: columns.heading(meaning) });
      if (namesAreas && HAN.test(place)) key = behindAreas(district, street, place);
      else key = place === '' || unit !== '' ? place : district + place;
    }
    above = { key, district, street };
    if (key === '') rejects.refuse('missing-value', { row, column: columns.heading(units ? 'unit' : 'place') });
    return key;
  };
}

const HAN = /\p{Script=Han}/u;

/** 九台区安康家园; with a street 九台区 东岭街道 安康家园. What the place says itself is not said twice. */
function behindAreas(district: string, street: string, place: string): string {
  const areas = [district, street].filter((area) => HAN.test(area) && !place.includes(area));
  return areas.includes(street) ? [...areas, place].join(' ') : [...areas, place].join('');
}

function momentOf(date: CellDate | null): { readonly day: EpidemicDay; readonly minute: number } | null {
  return date === null ? null : settleMoment(date);
}
