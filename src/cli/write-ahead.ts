// What a list asks to be done, and what is ahead, as CSV beside the zones.
import { isoDay, type EpidemicDay } from '../domain/day.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import { calendarAhead, CALENDAR_DAYS } from '../domain/zoning/lists/calendar.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { listChanges } from '../domain/zoning/lists/list-changes.ts';
import { writeLine } from '../formats/tables/csv-out.ts';
import type { Options } from './options.ts';

const LINE_END = '\n';
const CHANGE_COLUMNS = ['change', 'unit', 'from', 'to', 'blocked_by', 'since_due'] as const;
const CALENDAR_COLUMNS = ['day', 'unit', 'from', 'to', 'held', 'households', 'people'] as const;

const numberOrEmpty = (count: number): string => (count < 0 ? '' : String(count));
const dayOrEmpty = (day: EpidemicDay | null): string => (day === null ? '' : isoDay(day));

/** One row a unit and kind of change, in the order of the input; with a leading day for a range. */
export function* changeLines(judged: JudgedDistrict, units: UnitTable, { first, last, isRange }: Options): Generator<string> {
  yield writeLine(isRange ? ['day', ...CHANGE_COLUMNS] : CHANGE_COLUMNS, LINE_END);
  for (let day = first; day <= last; day++) {
    for (const { kind, unit, from, to, blockedBy, dueOn } of listChanges(judged, day)) {
      const cells = [kind, units.id[unit]!, from, to ?? '', blockedBy.join(';'), dayOrEmpty(dueOn)];
      yield writeLine(isRange ? [isoDay(day), ...cells] : cells, LINE_END);
    }
  }
}

/** One row a step of the fourteen lists to come, if nobody is positive and all goes well. */
export function* calendarLines(judged: JudgedDistrict, units: UnitTable, { first }: Options): Generator<string> {
  yield writeLine(CALENDAR_COLUMNS, LINE_END);
  for (const { day, steps } of calendarAhead(judged, units, first, CALENDAR_DAYS)) {
    for (const { unit, from, to, isHeld } of steps) yield writeLine([isoDay(day), units.id[unit]!, from, to, isHeld ? 'held' : '', numberOrEmpty(units.households[unit]!), numberOrEmpty(units.population[unit]!)], LINE_END);
  }
}
