// When two cases were at one place together, as spans of time.
import { finish } from '../../steps.ts';
import type { MeetingTable } from '../meetings/meeting-table.ts';
import { orderRows } from '../order-rows.ts';
import type { StayTable } from '../stays/stay-table.ts';
import type { Spans } from './span-cursor.ts';

/** One row a meeting in which both were there at once. */
export interface MeetingSpans extends Spans {
  /** Rows of the two stays. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Those who came after each other had left met at no moment; a minute they share is one. */
export function meetingSpansOf({ from, until }: Pick<StayTable, 'from' | 'until'>, meetings: Pick<MeetingTable, 'a' | 'b' | 'gapMinutes'>): MeetingSpans {
  const together = Uint32Array.from(meetings.a.keys()).filter((row) => meetings.gapMinutes[row] === 0);
  const [a, b] = [together.map((row) => meetings.a[row]!), together.map((row) => meetings.b[row]!)];
  const begins = Int32Array.from(a, (row, i) => Math.max(from[row]!, from[b[i]!]!));
  const ends = Int32Array.from(a, (row, i) => Math.min(until[row]!, until[b[i]!]!));
  const all = Uint32Array.from(a.keys());
  return { a, b, from: begins, until: ends, byFrom: finish(orderRows(begins, all)), byUntil: finish(orderRows(ends, all)) };
}
