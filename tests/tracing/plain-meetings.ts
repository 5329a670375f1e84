// Meetings by looking at all pairs, from the definition alone.
import { NOT_RECORDED } from '../../src/domain/day.ts';
import type { MeetingOptions, MeetingTable } from '../../src/domain/tracing/meetings/meeting-table.ts';
import type { StayTable } from '../../src/domain/tracing/stays/stay-table.ts';

export interface PlainMeeting {
  readonly a: number;
  readonly b: number;
  readonly overlapMinutes: number;
  readonly gapMinutes: number;
  readonly meters: number;
  readonly samePlace: number;
}

const RADIANS = Math.PI / 180;

/** Haversine; NaN where a coordinate is. */
function metersApart(stays: StayTable, a: number, b: number): number {
  const [north, east] = [stays.latitude[b]! - stays.latitude[a]!, stays.longitude[b]! - stays.longitude[a]!];
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(half(north) + Math.cos(stays.latitude[a]! * RADIANS) * Math.cos(stays.latitude[b]! * RADIANS) * half(east))));
}

export function plainMeetings(stays: StayTable, { radiusMeters, lagMinutes }: MeetingOptions): PlainMeeting[] {
  const isDated = (row: number) => stays.from[row] !== NOT_RECORDED && stays.until[row] !== NOT_RECORDED && stays.from[row]! <= stays.until[row]!;
  const meetings: PlainMeeting[] = [];
  for (let a = 0; a < stays.count; a++) {
    for (let b = a + 1; b < stays.count; b++) {
      if (stays.caseOf[a] === stays.caseOf[b] || !isDated(a) || !isDated(b)) continue;
      const gap = Math.max(stays.from[a]!, stays.from[b]!) - Math.min(stays.until[a]!, stays.until[b]!);
      if (gap > lagMinutes) continue;
      const meters = metersApart(stays, a, b);
      const isSame = stays.place[a]! >= 0 && stays.place[a] === stays.place[b];
      if (!isSame && !(meters <= radiusMeters)) continue;
      meetings.push({ a, b, overlapMinutes: gap < 0 ? -gap : 0, gapMinutes: gap > 0 ? gap : 0, meters, samePlace: isSame ? 1 : 0 });
    }
  }
  return meetings;
}

export function meetingRows({ count, a, b, overlapMinutes, gapMinutes, meters, samePlace }: MeetingTable): PlainMeeting[] {
  return Array.from({ length: count }, (_, i) => ({
    a: a[i]!, b: b[i]!, overlapMinutes: overlapMinutes[i]!, gapMinutes: gapMinutes[i]!, meters: meters[i]!, samePlace: samePlace[i]!,
  }));
}

/** A micrometre: where two formulas round differently. */
const nearest = (meters: number) => Math.round(meters * 1e6) / 1e6;

/** Rows as they are compared. */
export const comparable = (rows: readonly PlainMeeting[]) => rows.map((row) => ({ ...row, meters: nearest(row.meters) }));
