// What a list asks to be done, and what is ahead, as CSV beside the zones.
import { isoDay, type EpidemicDay } from '../domain/day.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import { calendarAhead, CALENDAR_DAYS } from '../domain/zoning/lists/calendar.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { listChanges } from '../domain/zoning/lists/list-changes.ts';
import { writeLine } from '../formats/tables/csv-out.ts';
import type { Answer, Asked } from './write-answer.ts';

const LINE_END = '\n';
/** Further columns of a case file: which list the day shows, and whose published list raised and lowered are told against. */
const LIST_COLUMNS = ['list', 'against'] as const;
const CHANGE_COLUMNS = ['change', 'unit', 'from', 'to', 'blocked_by', 'since_due'] as const;
const CALENDAR_COLUMNS = ['day', 'unit', 'from', 'to', 'held', 'households', 'people'] as const;

const numberOrEmpty = (count: number): string => (count < 0 ? '' : String(count));
const dayOrEmpty = (day: EpidemicDay | null): string => (day === null ? '' : isoDay(day));

/** One row a unit and kind of change, in the order of the input; with a leading day for a range. */
export function* changeLines({ judged, units, lists }: Answer, { first, last, isRange }: Asked): Generator<string> {
  const columns = [...CHANGE_COLUMNS, ...(lists === null ? [] : LIST_COLUMNS)];
  yield writeLine(isRange ? ['day', ...columns] : columns, LINE_END);
  for (let day = first; day <= last; day++) {
    const shown = lists === null ? [] : [lists.isPublished(day) ? 'published' : 'computed', dayOrEmpty(lists.dayBefore(day))];
    for (const { kind, unit, from, to, blockedBy, dueOn } of lists?.changesOn(day) ?? listChanges(judged, day)) {
      const cells = [kind, units.id[unit]!, from, to ?? '', blockedBy.join(';'), dayOrEmpty(dueOn), ...shown];
      yield writeLine(isRange ? [isoDay(day), ...cells] : cells, LINE_END);
    }
  }
}

/** One row a step of the fourteen lists to come, if nobody is positive and all goes well. */
export function* calendarLines(judged: JudgedDistrict, units: UnitTable, { households, population }: Pick<UnitTable, 'households' | 'population'>, { first }: Asked): Generator<string> {
  yield writeLine(CALENDAR_COLUMNS, LINE_END);
  for (const { day, steps } of calendarAhead(judged, { households, population }, first, CALENDAR_DAYS)) {
    for (const { unit, from, to, isHeld } of steps) yield writeLine([isoDay(day), units.id[unit]!, from, to, isHeld ? 'held' : '', numberOrEmpty(households[unit]!), numberOrEmpty(population[unit]!)], LINE_END);
  }
}
