import { describe, expect, it } from 'vitest';
import { findZonedUnits } from '../zoning/facts/zoned-units.ts';
import { labelPoints } from './containment.ts';
import { unitTableOf } from './tables-of.ts';
import { describeUnits } from './unit-directory.ts';

const describeTable = (records: Parameters<typeof unitTableOf>[0]) => {
  const units = unitTableOf(records);
  return describeUnits(units, findZonedUnits(units), labelPoints(units));
};

describe('the extent of a district', () => {
  it('holds whole outlines, not only their label points, and no streets', () => {
    const { extent } = describeTable([
      { id: '街道', kind: 'street', geometry: { type: 'Point', coordinates: [100, 30] } },
      { id: '甲', geometry: { type: 'Polygon', coordinates: [[[126, 44], [126.2, 44], [126.2, 44.1], [126, 44]]] } },
      { id: '乙', kind: 'hamlet', geometry: { type: 'Point', coordinates: [125.5, 44.3] } },
    ]);
    expect(extent).toEqual([125.5, 44, 126.2, 44.3]);
  });

  it('is none where no unit has a place', () => {
    expect(describeTable([{ id: '甲' }]).extent).toBeNull();
  });
});
