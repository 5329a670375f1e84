// Minutes of the outbreak, counted from 00:00 of its first day, and how tables and tracks write them.
import { isoDay, parseIsoDay } from '../../../src/domain/day.ts';
import { FIRST_DAY } from '../outbreak/timeline.ts';

export const DAY_MINUTES = 1440;

/** The night before the opening list, 2022-04-10 03:00: nothing that comes later is known. */
export const AS_OF = readMinute('2022-04-10 03:00')!;

const two = (n: number): string => String(n).padStart(2, '0');

/** Minute of `YYYY-MM-DD HH:mm`; null where nothing is written. */
export function readMinute(text: string): number | null {
  if (text === '') return null;
  const [date, time] = text.split(' ');
  const [hours, minutes] = time!.split(':').map(Number);
  return (parseIsoDay(date!)! - FIRST_DAY) * DAY_MINUTES + hours! * 60 + minutes!;
}

/** `YYYY-MM-DD HH:mm`; '' for null. */
export function writeMinute(minute: number | null): string {
  if (minute === null) return '';
  const left = minute - dayOf(minute) * DAY_MINUTES;
  return `${isoDay(FIRST_DAY + dayOf(minute))} ${two(Math.floor(left / 60))}:${two(left % 60)}`;
}

/** UTC, as GPX wants it; `second` counts from 00:00 UTC+8 of the first day. */
export function writeInstant(second: number): string {
  const utc = second - 8 * 3600;
  const day = Math.floor(utc / 86400);
  const left = utc - day * 86400;
  return `${isoDay(FIRST_DAY + day)}T${two(Math.floor(left / 3600))}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}Z`;
}

export function dayOf(minute: number): number {
  return Math.floor(minute / DAY_MINUTES);
}

/** 0 is Sunday; the first day, 2022-03-01, was a Tuesday. */
export function weekdayOf(day: number): number {
  return (((day + 2) % 7) + 7) % 7;
}
