// Days and minutes of the epidemic: whole numbers in UTC+8, never a Date.

/** A civil day: whole days since 1970-01-01 in UTC+8. */
export type EpidemicDay = number;

/** A moment: whole minutes since 1970-01-01 00:00 in UTC+8. */
export type Minute = number;

/** Stands in an integer column where a day or a minute is not recorded. */
export const NOT_RECORDED = -2147483648;

export const MINUTES_PER_DAY = 1440;

/** A year, a month 1–12 and a day of the month 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day of a Gregorian date, by the era arithmetic of the proleptic calendar (no table, no clock).
 * Does not check that the date exists; `isCivilDate` does.
 */
export function dayFromCivil(year: number, month: number, day: number): EpidemicDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The Gregorian date of a day; inverse of `dayFromCivil`. */
export function civilFromDay(day: EpidemicDay): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Whether a date exists in the calendar: no 30 February, no month 13. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civilFromDay(dayFromCivil(year, month, day));
  return back.month === month && back.day === day;
}

/** The day written `YYYY-MM-DD`, or `undefined` when the text is not exactly such an existing date. */
export function parseIsoDay(text: string): EpidemicDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : undefined;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: EpidemicDay): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
