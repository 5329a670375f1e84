// Lines up the groups of today's list for a virtual list, without making an object per row.
import type { ChangeList } from '../../domain/zoning/day-view.ts';

/** The groups of today's list in their order of reading. */
export const WORK_GROUPS = ['raised', 'lowered', 'amended', 'due', 'held', 'live'] as const satisfies readonly (keyof ChangeList)[];
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** A line of the list: a group's heading or one unit in it (`row` of the directory, `order` among all units shown, from 0). */
export type WorkLine =
  | { readonly kind: 'head'; readonly group: WorkGroup; readonly count: number }
  | { readonly kind: 'unit'; readonly group: WorkGroup; readonly row: number; readonly order: number };

/** All lines: `lines` with headings, `units` without. */
export interface WorkRows {
  readonly lines: number;
  readonly units: number;
  line(index: number): WorkLine;
  /** Line of the unit of that order. */
  lineOfUnit(order: number): number;
}

/** Groups with nothing in them get no heading; `only` shows one group. */
export function lineUpWork(changes: ChangeList, only: WorkGroup | null): WorkRows {
  const blocks: { group: WorkGroup; rows: Uint32Array; firstLine: number; firstUnit: number }[] = [];
  let lines = 0;
  let units = 0;
  for (const group of WORK_GROUPS) {
    const rows = changes[group];
    if (rows.length === 0 || (only !== null && only !== group)) continue;
    blocks.push({ group, rows, firstLine: lines, firstUnit: units });
    lines += rows.length + 1;
    units += rows.length;
  }
  return {
    lines,
    units,
    line(index) {
      const block = blocks.findLast((candidate) => candidate.firstLine <= index);
      if (block === undefined) throw new RangeError(`line ${index}: no such line`);
      const place = index - block.firstLine - 1;
      if (place < 0) return { kind: 'head', group: block.group, count: block.rows.length };
      return { kind: 'unit', group: block.group, row: block.rows[place]!, order: block.firstUnit + place };
    },
    lineOfUnit(order) {
      const block = blocks.findLast((candidate) => candidate.firstUnit <= order);
      return block === undefined ? 0 : block.firstLine + 1 + order - block.firstUnit;
    },
  };
}
