// Moments as a field of day and time takes and gives them.
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay, type Minute } from '../../../domain/day.ts';
import { writeTimeOfDay } from '../../../words/tracing/tracing-desk.ts';

/** Stands for what a field holds that is no moment yet: a day without a time. */
export const HALF_TYPED = '?';

/** 2022-04-09T14:05, as the field wants it; '' where nothing is recorded. */
export function toField(minute: Minute | null | undefined): string {
  if (minute === null || minute === undefined || minute === NOT_RECORDED) return '';
  return `${isoDay(Math.floor(minute / MINUTES_PER_DAY))}T${writeTimeOfDay(minute)}`;
}

/** Null where the field is empty, `undefined` where it holds no moment. */
export function fromField(value: string): Minute | null | undefined {
  if (value === '') return null;
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/.exec(value);
  const day = match === null ? undefined : parseIsoDay(match[1]!);
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])];
  return day === undefined || hour > 23 || minute > 59 ? undefined : day * MINUTES_PER_DAY + hour * 60 + minute;
}

/** What stands in a field of day and time, of one that is half typed `HALF_TYPED`. */
export function valueOf(event: Event): string {
  const input = event.target as HTMLInputElement;
  return input.validity.badInput ? HALF_TYPED : input.value;
}
