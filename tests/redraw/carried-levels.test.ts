// Levels set by hand through split and merger, as the page records and judges them. Oracle: issue "Redraw, decide, publish", points 1 and 3.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { statusOn } from '../../src/domain/zoning/lists/day-view.ts';
import { levelOf, PRECAUTION, SEALED } from '../../src/domain/zoning/level.ts';
import { dayOf, SavedDistrict } from '../cli/saved-district.ts';

const DAY = dayOf('2022-04-10');
const [WEST, SOUTH, STEP] = [126, 44, 0.002];
const at = (x: number, y: number): [number, number] => [WEST + x * STEP, SOUTH + y * STEP];
const compound = (id: string, x: number) => ({
  type: 'Feature', properties: { unit: id, name: `小区${id}`, kind: 'compound', population: 100 },
  geometry: { type: 'Polygon', coordinates: [[at(x, 0), at(x + 1, 0), at(x + 1, 1), at(x, 1), at(x, 0)]] },
});

async function districtWith(sealed: string): Promise<SavedDistrict> {
  const district = new SavedDistrict(Date.UTC(2022, 3, 9, 12));
  await district.bring('units.geojson', JSON.stringify({ type: 'FeatureCollection', features: [compound('A', 0), compound('B', 1), compound('C', 2)] }));
  await district.bring('cases.csv', '病例编号,现住址,报告日期\n1,小区C,2022-04-09\n');
  await district.adopt('SH-2022-0411');
  district.write([{ kind: 'override-set', unit: sealed, level: 'sealed', from: DAY, until: DAY + 6, reason: '聚集', by: '指挥长' }]);
  return district;
}

async function levelsOf(district: SavedDistrict): Promise<Record<string, number>> {
  const { directory } = (await district.open()).history.units!;
  const status = statusOn((await district.open()).history.history, DAY);
  return Object.fromEntries([...directory.zoned].map((row) => [directory.name[row]!, levelOf(status[row]!)]));
}

describe('a level set by hand', () => {
  it('holds for both parts of a unit that is split', async () => {
    const district = await districtWith('小区A');
    await district.redraw((rowOf) => ({ kind: 'split', row: rowOf('A'), stroke: [at(0.4, -0.2), at(0.4, 1.2)], name: '小区A（局部）' }));
    expect(await levelsOf(district)).toMatchObject({ 小区A: SEALED, '小区A（局部）': SEALED, 小区B: PRECAUTION });
  });

  it('goes along with the unit that is merged into another: one unit, sealed, and none left under it', async () => {
    const district = await districtWith('小区B');
    await district.redraw((rowOf) => ({ kind: 'merge', rows: [rowOf('A'), rowOf('B')], closeStreet: false }));
    const levels = await levelsOf(district);
    expect(levels['小区A']).toBe(SEALED);
    expect(Object.keys(levels)).not.toContain('小区B');
  });
});
