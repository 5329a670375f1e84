import { describe, expect, it } from 'vitest';
import { findZonedUnits } from '../zoning/facts/zoned-units.ts';
import { labelPoints } from './containment.ts';
import { unitTableOf } from './tables-of.ts';
import { describeUnits, nameInCompound } from './unit-directory.ts';

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

describe('the name of a row in its compound', () => {
  it('puts the building before a stair, and nothing before anything else', () => {
    const units = unitTableOf([
      { id: 'K', name: '安康家园' }, { id: 'K-7', name: '7号楼', kind: 'building', parent: 'K' }, { id: 'K-7-2', name: '2单元', kind: 'stair', parent: 'K-7' },
      { id: 'K-7-3', name: '7号楼3单元', kind: 'stair', parent: 'K-7' }, { id: 'K-1', name: '1单元', kind: 'stair', parent: 'K' },
    ]);
    expect([0, 1, 2, 3, 4].map((row) => nameInCompound(units, row))).toEqual(['安康家园', '7号楼', '7号楼2单元', '7号楼3单元', '1单元']);
  });
});
