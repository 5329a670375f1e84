// The flat order of groups that fold. Oracle: two groups lined up by hand.
import { describe, expect, it } from 'vitest';
import { lineUpGroups, type RowGroup } from './grouped-rows.ts';

const group = (key: string, rows: readonly number[]): RowGroup => ({ key, label: key, note: '', rows });
const groups = [group('a', [7, 8]), group('b', []), group('c', [9, 7])];
const told = (open: readonly string[]) => {
  const rows = lineUpGroups(groups, new Set(open));
  return Array.from({ length: rows.count }, (_, index) => {
    const line = rows.line(index);
    return line.kind === 'head' ? line.group.key : line.row;
  });
};

describe('groups in a line', () => {
  it('show heads alone when folded, and rows below the heads that are unfolded', () => {
    expect(told([])).toEqual(['a', 'b', 'c']);
    expect(told(['a'])).toEqual(['a', 7, 8, 'b', 'c']);
    expect(told(['b', 'c'])).toEqual(['a', 'b', 'c', 9, 7]);
  });

  it('number rows within their group and refuse a line beyond the last', () => {
    const rows = lineUpGroups(groups, new Set(['c']));
    expect(rows.line(4)).toMatchObject({ kind: 'row', row: 7, place: 1 });
    expect(() => rows.line(5)).toThrow(RangeError);
  });

  it('find a row only where its group is unfolded', () => {
    expect(lineUpGroups(groups, new Set(['c'])).find(7)).toBe(4);
    expect(lineUpGroups(groups, new Set()).find(7)).toBe(-1);
  });
});
