// What recording a positive of a day will do to the lists: said before Enter is pressed.
import { parseIsoDay, type EpidemicDay } from '../../domain/day.ts';

/** The list being looked at and the last one there is. */
export interface ListDays {
  readonly listDay: EpidemicDay;
  readonly lastDay: EpidemicDay;
}

/**
 * `counts`: it stands in the list being looked at, and in all since `list`; `live`: reported on the list day itself;
 * `later`: after the list day; `beyond`: after the last list, refused; `missing`: no date.
 */
export type RecordingEffect =
  | { readonly kind: 'counts' | 'live' | 'later'; readonly day: EpidemicDay; readonly list: EpidemicDay }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'missing' };

/** The last day that is complete on the list of a day. */
export function defaultRecordingDay({ listDay }: ListDays): EpidemicDay {
  return listDay - 1;
}

/** The effect of the date in a field (`YYYY-MM-DD`; '' where it is empty or half typed). */
export function recordingEffect(text: string, { listDay, lastDay }: ListDays): RecordingEffect {
  const day = parseIsoDay(text);
  if (day === undefined) return { kind: 'missing' };
  if (day > lastDay) return { kind: 'beyond' };
  return { kind: day < listDay ? 'counts' : day === listDay ? 'live' : 'later', day, list: day + 1 };
}
