// What the calendar ahead shows: its total, the lines that are open, the share of each day that is held.
import type { EpidemicDay } from '../../domain/day.ts';
import type { CalendarDay, CalendarStep } from '../../domain/zoning/lists/calendar.ts';
import { LEVELS } from '../../domain/zoning/level.ts';

/** A line the cursor stands on: a day, or a unit below a day that is open. */
export type CalendarLine =
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'unit'; readonly day: CalendarDay; readonly step: CalendarStep };

/** Sums over the units that are lowered within the calendar, each unit once however often it steps. */
export interface CalendarTotal {
  readonly units: number;
  readonly steps: number;
  readonly households: number;
  readonly people: number;
  /** Of them, units whose number is not known and adds nothing. */
  readonly unknown: { readonly households: number; readonly people: number };
}

/** Of so many units a day shows the first: the others are on the list of that day. */
export const MOST_UNITS_SHOWN = 200;

/** 0 is Monday: day 0 of the count was a Thursday. */
export function weekdayOf(day: EpidemicDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function isLowered({ from, to }: CalendarStep): boolean {
  return LEVELS.indexOf(to) < LEVELS.indexOf(from);
}

/** The units of a day as they are read: what is expected before what is held, the stricter first, then in the order of the district. */
export function orderSteps({ steps }: CalendarDay): CalendarStep[] {
  return steps.toSorted((a, b) => Number(a.isHeld) - Number(b.isHeld) || LEVELS.indexOf(b.from) - LEVELS.indexOf(a.from));
}

/** Days that change nobody stand as well: an empty day is an answer. */
export function lineUpCalendar(calendar: readonly CalendarDay[], open: ReadonlySet<EpidemicDay>): CalendarLine[] {
  return calendar.flatMap((day): CalendarLine[] => [
    { kind: 'day', day },
    ...(open.has(day.day) ? orderSteps(day).slice(0, MOST_UNITS_SHOWN).map((step): CalendarLine => ({ kind: 'unit', day, step })) : []),
  ]);
}

/** `households`, `people`: by row, negative where unknown. */
export function totalAhead(calendar: readonly CalendarDay[], households: Int32Array, people: Int32Array): CalendarTotal {
  const lowered = calendar.flatMap(({ steps }) => steps.filter(isLowered).map(({ unit }) => unit));
  const units = new Set(lowered);
  const total = { units: units.size, steps: lowered.length, households: 0, people: 0, unknown: { households: 0, people: 0 } };
  for (const [size, column] of [['households', households], ['people', people]] as const) {
    for (const unit of units) {
      const number = column[unit] ?? -1;
      if (number < 0) total.unknown[size]++;
      else total[size] += number;
    }
  }
  return total;
}

/** Units lowered on a day, and how many of them are only held back and may come later. */
export function splitHeld(day: CalendarDay): { readonly expected: number; readonly held: number } {
  const held = day.steps.filter((step) => isLowered(step) && step.isHeld).length;
  return { expected: day.lowered.units - held, held };
}
