// Levels set by hand when borders change: nobody is let out because a unit was split or merged. Oracle: told by hand.
import { describe, expect, it } from 'vitest';
import type { RecordedOverride } from '../../journal/fold.ts';
import type { Level } from '../../zoning/level.ts';
import { carryOverrides } from './carry-overrides.ts';

const override = (area: string, level: Level, entry: string): RecordedOverride => ({ area, level, from: 100, until: 106, reason: '聚集', by: '指挥长', recordedAt: 0, entry: `machine:${Number(entry)}` });
const keyOf = (area: string): string | null => ({ 甲: 'A', A: 'A', 乙: 'B', 丙: 'C' })[area] ?? null;
const said = { from: 100, until: 106, reason: '聚集', by: '指挥长' };

describe('levels set by hand', () => {
  it('stay on every part of a unit that is split, by whatever name they were set', () => {
    const split = { how: 'split' as const, merged: [], units: [{ unit: 'A' }, { unit: 'A#2', made: { name: '甲（局部）', kind: 'compound' as const, like: 'A' } }, { unit: 'B' }] };
    expect(carryOverrides(split, [override('甲', 'sealed', '1'), override('乙', 'controlled', '2'), override('没有', 'sealed', '3')], keyOf)).toEqual([{ kind: 'override-set', unit: 'A#2', level: 'sealed', ...said }]);
  });

  it('go along with a unit that is merged: the strictest holds for the whole, none is left on what is no more', () => {
    const merged = { how: 'merged' as const, units: [{ unit: 'A' }], merged: [{ unit: 'B', into: 'A' }, { unit: 'C', into: 'A' }] };
    expect(carryOverrides(merged, [override('乙', 'controlled', '1'), override('丙', 'sealed', '2')], keyOf)).toEqual([
      { kind: 'withdrawn', targets: ['machine:1', 'machine:2'], what: 'override' }, { kind: 'override-set', unit: 'A', level: 'sealed', ...said },
    ]);
    expect(carryOverrides(merged, [override('甲', 'sealed', '1'), override('乙', 'controlled', '2')], keyOf)).toEqual([{ kind: 'withdrawn', targets: ['machine:2'], what: 'override' }]);
    expect(carryOverrides(merged, [override('甲', 'sealed', '1')], keyOf)).toEqual([]);
  });
});
