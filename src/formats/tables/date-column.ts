// A column of date cells: its order of day and month decided once, each distinct cell read once.
import { MINUTES_PER_DAY, type EpidemicDay } from '../../domain/day.ts';
import { decideDateOrder, readDate, type CellDate, type DateOrder, type DateProblem } from './dates.ts';
import type { RejectList } from '../rejects.ts';

/** What would settle a date: a form to write it in, or the orders to choose from, which `words/` says how to. */
const HINTS: Readonly<Record<DateProblem, string>> = {
  'ambiguous-date': 'dmy|mdy',
  'not-a-date': 'YYYY-MM-DD',
  'impossible-date': 'YYYY-MM-DD',
  'out-of-range': 'YYYY-MM-DD',
};

/**
 * A reader of a column: the date of a row, null for an empty cell and for a bad one, which is told to the rejects.
 * A bad cell of a needed column refuses its row, elsewhere the row is used without the value.
 * An order given by hand (`flag`) is taken at its word; otherwise the column must settle its order itself.
 */
export function dateColumn(
  heading: string,
  cells: readonly string[],
  rowNumbers: readonly number[],
  flag: DateOrder | undefined,
  needed: boolean,
  rejects: RejectList,
): (index: number) => CellDate | null {
  const decided = flag ?? decideDateOrder(new Set(cells));
  const order = decided === 'dmy' || decided === 'mdy' ? decided : null;
  const known = new Map<string, CellDate | DateProblem>();
  return (index) => {
    const cell = cells[index]!;
    if (cell === '') return null;
    let date = known.get(cell);
    if (date === undefined) known.set(cell, (date = readDate(cell, order)));
    if (typeof date !== 'string') return date;
    const detail = { row: rowNumbers[index]!, column: heading, value: cell, hint: hintFor(date, cell) };
    if (needed) rejects.refuse(date, detail);
    else rejects.warn(date, detail);
    return null;
  };
}

/** A missing or short year is not mended by the order of day and month. */
function hintFor(problem: DateProblem, cell: string): string {
  return problem === 'ambiguous-date' && !/\d{4}/.test(cell) ? 'YYYY-MM-DD' : HINTS[problem];
}

/** Day and minute 0–1439 of a moment: 24:00 is 00:00 of the next day. */
export function settleMoment(date: CellDate): { readonly day: EpidemicDay; readonly minute: number } {
  return date.minute === MINUTES_PER_DAY ? { day: date.day + 1, minute: 0 } : date;
}
