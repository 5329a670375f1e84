// What a list of tracing or a track was understood to hold, in sentences.
import { MINUTES_PER_DAY, type Minute } from '../../domain/day.ts';
import type { ImportReview } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { writeDayWithYear } from '../../words/dates.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';

/** 2022年4月9日 22:10 · 9 Apr 2022 22:10; UTC+8. The words of moments elsewhere come with desks that the page does not begin with. */
function writeMinute(minute: Minute, language: Language): string {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  return `${writeDayWithYear(day, language)} ${writeOffset(minute - day * MINUTES_PER_DAY).slice(1)}`;
}

/** +08:00 */
export function writeOffset(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** Span of days, places without a unit, cases nobody knows, times to come, what takes the place of what is recorded. */
export function writeTracingRemarks({ dates, places, unmatchedPlaces, unknownCases, changed, notes }: ImportReview, language: Language): string[] {
  const words = importTracingWords(language);
  const { first = null, last = null } = dates ?? {};
  const remarks: string[] = [];
  if (first !== null && last !== null) {
    const days = [first, last].map((day) => writeDayWithYear(day, language)) as [string, string];
    remarks.push(first === last ? words.oneDate(days[0]) : words.dates(...days));
  }
  if (places > 0) remarks.push(unmatchedPlaces > 0 ? words.unmatchedPlaces(unmatchedPlaces, places) : words.places(places));
  if (unknownCases > 0) remarks.push(words.unknownCases(unknownCases));
  for (const note of notes) if (note.kind === 'in-future') remarks.push(words.later(note.rows));
  if (changed > 0) remarks.push(words.replaced(changed));
  return remarks;
}

/** Span of time, the zone it was read in, points that lack something, whose it is already. */
export function writeTrackRemarks({ track, notes }: ImportReview, language: Language): string[] {
  const words = importTracingWords(language);
  const remarks: string[] = [];
  if (track === null) return remarks;
  const { first, last, undated, unplaced, recordedFor } = track;
  if (first !== null && last !== null) remarks.push(words.span(writeMinute(first, language), writeMinute(last, language)));
  for (const note of notes) {
    remarks.push(note.kind === 'in-future' ? words.laterPoints(note.rows) : words.withoutZone(note.points, words.zoneOf(writeOffset(note.utcOffsetMinutes))));
  }
  if (undated > 0) remarks.push(words.undated(undated));
  if (unplaced > 0) remarks.push(words.unplaced(unplaced));
  if (recordedFor.length > 0) remarks.push(words.recordedFor(recordedFor.reduce(words.caseBetween)));
  return remarks;
}
