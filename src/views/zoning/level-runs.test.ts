// Since when a unit has its level, read from base and changes; oracle: the days written out one by one.
import { describe, expect, it } from 'vitest';
import type { History } from '../../domain/zoning/lists/history.ts';
import { CONTROLLED, DUE, HELD_DECISION, HELD_PART, HELD_SCREENING, LIVE, OVERRIDDEN, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { indexLevelRuns } from './level-runs.ts';

/** A history of whole columns, one per day. */
function historyOf(first: number, days: readonly (readonly number[])[]): History {
  const [dayOffset, unit, from, to]: [number[], number[], number[], number[]] = [[0], [], [], []];
  days.forEach((column, k) => {
    if (k > 0) column.forEach((status, row) => {
      const before = days[k - 1]![row]!;
      if (before === status) return;
      unit.push(row); from.push(before); to.push(status);
    });
    dayOffset.push(unit.length);
  });
  return {
    units: days[0]!.length, first, last: first + days.length - 1, base: Uint16Array.from(days[0]!), dayOffset: Uint32Array.from(dayOffset),
    unit: Uint32Array.from(unit), from: Uint16Array.from(from), to: Uint16Array.from(to),
  };
}

const P = PRECAUTION;
const HELD = CONTROLLED | HELD_SCREENING;
const runs = indexLevelRuns(historyOf(100, [
  [P, SEALED, P],
  [P | LIVE, SEALED, P],
  [SEALED, SEALED | DUE, P],
  [SEALED | LIVE, CONTROLLED, P],
  [SEALED, HELD, P],
  [SEALED, HELD | LIVE, P],
]));

describe('level runs', () => {
  it('a run starts on the first list of the level, whatever marks come and go inside it', () => {
    expect(runs.since(0, 105)).toBe(102);
    expect(runs.since(0, 103)).toBe(102);
    expect(runs.since(1, 105)).toBe(103);
  });

  it('a run that reaches back to the first list has no known start', () => {
    expect(runs.since(1, 102)).toBeNull();
    expect(runs.since(2, 105)).toBeNull();
    expect(runs.since(0, 101)).toBeNull();
  });

  it('the status before is that of the list before, also on the first list', () => {
    expect(runs.statusBefore(0, 102)).toBe(P | LIVE);
    expect(runs.statusBefore(0, 105)).toBe(SEALED);
    expect(runs.statusBefore(1, 100)).toBe(SEALED);
  });

  it('being held is counted from its first list, not from the last mark', () => {
    expect(runs.heldSince(1, 105)).toBe(104);
  });

  it('keeps the marks beyond the first eight bits: held by a part or a decision, decided by a person', () => {
    const wide = indexLevelRuns(historyOf(100, [[CONTROLLED], [CONTROLLED | HELD_PART], [CONTROLLED | HELD_DECISION], [CONTROLLED | HELD_DECISION | OVERRIDDEN]]));
    expect(wide.heldSince(0, 103)).toBe(101);
    expect(wide.statusBefore(0, 104)).toBe(CONTROLLED | HELD_DECISION | OVERRIDDEN);
  });
});
