// What a column of report dates holds, for a person to see before it counts: span, order, missing years, a day far from the rest.
import { civilFromDay, type EpidemicDay } from '../../domain/day.ts';
import type { ReviewDates } from '../../domain/district/import-review.ts';
import type { CellColumn } from '../tables/cell-column.ts';
import { decideDateOrder, lacksYear, readDate, type DateOrder } from '../tables/dates.ts';

const LONELY_DAYS = 7;
const LONELY_ROWS = 5;

/** `cells` are the report dates of all rows as they stand, `days` those of the rows taken. */
export function describeDates(
  cells: CellColumn,
  days: Int32Array,
  { dateOrder, latestDay }: { readonly dateOrder?: DateOrder | undefined; readonly latestDay?: EpidemicDay | undefined },
): ReviewDates {
  const distinct = new Set(cells.distinct());
  const order = dateOrder ?? decideDateOrder(distinct);
  const lacking = new Set([...distinct].filter(lacksYear));
  const yearless = lacking.size === 0 ? 0 : countCells(cells, lacking);
  const years = yearless === 0 ? [] : yearsToOffer(distinct, order === 'dmy' || order === 'mdy' ? order : null, latestDay);
  return { ...spanOf(days), order, yearless, years };
}

function countCells({ length, at }: CellColumn, texts: ReadonlySet<string>): number {
  let count = 0;
  for (let index = 0; index < length; index++) if (texts.has(at(index))) count++;
  return count;
}

function yearsToOffer(cells: Iterable<string>, order: DateOrder | null, latestDay: EpidemicDay | undefined): number[] {
  const met = new Set<number>();
  for (const cell of cells) {
    const date = readDate(cell, order);
    if (typeof date !== 'string' && date.day <= (latestDay ?? Infinity)) met.add(civilFromDay(date.day).year);
  }
  if (met.size > 0) return [...met].toSorted((a, b) => b - a);
  if (latestDay === undefined) return [];
  const { year } = civilFromDay(latestDay);
  return [year, year - 1];
}

function spanOf(days: Int32Array): Pick<ReviewDates, 'first' | 'last' | 'lonely' | 'lonelyBy'> {
  if (days.length === 0) return { first: null, last: null, lonely: null, lonelyBy: 0 };
  let [first, last, before] = [days[0]!, days[0]!, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    if (day > last) [last, before] = [day, last];
    else if (day < last) before = Math.max(before, day);
  }
  const isLonely = days.length >= LONELY_ROWS && before !== -Infinity && last - before > LONELY_DAYS;
  return { first, last, lonely: isLonely ? last : null, lonelyBy: isLonely ? last - before : 0 };
}
