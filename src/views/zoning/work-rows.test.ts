// Today's list: groups, their order, lines without gaps; oracle: the list written out.
import { describe, expect, it } from 'vitest';
import type { ChangeList, DayView } from '../../domain/zoning/lists/day-view.ts';
import { CONTROLLED, DUE, HELD_CONTACT, HELD_PART, HELD_SCREENING, LIVE, OPEN_CONDITION, SEALED } from '../../domain/zoning/level.ts';
import type { ChangeKind, ListChange } from '../../domain/zoning/lists/list-changes.ts';
import { groupChanges, groupColumns, sumHouseholds, type WorkBlock } from './work-groups.ts';
import { noteWork } from './work-notes.ts';
import { lineUpWork, type WorkLine } from './work-rows.ts';

const none = new Uint32Array();
const changes: ChangeList = { raised: Uint32Array.of(4, 9), lowered: none, amended: none, due: Uint32Array.of(5, 7), held: none, live: Uint32Array.of(4) };
const status = new Uint16Array(10);
status[5] = SEALED | DUE | OPEN_CONDITION;
status[7] = SEALED | DUE;
const viewOf = (list: ChangeList, column = status): DayView => ({ day: 100, status: column, published: null, before: null, counts: [] as never, unknown: { buildings: 0, households: 0, people: 0 }, changes: list });
const told = (blocks: readonly WorkBlock[], only: Parameters<typeof lineUpWork>[1] = null): string[] => {
  const rows = lineUpWork(blocks, only);
  return Array.from({ length: rows.lines }, (_, at) => rows.line(at)).map((line) => (line.kind === 'head' ? `${line.group} ${line.rows.length}` : `${line.order}: ${line.row}`));
};
const change = (unit: number, kind: ChangeKind, more: Partial<ListChange> = {}): ListChange =>
  ({ unit, kind, from: 'sealed', to: 'controlled', blockedBy: [], dueOn: null, ...more });

describe('while the hand moves', () => {
  it('puts each group that has units under its heading; due units with something open apart', () => {
    expect(told(groupColumns(viewOf(changes)))).toEqual(['live 1', '0: 4', 'raised 2', '1: 4', '2: 9', 'ready 1', '3: 7', 'open 1', '4: 5']);
  });

  it('shows one group alone, and an empty one as no line at all', () => {
    const blocks = groupColumns(viewOf(changes));
    expect(told(blocks, 'ready')).toEqual(['ready 1', '0: 7']);
    expect(told(blocks, 'held')).toEqual([]);
    expect(() => lineUpWork(blocks, 'held').line(0)).toThrow(RangeError);
  });
});

describe('once it is known what each unit waits for', () => {
  const list = [
    change(1, 'raised', { from: 'precaution', to: 'sealed' }), change(2, 'blocked', { dueOn: 99 }), change(3, 'blocked', { dueOn: 90, from: 'controlled' }),
    change(4, 'overdue', { dueOn: 97 }), change(5, 'blocked', { dueOn: 90 }), change(6, 'live'), change(7, 'live', { from: 'precaution', to: 'sealed' }),
    change(8, 'lowered', { from: 'sealed', to: 'controlled' }), change(8, 'ready', { from: 'controlled' }), change(9, 'open'),
  ];
  const blocks = groupChanges(list, viewOf({ ...changes, amended: Uint32Array.of(0) }));

  it('reads as a command post does: longest held first, who gets stricter before who starts anew', () => {
    expect(told(blocks)).toEqual([
      'overdue 1', '0: 4', 'blocked 3', '1: 5', '2: 3', '3: 2', 'live 2', '4: 7', '5: 6', 'raised 1', '6: 1',
      'ready 1', '7: 8', 'open 1', '8: 9', 'lowered 1', '9: 8', 'amended 1', '10: 0',
    ]);
  });

  it('shows under "held" both its parts, and a part that was asked for as soon as it is told apart', () => {
    expect(told(blocks, 'held')).toEqual(['overdue 1', '0: 4', 'blocked 3', '1: 5', '2: 3', '3: 2']);
    expect(told(blocks, 'overdue')).toEqual(['overdue 1', '0: 4']);
    expect(told(groupColumns(viewOf({ ...changes, held: Uint32Array.of(3) })), 'overdue')).toEqual(['held 1', '0: 3']);
  });

  it('finds the line of a unit by its order, and a unit again in its group', () => {
    const rows = lineUpWork(blocks, null);
    expect([0, 1, 3, 4, 10].map((order) => rows.lineOfUnit(order))).toEqual([1, 3, 5, 7, 18]);
    expect([rows.orderOf(8, 'ready'), rows.orderOf(8, 'lowered'), rows.orderOf(8, 'live'), rows.orderOf(2, 'held'), rows.orderOf(77, 'live')]).toEqual([7, 9, 7, 3, -1]);
  });
});

it('sums households, and counts the units that give no number', () => {
  expect(sumHouseholds(Uint32Array.of(0, 2, 3), Int32Array.of(10, 99, -1, 5))).toEqual({ sum: 15, unknown: 1 });
});

describe('the words beside a unit', () => {
  const column = Uint16Array.of(SEALED | HELD_SCREENING | HELD_CONTACT, CONTROLLED | HELD_PART, SEALED | DUE | OPEN_CONDITION, SEALED | LIVE, SEALED);
  const view = viewOf(changes, column);
  const note = (row: number, group: (WorkLine & { kind: 'unit' })['group'], of: ListChange | null) =>
    noteWork({ kind: 'unit', group, row, order: 0, change: of }, view, { statusBefore: () => CONTROLLED, since: () => null, heldSince: () => 98 }, 'zh');

  it('say from which level to which, what is missing and for how many days', () => {
    expect(note(0, 'blocked', change(0, 'blocked', { blockedBy: ['screening', 'contact'], dueOn: 96 }))).toMatchObject({ change: '封控→管控', reason: '等核酸、密接', date: '5天' });
    expect(note(0, 'overdue', change(0, 'overdue', { blockedBy: ['screening'], dueOn: 100 }))).toMatchObject({ reason: '未登记核酸', date: '1天' });
    expect(note(2, 'open', change(2, 'open', { dueOn: 101 }))).toEqual({ change: '封控→管控', reason: '满期，尚缺条件', date: '4月12日', title: '' });
    expect(note(3, 'live', change(3, 'live', { to: 'sealed' }))).toMatchObject({ change: '', reason: '封控重新计日' });
  });

  it('say what the columns tell before the rest is known', () => {
    expect(note(1, 'held', null)).toMatchObject({ change: '', reason: '等封控部分解除', date: '3天' });
    expect(note(4, 'raised', null)).toMatchObject({ change: '管控→封控', reason: '' });
  });
});
