// Namesakes told apart by street, county, community, address or key. Oracle: read off the table by hand.
import { describe, expect, it } from 'vitest';
import { findZonedUnits } from '../zoning/facts/zoned-units.ts';
import { labelPoints } from './containment.ts';
import { unitTableOf, type UnitRecord } from './tables-of.ts';
import { tellApart } from './tell-apart.ts';
import { describeUnits } from './unit-directory.ts';

function tell(records: readonly UnitRecord[], ...ids: string[]): string[] {
  const units = unitTableOf(records);
  const rows = ids.map((id) => units.id.indexOf(id));
  return tellApart(describeUnits(units, findZonedUnits(units), labelPoints(units)), rows).map((parts) => parts.join(' '));
}
const street = (id: string, name: string, more: Partial<UnitRecord> = {}): UnitRecord => ({ id, name, kind: 'street', ...more });

describe('units of one name', () => {
  it('are told by their street, and nothing they share', () => {
    const district: UnitRecord = { id: 'D', name: '永宁区', kind: 'district' };
    expect(tell([district, street('S', '东岭街道', { parent: 'D' }), street('T', '西营街道', { parent: 'D' }), { id: 'A', name: '幸福里', parent: 'S' }, { id: 'B', name: '幸福里', parent: 'T' }], 'A', 'B')).toEqual(['东岭街道', '西营街道']);
  });

  it('are told by their county before the street where they lie in several, be the county a unit or a name beside them', () => {
    const districts: UnitRecord[] = [{ id: 'D', name: '九台区', kind: 'district' }, { id: 'E', name: '农安县', kind: 'district' }];
    expect(tell([...districts, street('S', '城关镇', { parent: 'D' }), street('T', '城关镇', { parent: 'E' }), { id: 'A', name: '前进村', parent: 'S' }, { id: 'B', name: '前进村', parent: 'T' }], 'A', 'B')).toEqual(['九台区 城关镇', '农安县 城关镇']);
    expect(tell([street('S', '城关镇', { county: '九台区' }), { id: 'A', name: '前进村', parent: 'S' }, { id: 'B', name: '前进村', county: '农安县' }], 'A', 'B')).toEqual(['九台区 城关镇', '农安县']);
  });

  it('of one street are told by their grid, else by their address, else by their key', () => {
    const grids: UnitRecord[] = [street('S', '东岭街道'), { id: 'G', name: '第一网格', kind: 'grid', parent: 'S' }, { id: 'H', name: '第二网格', kind: 'grid', parent: 'S' }];
    expect(tell([...grids, { id: 'A', name: '幸福里', parent: 'G' }, { id: 'B', name: '幸福里', parent: 'H' }], 'A', 'B')).toEqual(['东岭街道 第一网格', '东岭街道 第二网格']);
    expect(tell([street('S', '东岭街道'), { id: 'A', name: '幸福里', parent: 'S', aliases: ['人民路5号'] }, { id: 'B', name: '幸福里', parent: 'S' }], 'A', 'B')).toEqual(['东岭街道 人民路5号', '东岭街道 B']);
  });

  it('of different names in one street need no more than the street; one without any street is told by nothing', () => {
    expect(tell([street('S', '东岭街道'), { id: 'A', name: '幸福里一区', parent: 'S' }, { id: 'B', name: '幸福里二区', parent: 'S' }, { id: 'C', name: '滨河里' }], 'A', 'B', 'C')).toEqual(['东岭街道', '东岭街道', '']);
  });

  it('alone is told by its street', () => {
    expect(tell([{ id: 'D', name: '永宁区', kind: 'district' }, street('S', '东岭街道', { parent: 'D' }), { id: 'A', name: '幸福里', parent: 'S' }], 'A')).toEqual(['东岭街道']);
  });
});
