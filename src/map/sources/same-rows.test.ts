// Rows of the unit table, before and after units came or went.
import { describe, expect, it } from 'vitest';
import type { MapPlaces } from '../map-types.ts';
import { keepsRows } from './same-rows.ts';

function table(id: readonly string[], zonedOf: readonly number[]): MapPlaces {
  return { id, zonedOf: Int32Array.from(zonedOf) } as unknown as MapPlaces;
}
const before = table(['街道', '小区甲', '小区乙'], [-1, 1, 2]);

describe('rows of the unit table', () => {
  it('mean the same when units are added behind them, and when nothing changed', () => {
    expect(keepsRows(before, table(['街道', '小区甲', '小区乙', '小区丙'], [-1, 1, 2, 3]))).toBe(true);
    expect(keepsRows(before, before)).toBe(true);
  });

  it.each([
    ['a unit came between', table(['街道', '小区丙', '小区甲', '小区乙'], [-1, 1, 2, 3])],
    ['a unit went', table(['街道', '小区甲'], [-1, 1])],
    ['a unit has become part of another', table(['街道', '小区甲', '小区乙'], [-1, 1, 1])],
  ])('mean other units when %s', (_, after) => {
    expect(keepsRows(before, after)).toBe(false);
  });
});
