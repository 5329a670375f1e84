import { describe, expect, test } from 'vitest';
import { unitTableOf, type UnitRecord } from '../tables-of.ts';
import { createMatcher } from './create-matcher.ts';
import { NO_UNIT, type MatchKnowledge } from './place-match.ts';

const DISTRICT: readonly UnitRecord[] = [
  { id: 'D', name: '九台区', kind: 'district' },
  { id: 'S1', name: '九台街道', kind: 'street', parent: 'D' },
  { id: 'S2', name: '营城街道', kind: 'street', parent: 'D' },
  { id: 'S3', name: '胡家回族乡', kind: 'street', parent: 'D' },
  { id: 'G1', name: '东安社区', kind: 'grid', parent: 'S1' },
  { id: 'C1', name: '安康家园', aliases: ['白樟路99弄'], parent: 'G1' },
  { id: 'B3', name: '3号楼', kind: 'building', parent: 'C1' },
  { id: 'B4', name: '4栋', kind: 'building', parent: 'C1' },
  { id: 'T', name: '2单元', kind: 'stair', parent: 'B4' },
  { id: 'H', name: '401', kind: 'household', parent: 'T' },
  { id: 'C2', name: '安康家园二期', parent: 'S1' },
  { id: 'C3', name: '鸿发家园', parent: 'S2' },
  { id: 'C4', name: '鸿发家园（局部）', parent: 'S2' },
  { id: 'C5', name: '幸福里', parent: 'S1' },
  { id: 'C6', name: '幸福里', parent: 'S2' },
  { id: 'V', name: '二屯', kind: 'hamlet', parent: 'S3' },
  { id: 'C7', name: '阳光新区', parent: 'S2' },
  { id: 'C8', name: '经典花园(秀青路)', parent: 'S2' },
];
const OWN = ['长春市', '吉林省'];

function ask(place: string, knowledge: MatchKnowledge = { districtNames: OWN }, records = DISTRICT) {
  const units = unitTableOf(records);
  const { unit, rivals, ...told } = createMatcher(units, knowledge).match(place);
  return { ...told, unit: unit === NO_UNIT ? null : units.id[unit]!, rivals: rivals.map((row) => units.id[row]!) };
}
const unitOf = (place: string, knowledge?: MatchKnowledge, records?: readonly UnitRecord[]) => ask(place, knowledge, records).unit;
const howOf = (place: string, knowledge?: MatchKnowledge, records?: readonly UnitRecord[]) => ask(place, knowledge, records).how;

describe('as written', () => {
  test('key before name before alias', () => {
    const records = [{ id: '甲', name: '乙' }, { id: '乙', name: '丙', aliases: ['丁'] }, { id: '戊', name: '丁', aliases: ['甲'] }];
    expect(ask('甲', {}, records)).toMatchObject({ unit: '甲', how: 'key', by: '甲' });
    expect(ask('乙', {}, records)).toMatchObject({ unit: '乙', how: 'key' });
    expect(ask('丙', {}, records)).toMatchObject({ unit: '乙', how: 'name' });
    expect(ask('丁', {}, records)).toMatchObject({ unit: '戊', how: 'name' });
    expect(ask('白樟路99弄')).toMatchObject({ unit: 'C1', how: 'alias', by: '白樟路99弄', prefix: '', rest: '' });
  });

  test('a key that is a mere name is not sure where another unit bears the name; a code, or the street of that name, is', () => {
    const records: UnitRecord[] = [{ id: '九台街道', kind: 'street' }, { id: '幸福里', parent: '九台街道' }, { id: '营城街道/幸福里', name: '幸福里' }];
    expect(ask('幸福里', {}, records)).toMatchObject({ unit: null, how: 'several', rivals: ['幸福里', '营城街道/幸福里'] });
    expect(ask('幸福里', {}, [{ id: '幸福里' }, { id: '甲', aliases: ['幸福里'] }])).toMatchObject({ how: 'several', rivals: ['幸福里', '甲'] });
    expect(ask('九台街道幸福里', {}, records)).toMatchObject({ unit: '幸福里', how: 'prefix' });
    expect(ask('幸福里', { chosen: new Map([['幸福里', '幸福里']]) }, records)).toMatchObject({ unit: '幸福里', how: 'chosen' });
    expect(ask('C5', {}, [{ id: 'C5' }, { id: '甲', aliases: ['C5'] }])).toMatchObject({ unit: 'C5', how: 'key' });
    expect(ask('永安', {}, [{ id: '永安' }, { id: 'street/永安', name: '永安', kind: 'street' }])).toMatchObject({ unit: '永安', how: 'key' });
    expect(ask('永安', {}, [{ id: 'C', name: '永安' }, { id: '永安', kind: 'building', parent: 'C' }])).toMatchObject({ unit: '永安', how: 'key' });
    // Its own building is no other compound; another compound's building of the same number is another building.
    expect(ask('永安', {}, [{ id: '永安' }, { id: 'B', name: '永安', kind: 'building', parent: '永安' }])).toMatchObject({ unit: '永安', how: 'key' });
    const buildings: UnitRecord[] = [{ id: '甲苑' }, { id: '乙苑' }, { id: '3号楼', kind: 'building', parent: '甲苑' }, { id: 'B', name: '3号楼', kind: 'building', parent: '乙苑' }];
    expect(ask('3号楼', {}, buildings)).toMatchObject({ unit: null, how: 'several', rivals: ['3号楼', 'B'] });
    // Where nothing but streets stands in the table, they are what is judged.
    expect(howOf('城关街道', {}, [{ id: '城关街道', kind: 'street' }, { id: '乙区/城关街道', name: '城关街道', kind: 'street' }])).toBe('several');
  });

  test('two units of one name, or one alias, are rivals, not a guess', () => {
    expect(ask('幸福里')).toMatchObject({ unit: null, how: 'several', rivals: ['C5', 'C6'] });
    expect(howOf('丙', {}, [{ id: '甲', aliases: ['丙'] }, { id: '乙', aliases: ['丙'] }])).toBe('several');
    // A third unit's alias does not settle it.
    const third = [{ id: '甲', name: '丙' }, { id: '乙', name: '丙' }, { id: '丁', aliases: ['丙'] }];
    expect(ask('丙', {}, third)).toMatchObject({ how: 'several', rivals: ['甲', '乙'] });
  });

  test('3号楼 or 401 alone is any compound’s, unless the table holds nothing above it', () => {
    expect(howOf('3号楼')).toBe('unknown');
    expect(howOf('401')).toBe('unknown');
    expect(unitOf('三号楼', {}, [{ id: 'B', name: '3号楼', kind: 'building' }])).toBe('B');
  });
});

describe('form', () => {
  test('the building of a compound in any writing', () => {
    for (const place of ['安康家园３号楼', '安康家园三号楼', '安康家园3#', '安康家园3幢', '安康家园 3 栋', '安康家园（3号楼）', '白樟路99弄3号']) {
      expect(ask(place)).toMatchObject({ unit: 'B3', how: 'form', by: '3号楼', rest: '' });
    }
    for (const place of ['安康家园4-2-401', '安康家园四号楼2单元401室']) expect(ask(place)).toMatchObject({ unit: 'H', how: 'form' });
    expect(unitOf('白樟路９９弄')).toBe('C1');
  });

  test('a part of a compound is a unit of its own', () => {
    expect(unitOf('鸿发家园(局部)')).toBe('C4');
    expect(unitOf('鸿发家园')).toBe('C3');
    expect(ask('鸿发家园（东区）')).toMatchObject({ unit: null, how: 'unknown' });
    expect(howOf('鸿发家园（局部）', {}, [{ id: '鸿发家园' }])).toBe('unknown');
  });

  test('a remark that says where is left out on one side, never changed for another', () => {
    expect(ask('经典花园')).toMatchObject({ unit: 'C8', how: 'form', by: '经典花园(秀青路)' });
    expect(howOf('经典花园（御青路）')).toBe('unknown');
    expect(ask('安康家园（报春路）')).toMatchObject({ unit: 'C1', how: 'form', rest: '（报春路）' });
    expect(ask('经典花园（御青路）', {}, [{ id: '经典花园' }, { id: '经典花园（秀青路）' }])).toMatchObject({ how: 'several' });
  });

  test('永安新村 may be 永安新村(崮山路) or 永安新村社区', () => {
    // Shanghai 2022: the reported place 永安新村 was 永安新村社区.
    const records = [{ id: '永安新村(崮山路)' }, { id: '永安新村社区' }];
    expect(ask('永安新村', {}, records)).toMatchObject({ how: 'several', rivals: ['永安新村(崮山路)', '永安新村社区'] });
    // The community it lies in, or a building of it, is no other 永安新村.
    const alone: UnitRecord[] = [
      { id: '永安新村社区', kind: 'grid' }, { id: '永安新村(崮山路)', parent: '永安新村社区' }, { id: '永安新村(崮山路)东区', parent: '永安新村(崮山路)' },
    ];
    expect(unitOf('永安新村', {}, alone)).toBe('永安新村(崮山路)');
  });
});

describe('part', () => {
  test('the most specific unit there is, and what was left out', () => {
    expect(ask('安康家园3号楼2单元401')).toMatchObject({ unit: 'B3', how: 'part', by: '3号楼', rest: '2单元401' });
    expect(ask('安康家园4号楼2单元 402 室')).toMatchObject({ unit: 'T', how: 'part', rest: '402 室' });
    expect(ask('安康家园12栋１单元')).toMatchObject({ unit: 'C1', how: 'part', by: '安康家园', rest: '12栋１单元' });
    expect(ask('经典花园（秀青路）5号')).toMatchObject({ unit: 'C8', rest: '5号' });
    expect(ask('安康家园（报春路）3号楼2单元')).toMatchObject({ unit: 'B3', rest: '（报春路）2单元' });
    expect(unitOf('安康家园3栋1单元', {}, [{ id: '安康家园' }, { id: '安康家园三号楼', kind: 'building' }])).toBe('安康家园三号楼');
  });

  test('a blank or a point between two digits divides them: 1 1号楼 is not the eleventh building', () => {
    const records: UnitRecord[] = [
      { id: '中山路1号院' }, { id: '中山路11号院' }, { id: '阳光花园' }, { id: '1号楼', kind: 'building', parent: '阳光花园' }, { id: '11号楼', kind: 'building', parent: '阳光花园' },
    ];
    for (const place of ['中山路1 1号院', '中山路1　1号院', '中山路1.1号院', '阳光花园1 1号楼', '阳光花园１ １号楼', '阳光花园 1 1 号楼']) {
      expect(howOf(place, {}, records)).toBe('unknown');
    }
    expect(unitOf('阳光花园 11 号楼', {}, records)).toBe('11号楼');
    // Behind a building they are stair and room, or a telephone number: the building stays certain.
    expect(ask('阳光花园11号楼2 401', {}, records)).toMatchObject({ unit: '11号楼', how: 'part', rest: '2 401' });
    expect(ask('阳光花园11号楼401 13800000000', {}, records)).toMatchObject({ unit: '11号楼', rest: '401 13800000000' });
    expect(ask('阳光花园11号楼2 401', {}, [...records, { id: 'H', name: '2401', kind: 'household', parent: '11号楼' }])).toMatchObject({ unit: '11号楼' });
  });

  test('a lane keeps its number, a house is no part of its road', () => {
    const records = [{ id: '江阴路130弄' }, { id: '东方路1381弄' }, { id: '江阴路' }, { id: '白樟路12号' }];
    expect(ask('江阴路130弄5号201室', {}, records)).toMatchObject({ unit: '江阴路130弄', how: 'part', rest: '5号201室' });
    expect(ask('白樟路12号201室', {}, records)).toMatchObject({ unit: '白樟路12号', rest: '201室' });
    for (const place of ['江阴路130号', '江阴路13弄', '东方路1381号', '江阴路5号', '江阴路7栋', '江阴路130弄3支弄']) {
      expect(howOf(place, {}, records)).toBe('unknown');
    }
  });

  test('a name is never shortened', () => {
    expect(ask('安康家园二期3栋')).toMatchObject({ unit: 'C2', rest: '3栋' });
    for (const place of ['安康家园三期', '安康家园小区', '安康', '安康家园1栋、3栋', '安康家园工地']) expect(howOf(place)).toBe('unknown');
  });

  test('a name that ends like a building or a number word stands as it is: 家属楼, 书香门第', () => {
    const records: UnitRecord[] = [
      { id: '九台街道', kind: 'street' }, { id: '九郊街道', kind: 'street' }, { id: '粮库家属楼' }, { id: '水利局家属楼' }, { id: '九台一中家属楼', parent: '九郊街道' },
      { id: '书香门第', parent: '九台街道' }, { id: '书香门' }, { id: '6号楼', kind: 'building', parent: '粮库家属楼' }, { id: '九台大街1号院' },
    ];
    const askAbout = (place: string) => ask(place, { districtNames: ['九台区'] }, records);
    expect(askAbout('粮库家属楼6栋')).toMatchObject({ unit: '6号楼', how: 'form' });
    expect(askAbout('粮库家属楼7栋')).toMatchObject({ unit: '粮库家属楼', how: 'part', rest: '7栋' });
    expect(askAbout('水利局家属楼 3#3-204')).toMatchObject({ unit: '水利局家属楼', rest: '3#3-204' });
    expect(askAbout('九郊街道九台一中家属楼6号楼4单元301')).toMatchObject({ unit: '九台一中家属楼', how: 'prefix', rest: '6号楼4单元301' });
    expect(askAbout('书香门第5号楼')).toMatchObject({ unit: '书香门第', how: 'part', rest: '5号楼' });
    expect(askAbout('书香门第 5#3-502')).toMatchObject({ unit: '书香门第', rest: '5#3-502' });
    expect(askAbout('九台街道书香门第7号楼1单元302')).toMatchObject({ unit: '书香门第', how: 'prefix', rest: '7号楼1单元302' });
    expect(askAbout('书香门5号楼')).toMatchObject({ unit: '书香门', rest: '5号楼' });
    expect(askAbout('九台大街1号院2号楼')).toMatchObject({ unit: '九台大街1号院', rest: '2号楼' });
    // A name that counts on, two buildings, a phase: nothing of them is known.
    const more = [...records, { id: '安康家园1' }, { id: '东方十' }, { id: '安康家园3栋' }, { id: '安康家园5号' }, { id: '报春路' }, { id: '白樟路9号' }];
    for (const place of ['安康家园12号楼', '东方十二号楼', '安康家园3栋5栋', '安康家园5号7号', '报春路5号', '白樟路9号7号', '书香门第5', '书香门第二期', '书香门第5号楼、6号楼']) expect(howOf(place, {}, more)).toBe('unknown');
  });

  test('a group of a village leads to the village, unless it is a unit itself', () => {
    const records: UnitRecord[] = [{ id: '石场村', kind: 'hamlet' }, { id: '胡家村', kind: 'hamlet' }, { id: '胡家村五组', kind: 'hamlet', parent: '胡家村' }, { id: '安康家园' }];
    expect(ask('石场村一社', {}, records)).toMatchObject({ unit: '石场村', how: 'part', rest: '一社' });
    expect(ask('胡家村三组', {}, records)).toMatchObject({ unit: '胡家村', rest: '三组' });
    expect(ask('胡家村3组12号', {}, records)).toMatchObject({ unit: '胡家村', rest: '3组12号' });
    for (const place of ['胡家村5组', '胡家村第五村民小组']) expect(ask(place, {}, records)).toMatchObject({ unit: '胡家村五组', how: 'form' });
    expect(ask('胡家村5组12号', {}, records)).toMatchObject({ unit: '胡家村五组', how: 'part', rest: '12号' });
    for (const place of ['安康家园三组', '胡家村三组团', '石场村一社区', '石场三组', '石场村社']) expect(howOf(place, {}, records)).toBe('unknown');
  });

  test('a building of 鸿发家园 may lie in the part that is a unit of its own', () => {
    expect(ask('鸿发家园3号楼')).toMatchObject({ unit: null, how: 'several', rivals: ['C3', 'C4'] });
    expect(ask('鸿发家园（局部）3号楼')).toMatchObject({ unit: 'C4', how: 'part' });
    // The street decides against the one that is named; that makes the part no match.
    const records: UnitRecord[] = [
      { id: '九台街道', kind: 'street' }, { id: '营城街道', kind: 'street' },
      { id: '鸿发家园', parent: '九台街道' }, { id: '鸿发家园（局部）', parent: '营城街道' },
    ];
    expect(ask('营城街道鸿发家园3栋', {}, records)).toMatchObject({ unit: null, how: 'other-street', rivals: ['鸿发家园'] });
    expect(ask('九台街道鸿发家园3栋', {}, records)).toMatchObject({ unit: '鸿发家园', how: 'prefix' });
  });

  test('a street, community or district is met by its name only', () => {
    expect(ask('九台区九台街道')).toMatchObject({ unit: 'S1', how: 'prefix', prefix: '九台区' });
    for (const place of ['九台街道3号楼', '东安社区5号', '九台区3栋']) expect(howOf(place)).toBe('unknown');
  });
});

describe('prefix', () => {
  test('own province, city, district, street and community are left out in front', () => {
    expect(ask('九台街道安康家园3号楼2单元401')).toMatchObject({ unit: 'B3', how: 'prefix', prefix: '九台街道', rest: '2单元401' });
    expect(ask('九台区九台街道安康家园3栋')).toMatchObject({ unit: 'B3', how: 'prefix', prefix: '九台区九台街道', rest: '' });
    expect(ask('吉林省长春市九台区，九台街道，东安社区，安康家园')).toMatchObject({ unit: 'C1', prefix: '吉林省长春市九台区，九台街道，东安社区' });
    for (const front of ['九台', '长春', '吉林长春', '九台街道办事处', '东安社区']) expect(ask(`${front}安康家园`)).toMatchObject({ unit: 'C1', prefix: front });
    for (const front of ['胡家回族乡', '胡家乡', '九台区胡家乡', '九台胡家乡']) expect(ask(`${front}二屯`)).toMatchObject({ unit: 'V', prefix: front });
  });

  test('province and city directly in front of the district are part of it, whether or not they were named', () => {
    const knowledge = { districtNames: ['九台区'] };
    for (const front of ['长春市九台区', '吉林省长春市九台区', '吉林省九台区', '吉林长春九台区', '吉林 长春市 九台区', '长春市九台区九台街道']) {
      expect(ask(`${front}安康家园4号楼1单元204`, knowledge)).toMatchObject({ unit: 'B4', how: 'prefix', prefix: front, rest: '1单元204' });
    }
    expect(unitOf('延边朝鲜族自治州敦化市安康家园', { districtNames: ['敦化市'] }, [{ id: '安康家园' }])).toBe('安康家园');
    expect(unitOf('吉林省长春市安康家园', { districtNames: ['长春市'] }, [{ id: '安康家园' }])).toBe('安康家园');
    expect(howOf('吉林市长春市安康家园', { districtNames: ['长春市', '九台区'] })).toBe('other-district');
    // No city, or before no name of ours.
    for (const front of ['长春市', '吉林省长春市', '原住九台区', '大润发超市九台区', '长春市吉林市九台区', '宽城区九台区']) expect(unitOf(`${front}安康家园`, knowledge)).toBe(null);
    expect(howOf('长春市安康家园', knowledge)).toBe('unknown');
  });

  test('a district named with its city and province is each of them', () => {
    for (const name of ['长春市九台区', '吉林省长春市九台区']) {
      for (const records of [[{ id: '安康家园' }], [{ id: name, kind: 'district' as const }, { id: '安康家园', parent: name }]]) {
        for (const districtNames of [[name], ['九台区', name]]) {
          for (const front of ['九台区', '长春市九台区', '吉林省长春市九台区', '长春市', '吉林长春九台区']) expect(unitOf(`${front}安康家园`, { districtNames }, records)).toBe('安康家园');
          for (const front of ['九台区', '长春市九台区', '吉林省长春市九台区']) expect(howOf(`${front}九郊街道安康家园`, { districtNames }, records)).toBe('unknown');
          for (const front of ['长春市宽城区', '宽城区', '吉林市九台区']) expect(howOf(`${front}安康家园`, { districtNames }, records)).toBe('other-district');
        }
      }
      expect(unitOf('九台区', {}, [{ id: name, kind: 'district' }])).toBe(name);
    }
    // A city below a city is a district.
    const below = { districtNames: ['长春市榆树市'] };
    for (const front of ['榆树市', '长春市榆树市', '吉林省长春市榆树市']) expect(unitOf(`${front}安康家园`, below, [{ id: '安康家园' }])).toBe('安康家园');
  });

  test('a street or community the table does not know is not left out', () => {
    expect(howOf('龙嘉街道安康家园')).toBe('unknown');
    expect(howOf('西安社区安康家园')).toBe('unknown');
    // Nor is a street behind its community an address.
    expect(howOf('东安社区九台街道安康家园')).toBe('unknown');
  });

  test('the street decides between two of one name', () => {
    expect(ask('九台街道幸福里5栋')).toMatchObject({ unit: 'C5', how: 'prefix', rest: '5栋' });
    expect(unitOf('幸福里（营城街道）')).toBe('C6');
    expect(ask('九台区幸福里')).toMatchObject({ how: 'several', rivals: ['C5', 'C6'] });
    // That one lies elsewhere does not say that the other, of no known street, lies here.
    const records = [...DISTRICT.filter(({ id }) => id !== 'C6'), { id: 'C9', name: '幸福里' }];
    expect(ask('营城街道幸福里', {}, records)).toMatchObject({ how: 'several', rivals: ['C5', 'C9'] });
  });

  test('a unit in another street than the place names is a rival, not a match', () => {
    expect(ask('营城街道安康家园')).toMatchObject({ unit: null, how: 'other-street', rivals: ['C1'] });
    expect(howOf('九台区营城街道东安社区安康家园3栋')).toBe('other-street');
    expect(howOf('营城安康家园')).toBe('unknown');
  });

  test('a street without its ending counts only for a unit known to lie there: 营城梧桐公馆 may be a name', () => {
    const records = [...DISTRICT, { id: 'C9', name: '梧桐公馆' }];
    expect(howOf('营城梧桐公馆', {}, records)).toBe('unknown');
    expect(unitOf('营城街道梧桐公馆', {}, records)).toBe('C9');
  });

  test('a district or street without its ending before a short rest is a name of its own: 永宁花园 is not 花园', () => {
    const records: UnitRecord[] = [
      { id: '城关镇', kind: 'street' }, { id: '花园', parent: '城关镇' }, { id: '家园', parent: '城关镇' }, { id: '二屯', kind: 'hamlet', parent: '城关镇' },
    ];
    const knowledge = { districtNames: ['永宁区'] };
    for (const place of ['永宁花园', '城关家园', '永宁花园3栋', '永宁城关家园', '城关二屯', '永宁花园（报春路）']) expect(ask(place, knowledge, records)).toMatchObject({ unit: null, how: 'unknown' });
    for (const place of ['永宁区花园', '城关镇花园', '永宁城关镇花园3栋']) expect(unitOf(place, knowledge, records)).toBe('花园');
    expect(createMatcher(unitTableOf(records), knowledge).suggest('永宁花园', 1)[0]?.unit).toBe(1);
    expect(howOf('永宁老厂', { ...knowledge, chosen: new Map([['老厂', '家园']]) }, records)).toBe('unknown');
  });

  test('a unit’s own key that begins with the district is met without it, where the district is known', () => {
    const records = [{ id: '闵行区白樟路99弄' }];
    expect(ask('白樟路99弄', { districtNames: ['闵行区'] }, records)).toMatchObject({ unit: '闵行区白樟路99弄', how: 'prefix', prefix: '' });
    expect(howOf('白樟路99弄', {}, records)).toBe('unknown');
    expect(unitOf('上海市闵行区白樟路99弄5号', { districtNames: ['闵行区', '上海市'] }, records)).toBe('闵行区白樟路99弄');
  });

  test('what is left after the front must be a name: 九台区医院 is not every 医院', () => {
    expect(howOf('医院', { districtNames: ['九台区'] }, [{ id: '九台区医院' }])).toBe('unknown');
  });
});

describe('another district', () => {
  test('is never matched; the unit that would be meant is a rival', () => {
    for (const place of ['宽城区安康家园', '长春市宽城区安康家园', '北京市朝阳区安康家园', '宽城区兴业街道安康家园']) {
      expect(ask(place)).toMatchObject({ unit: null, how: 'other-district', rivals: ['C1'] });
    }
    expect(ask('吉林省吉林市船营区北京路3号')).toMatchObject({ how: 'other-district', rivals: [] });
  });

  test('浦东新区 before a street of Huangpu, as in the official list of 2022', () => {
    const records: UnitRecord[] = [
      { id: '黄浦区', kind: 'district' }, { id: '南京东路街道', kind: 'street', parent: '黄浦区' }, { id: '江阴路130弄', parent: '南京东路街道' },
    ];
    expect(ask('浦东新区南京东路街道江阴路130弄', {}, records)).toMatchObject({ unit: null, how: 'other-district', rivals: ['江阴路130弄'] });
    expect(unitOf('黄浦区南京东路街道江阴路130弄', {}, records)).toBe('江阴路130弄');
  });

  test('between two districts of one table, and by the alias that was met, not by the unit’s other aliases', () => {
    const records: UnitRecord[] = [
      { id: '松江区', kind: 'district' }, { id: '奉贤区', kind: 'district' },
      { id: 'C', name: '高桥村居住区', parent: '奉贤区', aliases: ['奉贤区高桥村', '松江区李高路58弄'] },
    ];
    expect(ask('松江区高桥村3号楼', {}, records)).toMatchObject({ unit: null, how: 'other-district', rivals: ['C'] });
    expect(unitOf('松江区李高路58弄3号', {}, records)).toBe('C');
    expect(unitOf('奉贤区高桥村居住区', {}, records)).toBe('C');
    expect(howOf('松江区高桥村居住区', {}, records)).toBe('other-district');
    const alone = [{ id: 'C', name: '居住区', aliases: ['奉贤区高桥村', '松江区李高路58弄'] }];
    expect(howOf('松江区高桥村3号楼', { districtNames: ['松江区', '奉贤区'] }, alone)).toBe('other-district');
  });

  test('an estate whose name ends like a district is none', () => {
    expect(unitOf('阳光新区3号楼')).toBe('C7');
    for (const place of ['安居小区3栋', '长春市阳光花园小区安康家园', '安居工业园区安康家园']) expect(howOf(place)).toBe('unknown');
  });

  test('cannot be told while the own district is not known', () => {
    expect(howOf('宽城区安康家园', {}, [{ id: '安康家园' }])).toBe('unknown');
    // Nor can another city, before the name of ours.
    expect(unitOf('长春市九台区安康家园', { districtNames: ['九台区'] }, [{ id: '安康家园' }])).toBe('安康家园');
  });

  test('is told by the city where ours is known, though the districts bear one name', () => {
    const records = [{ id: '安康家园' }];
    for (const districtNames of [['长春市朝阳区'], ['长春市', '朝阳区']]) {
      for (const place of ['北京市朝阳区安康家园', '长春市宽城区安康家园']) expect(ask(place, { districtNames }, records)).toMatchObject({ unit: null, how: 'other-district' });
      expect(unitOf('长春市朝阳区安康家园', { districtNames }, records)).toBe('安康家园');
      expect(unitOf('河北北京朝阳区安康家园', { districtNames }, records)).toBe(null);
    }
    expect(howOf('北京市朝阳区安康家园', { districtNames: ['朝阳区'] }, [{ id: 'C', aliases: ['长春市朝阳区安康家园'] }])).toBe('other-district');
  });

  test('is not the region in front of ours', () => {
    const knowledge = { districtNames: ['新城区'] };
    for (const front of ['内蒙古自治区呼和浩特市新城区', '内蒙古呼和浩特新城区']) {
      expect(ask(`${front}安康家园`, knowledge, [{ id: '安康家园' }])).toMatchObject({ unit: '安康家园', prefix: front });
      expect(howOf(`${front}兴业街道安康佳园`, knowledge, [{ id: '安康家园' }])).toBe('unknown');
    }
  });
});

describe('what a person chose', () => {
  const choose = (...chosen: [string, string | null][]): MatchKnowledge => ({ districtNames: OWN, chosen: new Map(chosen) });

  test('stands before everything for the place as written', () => {
    expect(ask('安康家园', choose(['安康家园', 'C2']))).toMatchObject({ unit: 'C2', how: 'chosen' });
    expect(ask('C1', choose(['C1', null]))).toMatchObject({ unit: null, how: 'refused', rivals: [] });
    expect(ask('安康家园', choose(['安康家园', 'gone']))).toMatchObject({ unit: 'C1', how: 'name' });
  });

  test('serves the same place in other signs, and no other room', () => {
    const knowledge = choose(['安康家园9号楼2单元401', 'C2']);
    expect(ask('安康家园９栋2单元401室', knowledge)).toMatchObject({ unit: 'C2', how: 'chosen', by: '安康家园9号楼2单元401' });
    expect(unitOf('安康家园9号楼2单元402', knowledge)).toBe('C1');
    expect(unitOf('安康家园9号楼', knowledge)).toBe('C1');
  });

  test('for a mere building serves no other writing: 12号楼 is not 12号', () => {
    const knowledge = choose(['12号楼', 'C2']);
    expect(ask('12号楼', knowledge)).toMatchObject({ unit: 'C2', how: 'chosen' });
    for (const place of ['12号', '九台区12号楼', '九台区12号']) expect(ask(place, knowledge)).toMatchObject({ unit: null, how: 'unknown' });
  });

  test('for a key that a unit went by before it was found to be another leads to that one', () => {
    const records = [{ id: '幸福里', aliases: ['九台街道/幸福里'] }, { id: '营城街道/幸福里', name: '幸福里' }];
    expect(ask('老厂', { chosen: new Map([['老厂', '九台街道/幸福里']]) }, records)).toMatchObject({ unit: '幸福里', how: 'chosen' });
    expect(howOf('老厂', { chosen: new Map([['老厂', '丙']]) }, [{ id: '甲', aliases: ['丙'] }, { id: '乙', aliases: ['丙'] }])).toBe('unknown');
  });

  test('serves as an alias for the buildings of the place it was made for', () => {
    const knowledge = choose(['安康佳园', 'C1'], ['流浪小区', null]);
    expect(ask('安康佳园5号楼', knowledge)).toMatchObject({ unit: 'C1', how: 'part', by: '安康佳园', rest: '5号楼' });
    expect(ask('九台区安康佳园', knowledge)).toMatchObject({ unit: 'C1', how: 'prefix' });
    expect(ask('营城街道安康佳园', knowledge)).toMatchObject({ unit: null, how: 'other-street', rivals: ['C1'] });
    expect(howOf('流浪 小区3栋', knowledge)).toBe('refused');
    expect(howOf('九台区流浪小区', knowledge)).toBe('unknown');
  });

  test('two that contradict each other in one normal form are not used for a third writing', () => {
    const knowledge = choose(['安康佳园3号楼', 'C1'], ['安康佳园３栋', 'C2']);
    expect(unitOf('安康佳园3号楼', knowledge)).toBe('C1');
    expect(unitOf('安康佳园３栋', knowledge)).toBe('C2');
    expect(howOf('安康佳园三号楼', knowledge)).toBe('unknown');
    expect(unitOf('安康佳园三号楼', choose(['安康佳园3号楼', 'gone'], ['安康佳园３栋', 'C2']))).toBe('C2');
  });
});

test('parents that run in a circle contain nothing', () => {
  const records: UnitRecord[] = [{ id: '甲苑', parent: '乙苑' }, { id: '乙苑', parent: '甲苑' }, { id: 'S', name: '九台街道', kind: 'street' }];
  expect(unitOf('九台街道甲苑3栋', {}, records)).toBe('甲苑');
  expect(howOf('甲苑乙苑3栋', {}, records)).toBe('unknown');
});

describe('a street set apart by blanks, as a list has it in a column of its own', () => {
  const NO_STREETS: readonly UnitRecord[] = [{ id: 'C1', name: '安康家园' }];
  const knowledge = { districtNames: ['九台区'] };

  test('says nothing against a unit where no unit has a street', () => {
    expect(ask('西营街道 安康家园3号楼', knowledge, NO_STREETS)).toMatchObject({ unit: 'C1', how: 'prefix', prefix: '西营街道', rest: '3号楼' });
    expect(ask('九台区 西营街道 安康家园', knowledge, NO_STREETS)).toMatchObject({ unit: 'C1', how: 'prefix', prefix: '九台区 西营街道' });
  });

  test('that no unit is called by, where some have one, leaves the match to a person', () => {
    expect(ask('西营街道 安康家园3号楼')).toMatchObject({ unit: null, how: 'other-street', rivals: ['B3'] });
    expect(ask('九台区 西营街道 幸福里')).toMatchObject({ unit: null, how: 'several', rivals: ['C5', 'C6'] });
  });

  test('decides as any other front where it is known', () => {
    expect(unitOf('九台区 九台街道 安康家园')).toBe('C1');
    expect(howOf('九台区 营城街道 安康家园')).toBe('other-street');
    expect(unitOf('营城街道 幸福里')).toBe('C6');
  });

  test('does not carry the district away with it', () => {
    for (const place of ['宽城区 西营街道 安康家园', '宽城区西营街道 安康家园', '榆树市西营镇 安康家园']) {
      expect([place, unitOf(place, knowledge, NO_STREETS)]).toEqual([place, null]);
    }
    expect(howOf('宽城区 西营街道 安康家园', knowledge, NO_STREETS)).toBe('other-district');
  });
});

test('a lane whose number ends like that of another is not it, with district, road or room (D16: 1039弄 drawn at 439弄)', () => {
  const records: readonly UnitRecord[] = [{ id: '虬江路439弄' }, { id: '虬江路39弄' }];
  const knowledge = { districtNames: ['静安区'] };
  for (const place of ['虬江路1039弄', '静安区虬江路1039弄5号201室', '虬江路１０３９弄', '虬江路439弄39弄', '1039弄', '439弄']) {
    expect([place, unitOf(place, knowledge, records)]).toEqual([place, null]);
  }
  expect(unitOf('静安区虬江路439弄5号', knowledge, records)).toBe('虬江路439弄');
});
