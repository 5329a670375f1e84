// Lists of households and plots brought one after the other. Oracle: a Map of plain rows, overwritten by every later one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt } from '../../district/place-column.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { textAt, textsOf } from '../../district/text-column.ts';
import { CROPS, TRAVEL_MODES, type PlotTable } from './farm-tables.ts';
import { mergeRegister } from './merge-register.ts';
import { householdTableOf, plotTableOf, type HouseholdRow, type PlotRow } from './tables-of.ts';

const id = fc.integer({ min: 1, max: 12 }).map(String);
const households = fc.array(fc.record({
  id, place: fc.constantFrom('甲屯', '乙屯', ''), people: fc.integer({ min: 1, max: 60 }), mode: fc.constantFrom(...TRAVEL_MODES), helps: fc.boolean(), sourceRow: fc.nat(99),
}), { maxLength: 12 });
const plots = fc.array(fc.record({
  id, household: id, place: fc.constantFrom('甲屯', '乙屯', ''), block: fc.constantFrom('', '东片'), crop: fc.constantFrom(...CROPS),
  mu: fc.integer({ min: 1, max: 90 }), outline: fc.constantFrom<(UnitGeometry | null)[]>(null, { type: 'Point', coordinates: [126, 44] }), sourceRow: fc.nat(99),
}), { maxLength: 12 });

const plotRow = (table: PlotTable, row: number): PlotRow => ({
  id: textAt(table.id, row), household: textAt(table.household, row), place: table.places[table.place[row]!]!, block: textAt(table.block, row),
  crop: CROPS[table.crop[row]!]!, mu: table.mu[row]!, outline: placeAt(table.outline, row), sourceRow: table.sourceRow[row]!,
});

it('the newest row of a number holds, in the place where the number first stood', () => {
  fc.assert(fc.property(fc.array(households, { maxLength: 4 }), fc.array(plots, { maxLength: 4 }), (homes, fields) => {
    const merged = mergeRegister(homes.map(householdTableOf), fields.map(plotTableOf));
    const newest = <Row extends HouseholdRow | PlotRow>(lists: readonly (readonly Row[])[]): Row[] => [...new Map(lists.flat().map((row) => [row.id, row])).values()];
    expect(merged.households).toEqual(householdTableOf(newest<HouseholdRow>(homes)));
    expect(Array.from({ length: merged.plots.count }, (_, row) => plotRow(merged.plots, row))).toEqual(newest<PlotRow>(fields));
  }), { numRuns: 300 });
});

it('a number that the newest list with it has twice is told; one of two lists is not', () => {
  const first = householdTableOf([{ id: 'H1', place: 'a' }, { id: 'H1', place: 'b' }, { id: 'H2', place: 'c' }, { id: 'H3', place: 'c' }, { id: 'H3', place: 'd' }, { id: 'H3', place: 'e' }]);
  const second = householdTableOf([{ id: 'H1', place: 'f' }, { id: 'H2', place: 'g' }]);
  const { households: merged, repeatedHouseholds } = mergeRegister([first, second], []);
  expect([textsOf(merged.id), [...merged.place].map((place) => merged.places[place])]).toEqual([['H1', 'H2', 'H3'], ['f', 'g', 'e']]);
  expect(repeatedHouseholds).toEqual([{ row: 2, times: 3 }]);
  expect(mergeRegister([], [plotTableOf([{ id: 'P1' }, { id: 'P1', mu: 2 }])])).toMatchObject({ repeatedPlots: [{ row: 0, times: 2 }], plots: { count: 1, mu: Float64Array.of(2) } });
});
