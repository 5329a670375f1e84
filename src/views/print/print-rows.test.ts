// Which units stand on the printed list, and in which order.
import { describe, expect, it } from 'vitest';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { CONTROLLED, DUE, HELD_SCREENING, LIVE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { listChanges, listStreets } from './print-rows.ts';

const NONE = new Uint32Array(0);
function viewOf(status: readonly number[], changes: Partial<DayView['changes']> = {}): DayView {
  return {
    day: 19_092, status: Uint16Array.from(status), published: null, before: null, counts: [] as never, unknown: { buildings: 0, households: 0, people: 0 },
    changes: { raised: NONE, lowered: NONE, amended: NONE, due: NONE, held: NONE, live: NONE, ...changes },
  };
}

describe('printed list', () => {
  // Rows 0 and 1 are streets; 2–7 units of street 1, 0, none, 1, 1, 0.
  const directory = { zoned: Uint32Array.from([2, 3, 4, 5, 6, 7]), streetOf: Int32Array.from([-1, -1, 1, 0, -1, 1, 1, 0]) };

  it('holds sealed and controlled units by street in the district’s order, sealed first, units of no street last', () => {
    const view = viewOf([0, 0, CONTROLLED, SEALED, CONTROLLED | HELD_SCREENING, SEALED | LIVE, SEALED, PRECAUTION]);
    expect(listStreets(view, directory)).toEqual([
      { street: 0, sealed: 1, controlled: 0, rows: [3] },
      { street: 1, sealed: 2, controlled: 1, rows: [5, 6, 2] },
      { street: -1, sealed: 0, controlled: 1, rows: [4] },
    ]);
  });

  it('holds no street without a sealed or controlled unit, live and due ones included', () => {
    expect(listStreets(viewOf([0, 0, PRECAUTION | LIVE, PRECAUTION | DUE, 0, 0, 0, 0]), directory)).toEqual([]);
  });

  it('names changes by group in the order of today’s list, without empty groups', () => {
    const view = viewOf([], { live: Uint32Array.from([4]), raised: Uint32Array.from([2, 3]), held: Uint32Array.from([5]) });
    expect(listChanges(view)).toEqual([
      { group: 'raised', rows: [2, 3] },
      { group: 'held', rows: [5] },
      { group: 'live', rows: [4] },
    ]);
  });
});
