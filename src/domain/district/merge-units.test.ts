// Units from several tables. Oracle: the rule of the doc comment, row by row.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUnits } from './compare-units.ts';
import { mergeUnits } from './merge-units.ts';
import { placeAt, placesOf } from './place-column.ts';
import { unitTableOf, type UnitRecord } from './tables-of.ts';
import { RESIDENTIAL, USE_NOT_RECORDED } from './unit-table.ts';

const point = (lng: number, lat: number) => ({ type: 'Point' as const, coordinates: [lng, lat] });
const NONE = new Map<string, never>();

describe('units of several tables', () => {
  it('fill what an earlier table left open and keep what a later one leaves open', () => {
    const first = unitTableOf([{ id: '安康家园', population: 900, aliases: ['安康'] }, { id: '福林屯', kind: 'hamlet' }]);
    const second = unitTableOf([{ id: '安康家园', geometry: point(125, 44), households: 300, aliases: ['老安康'] }, { id: '新村' }]);
    const units = mergeUnits([first, second], NONE);
    expect(units.id).toEqual(['安康家园', '福林屯', '新村']);
    expect([units.population[0], units.households[0], placeAt(units.geometry, 0)]).toEqual([900, 300, point(125, 44)]);
    expect(units.aliases[0]).toEqual(['安康', '老安康']);
    expect(units.kind[1]).toBe(first.kind[1]);
  });

  it('keep county and use, which a later table fills or changes and never empties', () => {
    const first = unitTableOf([{ id: '甲', county: '农安县', residential: true }, { id: '乙', residential: false }, { id: '丙' }]);
    const second = unitTableOf([{ id: '甲' }, { id: '乙', county: '德惠市', residential: true }, { id: '丁', county: '榆树市' }]);
    const units = mergeUnits([first, second], NONE);
    expect([units.id, units.county, [...units.residential!]]).toEqual([['甲', '乙', '丙', '丁'], ['农安县', '德惠市', '', '榆树市'], [RESIDENTIAL, RESIDENTIAL, USE_NOT_RECORDED, USE_NOT_RECORDED]]);
    expect(Object.keys(mergeUnits([unitTableOf([{ id: '甲' }]), unitTableOf([{ id: '乙' }])], NONE))).not.toContain('county');
  });

  it('keep parents across tables and lose only those that close a circle', () => {
    const first = unitTableOf([{ id: '甲', parent: '乙' }, { id: '乙' }, { id: '丙', parent: '甲' }]);
    const second = unitTableOf([{ id: '甲' }, { id: '乙', parent: '甲' }]);
    const units = mergeUnits([first, second], NONE);
    expect([...units.parent]).toEqual([-1, -1, 0]);
  });

  it('lie where a person has put them, whatever a table says', () => {
    const units = mergeUnits([unitTableOf([{ id: '甲', geometry: point(1, 2) }])], new Map([['甲', point(125, 44)], ['nobody', point(0, 1)]]));
    expect(placesOf(units.geometry)).toEqual([point(125, 44)]);
    expect(units.count).toBe(1);
  });

  it('of a case file without any are an empty table', () => {
    expect(mergeUnits([], NONE)).toEqual(unitTableOf([]));
  });

  it('brought again change nothing (300 random tables)', () => {
    const record: fc.Arbitrary<UnitRecord> = fc.record({
      id: fc.constantFrom('甲', '乙', '丙', '丁'), population: fc.constantFrom(-1, 10, 20), parent: fc.constantFrom('甲', '乙', '戊'), county: fc.constantFrom('', '农安县'), residential: fc.constantFrom(undefined, true, false),
      aliases: fc.subarray(['a', 'b']), geometry: fc.constantFrom(null, point(1, 2)),
    });
    fc.assert(fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), (records) => {
      const known = mergeUnits([unitTableOf(records), unitTableOf([])], NONE);
      expect(compareUnits(known, known)).toEqual({ fresh: 0, changed: 0, known: known.count, namesakes: 0 });
      expect(mergeUnits([known, known], NONE)).toEqual(known);
    }), { numRuns: 300 });
  });

  it('are counted as new and as changed before they are recorded', () => {
    const known = unitTableOf([{ id: '甲', population: 1 }, { id: '乙' }]);
    expect(compareUnits(unitTableOf([{ id: '甲', population: 2 }, { id: '乙' }, { id: '丙' }]), known)).toEqual({ fresh: 1, changed: 1, known: 1, namesakes: 0 });
  });

  it('streets that only contain the others are not counted, a table of nothing but streets is', () => {
    const streets = unitTableOf([{ id: '东岭街道', kind: 'street' }]);
    const units = unitTableOf([{ id: '甲', parent: '东岭街道' }, { id: '东岭街道', kind: 'street' }]);
    expect(compareUnits(units, unitTableOf([]))).toEqual({ fresh: 1, changed: 0, known: 0, namesakes: 0 });
    expect(compareUnits(streets, unitTableOf([]))).toEqual({ fresh: 1, changed: 0, known: 0, namesakes: 0 });
  });
});
