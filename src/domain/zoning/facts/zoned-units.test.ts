import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../../district/tables-of.ts';
import { findZonedUnits } from './zoned-units.ts';

describe('which units are zoned', () => {
  it('the top of each tree below street; its parts share its level (rules 7b, grain: compound)', () => {
    const units = unitTableOf([
      { id: 'county', kind: 'district' },
      { id: 'street', kind: 'street', parent: 'county' },
      { id: 'compound', parent: 'street' },
      { id: 'building', kind: 'building', parent: 'compound' },
      { id: 'stair', kind: 'stair', parent: 'building' },
      { id: 'lone building', kind: 'building', parent: 'street' },
      { id: 'grid', kind: 'grid', parent: 'street' },
      { id: 'in grid', kind: 'compound', parent: 'grid' },
    ]);
    const { zoned, zonedOf, streetOf, countyOf } = findZonedUnits(units);
    expect([...zoned]).toEqual([2, 5, 7]);
    expect([...zonedOf]).toEqual([-1, -1, 2, 2, 2, 5, -1, 7]);
    expect([...streetOf]).toEqual([-1, 1, 1, 1, 1, 1, 1, 1]);
    expect([...countyOf]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('streets and districts themselves in a table that has nothing smaller', () => {
    const { zoned, zonedOf } = findZonedUnits(unitTableOf([{ id: 'county', kind: 'district' }, { id: 'street', kind: 'street', parent: 'county' }]));
    expect([...zoned]).toEqual([0, 1]);
    expect([...zonedOf]).toEqual([0, 1]);
  });
});
