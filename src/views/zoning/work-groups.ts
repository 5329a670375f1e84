// The groups of today's list: at once from the columns of the day, finer once the worker has said what each unit waits for.
import type { ChangeList, DayView } from '../../domain/zoning/lists/day-view.ts';
import { LEVELS, OPEN_CONDITION } from '../../domain/zoning/level.ts';
import type { ListChange } from '../../domain/zoning/lists/list-changes.ts';

/** The groups that the columns of a day tell, in their order of reading; those of paper. */
export const WORK_GROUPS = ['raised', 'lowered', 'amended', 'due', 'held', 'live'] as const satisfies readonly (keyof ChangeList)[];
export type WorkGroup = (typeof WORK_GROUPS)[number];

/**
 * The groups of the list as a command post reads them: what should have ended and has not, what gets stricter, what may
 * end tomorrow, what has ended. `held` stands for `overdue` and `blocked` while nobody has told them apart.
 */
export const LIST_GROUPS = ['held', 'overdue', 'blocked', 'live', 'ungraded', 'raised', 'ready', 'open', 'lowered', 'amended'] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];

/** One group: rows of the directory and, once they are known, the changes in the same order. */
export interface WorkBlock {
  readonly group: ListGroup;
  readonly rows: Uint32Array;
  readonly changes: readonly ListChange[] | null;
}

/** While the hand moves. Empty groups are left out. */
export function groupColumns({ changes, status }: DayView): WorkBlock[] {
  const isOpen = (row: number): boolean => (status[row]! & OPEN_CONDITION) !== 0;
  const rows: Partial<Record<ListGroup, Uint32Array>> = {
    held: changes.held,
    live: changes.live,
    raised: changes.raised,
    ready: changes.due.filter((row) => !isOpen(row)),
    open: changes.due.filter(isOpen),
    lowered: changes.lowered,
    amended: changes.amended,
  };
  return LIST_GROUPS.flatMap((group) => (rows[group]?.length ? [{ group, rows: rows[group], changes: null }] : []));
}

/** Once the changes are there. Empty groups are left out. */
export function groupChanges(list: readonly ListChange[], { changes: { amended } }: DayView): WorkBlock[] {
  return LIST_GROUPS.flatMap((group): WorkBlock[] => {
    if (group === 'amended') return amended.length === 0 ? [] : [{ group, rows: amended, changes: null }];
    const changes = list.filter(({ kind }) => kind === group).toSorted(compareChanges);
    return changes.length === 0 ? [] : [{ group, rows: Uint32Array.from(changes, ({ unit }) => unit), changes }];
  });
}

/** Longest held first, then the stricter; the order of the district otherwise (sorting keeps it). */
function compareChanges(a: ListChange, b: ListChange): number {
  return (a.dueOn ?? 0) - (b.dueOn ?? 0) || weight(b) - weight(a);
}

/** Of a live unit it counts that it gets stricter: one that is not sealed yet comes first. */
function weight({ kind, from, to }: ListChange): number {
  const level = LEVELS.indexOf(kind === 'raised' ? (to ?? from) : from);
  return kind === 'live' ? -level : level;
}

/** Whether a group is meant by the group a person asked for: `held` and its two parts stand for one another. */
export function isAsked(group: ListGroup, only: ListGroup | null): boolean {
  const parts: ReadonlySet<ListGroup> = new Set(['overdue', 'blocked']);
  if (only === null || group === only) return true;
  return (only === 'held' && parts.has(group)) || (group === 'held' && parts.has(only));
}

/** Households of some units, and how many of the units give no number. */
export function sumHouseholds(rows: Uint32Array, households: Int32Array): { readonly sum: number; readonly unknown: number } {
  const size = { sum: 0, unknown: 0 };
  for (const row of rows) {
    const number = households[row] ?? -1;
    if (number < 0) size.unknown++;
    else size.sum += number;
  }
  return size;
}
