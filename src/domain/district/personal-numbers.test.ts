// Identity cards and telephones in addresses and codes; expected values are what an address is without them.
import { describe, expect, it } from 'vitest';
import { hasPersonalNumber, withoutPersonalNumbers } from './personal-numbers.ts';

describe('an address', () => {
  it.each([
    ['安康家园3号楼 13800000000', '安康家园3号楼'],
    ['安康家园3号楼，220181199001011234', '安康家园3号楼'],
    ['安康家园3号楼22018119900101123X', '安康家园3号楼'],
    ['安康家园3号楼 220181 19900101 1234', '安康家园3号楼'],
    ['安康家园3号楼220181900101123', '安康家园3号楼'],
    ['安康家园 138-0000-0000 3号楼', '安康家园 3号楼'],
    ['安康家园（138 0000 0000）3号楼', '安康家园3号楼'],
    ['安康家园3号楼（联系电话：13800000000）', '安康家园3号楼'],
    ['安康家园3号楼 电话 +86 13800000000、身份证号220181199001011234', '安康家园3号楼'],
    ['安康家园3号楼１３８０００００００００', '安康家园3号楼'],
    ['安康家园3号楼 0431-82345678', '安康家园3号楼'],
    ['安康家园3号楼（0431）82345678', '安康家园3号楼'],
    ['安康家园3号楼 8234567', '安康家园3号楼'],
    ['安康家园3号楼2单元401张三13800000000', '安康家园3号楼2单元401'],
    ['安康家园3号楼2单元401室（张三 13800000000）', '安康家园3号楼2单元401室'],
    ['江阴路130号安康家园13800000000', '江阴路130号安康家园'],
    ['13800000000', ''],
    ['Building 4, 13800000000', 'Building 4'],
  ])('%s is %s without them', (written, address) => {
    expect(withoutPersonalNumbers(written)).toBe(address);
  });

  /** Oracle: the areas of 2022 as health commissions published them write days so. */
  it.each(['桃源阁46栋（20221113 0时）', '劳动二村30栋（202211100时）', '江阴路1300弄12号1201室', '福临小区3-2-401', '安康家园1-2-3-1001', '130100 江阴路', 'unit 220181001', '12.3456789号'])(
    '%s holds none and stays as it is', (written) => {
      expect(withoutPersonalNumbers(written)).toBe(written);
    });
});

describe('a code', () => {
  it.each(['220181199001011234', '22018119900101123X', '220181900101123', '张三220181199001011234', 'ID:220181199001011234', '13800138000', '病例13800138000', '+8613800138000', '１３８００１３８０００'])('%s holds a number of a person', (code) => {
    expect(hasPersonalNumber(code)).toBe(true);
  });

  it.each(['YN0405-001', '病例12', '12345678901', '138001380001', '1380013800', '2201811990010112345', '20220409-0012', ''])('%s holds none', (code) => {
    expect(hasPersonalNumber(code)).toBe(false);
  });
});
