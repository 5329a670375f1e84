// Whether a place names another district; oracle: how addresses are written, names of real and invented districts.
import { describe, expect, it } from 'vitest';
import { namesElsewhere } from './names-elsewhere.ts';

const AREAS = ['九台区', '东岭街道', '市北镇'];

describe('a place names another district', () => {
  it.each(['宽城区永安小区', '长春市宽城区安居小区3号楼', '农安县合隆镇', '吉林市 福临家园', '德惠市站前小区', '九台区人民路转宽城区', '翁牛特旗乌丹镇', '河东区新苑', '九台区，宽城区安居小区'])(
    'in %s', (place) => expect(namesElsewhere(place, AREAS)).toBe(true),
  );

  it.each([
    '九台区永安小区', '长春市九台区永安小区', '永安小区3号楼', '团结社区二组', '机床厂厂区', '铁路局院区', '南山园区6栋', '师大校区', '安康家园东区', '锦绣B区4栋',
    '阳光新区花园2号楼', '农贸市场', '市医院家属楼', '红旗小区', '梦想都市3栋', '市北镇前进村', '福林屯', '',
  ])('not in %s', (place) => expect(namesElsewhere(place, AREAS)).toBe(false));

  it('near the front only: behind eight signs it is part of a longer address', () => {
    expect(namesElsewhere('东方红大街二十一号宽城区', AREAS)).toBe(false);
  });
});
