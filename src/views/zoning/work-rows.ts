// Lines up the groups of today's list for a virtual list, without making an object per row.
import type { ListChange } from '../../domain/zoning/lists/list-changes.ts';
import { isAsked, type ListGroup, type WorkBlock } from './work-groups.ts';

export { WORK_GROUPS, type WorkGroup } from './work-groups.ts';

/** A line of the list: a group's heading or one unit in it (`row` of the directory, `order` among all units shown, from 0). */
export type WorkLine =
  | { readonly kind: 'head'; readonly group: ListGroup; readonly rows: Uint32Array }
  | { readonly kind: 'unit'; readonly group: ListGroup; readonly row: number; readonly order: number; readonly change: ListChange | null };

/** All lines: `lines` with headings, `units` without. */
export interface WorkRows {
  readonly lines: number;
  readonly units: number;
  line(index: number): WorkLine;
  /** Line of the unit of that order. */
  lineOfUnit(order: number): number;
  /** Order of a unit, in the group it stood in before if it still stands there; −1 where it is not shown. */
  orderOf(row: number, group: ListGroup): number;
}

/** `only` shows one group. */
export function lineUpWork(groups: readonly WorkBlock[], only: ListGroup | null): WorkRows {
  const blocks: (WorkBlock & { readonly firstLine: number; readonly firstUnit: number })[] = [];
  let lines = 0;
  let units = 0;
  for (const block of groups) {
    if (!isAsked(block.group, only)) continue;
    blocks.push({ ...block, firstLine: lines, firstUnit: units });
    lines += block.rows.length + 1;
    units += block.rows.length;
  }
  return {
    lines,
    units,
    line(index) {
      const block = blocks.findLast((candidate) => candidate.firstLine <= index);
      if (block === undefined) throw new RangeError(`line ${index}: no such line`);
      const place = index - block.firstLine - 1;
      const { group, rows, changes } = block;
      if (place < 0) return { kind: 'head', group, rows };
      return { kind: 'unit', group, row: rows[place]!, order: block.firstUnit + place, change: changes?.[place] ?? null };
    },
    lineOfUnit(order) {
      const block = blocks.findLast((candidate) => candidate.firstUnit <= order);
      return block === undefined ? 0 : block.firstLine + 1 + order - block.firstUnit;
    },
    orderOf(row, group) {
      const found = blocks.flatMap(({ group: shown, rows, firstUnit }) => {
        const place = rows.indexOf(row);
        return place < 0 ? [] : [{ order: firstUnit + place, isSame: isAsked(shown, group) }];
      });
      return (found.find(({ isSame }) => isSame) ?? found[0])?.order ?? -1;
    },
  };
}
