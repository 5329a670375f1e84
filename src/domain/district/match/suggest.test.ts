import { describe, expect, test } from 'vitest';
import { unitTableOf, type UnitRecord } from '../tables-of.ts';
import { createMatcher } from './create-matcher.ts';

const DISTRICT: readonly UnitRecord[] = [
  { id: 'S1', name: '九台街道', kind: 'street' },
  { id: 'C1', name: '安康家园', parent: 'S1', aliases: ['临沂路301弄'] },
  { id: 'B3', name: '3号楼', kind: 'building', parent: 'C1' },
  { id: 'B5', name: '5号楼', kind: 'building', parent: 'C1' },
  { id: 'C2', name: '安康家园二期', parent: 'S1' },
  { id: 'C3', name: '鸿发家园', parent: 'S1' },
  { id: 'C4', name: '幸福里', parent: 'S1' },
  { id: 'C5', name: '幸福里' },
  { id: 'C6', name: '临沂路81弄' },
];
const suggestIds = (place: string, most: number, records = DISTRICT): string[] =>
  createMatcher(unitTableOf(records), { districtNames: ['九台区'] }).suggest(place, most).map(({ unit }) => records[unit]!.id);
const suggest = (place: string, most = 5) => createMatcher(unitTableOf(DISTRICT), { districtNames: ['九台区'] }).suggest(place, most);

describe('suggestions', () => {
  test('a name with one wrong sign, or one word more, leads to its unit first', () => {
    expect(suggestIds('安康佳园', 1)).toEqual(['C1']);
    expect(suggestIds('安康家园小区12栋', 1)).toEqual(['C1']);
    expect(suggest('临沂路302弄')[0]).toMatchObject({ unit: 1, why: 'same-start', by: '临沂路301弄' });
    expect(suggest('新鸿发家园')[0]).toMatchObject({ unit: 5, why: 'alike' });
  });

  test('the building that is named comes before its compound, the other buildings not at all', () => {
    expect(suggestIds('安康佳园5号楼', 5)).toEqual(['B5', 'C1', 'C2']);
    expect(suggestIds('安康佳园7号楼', 5)).toEqual(['C1', 'C2']);
  });

  test('rivals of the match come first, with the reason why none was certain', () => {
    expect(suggest('幸福里').map(({ unit, why }) => [unit, why])).toEqual([[6, 'several'], [7, 'several']]);
    expect(suggest('宽城区安康家园')[0]).toMatchObject({ unit: 1, why: 'other-district', likeness: 1 });
  });

  test('likeness falls, stays between 0 and 1, and at most the asked number comes', () => {
    const all = suggest('安康家园三期', 99);
    expect(all.length).toBeGreaterThan(1);
    for (const [i, { likeness }] of all.entries()) {
      expect(likeness).toBeGreaterThan(0);
      expect(likeness).toBeLessThanOrEqual(i === 0 ? 1 : all[i - 1]!.likeness);
    }
    expect(suggest('安康家园三期', 1)).toEqual(all.slice(0, 1));
    expect(suggest('安康家园三期', 0)).toEqual([]);
  });

  test('the order of the rows does not change what is offered, nor does asking again', () => {
    const turned = [...DISTRICT].reverse();
    for (const place of ['安康佳园', '幸福里', '临沂路8弄', '九台街道幸福园']) {
      expect(suggestIds(place, 9, turned)).toEqual(suggestIds(place, 9));
    }
    const matcher = createMatcher(unitTableOf(DISTRICT));
    expect(matcher.suggest('安康佳园', 9)).toEqual(matcher.suggest('安康佳园', 9));
  });

  test('nothing alike, nothing offered', () => {
    expect(suggest('上海市第六人民医院')).toEqual([]);
    expect(suggest('')).toEqual([]);
  });
});
