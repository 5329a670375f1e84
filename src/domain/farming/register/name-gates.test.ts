// Names of gates. Oracle: what a guard at each gate would call it, written down by hand.
import { describe, expect, it } from 'vitest';
import { UNIT_KINDS } from '../../district/unit-table.ts';
import { nameGates } from './name-gates.ts';

/** 0 卡伦镇 with 1 东沟屯 and 2 西沟屯; 3 龙嘉镇 with another 4 东沟屯. */
const units = {
  name: ['卡伦镇', '东沟屯', '西沟屯', '龙嘉镇', '东沟屯'], kind: Uint8Array.from(['street', 'hamlet', 'hamlet', 'street', 'hamlet'] as const, (kind) => UNIT_KINDS.indexOf(kind)),
  parent: Int32Array.of(-1, 0, 0, -1, 3),
};
const named = (...gates: (readonly [name: string, unit: number])[]): string[] => nameGates(gates.map(([name, unit]) => ({ name, unit })), units);

describe('a gate', () => {
  it('keeps a name that no other has, and has that of its village where it has none', () => {
    expect(named(['村口卡点', 1], ['', 2])).toEqual(['村口卡点', '西沟屯']);
  });

  it('of one name is told by its village, where that is another', () => {
    expect(named(['村口卡点', 1], ['村口卡点', 2], ['桥头', 1])).toEqual(['东沟屯村口卡点', '西沟屯村口卡点', '桥头']);
  });

  it('of villages of one name is told by the township', () => {
    expect(named(['村口卡点', 1], ['村口卡点', 4])).toEqual(['卡伦镇东沟屯村口卡点', '龙嘉镇东沟屯村口卡点']);
    expect(named(['', 1], ['', 4])).toEqual(['卡伦镇东沟屯', '龙嘉镇东沟屯']);
  });

  it('of one name in one village has a number, and never one that makes it another gate', () => {
    expect(named(['东门', 1], ['东门', 1])).toEqual(['卡伦镇东沟屯东门1', '卡伦镇东沟屯东门2']);
    expect(named(['门', -1], ['门', -1], ['门1', -1])).toEqual(['门2', '门3', '门1']);
  });

  it('of any names and places has one of its own', () => {
    for (let seed = 0; seed < 400; seed++) {
      const gates = Array.from({ length: 7 }, (_, i) => [['', '门', '门1', '东沟屯门', '门2'][(seed * 7 + i * i * (seed + 3)) % 5]!, ((seed + i * 3) % 6) - 1] as const);
      expect(new Set(named(...gates)).size).toBe(7);
    }
  });
});
