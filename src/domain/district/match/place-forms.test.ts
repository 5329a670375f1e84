import { describe, expect, test } from 'vitest';
import { listForms, readPlace } from './place-forms.ts';

const keysOf = (place: string): string[] => listForms(readPlace(place).text).map(({ key }) => key);
const keyOf = (place: string): string => keysOf(place)[0]!;

describe('the fullest form', () => {
  test('one building, however its word and number are written', () => {
    for (const place of ['3号楼', '三号楼', '３栋', '3幢', '3座', '3#', '3#楼', '3楼', '第3栋', '03号楼', '（3号楼）', '3号']) {
      expect(keyOf(`安康家园${place}`)).toBe('安康家园|building 3');
    }
    expect(keyOf('安康家园十二栋')).toBe('安康家园|building 12');
    expect(keyOf('新星宇和邑C16栋')).toBe('新星宇和邑|building c16');
    expect(keyOf('东康小区2-11栋')).toBe('东康小区|building 2-11');
  });

  test('one room, however building, stair and room are joined', () => {
    for (const place of ['3号楼2单元401', '3栋2单元401室', '3-2-401', '3-2-401室', '3#2门401', '3号楼2-401', '三号楼二单元四〇一室', '3号楼-2-401']) {
      expect(keyOf(`安康家园${place}`)).toBe('安康家园|building 3|stair 2|room 401');
    }
    expect(keyOf('安康家园3-401')).toBe('安康家园|building 3|room 401');
    expect(keyOf('临河风景37栋2单')).toBe('临河风景|building 37|stair 2');
  });

  test('a number inside a name stays in the name', () => {
    for (const name of ['五星村', '三里屯', '王家三房', '天安门', '王家二门', '经开六区', '安康家园二期', '平凉路1545弄', '北翟路2000弄70支弄']) {
      expect(keysOf(name)).toEqual([name]);
    }
  });

  test('5号 is the fifth building of a lane, but a house of a road, and no building 5栋 there', () => {
    expect(keyOf('江阴路130弄5号')).toBe(keyOf('江阴路130弄5号楼'));
    expect(keyOf('江阴路5号')).not.toBe(keyOf('江阴路5栋'));
    expect(keyOf('东方路1381弄')).not.toBe(keyOf('东方路1381号'));
  });

  test('3楼 is a floor behind a building, stair or house number', () => {
    expect(keyOf('白樟路99号3楼')).toBe('白樟路|house 99|floor 3');
    expect(keyOf('农大小区2栋1单元8楼')).toBe(keyOf('农大小区2栋1单元8层'));
  });
});

describe('barer forms', () => {
  test('room, stair and building go one after the other, down to the compound', () => {
    expect(keysOf('安康家园3号楼2单元401')).toEqual([
      '安康家园|building 3|stair 2|room 401', '安康家园|building 3|stair 2', '安康家园|building 3', '安康家园',
    ]);
    expect(keysOf('江阴路130弄5号201室').at(-1)).toBe('江阴路130弄');
  });

  test('an address of a road is never shortened to the road', () => {
    for (const place of ['江阴路130号', '江阴路130号201室', '明德路947号楼2单元', '南大街5号3楼']) {
      expect(keysOf(place)).not.toContain(/^.*?[路街]/.exec(place)![0]);
    }
  });

  test('a house with a building behind it loses the building first', () => {
    expect(keysOf('中山南路200号10号楼')).toEqual(['中山南路200号|building 10', '中山南路|house 200']);
  });

  test('a number in words before 号 belongs to the name: 东方一号 is not house 1 of 东方', () => {
    expect(keysOf('澳海东方一号6栋')).toEqual(['澳海东方一号|building 6', '澳海东方|building 1']);
  });

  test('several buildings, ranges of houses and two house numbers are no part of one building', () => {
    expect(keysOf('长通家园A1栋、A3栋')).not.toContain('长通家园|building a1');
    expect(keysOf('长通家园1栋3栋')).toEqual(['长通家园1栋3栋']);
    expect(keysOf('安康家园5号7号')).toEqual(['安康家园5号7号']);
    expect(keysOf('福汇路39-49号')).toEqual(['福汇路39-49号']);
    expect(keysOf('芙蓉园1至6号楼')).not.toContain('芙蓉园');
    expect(keysOf('北安小区2-2B3单元')).not.toContain('北安小区|building 2');
  });

  test('a remark that says where may go, one that may mean a part stays', () => {
    expect(keysOf('经典花园（报春路）')).toEqual(['经典花园(报春路)', '经典花园']);
    expect(keysOf('福泉路255弄（住宅）')).toContain('福泉路255弄');
    for (const part of ['局部', '东区', '除3单元', '含底商', '宿舍', '沿街']) expect(keysOf(`鸿发家园（${part}）`)).toEqual([`鸿发家园(${part})`]);
  });

  test('where each form ends is told in the text', () => {
    expect(listForms('安康家园3号楼2单元401').map(({ end }) => end)).toEqual([13, 10, 7, 4]);
    expect(listForms('安康家园3-2-401').map(({ end }) => end)).toEqual([11, 7, 5, 4]);
  });
});
