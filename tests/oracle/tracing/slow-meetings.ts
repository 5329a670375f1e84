// Meetings (碰面) found the slow way, from the definition's text: every stay with every later one.
import { NOT_RECORDED } from '../../../src/domain/day.ts';
import type { StayTable } from '../../../src/domain/tracing/stays/stay-table.ts';

export interface MeetingOptions {
  readonly radiusMeters: number;
  /** Minutes that may lie between the end of one stay and the begin of the other. */
  readonly lagMinutes: number;
}

export interface SlowMeeting {
  readonly a: number;
  readonly b: number;
  readonly overlapMinutes: number;
  readonly gapMinutes: number;
  /** NaN where one of the two lacks coordinates. */
  readonly meters: number;
  readonly samePlace: number;
}

const EARTH_METERS = 6371008.8;

/** Metres between two points on the sphere, by the haversine; NaN where a coordinate is. */
export function metersBetween(longitude: number, latitude: number, otherLongitude: number, otherLatitude: number): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((otherLatitude - latitude) * radians) / 2) ** 2;
  const east = Math.sin(((otherLongitude - longitude) * radians) / 2) ** 2;
  return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(north + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * east)));
}

export const metersOf = ({ longitude, latitude }: StayTable, a: number, b: number): number => metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);

export const isDated = ({ from, until }: StayTable, row: number): boolean => from[row] !== NOT_RECORDED && until[row] !== NOT_RECORDED && from[row]! <= until[row]!;

export const isSamePlace = ({ place }: StayTable, a: number, b: number): boolean => place[a]! >= 0 && place[a] === place[b];

/** Minutes between the two, below 0 where they overlap. */
export const gapOf = ({ from, until }: StayTable, a: number, b: number): number => Math.max(from[a]!, from[b]!) - Math.min(until[a]!, until[b]!);

export function findMeetingsSlowly(stays: StayTable, { radiusMeters, lagMinutes }: MeetingOptions): SlowMeeting[] {
  const meetings: SlowMeeting[] = [];
  for (let a = 0; a < stays.count; a++) {
    for (let b = a + 1; b < stays.count; b++) {
      if (stays.caseOf[a] === stays.caseOf[b]) continue;
      if (!isDated(stays, a) || !isDated(stays, b)) continue;
      const samePlace = isSamePlace(stays, a, b);
      const meters = metersOf(stays, a, b);
      // NaN is not within any radius.
      if (!samePlace && !(meters <= radiusMeters)) continue;
      const gap = gapOf(stays, a, b);
      if (gap > lagMinutes) continue;
      meetings.push({ a, b, overlapMinutes: Math.max(0, -gap), gapMinutes: Math.max(0, gap), meters, samePlace: samePlace ? 1 : 0 });
    }
  }
  return meetings;
}
