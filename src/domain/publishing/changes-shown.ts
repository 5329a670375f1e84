// What a list asks to be done, held against what was published last before it.
import type { EpidemicDay } from '../day.ts';
import type { JudgedDistrict } from '../zoning/judge/judge-district.ts';
import type { DayCursor } from '../zoning/lists/day-cursor.ts';
import { listChanges, type ListChange } from '../zoning/lists/list-changes.ts';
import { publishedBefore, statusShown, type PublishedDay } from './published-days.ts';

/** `days`: with a published list, in order. */
export function changesShown(judged: JudgedDistrict, cursor: DayCursor, days: readonly PublishedDay[], day: EpidemicDay, showsPublished: boolean): ListChange[] {
  const before = publishedBefore(days, day);
  return listChanges(judged, day, {
    before: before === null ? null : statusShown(cursor, days, before.day, true),
    now: statusShown(cursor, days, day, showsPublished),
  });
}
