// A new unit's name from a place; expected values are what a street office calls the compound.
import { describe, expect, it } from 'vitest';
import { proposeKind, proposeName } from './propose-unit.ts';

const areas = ['九台区', '九台街道', '东河街道'];

describe('the name proposed', () => {
  it.each([
    ['九台街道安康家园3号楼2单元401', '安康家园'],
    ['九台区九台街道安康家园 3 号楼', '安康家园'],
    ['福临小区Ａ座１２０１室', '福临小区'],
    ['福临小区3-2-401', '福临小区'],
    ['福临小区12栋', '福临小区'],
    ['江阴路130弄12号', '江阴路130弄'],
    ['江阴路88号', '江阴路88号'],
    ['安康家园二期', '安康家园二期'],
    ['靠山屯', '靠山屯'],
  ])('of %s is %s', (place, name) => {
    expect(proposeName(place, areas)).toBe(name);
  });

  it.each([
    ['江阴路130号2单元401室', '江阴路130号'],
    ['江阴路130号401', '江阴路130号'],
    ['江阴路130号3层', '江阴路130号'],
    ['江阴路１３０号２单元４０１室', '江阴路１３０号'],
    ['江阴路130号（2单元401室）', '江阴路130号'],
    ['江阴路130号2单元401室、402室', '江阴路130号'],
    ['滨河路5号楼2单元401', '滨河路5号楼'],
    ['滨河路2单元401', '滨河路'],
    ['滨河路3-2-401', '滨河路3'],
    ['东方一号2单元401', '东方一号'],
    ['3号楼2单元401室', '3号楼'],
    ['安康家园1栋3-2-401', '安康家园'],
    ['安康家园3号楼401室（张三）', '安康家园'],
    ['安康家园2号楼2门、4号楼1门', '安康家园'],
    ['安康家园（3号楼2单元、9号楼2单元）', '安康家园'],
    ['沙河村居民楼2号楼401室', '沙河村居民楼'],
    ['安康家园3号楼2单元病例户同层', '安康家园'],
    ['家属楼3号楼三单元202室', '家属楼'],
    ['滨河路3号楼-1单元-10、11层', '滨河路3号楼'],
    ['安康家园3号楼（东区）', '安康家园3号楼（东区）'],
  ])('of %s, whose house must stay or whose room stands elsewhere, is %s', (place, name) => {
    expect(proposeName(place, areas)).toBe(name);
  });

  it.each([
    ['江阴路130号2单元401室（13800000000）', '江阴路130号'],
    ['滨河路5号楼2单元401（电话：138 0000 0000）', '滨河路5号楼'],
    ['江阴路130号401 张三 13800000000', '江阴路130号'],
    ['安康家园220181199001011234', '安康家园'],
    ['安康家园20220409', '安康家园'],
    ['13800000000', ''],
    ['张三：滨河里', '滨河里'],
    ['地址:滨河里3号楼', '滨河里'],
    ['滨河里（张三家）', '滨河里'],
    ['滨河里（东区）', '滨河里（东区）'],
  ])('of %s holds no telephone, no number of a card and nobody’s name: %s', (place, name) => {
    expect(proposeName(place, areas)).toBe(name);
  });

  it('of a place that is nothing but a building or a street is that', () => {
    expect(proposeName('3号楼', areas)).toBe('3号楼');
    expect(proposeName('东河街道', areas)).toBe('东河街道');
  });
});

describe('the kind proposed', () => {
  it('is a hamlet by its ending, a venue by its word, else a compound', () => {
    expect(['靠山屯', '孔集村', '农贸市场', '安康家园', '村前小区'].map(proposeKind)).toEqual(['hamlet', 'hamlet', 'venue', 'compound', 'compound']);
  });
});
