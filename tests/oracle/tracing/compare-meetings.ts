// Meetings of random stays, the product's against the slow ones, column by column.
import type { StayTable } from '../../../src/domain/tracing/stays/stay-table.ts';
import { edgesOfStays, type StayEdge } from './edges-of-stays.ts';
import { randomStays } from './random-stays.ts';
import { findMeetingsSlowly, type MeetingOptions } from './slow-meetings.ts';

const WHOLE = ['a', 'b', 'overlapMinutes', 'gapMinutes', 'samePlace'] as const;

/** What of a table of meetings is compared. */
export type MeetingColumns = Readonly<Record<(typeof WHOLE)[number] | 'meters', ArrayLike<number>>> & { readonly count: number };
export type FindMeetings = (stays: StayTable, options: MeetingOptions) => MeetingColumns;

/** Seeds whose meetings differ, with the first difference; and how often each edge was met. */
export function compareMeetings(find: FindMeetings, first: number, count: number): { readonly wrong: string[]; readonly met: Map<StayEdge, number> } {
  const wrong: string[] = [];
  const met = new Map<StayEdge, number>();
  for (let seed = first; seed < first + count; seed++) {
    const world = randomStays(seed);
    const difference = differenceOf(find(world.stays, world.options), findMeetingsSlowly(world.stays, world.options));
    if (difference !== null) wrong.push(`seed ${seed}: ${difference}`);
    for (const edge of edgesOfStays(world)) met.set(edge, (met.get(edge) ?? 0) + 1);
  }
  return { wrong, met };
}

function differenceOf(table: MeetingColumns, slow: ReturnType<typeof findMeetingsSlowly>): string | null {
  const rows = Math.max(slow.length, table.count);
  for (let row = 0; row < rows; row++) {
    const expected = slow[row];
    const told = expected ? `slowly ${expected.a} with ${expected.b}: ${[...WHOLE, 'meters' as const].map((name) => `${name} ${expected[name]}`).join(', ')}` : 'slowly none';
    if (row >= table.count) return `row ${row}: none, ${told}`;
    const found = `${table.a[row]} with ${table.b[row]}`;
    if (!expected) return `row ${row}: ${found}, ${told}`;
    for (const name of WHOLE) if (table[name][row] !== expected[name]) return `row ${row}: ${found}, ${name} ${table[name][row]}, ${told}`;
    const meters = table.meters[row]!;
    const isAlike = Number.isNaN(expected.meters) ? Number.isNaN(meters) : Math.abs(meters - expected.meters) <= 1e-6;
    if (!isAlike) return `row ${row}: ${found}, meters ${meters}, ${told}`;
  }
  for (const name of [...WHOLE, 'meters'] as const) if (table[name].length !== table.count) return `column ${name} has ${table[name].length} rows, the table ${table.count}`;
  return null;
}
