// The table of units filters and sorts; ties keep the order of the district.
import { describe, expect, it } from 'vitest';
import { CONTROLLED, DUE, HELD_CONTACT, LIVE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { UnitDirectory } from '../../store/state.ts';
import { orderUnits, type UnitQuestion } from './unit-order.ts';

const directory: UnitDirectory = {
  count: 6,
  id: ['d', 's1', 's2', 'a', 'b', 'C7'],
  name: ['永宁区', '东河街道', '西营镇', '安康家园2期', '安康家园10期', '靠山屯'],
  aliases: [[], [], [], [], [], []],
  kind: Uint8Array.of(8, 7, 7, 3, 3, 4),
  parent: Int32Array.of(-1, 0, 0, 1, 1, 2),
  population: Int32Array.of(9, 9, 9, 300, 300, -1),
  households: Int32Array.of(9, 9, 9, 100, 110, 40),
  buildings: Int32Array.of(9, 9, 9, 5, 6, 7),
  zoned: Uint32Array.of(3, 4, 5),
  shown: Uint32Array.of(3, 4, 5),
  zonedOf: Int32Array.of(-1, -1, -1, 3, 4, 5),
  streetOf: Int32Array.of(-1, 1, 2, 1, 1, 2),
  extent: null, center: new Float64Array(12),
};
const status = Uint16Array.of(0, 0, 0, PRECAUTION | DUE, SEALED | LIVE, CONTROLLED | HELD_CONTACT);

const ask = (question: Partial<UnitQuestion>): number[] => [...orderUnits(directory, status, {
  text: '', level: null, column: 'name', descending: false, collator: new Intl.Collator('zh-CN', { numeric: true }),
  since: (row) => (row === 5 ? null : 100 + row), ...question,
})];

describe('units in order', () => {
  it('filter by part of the name, of the street or of the key, whatever the case', () => {
    expect(ask({ text: ' 安康 ' })).toEqual([3, 4]);
    expect(ask({ text: '西营' })).toEqual([5]);
    expect(ask({ text: 'c7' })).toEqual([5]);
    expect(ask({ text: '没有' })).toEqual([]);
  });

  it('filter by level, marks aside', () => {
    expect(ask({ level: SEALED })).toEqual([4]);
    expect(ask({ level: PRECAUTION, text: '靠山' })).toEqual([]);
  });

  it('sort numbers in names as numbers', () => {
    expect(ask({ column: 'name' })).toEqual([3, 4, 5]);
  });

  it('sort by strictness, marks, dates and sizes, both ways', () => {
    expect(ask({ column: 'level', descending: true })).toEqual([4, 5, 3]);
    expect(ask({ column: 'marks', descending: true })).toEqual([4, 5, 3]);
    expect(ask({ column: 'since' })).toEqual([5, 3, 4]);
    expect(ask({ column: 'households', descending: true })).toEqual([4, 3, 5]);
    expect(ask({ column: 'people' })).toEqual([5, 3, 4]);
    expect(ask({ column: 'people', descending: true })).toEqual([3, 4, 5]);
  });

  it('leave the column of zoned rows as it was', () => {
    ask({ column: 'level', descending: true });
    expect([...directory.zoned]).toEqual([3, 4, 5]);
  });
});
