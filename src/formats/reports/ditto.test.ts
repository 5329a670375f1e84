// Which cells say nothing but "as above", and which are places.
import { describe, expect, it } from 'vitest';
import { isDitto } from './ditto.ts';

describe('isDitto', () => {
  it.each(['同上', ' 同 上 ', '同上。', '（同上）', '同上址', '同上地址', '地址同上', '同前', '〃', '″', '〃〃', '"', '——〃——', 'ditto', 'Ditto.', 'same as above', '与上同', '同上行'])('%s is as above', (cell) => {
    expect(isDitto(cell)).toBe(true);
  });

  it.each(['', '-', '同上3号楼', '同前进小区', '大同上城', '上同街道', '同心家园', '合同前楼', 'ditto road 3', '无'])('%j is none', (cell) => {
    expect(isDitto(cell)).toBe(false);
  });
});
