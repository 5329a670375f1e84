// Units of one name in several tables. Oracle: two compounds stand in two streets, whichever table names them first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUnits } from './compare-units.ts';
import { createMatcher } from './match/create-matcher.ts';
import { mergeUnits } from './merge-units.ts';
import { placeAt, placesOf } from './place-column.ts';
import { unitTableOf, type UnitRecord } from './tables-of.ts';
import type { UnitTable } from './unit-table.ts';

const point = (lng: number, lat: number) => ({ type: 'Point' as const, coordinates: [lng, lat] });
const NONE = new Map<string, never>();
const street = (id: string, parent?: string): UnitRecord => ({ id, kind: 'street', ...(parent !== undefined && { parent }) });

/** A street's own sheet, as the page reads it: the name is the key. */
const sheetOf = (area: string, ...units: UnitRecord[]): UnitTable => unitTableOf([...units.map((unit) => ({ ...unit, parent: area })), street(area)]);
const A = sheetOf('九台街道', { id: '幸福小区', population: 1000, geometry: point(125.8, 44.1) });
const B = sheetOf('营城街道', { id: '幸福小区', population: 3000, geometry: point(125.9, 44.2) });
/** The whole district's sheet, in which the reader told the namesakes apart. */
const WHOLE = unitTableOf([
  { id: '九台街道/幸福小区', name: '幸福小区', aliases: ['幸福小区'], parent: '九台街道', households: 400 },
  { id: '营城街道/幸福小区', name: '幸福小区', aliases: ['幸福小区'], parent: '营城街道' },
  street('九台街道'), street('营城街道'),
]);
/** A sheet that names no street. */
const BARE = unitTableOf([{ id: '幸福小区', buildings: 7 }]);

const merge = (...tables: UnitTable[]): UnitTable => mergeUnits([unitTableOf([]), ...tables], NONE);
/** Compounds as key, street, population. */
const compounds = (units: UnitTable): string[] =>
  units.id.flatMap((id, row) => (units.kind[row] === A.kind[0] ? [`${id} ${units.id[units.parent[row]!] ?? '-'} ${units.population[row]!}`] : []));
const compare = (next: UnitTable, ...known: UnitTable[]) => compareUnits(next, merge(...known));
const NOTHING_NEW = { fresh: 0, changed: 0, namesakes: 0 };

describe('two compounds of one name in two streets', () => {
  it('are two units when each street brings its own sheet; the first keeps its key, the bare name leads to neither', () => {
    const units = merge(A, B);
    expect(compounds(units)).toEqual(['幸福小区 九台街道 1000', '营城街道/幸福小区 营城街道 3000']);
    expect(placesOf(units.geometry).filter((place) => place !== null)).toEqual([point(125.8, 44.1), point(125.9, 44.2)]);
    const find = (place: string) => createMatcher(units).match(place);
    expect(find('幸福小区')).toMatchObject({ unit: -1, how: 'several' });
    expect([find('九台街道幸福小区3栋').unit, find('营城街道幸福小区').unit].map((row) => units.id[row])).toEqual(['幸福小区', '营城街道/幸福小区']);
    expect(compounds(merge(B, A))).toEqual(['幸福小区 营城街道 3000', '九台街道/幸福小区 九台街道 1000']);
  });

  it('are told before they are recorded, and brought again in any order they bring nothing', () => {
    expect(compare(B, A)).toEqual({ fresh: 1, changed: 0, known: 0, namesakes: 1 });
    for (const known of [[A, B], [B, A]]) for (const again of [A, B]) expect(compare(again, ...known)).toEqual({ ...NOTHING_NEW, known: 1 });
    for (const order of [[A, B, A, B], [A, B, B, A]]) expect(merge(...order)).toEqual(merge(A, B));
  });

  it('are two units too after a sheet of the whole district, whichever comes first', () => {
    expect(compounds(merge(A, WHOLE))).toEqual(['幸福小区 九台街道 1000', '营城街道/幸福小区 营城街道 -1']);
    expect(merge(A, WHOLE).households[0]).toBe(400);
    expect(compare(WHOLE, A)).toEqual({ fresh: 1, changed: 1, known: 0, namesakes: 1 });
    expect(compounds(merge(WHOLE, A, B))).toEqual(['九台街道/幸福小区 九台街道 1000', '营城街道/幸福小区 营城街道 3000']);
    expect(compounds(merge(B, A, WHOLE))).toEqual(['幸福小区 营城街道 3000', '九台街道/幸福小区 九台街道 1000']);
    for (const known of [[A, B, WHOLE], [WHOLE, A, B], [B, WHOLE, A]]) {
      for (const again of [A, B]) expect(compare(again, ...known)).toEqual({ ...NOTHING_NEW, known: 1 });
      expect(compare(WHOLE, ...known)).toEqual({ ...NOTHING_NEW, known: 2 });
    }
    // A key that says no more than the unit's street is nothing new.
    expect(compare(sheetOf('九台街道', { id: '九台街道/幸福小区', name: '幸福小区', aliases: ['幸福小区'] }), A)).toEqual({ ...NOTHING_NEW, known: 1 });
  });

  it('a third one is told apart from both', () => {
    const third = sheetOf('东湖街道', { id: '幸福小区' });
    for (const known of [[A, B], [WHOLE]]) {
      expect(compare(third, ...known)).toEqual({ fresh: 1, changed: 0, known: 0, namesakes: 1 });
      expect(compounds(merge(...known, third)).at(-1)).toBe('东湖街道/幸福小区 东湖街道 -1');
    }
  });

  it('a row without a street is the one unit of that name, else the one of that very key, else a unit of its own', () => {
    expect(merge(A, BARE)).toMatchObject({ id: ['幸福小区', '九台街道'], buildings: Int32Array.of(7, -1) });
    expect(compounds(merge(BARE, A))).toEqual(['幸福小区 九台街道 1000']);
    const both = merge(A, B, BARE);
    expect([both.id.length, both.buildings[both.id.indexOf('幸福小区')], both.buildings[both.id.indexOf('营城街道/幸福小区')]]).toEqual([4, 7, -1]);
    expect(compounds(merge(WHOLE, BARE)).at(-1)).toBe('幸福小区 - -1');
    expect(compare(BARE, WHOLE)).toEqual({ fresh: 1, changed: 0, known: 0, namesakes: 1 });
    // One of the two rows was withdrawn: the name is one unit's again.
    const one = unitTableOf([{ id: '九台街道/幸福小区', name: '幸福小区', aliases: ['幸福小区'], parent: '九台街道' }, street('九台街道')]);
    expect(compounds(merge(one, BARE))).toEqual(['九台街道/幸福小区 九台街道 -1']);
  });

  it('are two units too where the first has been given another name since', () => {
    const renamed = sheetOf('九台街道', { id: '幸福小区', name: '幸福小区一期' });
    expect(compounds(merge(A, renamed, B))).toEqual(['幸福小区 九台街道 1000', '营城街道/幸福小区 营城街道 3000']);
    expect(merge(merge(A, renamed), A, B)).toEqual(merge(A, renamed, A, B));
    // Of two in that street one is called 一期, the other is not.
    expect(compounds(merge(A, renamed, WHOLE))).toEqual(['幸福小区 九台街道 1000', '九台街道/幸福小区 九台街道 -1', '营城街道/幸福小区 营城街道 -1']);
  });

  it('of one street in two districts, and the streets themselves, are two of each', () => {
    const sheet = (district: string) => unitTableOf([{ id: '幸福小区', parent: '城关街道' }, street('城关街道', district), { id: district, kind: 'district' }]);
    const units = merge(sheet('甲山区'), sheet('乙山区'), sheet('丙山区'));
    expect(compounds(units)).toEqual(['幸福小区 城关街道 -1', '城关街道/幸福小区 乙山区/城关街道 -1', '丙山区/城关街道/幸福小区 丙山区/城关街道 -1']);
    expect(compare(sheet('乙山区'), sheet('甲山区'), sheet('乙山区'))).toEqual({ ...NOTHING_NEW, known: 1 });
    const inDistrict = (district: string) => unitTableOf([{ id: '幸福小区', parent: district }, { id: district, kind: 'district' }]);
    expect(compounds(merge(inDistrict('甲山区'), inDistrict('乙山区')))).toEqual(['幸福小区 甲山区 -1', '乙山区/幸福小区 乙山区 -1']);
    // What an earlier sheet said of the street holds for the sheet that only names it.
    const streets = unitTableOf([street('城关街道', '乙山区'), { id: '乙山区', kind: 'district' }]);
    expect(compounds(merge(inDistrict('甲山区'), streets, sheetOf('城关街道', { id: '幸福小区' })))).toEqual(['幸福小区 甲山区 -1', '城关街道/幸福小区 城关街道 -1']);
  });
});

describe('sheets of streets, of the district, and without a street, in any order', () => {
  const STREETS = ['九台街道', '营城街道', '东湖街道'];
  const names = fc.subarray(['幸福小区', '安康家园'], { minLength: 1 });
  const inDistrict = (records: UnitRecord[]): UnitTable =>
    unitTableOf([...records, ...STREETS.map((id) => street(id, '九台区')), { id: '九台区', kind: 'district' }]);
  const whole = fc.tuple(fc.subarray(STREETS, { minLength: 2 }), names).map(([streets, own]) =>
    inDistrict(streets.flatMap((parent) => own.map((name) => ({ id: `${parent}/${name}`, name, aliases: [name], parent })))));
  const plain = fc.tuple(fc.constantFrom(...STREETS, '九台区', undefined), names).map(([parent, own]) =>
    inDistrict(own.map((id) => ({ id, ...(parent !== undefined && { parent }) }))));
  const sheets = fc.array(fc.oneof(whole, plain), { minLength: 1, maxLength: 6 });

  it('bring nothing when they are brought again', () => {
    fc.assert(fc.property(sheets.chain((tables) => fc.tuple(fc.constant(tables), fc.shuffledSubarray(tables))), ([tables, again]) => {
      for (const table of tables) expect(compare(table, ...tables)).toMatchObject(NOTHING_NEW);
      expect(merge(...tables, ...again)).toEqual(merge(...tables));
    }), { numRuns: 500 });
  });

  it('become what the sheet after them is compared with', () => {
    fc.assert(fc.property(sheets, fc.oneof(whole, plain), (tables, next) => {
      expect(merge(merge(...tables), next)).toEqual(merge(...tables, next));
    }), { numRuns: 500 });
  });

  it('never move a compound from one street to another, and give no street two of one name', () => {
    fc.assert(fc.property(sheets, fc.oneof(whole, plain), (tables, next) => {
      const [before, after] = [merge(...tables), merge(...tables, next)];
      const streetOf = (units: UnitTable, id: string): string | undefined => units.id[units.parent[units.id.indexOf(id)]!];
      for (const id of before.id) if (STREETS.includes(streetOf(before, id) ?? '')) expect(streetOf(after, id)).toBe(streetOf(before, id));
      const places = after.id.flatMap((id, row) => (STREETS.includes(streetOf(after, id) ?? '') ? [`${after.name[row]!} ${streetOf(after, id)!}`] : []));
      expect(new Set(places).size).toBe(places.length);
    }), { numRuns: 500 });
  });
});

describe('one compound', () => {
  it('stays one where its street or district is written otherwise or not at all', () => {
    for (const [first, second] of [['九台街道', '九台街道办事处'], ['九台', '九台街道'], ['九台街道办', '九台街道'], ['胡家回族乡', '胡家乡']]) {
      expect(compounds(merge(sheetOf(first!, { id: '幸福小区' }), sheetOf(second!, { id: '幸福小区' })))).toHaveLength(1);
    }
    const inDistrict = (district: string) => unitTableOf([{ id: '幸福小区', parent: '九台街道' }, street('九台街道', district), { id: district, kind: 'district' }]);
    for (const district of ['九台', '长春市九台区']) expect(compounds(merge(inDistrict('九台区'), inDistrict(district)))).toHaveLength(1);
    // A town and a township of one name are two.
    expect(compounds(merge(sheetOf('城关镇', { id: '幸福小区' }), sheetOf('城关乡', { id: '幸福小区' })))).toHaveLength(2);
  });

  it('keeps its street when a later table names only the district around it, so that another street’s is told apart still', () => {
    const first = unitTableOf([{ id: '幸福小区', parent: '九台街道' }, street('九台街道', '九台区'), { id: '九台区', kind: 'district' }]);
    const wide = unitTableOf([{ id: '幸福小区', parent: '九台区' }, { id: '九台区', kind: 'district' }]);
    expect(compare(wide, first)).toEqual({ ...NOTHING_NEW, known: 1 });
    expect(compounds(merge(first, wide, B))).toEqual(['幸福小区 九台街道 -1', '营城街道/幸福小区 营城街道 3000']);
  });

  it('under a code somebody gave moves to another street with its code', () => {
    for (const record of [{ id: 'C5', name: '幸福小区' }, { id: 'C5' }, { id: '220113-017' }]) {
      expect(compounds(merge(sheetOf('九台街道', record), sheetOf('营城街道', record)))).toEqual([`${record.id} 营城街道 -1`]);
    }
  });
});

describe('what names a unit by its key', () => {
  it('means the same unit after another of its name has come, or after it was found under another key', () => {
    const place = point(125, 44);
    expect(placeAt(mergeUnits([A, B], new Map([['幸福小区', place]])).geometry, 0)).toEqual(place);
    expect(placeAt(mergeUnits([A, WHOLE], new Map([['九台街道/幸福小区', place]])).geometry, 0)).toEqual(place);
    const matcher = createMatcher(merge(A, WHOLE), { chosen: new Map([['老厂', '九台街道/幸福小区']]) });
    expect(matcher.match('老厂').unit).toBe(0);
    // The key of two that were merged elsewhere is nobody's.
    expect(placesOf(mergeUnits([WHOLE, A, B], new Map([['幸福小区', place]])).geometry)).not.toContainEqual(place);
  });

  it('parts of the second stand in the second', () => {
    const withBuilding = (area: string, id: string) => unitTableOf([
      { id, name: '3号楼', kind: 'building', parent: '幸福小区' }, { id: '幸福小区', parent: area }, street(area),
    ]);
    const units = merge(withBuilding('九台街道', 'B1'), withBuilding('营城街道', 'B2'));
    expect(units.id[units.parent[units.id.indexOf('B2')]!]).toBe('营城街道/幸福小区');
    expect(units.id[units.parent[units.id.indexOf('B1')]!]).toBe('幸福小区');
  });
});
