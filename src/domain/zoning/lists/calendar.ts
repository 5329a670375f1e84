// 未来十四天: which units, households and people may be lowered on which of the next lists, if all goes well.
import type { EpidemicDay } from '../../day.ts';
import type { JudgedDistrict } from '../judge/judge-district.ts';
import { HELD_MASK, LEVELS, type Level } from '../level.ts';

/** A unit that would change its level on a list ahead. */
export interface CalendarStep {
  readonly unit: number;
  readonly from: Level;
  readonly to: Level;
  /** Its dates have already passed and something holds it: the day is the earliest, not the expected one. */
  readonly isHeld: boolean;
}

export interface CalendarDay {
  readonly day: EpidemicDay;
  readonly steps: readonly CalendarStep[];
  /** Sums over the units that would be lowered. */
  readonly lowered: { readonly units: number; readonly households: number; readonly people: number };
  /** Of them, units whose number is not known and adds nothing. */
  readonly unknown: { readonly households: number; readonly people: number };
}

/** Households and people by row; a negative number is not known. */
export interface CountedPeople {
  readonly households: Int32Array;
  readonly population: Int32Array;
}

export const CALENDAR_DAYS = 14;

/** The `days` lists after `day`. Several steps of one unit stand on their days. */
export function calendarAhead(judged: JudgedDistrict, units: CountedPeople, day: EpidemicDay, days = CALENDAR_DAYS): CalendarDay[] {
  const status = judged.history(day, day).base;
  const steps = Array.from({ length: days }, (): CalendarStep[] => []);
  for (const unit of judged.zoned) {
    const isHeld = (status[unit]! & HELD_MASK) !== 0;
    for (const change of judged.ahead(unit, day, day + days)) {
      steps[change.day - day - 1]!.push({ unit, from: change.from, to: change.to, isHeld });
    }
  }
  return steps.map((list, k) => sumDay(units, day + 1 + k, list));
}

function sumDay(units: CountedPeople, day: EpidemicDay, steps: readonly CalendarStep[]): CalendarDay {
  const lowered = steps.filter(({ from, to }) => LEVELS.indexOf(to) < LEVELS.indexOf(from));
  const sum = (column: Int32Array): [known: number, unknown: number] => {
    let [total, unknown] = [0, 0];
    for (const { unit } of lowered) {
      const number = column[unit]!;
      if (number < 0) unknown++;
      else total += number;
    }
    return [total, unknown];
  };
  const [households, noHouseholds] = sum(units.households);
  const [people, noPeople] = sum(units.population);
  return { day, steps, lowered: { units: lowered.length, households, people }, unknown: { households: noHouseholds, people: noPeople } };
}
