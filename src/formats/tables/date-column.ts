// A column of date cells: its order of day and month decided once, each distinct cell read once.
import { isoDay, MINUTES_PER_DAY, type EpidemicDay } from '../../domain/day.ts';
import { perText, type CellColumn } from './cell-column.ts';
import { decideDateOrder, lacksYear, readDate, type CellDate, type DateOrder, type DateProblem } from './dates.ts';
import type { RejectList } from '../rejects.ts';

/** What would settle a date: a form to write it in, or the orders to choose from, which `words/` says how to. */
const HINTS: Readonly<Record<DateProblem, string>> = {
  'ambiguous-date': 'dmy|mdy',
  'not-a-date': 'YYYY-MM-DD',
  'impossible-date': 'YYYY-MM-DD',
  'out-of-range': 'YYYY-MM-DD',
};

/** What a person settled of all dates of a table. */
export interface DateReading {
  /** Order of day and month, taken at its word. */
  readonly order?: DateOrder | undefined;
  /** The year of dates without one. */
  readonly year?: number | undefined;
  /** The last day a date read in that year may be of. */
  readonly latestDay?: EpidemicDay | undefined;
}

/**
 * A reader of a column: the date of a row, null for an empty cell and for a bad one, which is told to the rejects.
 * A bad cell of a needed column refuses its row, elsewhere the row is used without the value.
 * Without an order given by hand the column must settle its order itself.
 */
export function dateColumn(
  heading: string,
  cells: CellColumn,
  rowNumbers: Uint32Array,
  given: DateReading,
  needed: boolean,
  rejects: RejectList,
): (index: number) => CellDate | null {
  const decided = given.order ?? decideDateOrder(new Set(cells.distinct()));
  const order = decided === 'dmy' || decided === 'mdy' ? decided : null;
  const dateOf = perText(cells, (cell) => (cell === '' ? null : readIn(cell, order, given)));
  return (index) => {
    const date = dateOf(index);
    if (typeof date !== 'string') return date;
    const cell = cells.at(index);
    const detail = { row: rowNumbers[index]!, column: heading, value: cell, hint: hintFor(date, cell, given, needed) };
    if (needed) rejects.refuse(date, detail);
    else rejects.warn(date, detail);
    return null;
  };
}

/** A date whose year was chosen may lie in the year before: it is none of a day still to come. */
function readIn(cell: string, order: DateOrder | null, { year, latestDay }: DateReading): CellDate | DateProblem {
  const date = readDate(cell, order, year ?? null);
  const isToCome = typeof date !== 'string' && latestDay !== undefined && date.day > latestDay && lacksYear(cell);
  return isToCome ? 'out-of-range' : date;
}

/** A missing year is chosen where rows depend on it; a short one is not mended by the order of day and month. */
function hintFor(problem: DateProblem, cell: string, { year, latestDay }: DateReading, needed: boolean): string {
  if (problem === 'out-of-range' && latestDay !== undefined && lacksYear(cell)) return `≤ ${isoDay(latestDay)}`;
  if (problem !== 'ambiguous-date' || /\d{4}/.test(cell)) return HINTS[problem];
  if (!lacksYear(cell)) return 'YYYY-MM-DD';
  return year === undefined ? (needed ? 'YYYY' : 'YYYY-MM-DD') : HINTS[problem];
}

/** Day and minute 0–1439 of a moment: 24:00 is 00:00 of the next day. */
export function settleMoment(date: CellDate): { readonly day: EpidemicDay; readonly minute: number } {
  return date.minute === MINUTES_PER_DAY ? { day: date.day + 1, minute: 0 } : date;
}
