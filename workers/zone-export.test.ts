// The order a list is read in; oracle: strictest first, then as a street office looks for its own.
import { describe, expect, it } from 'vitest';
import type { Level } from '../src/domain/zoning/level.ts';
import { sortForReading } from './zone-export.ts';

const unit = (name: string, street: string, level: Level) => ({ name, street, standing: { level } });
const names = (language: 'zh' | 'en', ...units: ReturnType<typeof unit>[]): string[] => sortForReading(units, language).map(({ name }) => name);

describe('the exported list', () => {
  it('stands by level, the strictest first', () => {
    expect(names('zh', unit('甲', '', 'none'), unit('乙', '', 'precaution'), unit('丙', '', 'sealed'), unit('丁', '', 'controlled'))).toEqual(['丙', '丁', '乙', '甲']);
  });

  it('then by street, units of no street last, then by name: by sound in Chinese, numbers by their size', () => {
    expect(names('zh', unit('无街小区', '', 'sealed'), unit('西营小区', '西营街道', 'sealed'), unit('安康10期', '东岭街道', 'sealed'), unit('安康2期', '东岭街道', 'sealed'))).toEqual([
      '安康2期', '安康10期', '西营小区', '无街小区',
    ]);
    expect(names('en', unit('Xinhua', 'East', 'sealed'), unit('ankang', 'East', 'sealed'), unit('Beta', 'Central', 'controlled'))).toEqual(['ankang', 'Xinhua', 'Beta']);
  });

  it('leaves the units it was given as they are', () => {
    const given = [unit('乙', '', 'none'), unit('甲', '', 'sealed')];
    sortForReading(given, 'zh');
    expect(given.map(({ name }) => name)).toEqual(['乙', '甲']);
  });
});
