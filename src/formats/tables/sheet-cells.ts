// Values of spreadsheet cells as the text a person would have typed: civil days, plain numbers.
import { isoDay } from '../../domain/day.ts';

const SECONDS_PER_DAY = 86_400;
/** Spreadsheets count in doubles and show 15 digits. */
const DIGITS = 15;

/** A number in decimal digits without an exponent: telephone numbers and numbers of cards stay what they are. */
export function plainNumber(written: string): string {
  const text = written.trim();
  if (/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  const [mantissa, exponent] = number.toExponential(DIGITS - 1).split('e') as [string, string];
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const sign = number < 0 ? '-' : '';
  const point = Number(exponent) + 1;
  if (Math.abs(point) > 400) return text;
  if (point <= 0) return digits === '0' ? '0' : `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/**
 * A date cell: `YYYY-MM-DD`, with ` HH:mm` where it holds a time and `:ss` where that has seconds, `HH:mm` where it holds a
 * time alone. `milliseconds` count from 1970-01-01 as the sheet shows it, without any zone; fractions of a day are rounded
 * to the second.
 */
export function plainDate(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '';
  const seconds = Math.round(milliseconds / 1000);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const ofDay = seconds - day * SECONDS_PER_DAY;
  const time = `${pad(Math.floor(ofDay / 3600))}:${pad(Math.floor(ofDay / 60) % 60)}${ofDay % 60 === 0 ? '' : `:${pad(ofDay % 60)}`}`;
  if (day < FIRST_DAY) return time;
  return ofDay === 0 ? isoDay(day) : `${isoDay(day)} ${time}`;
}

/** 1900-01-01: below it a spreadsheet has no dates, only times. */
const FIRST_DAY = -25_567;

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
