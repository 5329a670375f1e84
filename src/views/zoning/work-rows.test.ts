// Today's list lines up groups and units without gaps; oracle: the list written out.
import { describe, expect, it } from 'vitest';
import type { ChangeList } from '../../domain/zoning/day-view.ts';
import { lineUpWork } from './work-rows.ts';

const changes: ChangeList = {
  raised: Uint32Array.of(4, 9), lowered: new Uint32Array(), amended: new Uint32Array(), due: Uint32Array.of(7), held: new Uint32Array(), live: Uint32Array.of(4),
};

describe('work rows', () => {
  it('puts each group that has units under its heading', () => {
    const rows = lineUpWork(changes, null);
    expect([rows.lines, rows.units]).toEqual([7, 4]);
    const told = Array.from({ length: rows.lines }, (_, at) => rows.line(at))
      .map((line) => (line.kind === 'head' ? `${line.group} ${line.count}` : `${line.order}: ${line.row}`));
    expect(told).toEqual(['raised 2', '0: 4', '1: 9', 'due 1', '2: 7', 'live 1', '3: 4']);
  });

  it('finds the line of a unit by its order', () => {
    const rows = lineUpWork(changes, null);
    expect([0, 1, 2, 3].map((order) => rows.lineOfUnit(order))).toEqual([1, 2, 4, 6]);
  });

  it('shows one group alone, and an empty one as no line at all', () => {
    expect(lineUpWork(changes, 'due').lines).toBe(2);
    expect(lineUpWork(changes, 'held').lines).toBe(0);
  });

  it('has no line beyond its end', () => {
    expect(() => lineUpWork(changes, 'held').line(0)).toThrow(RangeError);
  });
});
